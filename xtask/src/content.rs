//! The content scripts as they ship: minified by terser, because every page of an allowed site loads them.
//!
//! More than half of the sources is explanation and names for readers. Minifying changes no behaviour and no file boundary;
//! the readable files are the ones in the repository, and a build from them gives the same bytes.

use std::path::Path;

use anyhow::{Context, Result};

use crate::{paths, process, tools};

/// Writes all content scripts to `directory`.
pub fn write(directory: &Path) -> Result<()> {
    std::fs::create_dir_all(directory)?;
    for file in paths::files_under(&paths::root().join("extension/content"))? {
        if file.extension().is_none_or(|ending| ending != "js") {
            continue;
        }
        let small = directory.join(file.file_name().context("a file has a name")?);
        let minifier = tools::package_script("terser/bin/terser");
        if paths::is_newer(&small, &[&file, &minifier]) {
            continue;
        }
        let mut terser = tools::node()?;
        terser.arg(&minifier).arg(&file);
        terser.args(["--compress", "passes=2,ecma=2020", "--mangle", "--ecma", "2020", "--output"]);
        terser.arg(&small);
        process::run(&mut terser)?;
    }
    Ok(())
}
