//! The wasm target; Node and the npm packages of `package-lock.json`: wasm-opt, TypeScript, puppeteer, web-ext.
//!
//! What can be installed without asking is installed (`npm ci`, scripts switched off); what cannot
//! is named in one line with the command to run. Browsers have a module of their own.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::SystemTime;

use anyhow::{Context, Result, bail};

use crate::{paths, process};

const OLDEST_NODE: u32 = 20;

/// What the core is compiled for.
pub const WASM: &str = "wasm32-unknown-unknown";

/// The core's target, brought by rustup where it is not there: a toolchain may have been installed without what
/// `rust-toolchain.toml` names.
pub fn wasm_target() -> Result<()> {
    let there = process::output(process::command("rustc").args(["--print", "target-libdir", "--target", WASM]))
        .is_some_and(|directory| Path::new(&directory).is_dir());
    if there {
        return Ok(());
    }
    eprintln!("adding the target {WASM} to the toolchain");
    process::run(process::command("rustup").args(["target", "add", WASM]))
        .context(format!("Rust cannot compile for {WASM} yet: `rustup target add {WASM}` brings what it needs"))
}

/// Node, ready to be given a script, with the npm packages in place.
pub fn node() -> Result<Command> {
    let node = require_node()?;
    install_packages()?;
    Ok(process::command(node))
}

/// The script of an npm package, to be started by `node` (no shell shims, which differ by system).
pub fn package_script(path: &str) -> PathBuf {
    paths::root().join("node_modules").join(path)
}

fn require_node() -> Result<PathBuf> {
    let missing = format!(
        "Node {OLDEST_NODE} or newer is needed: install it from https://nodejs.org or with your system's packages (e.g. `apt-get install nodejs npm`)"
    );
    let Some(node) = process::on_path(&["node", "nodejs"]) else { bail!(missing) };
    let version = process::output(Command::new(&node).arg("--version")).unwrap_or_default();
    match major(&version) {
        Some(major) if major >= OLDEST_NODE => Ok(node),
        _ => bail!("{missing}; found {} {version}", node.display()),
    }
}

fn major(version: &str) -> Option<u32> {
    version.trim_start_matches('v').split('.').next()?.parse().ok()
}

/// `npm ci` when `node_modules` is missing or does not belong to this lock file.
fn install_packages() -> Result<()> {
    let lock = paths::root().join("package-lock.json");
    let installed = paths::root().join("node_modules/.package-lock.json");
    if fresh(&installed, &lock) {
        return Ok(());
    }
    eprintln!("installing the npm packages of package-lock.json");
    let npm = process::on_path(&["npm", "npm.cmd"])
        .context("npm is needed to fetch the development tools: install it with Node (e.g. `apt-get install npm`)")?;
    process::run(process::command(npm).args(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]))
        .context("the npm packages could not be installed; `npm ci --ignore-scripts` shows why")
}

fn fresh(installed: &Path, lock: &Path) -> bool {
    let changed = |path: &Path| -> Option<SystemTime> { path.metadata().ok()?.modified().ok() };
    matches!((changed(installed), changed(lock)), (Some(installed), Some(lock)) if installed >= lock)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn node_versions_are_read() {
        assert_eq!(major("v20.20.2"), Some(20));
        assert_eq!(major(""), None);
    }

    #[test]
    fn packages_that_are_not_there_are_not_fresh() {
        assert!(!fresh(Path::new("/nowhere/at/all"), &paths::root().join("package-lock.json")));
    }
}
