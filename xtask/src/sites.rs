//! The adapters as pages get them: `sites/ID.toml` becomes `sites/ID.json` in the built extension.
//!
//! The types are the library's own (`src/site/format.rs`); what the format does not know is refused here as it is in the
//! library's build script.

use std::path::Path;

use anyhow::{Context, Result};

use crate::paths;

#[path = "../../src/site/format.rs"]
#[allow(dead_code, reason = "the library uses the rest")]
mod format;

/// Writes one plan for each adapter.
pub fn write_plans(directory: &Path) -> Result<()> {
    std::fs::create_dir_all(directory)?;
    for file in paths::files_under(&paths::root().join("sites"))? {
        if file.extension().is_some_and(|ending| ending == "toml") {
            let text = std::fs::read_to_string(&file)?;
            let adapter: format::Adapter =
                toml::from_str(&text).with_context(|| format!("{} is no adapter", paths::shown(&file)))?;
            std::fs::write(directory.join(format!("{}.json", adapter.id)), serde_json::to_string(&adapter)?)?;
        }
    }
    Ok(())
}
