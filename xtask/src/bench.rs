//! `cargo xtask bench`: figures, not judgements. Sizes of what is shipped, how long a decision takes natively, then
//! whatever `tests/support/bench.mjs` measures in a real browser.

use anyhow::Result;

use crate::browsers::Browser;
use crate::{build, checks, paths, process, tools};

pub fn bench(browser: Option<Browser>) -> Result<()> {
    let directory = build::build(build::Options::default())?;
    println!("{:<44} {:>9} {:>9}", "file", "bytes", "gzip -9");
    let (mut all, mut all_packed) = (0, 0);
    for file in paths::files_under(&directory)? {
        let bytes = std::fs::read(&file)?;
        let packed = checks::sizes::gzipped(&bytes)?;
        all += bytes.len();
        all_packed += packed;
        println!("{:<44} {:>9} {:>9}", file.strip_prefix(&directory)?.display(), bytes.len(), packed);
    }
    println!("{:<44} {:>9} {:>9}", "together", all, all_packed);
    println!("{:<44} {:>9} {:>9}", "content scripts, concatenated", "", checks::sizes::content_scripts()?);

    process::run(process::cargo().args(["bench", "--package", "goodturn", "--bench", "decision"]))?;

    let script = "tests/support/bench.mjs";
    if paths::root().join(script).is_file() {
        let mut command = tools::node()?;
        browser.unwrap_or(Browser::Chromium).tell(&mut command)?;
        process::run(command.arg(script))?;
    }
    Ok(())
}
