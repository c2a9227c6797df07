//! `cargo xtask bench`: figures, not judgements. Sizes of what is shipped, how long a decision takes natively, then
//! whatever `tests/support/bench.mjs` measures in a real browser.

use anyhow::Result;

use crate::browsers::Browser;
use crate::{build, checks, paths, process, tools};

/// What happens with a ledger of ten years, in a browser through the extension's own pages: `ledger` natively too and beside a
/// plain store, `statistics` the page of that name.
fn of_ledger(browser: Option<Browser>, name: &str) -> Result<()> {
    build::build(build::Options::default())?;
    let export = paths::target().join("goodturn/ledger.json");
    let mut bench = process::cargo();
    bench.args(["bench", "--package", "goodturn", "--bench", "ledger", "--", "--export"]).arg(&export);
    process::run(&mut bench)?;
    let mut command = tools::node()?;
    browser.unwrap_or(Browser::Chromium).tell(&mut command)?;
    process::run(command.arg(format!("tests/support/bench-{name}.mjs")).arg(&export))
}

pub fn bench(browser: Option<Browser>, what: Option<&str>) -> Result<()> {
    match what {
        Some(name @ ("ledger" | "statistics")) => return of_ledger(browser, name),
        Some(other) => anyhow::bail!("there is no bench called {other}; there are `ledger` and `statistics`"),
        None => {}
    }
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
