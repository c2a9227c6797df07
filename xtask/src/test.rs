//! `cargo xtask test`: everything a change has to pass, in the order in which failing is cheapest.
//!
//! Every step runs even when one before it failed, so that one run tells all there is to mend;
//! only the browsers need a build. The steps' own counts are added up: the last line is
//! `N passed, N failed` and nothing else. There are no retries: a test that fails sometimes is a
//! defect.

use std::path::{Path, PathBuf};
use std::process::{Child, ExitCode, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::browsers::Browser;
use crate::{build, checks, paths, process, tools};

/// What one step found.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub passed: usize,
    pub failed: usize,
}

impl Counts {
    fn one(passed: bool) -> Counts {
        Counts { passed: passed.into(), failed: (!passed).into() }
    }

    fn add(&mut self, other: Counts) {
        self.passed += other.passed;
        self.failed += other.failed;
    }

    /// A program may end badly without naming a failed test; that is a failure all the same.
    fn believed(self, success: bool) -> Counts {
        Counts { failed: if success { self.failed } else { self.failed.max(1) }, ..self }
    }
}

struct Step {
    name: &'static str,
    title: String,
    run: Box<dyn Fn() -> Result<Counts>>,
}

impl Step {
    /// Runs it and says how long it took; what keeps it from running is a failure like any other.
    fn done(&self) -> (String, Counts, Duration) {
        let began = Instant::now();
        let counts = (self.run)().unwrap_or_else(|error| {
            println!("{error:#}");
            Counts::one(false)
        });
        (self.title.clone(), counts, began.elapsed())
    }
}

pub fn test(filter: Option<&str>, browser: Option<Browser>, fast: bool, long: bool) -> Result<ExitCode> {
    let browsers = browser.map_or(Browser::ALL.to_vec(), |browser| vec![browser]);
    let steps = steps(&browsers, filter.map(str::to_owned), fast, long)?;
    let started = Instant::now();
    let mut results: Vec<(String, Counts, Duration)> = Vec::new();
    // Most of a build is one thread's work; what is checked before it needs the other.
    let mut early =
        if steps.len() > 1 && steps.iter().any(|step| step.name == "build") { begin_build(fast) } else { None };
    // One browser after the other: two at once make each of them late on a small machine.
    for step in &steps {
        println!("\n== {} ==", step.title);
        if step.name == "build" {
            // What it found is found again by the step itself, which has little left to do.
            let _ = early.take().map(|mut child| child.wait());
        }
        results.push(step.done());
    }
    println!("\n== summary ==");
    let mut all = Counts::default();
    for (title, counts, took) in &results {
        let Counts { passed, failed } = counts;
        let mark = if *failed == 0 { "ok  " } else { "FAIL" };
        println!("{mark} {title:<34} {passed:>5} passed {failed:>3} failed {:>7.1} s", took.as_secs_f64());
        all.add(*counts);
    }
    println!("{:.0} s in all", started.elapsed().as_secs_f64());
    if all == Counts::default() {
        bail!("nothing ran: no step, native test or end-to-end file has to do with {}", filter.unwrap_or("this"));
    }
    println!("{} passed, {} failed", all.passed, all.failed);
    Ok(if all.failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Builds beside the first steps, without a word.
fn begin_build(fast: bool) -> Option<Child> {
    // What is missing is installed once, before two want it.
    tools::node().ok()?;
    tools::wasm_target().ok()?;
    let mut command = process::command(std::env::current_exe().ok()?);
    command.arg("build").args(fast.then_some("--fast"));
    command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().ok()
}

/// All steps; or the one the filter names; or the native tests and end-to-end files it fits.
fn steps(browsers: &[Browser], filter: Option<String>, fast: bool, long: bool) -> Result<Vec<Step>> {
    let step = |name, title: &str, run: Box<dyn Fn() -> Result<Counts>>| Step { name, title: title.into(), run };
    let named = |filter: &str| NAMES.contains(&filter);
    let inner = filter.clone().filter(|filter| !named(filter));
    let files = end_to_end_files(inner.as_deref())?;
    let chosen = inner.clone();

    let mut steps = vec![
        step("fmt", "format", Box::new(|| cargo_check(&["fmt", "--all", "--check"]))),
        step(
            "clippy",
            "clippy, this machine",
            Box::new(|| cargo_check(&["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"])),
        ),
        step(
            "clippy",
            "clippy, wasm",
            Box::new(|| {
                tools::wasm_target()?;
                let arguments = ["clippy", "-p", "goodturn", "--target", tools::WASM];
                cargo_check(&[&arguments[..], &["--", "-D", "warnings"]].concat())
            }),
        ),
        step("native", "native tests", Box::new(move || native_tests(chosen.as_deref()))),
        step("types", "types of the JavaScript", Box::new(types)),
        step("checks", "rules of the house", Box::new(checks::sources)),
        step("build", "build", Box::new(move || build_and_weigh(fast))),
        step("lint", "web-ext lint", Box::new(lint)),
    ];
    for &browser in browsers {
        // What differs between browsers shows in a few files; the others take most of the time, so that a second browser plays
        // them when asked to.
        let all = long || inner.is_some() || browsers.len() == 1 || browser == Browser::Chromium;
        let files: Vec<PathBuf> = files.iter().filter(|file| all || shows_a_browser(file)).cloned().collect();
        let whole = long || inner.is_some();
        steps.push(step(
            "e2e",
            &format!("end to end, {browser}"),
            Box::new(move || end_to_end(browser, &files, whole)),
        ));
    }
    match filter {
        None => Ok(steps),
        Some(filter) if filter == "e2e" => {
            Ok(steps.into_iter().filter(|step| ["build", "e2e"].contains(&step.name)).collect())
        }
        Some(filter) if named(&filter) => Ok(steps.into_iter().filter(|step| step.name == filter).collect()),
        Some(_) if files.is_empty() => Ok(steps.into_iter().filter(|step| step.name == "native").collect()),
        Some(_) => Ok(steps.into_iter().filter(|step| ["build", "e2e"].contains(&step.name)).collect()),
    }
}

/// Files that every browser plays in every run: the worker's life, the surfaces, the record and its faults, one site with two front ends.
fn shows_a_browser(file: &Path) -> bool {
    ["smoke", "lasting", "surfaces", "statistics", "data", "faults", "frames", "github"]
        .iter()
        .any(|name| file.ends_with(format!("{name}.test.mjs")))
}

const NAMES: &[&str] = &["fmt", "clippy", "native", "types", "checks", "build", "lint", "e2e"];

fn cargo_check(arguments: &[&str]) -> Result<Counts> {
    let (success, _) = process::run_collecting(process::cargo().args(arguments))?;
    Ok(Counts::one(success))
}

/// By nextest where it is installed; cargo's own runner does the same, more slowly.
fn native_tests(filter: Option<&str>) -> Result<Counts> {
    let mut command = process::cargo();
    if process::on_path(&["cargo-nextest"]).is_some() {
        command.args(["nextest", "run", "--workspace", "--no-fail-fast", "--no-tests=pass"]);
        command.args(["--status-level", "fail", "--final-status-level", "fail"]);
    } else {
        command.args(["test", "--workspace", "--lib", "--bins", "--tests", "--no-fail-fast", "--quiet"]);
    }
    let (success, said) = process::run_collecting(command.args(filter))?;
    Ok(count_native(&said).believed(success))
}

/// What is shipped, then the harness.
fn types() -> Result<Counts> {
    let mut counts = Counts::default();
    for project in ["tsconfig.json", "tests/tsconfig.json"] {
        let mut command = tools::node()?;
        command.arg(tools::package_script("typescript/bin/tsc")).args(["--project", project]);
        let (success, _) = process::run_collecting(&mut command)?;
        println!("{} {project}", if success { "ok  " } else { "FAIL" });
        counts.add(Counts::one(success));
    }
    Ok(counts)
}

fn build_and_weigh(fast: bool) -> Result<Counts> {
    let directory = build::build(build::Options { fast, ..Default::default() })?;
    println!("built {}", paths::shown(&directory));
    let mut counts = Counts::one(true);
    if !fast {
        let weighed = checks::report(&[checks::sizes::background(&directory)?]);
        counts.add(weighed);
    }
    Ok(counts)
}

/// Mozilla's own look at the extension. Its warnings are shown; its errors count.
fn lint() -> Result<Counts> {
    let mut command = tools::node()?;
    command.arg(tools::package_script("web-ext/bin/web-ext.js")).arg("lint").arg("--source-dir").arg(paths::unpacked());
    Ok(Counts::one(process::run_collecting(command.args(["--self-hosted", "--no-config-discovery"]))?.0))
}

fn end_to_end_files(filter: Option<&str>) -> Result<Vec<PathBuf>> {
    let directory = paths::root().join("tests/e2e");
    if !directory.is_dir() {
        return Ok(Vec::new());
    }
    let mut files = paths::files_under(&directory)?;
    files.retain(|file| {
        let name = file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        name.ends_with(".test.mjs") && filter.is_none_or(|filter| name.contains(filter))
    });
    longest_first(&mut files);
    Ok(files)
}

/// Node's own test runner, three files at a time: each file starts a browser of its own. In short, or the `whole` of what each
/// site's pages have.
fn end_to_end(browser: Browser, files: &[PathBuf], whole: bool) -> Result<Counts> {
    if !paths::unpacked().join("manifest.json").is_file() {
        bail!("there is no build to test");
    }
    let report = paths::target().join(format!("goodturn/e2e-{browser}.tap"));
    std::fs::create_dir_all(report.parent().context("a file has a directory")?)?;
    let mut command = tools::node()?;
    browser.tell(&mut command)?;
    if whole {
        command.env("WHOLE", "1");
    }
    command.arg("tests/support/all.mjs").arg(&report).args(files);
    let (success, _) = process::run_collecting(&mut command)?;
    let said = std::fs::read_to_string(&report).context("the test runner left no report")?;
    Ok(count_tap(&said).believed(success))
}

/// Those that take longest first, so that neither of the two workers is left with one at the end.
fn longest_first(files: &mut [PathBuf]) {
    const LONGEST: [&str; 5] = ["sites-", "mastodon-", "github", "wordpress-", "mutations"];
    let place = |file: &PathBuf| {
        let name = file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        LONGEST.iter().position(|start| name.starts_with(start)).unwrap_or(LONGEST.len())
    };
    files.sort_by_key(place);
}

/// Reads nextest's summary or cargo's results.
fn count_native(said: &str) -> Counts {
    let mut counts = Counts::default();
    for line in said.lines().map(uncoloured) {
        if line.contains("test result:") || (line.contains("Summary [") && line.contains(" run:")) {
            counts.passed += number_before(&line, " passed");
            counts.failed += number_before(&line, " failed") + number_before(&line, " timed out");
        }
    }
    counts
}

/// Reads the closing lines of a TAP report.
fn count_tap(said: &str) -> Counts {
    let total = |name: &str| -> usize {
        let start = format!("# {name} ");
        said.lines().filter_map(|line| line.strip_prefix(&start)?.trim().parse().ok()).next_back().unwrap_or(0)
    };
    Counts { passed: total("pass"), failed: total("fail") + total("cancelled") }
}

fn number_before(line: &str, word: &str) -> usize {
    let Some(end) = line.find(word) else { return 0 };
    let digits = line[..end].rsplit(|c: char| !c.is_ascii_digit()).next().unwrap_or("");
    digits.parse().unwrap_or(0)
}

fn uncoloured(line: &str) -> String {
    let mut text = String::new();
    let mut rest = line;
    while let Some(escape) = rest.find("\u{1b}[") {
        text.push_str(&rest[..escape]);
        rest = rest[escape..].find('m').map_or("", |end| &rest[escape + end + 1..]);
    }
    text + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cargos_results_are_added_up() {
        let said = "test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured\n\
                    test result: FAILED. 3 passed; 2 failed; 0 ignored\n";
        assert_eq!(count_native(said), Counts { passed: 15, failed: 2 });
    }

    #[test]
    fn nextests_summary_is_read_in_colour_too() {
        let said = "     Summary [   0.412s] 25 tests run: 23 passed (1 slow), 2 failed, 4 skipped\n";
        assert_eq!(count_native(said), Counts { passed: 23, failed: 2 });
        let coloured = "\u{1b}[32;1m     Summary\u{1b}[0m [   0.0s] \u{1b}[1m5\u{1b}[0m tests run: \u{1b}[1m5\u{1b}[0m \u{1b}[32;1mpassed\u{1b}[0m, 0 skipped";
        assert_eq!(count_native(coloured), Counts { passed: 5, failed: 0 });
    }

    #[test]
    fn a_tap_report_counts_what_was_cut_short_as_failed() {
        let said = "ok 1 - a\n# tests 4\n# suites 0\n# pass 2\n# fail 1\n# cancelled 1\n# skipped 0\n";
        assert_eq!(count_tap(said), Counts { passed: 2, failed: 2 });
    }

    #[test]
    fn what_takes_long_begins_early() {
        let mut files: Vec<PathBuf> =
            ["github.test.mjs", "smoke.test.mjs", "sites-one.test.mjs"].iter().map(PathBuf::from).collect();
        longest_first(&mut files);
        let names: Vec<_> = files.iter().map(|file| file.display().to_string()).collect();
        assert_eq!(names, ["sites-one.test.mjs", "github.test.mjs", "smoke.test.mjs"]);
    }

    #[test]
    fn a_bad_end_is_never_a_pass() {
        assert_eq!(Counts::default().believed(false), Counts { passed: 0, failed: 1 });
        assert_eq!(Counts { passed: 3, failed: 2 }.believed(false), Counts { passed: 3, failed: 2 });
        assert_eq!(Counts { passed: 3, failed: 0 }.believed(true), Counts { passed: 3, failed: 0 });
    }

    #[test]
    fn a_filter_chooses_steps() {
        let names = |filter: &str| -> Vec<&str> {
            let steps = steps(&[Browser::Chromium], Some(filter.into()), true, false).unwrap();
            steps.iter().map(|step| step.name).collect()
        };
        assert_eq!(names("clippy"), ["clippy", "clippy"]);
        assert_eq!(names("e2e"), ["build", "e2e"]);
        assert_eq!(names("smoke"), ["build", "e2e"]);
        assert_eq!(names("no_end_to_end_file_is_called_like_this"), ["native"]);
    }
}
