//! The content scripts as they ship: the sources without their comments, and nothing else changed.
//!
//! Every page of an allowed site loads these files, and half of them is explanation. The TypeScript compiler, which checks
//! their types anyway, writes them out again; names stay, so that a reviewer reads the same code.

use std::path::Path;

use anyhow::Result;

use crate::{paths, process, tools};

/// Writes all content scripts to `directory`.
pub fn write(directory: &Path) -> Result<()> {
    let sources = paths::files_under(&paths::root().join("extension/content"))?;
    let scripts = sources.iter().filter(|file| file.extension().is_some_and(|ending| ending == "js"));
    let mut compiler = tools::node()?;
    compiler
        .arg(tools::package_script("typescript/bin/tsc"))
        .args(["--ignoreConfig", "--allowJs", "--checkJs", "false", "--removeComments"])
        .args(["--target", "es2023", "--lib", "es2023,dom,dom.iterable", "--types", ""])
        .arg("--outDir")
        .arg(directory)
        .args(scripts);
    process::run(&mut compiler)
}
