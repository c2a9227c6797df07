//! Where things are in the repository. Every path in this crate starts here, so that the commands
//! work from any directory.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// The repository's root: the one cargo runs this crate from (a second checkout may use the same binary), else the one it was
/// compiled in.
pub fn root() -> PathBuf {
    let own = std::env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| env!("CARGO_MANIFEST_DIR").into(), PathBuf::from);
    own.parent().expect("xtask lives in the workspace").to_path_buf()
}

/// Cargo's target directory, wherever the user's settings put it.
pub fn target() -> PathBuf {
    match std::env::var_os("CARGO_TARGET_DIR") {
        Some(directory) => root().join(directory),
        None => root().join("target"),
    }
}

/// The unpacked extension of a development build.
pub fn unpacked() -> PathBuf {
    root().join("dist/goodturn")
}

/// A path as people like to read it: from the root when it is inside.
pub fn shown(path: &Path) -> String {
    path.strip_prefix(root()).unwrap_or(path).display().to_string()
}

/// Whether a file is there and was written after all of these.
pub fn is_newer(file: &Path, than: &[&Path]) -> bool {
    let written = |path: &Path| path.metadata().and_then(|about| about.modified()).ok();
    written(file).is_some_and(|made| than.iter().all(|source| written(source).is_some_and(|written| written < made)))
}

/// Every file under `directory`, sorted, so that results never depend on the file system's order.
pub fn files_under(directory: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut open = vec![directory.to_path_buf()];
    while let Some(directory) = open.pop() {
        let entries = std::fs::read_dir(&directory).with_context(|| format!("cannot read {}", shown(&directory)))?;
        for entry in entries {
            let entry = entry?;
            if entry.file_type()?.is_dir() {
                open.push(entry.path());
            } else {
                found.push(entry.path());
            }
        }
    }
    found.sort();
    Ok(found)
}
