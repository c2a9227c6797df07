//! `cargo xtask dist`: the packed extension, the same bytes from the same sources.
//!
//! Both stores take the same zip. Reviewers rebuild it, so entries are sorted, carry one fixed
//! date and plain permissions, and the wasm holds no paths of the machine it was built on.

use std::fs::File;
use std::io::Write;
use std::path::PathBuf;

use anyhow::{Context, Result};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use crate::{build, checks, paths};

pub fn dist() -> Result<PathBuf> {
    let directory = build::build(build::Options { for_stores: true, ..Default::default() })?;
    let version = checks::manifest::version()?;
    let archive = paths::root().join(format!("dist/goodturn-{version}.zip"));
    std::fs::create_dir_all(paths::root().join("dist"))?;
    let mut zip = ZipWriter::new(File::create(&archive)?);
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(9))
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    for file in paths::files_under(&directory)? {
        let name = file.strip_prefix(&directory)?.to_str().context("file names are plain")?.replace('\\', "/");
        zip.start_file(name, options)?;
        zip.write_all(&std::fs::read(&file)?)?;
    }
    zip.finish()?;
    Ok(archive)
}
