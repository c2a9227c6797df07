//! How heavy the extension may be: what every page loads, and what the background wakes up with.
//! Packed sizes, because that is what was promised and it does not depend on the length of names.

use std::io::Write;
use std::path::Path;

use anyhow::{Context, Result};
use flate2::Compression;
use flate2::write::GzEncoder;

use super::Check;
use crate::paths;

const CONTENT: usize = 10 * 1024;
const BACKGROUND: usize = 230 * 1024;

pub fn gzipped(bytes: &[u8]) -> Result<usize> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?.len())
}

/// The packed size of all content scripts together, as they ship.
pub fn content_scripts() -> Result<usize> {
    let directory = paths::target().join("goodturn/content");
    crate::content::write(&directory)?;
    let mut together = Vec::new();
    for file in paths::files_under(&directory)? {
        together.extend(std::fs::read(file)?);
    }
    gzipped(&together)
}

pub fn content() -> Result<Check> {
    Ok(Check {
        rule: "the content scripts are at most 10 KB gzipped",
        problems: too_much("extension/content/*.js", content_scripts()?, CONTENT),
    })
}

pub fn background(directory: &Path) -> Result<Check> {
    let module = directory.join("wasm/background_bg.wasm");
    let bytes = std::fs::read(&module).context("there is no wasm/background_bg.wasm")?;
    Ok(Check {
        rule: "the background's wasm is at most 230 KB gzipped",
        problems: too_much("wasm/background_bg.wasm", gzipped(&bytes)?, BACKGROUND),
    })
}

fn too_much(what: &str, size: usize, most: usize) -> Vec<String> {
    if size <= most { Vec::new() } else { vec![format!("{what}: {size} bytes gzipped, {} too many", size - most)] }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_limit_itself_is_allowed() {
        assert!(too_much("x", CONTENT, CONTENT).is_empty());
        assert_eq!(too_much("x", CONTENT + 3, CONTENT), ["x: 10243 bytes gzipped, 3 too many"]);
    }

    #[test]
    fn repetition_packs_well() {
        assert!(gzipped(&[b'a'; 10_000]).unwrap() < 100);
    }
}
