//! `cargo xtask test --real`: the adapters on real front-ends, a WordPress and an Isso on this machine.
//!
//! The programs they need are Debian's; as root on Debian and Ubuntu they are installed, elsewhere one line says what is
//! missing. The front-ends themselves are brought by `tests/real/install.mjs`.

use std::process::ExitCode;

use anyhow::{Result, bail};

use crate::browsers::Browser;
use crate::{browsers, process, site, tools};

/// Program and the package it is in.
const NEEDED: [(&str, &str); 4] =
    [("php", "php-cli"), ("unzip", "unzip"), ("python3", "python3-venv"), ("dpkg-deb", "dpkg")];
/// What PHP needs besides.
const MODULES: [(&str, &str); 4] =
    [("pdo_sqlite", "php-sqlite3"), ("dom", "php-xml"), ("mbstring", "php-mbstring"), ("SimpleXML", "php-xml")];

/// Runs the tests in one browser or in both, one after the other.
pub fn test(browser: Option<Browser>) -> Result<ExitCode> {
    programs()?;
    site::command::fresh_files()?;
    for browser in browser.map_or(Browser::ALL.to_vec(), |browser| vec![browser]) {
        println!("\n== real front-ends, {browser} ==");
        let mut command = tools::node()?;
        browser.tell(&mut command)?;
        command.args(["--test", "--test-reporter=spec", "tests/real/real.test.mjs"]);
        if process::exit_code(&mut command)? != ExitCode::SUCCESS {
            return Ok(ExitCode::FAILURE);
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn programs() -> Result<()> {
    let mut packages: Vec<&str> = missing_programs();
    let modules = process::output(process::command("php").arg("-m")).unwrap_or_default();
    for (module, package) in MODULES {
        if !modules.lines().any(|line| line == module) && !packages.contains(&package) {
            packages.push(package);
        }
    }
    if packages.is_empty() {
        return Ok(());
    }
    browsers::install(&packages)?;
    if !missing_programs().is_empty() {
        bail!("still missing after the installation: {}", missing_programs().join(" "));
    }
    Ok(())
}

fn missing_programs() -> Vec<&'static str> {
    NEEDED.iter().filter(|(program, _)| process::on_path(&[program]).is_none()).map(|(_, package)| *package).collect()
}
