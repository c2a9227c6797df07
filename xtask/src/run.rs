//! `cargo xtask run`: a real browser with the extension and a small sample community on this
//! machine. The work is done by `tests/support/run.mjs`; here the parts are made ready.

use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, Result};

use crate::browsers::Browser;
use crate::{build, tools};

pub fn run(browser: Option<Browser>, headless: bool, tour: Option<&Path>) -> Result<ExitCode> {
    let browser = browser.unwrap_or(Browser::Chromium);
    build::build(build::Options::default())?;
    let mut command = tools::node()?;
    browser.tell(&mut command)?;
    command.arg("tests/support/run.mjs").arg("--browser").arg(browser.to_string());
    if headless {
        command.arg("--headless");
    }
    if let Some(directory) = tour {
        // The script runs in the root; the directory was named from where the user is.
        command.arg("--tour").arg(std::path::absolute(directory)?);
    }
    let status = command.status().context("cannot start node")?;
    Ok(if status.success() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
