//! The two browsers everything is shown in: found, or installed where that is a plain apt call.
//!
//! `CHROMIUM` and `FIREFOX` name a binary directly. Otherwise the search path and the usual places
//! are looked through. On Debian and Ubuntu, as root, a missing browser is installed; elsewhere one
//! line says what to run.

use std::fmt;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::str::FromStr;

use anyhow::{Result, bail};

use crate::process;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Browser {
    Chromium,
    Firefox,
}

impl Browser {
    pub const ALL: [Browser; 2] = [Browser::Chromium, Browser::Firefox];

    fn variable(self) -> &'static str {
        match self {
            Browser::Chromium => "CHROMIUM",
            Browser::Firefox => "FIREFOX",
        }
    }

    /// Branded Chrome no longer loads unpacked extensions from the command line, so it is not here.
    fn programs(self) -> &'static [&'static str] {
        match self {
            Browser::Chromium => &["chromium", "chromium-browser"],
            Browser::Firefox => &["firefox-esr", "firefox", "firefox-developer-edition"],
        }
    }

    fn usual_places(self) -> &'static [&'static str] {
        match self {
            Browser::Chromium => &["/Applications/Chromium.app/Contents/MacOS/Chromium"],
            Browser::Firefox => &["/Applications/Firefox.app/Contents/MacOS/firefox"],
        }
    }

    fn debian_package(self) -> &'static str {
        match self {
            Browser::Chromium => "chromium",
            Browser::Firefox => "firefox-esr",
        }
    }

    /// Hands this browser's binary to a Node script of `tests/support`.
    pub fn tell(self, command: &mut Command) -> Result<()> {
        command.env("BROWSER", self.to_string()).env(self.variable(), self.binary()?);
        Ok(())
    }

    fn find(self) -> Option<PathBuf> {
        process::on_path(self.programs())
            .or_else(|| self.usual_places().iter().map(PathBuf::from).find(|place| place.is_file()))
    }

    /// The binary, installed first when that can be done without asking.
    pub fn binary(self) -> Result<PathBuf> {
        if let Some(named) = std::env::var_os(self.variable()).filter(|value| !value.is_empty()) {
            let named = PathBuf::from(named);
            if !named.is_file() {
                bail!("{} names {}, which is not there", self.variable(), named.display());
            }
            return Ok(named);
        }
        if let Some(found) = self.find() {
            return Ok(found);
        }
        let advice = format!(
            "{self} is not installed: run `apt-get install --no-install-recommends {}` or let {} name the binary",
            self.debian_package(),
            self.variable()
        );
        if !can_use_apt() {
            bail!(advice);
        }
        eprintln!("installing {} (apt)", self.debian_package());
        apt(&["update"])?;
        // A font, because pictures of text are looked at and a bare machine has none.
        apt(&["install", "-y", "--no-install-recommends", self.debian_package(), "fonts-dejavu-core"])?;
        self.find().ok_or_else(|| anyhow::anyhow!(advice))
    }
}

impl fmt::Display for Browser {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Browser::Chromium => "chromium",
            Browser::Firefox => "firefox",
        })
    }
}

impl FromStr for Browser {
    type Err = anyhow::Error;

    fn from_str(name: &str) -> Result<Self> {
        match name {
            "chromium" | "chrome" => Ok(Browser::Chromium),
            "firefox" => Ok(Browser::Firefox),
            _ => bail!("no browser `{name}`; it is chromium or firefox"),
        }
    }
}

fn can_use_apt() -> bool {
    let debian = Path::new("/etc/debian_version").exists() && process::on_path(&["apt-get"]).is_some();
    debian && process::output(Command::new("id").arg("-u")).as_deref() == Some("0")
}

fn apt(arguments: &[&str]) -> Result<()> {
    process::run(process::command("apt-get").arg("-qq").args(arguments).env("DEBIAN_FRONTEND", "noninteractive"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_go_there_and_back() {
        for browser in Browser::ALL {
            assert_eq!(browser.to_string().parse::<Browser>().unwrap(), browser);
        }
        assert!("netscape".parse::<Browser>().is_err());
    }
}
