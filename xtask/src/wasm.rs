//! From the compiler's wasm to what the extension loads: wasm-bindgen, then wasm-opt.
//!
//! wasm-bindgen is a library here, so its version is the one in `Cargo.lock` and there is no second
//! tool to install. wasm-opt comes from npm; its features are named one by one because
//! `--all-features` writes instructions that Chromium refuses. Finished files are kept under
//! `target/goodturn/` by the hash of everything that went in, so that a build which changes one
//! surface optimises one file.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow};
use sha2::{Digest, Sha256};
use wasm_bindgen_cli_support::Bindgen;

use crate::{paths, process, tools};

const WASM_OPT: &str = "binaryen/bin/wasm-opt";
/// The surface that is made as small as can be: every act waits for it.
const SMALL: &str = "background";
/// Passes for the background, which every act waits for: structure taken apart and put together again, then made small twice.
/// Together 2 % smaller (packed) than one `-Oz`.
const SMALLEST: &[&str] = &["--flatten", "--rereloop", "-Oz", "-Oz"];
/// Passes for pages, where half a percent of size is worth less than speed, theirs and the build's.
const QUICK: &[&str] = &["-O2"];
const WASM_OPT_FLAGS: &[&str] = &[
    // The first kilobyte is the far end of a 1 MB stack, so nothing lives there.
    "--low-memory-unused",
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-call-indirect-overlong",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
    "--strip-debug",
    "--strip-producers",
    "--strip-target-features",
];
/// Raised when the steps below change in a way that their inputs do not show.
const RECIPE: &str = "3";

/// The two files a surface loads: `NAME.js` and `NAME_bg.wasm`.
pub struct Prepared {
    pub glue: PathBuf,
    pub module: PathBuf,
}

/// What the compiler made of one `[[bin]]`.
pub struct Input {
    pub name: String,
    pub wasm: PathBuf,
}

/// Prepares all, at most as many at a time as there are processors.
pub fn prepare(inputs: &[Input], optimise: bool) -> Result<Vec<Prepared>> {
    // The packages are installed once, before the threads need them.
    if optimise {
        tools::node()?;
    }
    let at_a_time = std::thread::available_parallelism().map_or(1, usize::from);
    let mut prepared = Vec::new();
    for group in inputs.chunks(at_a_time) {
        let results: Vec<Result<Prepared>> = std::thread::scope(|scope| {
            let running: Vec<_> = group.iter().map(|input| scope.spawn(move || prepare_one(input, optimise))).collect();
            running
                .into_iter()
                .map(|thread| thread.join().unwrap_or_else(|_| Err(anyhow!("wasm-bindgen panicked"))))
                .collect()
        });
        for result in results {
            prepared.push(result?);
        }
    }
    Ok(prepared)
}

fn prepare_one(input: &Input, optimise: bool) -> Result<Prepared> {
    let bytes = std::fs::read(&input.wasm).with_context(|| format!("cannot read {}", paths::shown(&input.wasm)))?;
    let hash = hash(&input.name, &bytes, optimise)?;
    let shelf = paths::target().join("goodturn");
    let directory = shelf.join(format!("{}-{hash}", input.name));
    let prepared = Prepared {
        glue: directory.join(format!("{}.js", input.name)),
        module: directory.join(format!("{}_bg.wasm", input.name)),
    };
    if prepared.glue.is_file() && prepared.module.is_file() {
        return Ok(prepared);
    }
    remove_older(&shelf, &input.name, optimise)?;
    // Made aside and moved, so that an interrupted build leaves nothing that looks finished.
    let aside = shelf.join(format!("{}-{}.part", input.name, std::process::id()));
    if aside.exists() {
        std::fs::remove_dir_all(&aside)?;
    }
    std::fs::create_dir_all(&aside)?;
    bind(input, &aside)?;
    if optimise {
        let module = aside.join(format!("{}_bg.wasm", input.name));
        shrink(&module, passes(&input.name))?;
    }
    if directory.exists() {
        std::fs::remove_dir_all(&directory)?;
    }
    std::fs::rename(&aside, &directory)?;
    Ok(prepared)
}

fn bind(input: &Input, directory: &Path) -> Result<()> {
    Bindgen::new()
        .input_path(&input.wasm)
        .out_name(&input.name)
        .web(true)?
        .typescript(false)
        .remove_name_section(true)
        .remove_producers_section(true)
        .omit_default_module_path(true)
        // After a panic the background throws its instance away and goes on with a new one.
        .reset_state_function(input.name == SMALL)
        .generate(directory)
        .with_context(|| format!("wasm-bindgen refused {}", paths::shown(&input.wasm)))
}

fn passes(name: &str) -> &'static [&'static str] {
    if name == SMALL { SMALLEST } else { QUICK }
}

fn shrink(module: &Path, passes: &[&str]) -> Result<()> {
    let smaller = module.with_extension("smaller");
    process::run(
        tools::node()?
            .arg(tools::package_script(WASM_OPT))
            .args(passes)
            .args(WASM_OPT_FLAGS)
            .arg(module)
            .arg("-o")
            .arg(&smaller),
    )?;
    std::fs::rename(&smaller, module)?;
    Ok(())
}

/// Everything that decides the result: the input, the tools (by the lock files) and the flags.
fn hash(name: &str, bytes: &[u8], optimise: bool) -> Result<String> {
    let mut hash = Sha256::new();
    for part in [RECIPE, name, if optimise { "optimised" } else { "fast" }, &WASM_OPT_FLAGS.join(" ")] {
        hash.update(part);
        hash.update([0]);
    }
    hash.update(locked("package-lock.json", "\"node_modules/binaryen\": {")?);
    hash.update(locked("Cargo.lock", "name = \"wasm-bindgen-cli-support\"")?);
    hash.update(bytes);
    let hash = hash.finalize();
    let kind = if optimise { 'o' } else { 'f' };
    Ok(std::iter::once(kind.to_string()).chain(hash[..12].iter().map(|byte| format!("{byte:02x}"))).collect())
}

/// The lines of a lock file that pin one tool: the marker and what follows directly.
fn locked(file: &str, marker: &str) -> Result<String> {
    let text = std::fs::read_to_string(paths::root().join(file)).with_context(|| format!("cannot read {file}"))?;
    let start = text.find(marker).with_context(|| format!("{file} does not pin {marker}"))?;
    Ok(text[start..].lines().take(4).collect::<Vec<_>>().join("\n"))
}

/// One result per surface and kind is kept; more would pile up for ever.
fn remove_older(shelf: &Path, name: &str, optimise: bool) -> Result<()> {
    let Ok(entries) = std::fs::read_dir(shelf) else {
        return Ok(());
    };
    let beginning = format!("{name}-{}", if optimise { 'o' } else { 'f' });
    for entry in entries {
        let entry = entry?;
        if entry.file_name().to_string_lossy().starts_with(&beginning) {
            std::fs::remove_dir_all(entry.path())?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hash_knows_name_input_and_kind() {
        let base = hash("popup", b"wasm", true).unwrap();
        assert_eq!(base, hash("popup", b"wasm", true).unwrap());
        assert_ne!(base, hash("options", b"wasm", true).unwrap());
        assert_ne!(base, hash("popup", b"wasm2", true).unwrap());
        assert_ne!(base, hash("popup", b"wasm", false).unwrap());
    }
}
