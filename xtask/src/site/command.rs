//! `cargo xtask site check | try | new`: the workbench of those who add or mend a site.

use std::path::Path;
use std::process::ExitCode;

use anyhow::{Result, bail};

use crate::browsers::Browser;
use crate::{build, paths, process, tools};

/// What was asked for.
#[derive(Default)]
pub struct Options {
    /// `check`: write the selectors' counts and the README's table instead of comparing them.
    pub write: bool,
    /// `try`: the address the saved page stands for.
    pub address: Option<String>,
    /// `try`: the adapter, where the address does not tell.
    pub site: Option<String>,
    /// `try`: JSON in place of a table.
    pub json: bool,
}

/// Runs `cargo xtask site WHAT …`.
pub fn run(words: &[String], options: &Options) -> Result<ExitCode> {
    match words.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["check", ref names @ ..] => super::check::run(names, options.write),
        ["try", file] => attempt(file, options),
        ["new", name] => {
            for file in super::new::create(name)? {
                println!("{}", paths::shown(&file));
            }
            println!("CONTRIBUTING.md tells what comes next");
            Ok(ExitCode::SUCCESS)
        }
        _ => bail!("it is `site check [NAME …]`, `site try FILE.html --as https://host/path` or `site new NAME`"),
    }
}

/// What would be read from a saved page, by the very reader that runs in pages.
fn attempt(file: &str, options: &Options) -> Result<ExitCode> {
    let Some(address) = &options.address else {
        bail!("which address does {file} stand for? Say --as https://host/path");
    };
    fresh_files()?;
    let mut command = tools::node()?;
    Browser::Chromium.tell(&mut command)?;
    command.arg("tests/support/try.mjs").arg(std::path::absolute(Path::new(file))?).args(["--as", address]);
    if let Some(site) = &options.site {
        command.args(["--site", site]);
    }
    if options.json {
        command.arg("--json");
    }
    process::exit_code(&mut command)
}

/// Plans and content scripts as they are now; a whole build only where there is none yet.
pub fn fresh_files() -> Result<()> {
    match build::refresh() {
        Ok(_) => Ok(()),
        Err(_) => build::build(build::Options { fast: true, ..Default::default() }).map(drop),
    }
}
