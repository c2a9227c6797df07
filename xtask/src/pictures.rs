//! `cargo xtask icons` and `cargo xtask shots DIR`: pictures drawn by Chromium. The work is done by `tests/support/icons.mjs`
//! and `tests/support/shots.mjs`; here the parts are made ready.

use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, Result};

use crate::browsers::Browser;
use crate::{build, tools};

/// The toolbar button's pictures, from the master.
pub fn icons() -> Result<ExitCode> {
    draw("tests/support/icons.mjs", &[])
}

/// Every surface in every state, scheme and width, with a sheet to look at them all.
pub fn shots(directory: &Path, language: Option<&str>) -> Result<ExitCode> {
    build::build(build::Options { fast: true, ..Default::default() })?;
    // The script runs in the root; the directory was named from where the user is.
    let directory = std::path::absolute(directory)?;
    let directory = directory.to_str().context("the directory's name is no text")?;
    let mut arguments = vec![directory];
    arguments.extend(language.into_iter().flat_map(|language| ["--language", language]));
    draw("tests/support/shots.mjs", &arguments)
}

fn draw(script: &str, arguments: &[&str]) -> Result<ExitCode> {
    let mut command = tools::node()?;
    Browser::Chromium.tell(&mut command)?;
    let status = command.arg(script).args(arguments).status().context("cannot start node")?;
    Ok(if status.success() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
