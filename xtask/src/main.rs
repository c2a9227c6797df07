//! The project's own commands: `cargo xtask build`, `dist`, `run`, `test`, `shots`, `explain`, `bench`.
//!
//! `main` only reads the command line; every command has a module of its own. Everything a person
//! or a machine does with this repository starts here, so there is one way to build and one way to
//! test, and both bring the tools they need (see `tools` and `browsers`).
//!
//! Nothing in this crate is shipped.

mod bench;
mod browsers;
mod build;
mod checks;
mod content;
mod dist;
mod explain;
mod paths;
mod pictures;
mod process;
mod real;
mod run;
mod simulate;
mod site;
mod test;
mod tools;
mod wasm;

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Result, bail};
use lexopt::prelude::*;

use crate::browsers::Browser;

const HELP: &str = "\
Goodturn's own commands

  cargo xtask build [--fast]        the unpacked extension, dist/goodturn/
                                    --fast leaves out wasm-opt
                  [--files]         only what needs no compiler, put over the last build
  cargo xtask dist                  the packed extension for the stores, dist/goodturn-VERSION.zip
  cargo xtask run [--browser NAME]  a browser with the extension and a small sample community
                  [--headless] [--tour DIR]
                                    --tour plays the first minute and leaves pictures and the
                                    export in DIR
  cargo xtask shots DIR [--language xx]
                                    pictures of every surface in every state, scheme and width,
                                    with index.html and sheets to look at them
  cargo xtask icons                 the PNGs of extension/icons, drawn from icon.svg
  cargo xtask test [FILTER] [--browser NAME] [--fast] [--long]
                                    everything a change has to pass; FILTER is a step
                                    (fmt, clippy, native, doc, types, checks, build, lint, e2e),
                                    part of an end-to-end file's name or of a native test's name
                                    --long plays all acts of all sites, in every browser
  cargo xtask site check [NAME]     every adapter: its form, its selectors on its pages, a table
                   [--write]        writes the selectors' counts and the README's table
  cargo xtask site try FILE.html --as https://host/path [--site NAME] [--json]
                                    what would be read from a saved page
  cargo xtask site new NAME         an adapter and pages to begin with
  cargo xtask test --real           the adapters on a real WordPress and a real Isso, brought and
                                    started by the command
  cargo xtask explain FILE          plays scenarios of the judgement (tests/scenarios) and tells why;
                      [--name PART] [--json]
                                    the form of the files is in tests/scenarios/README.md
  cargo xtask simulate [--months 12] [--people 300] [--seed 1] [--seeds N] [--json]
                                    months of a made-up life with the real suggestions, against
                                    the same life without learning and without suggestions
  cargo xtask bench [ledger]        sizes and timings; of a ledger of ten years, beside a plain store

NAME is chromium or firefox. The environment variables CHROMIUM and FIREFOX name other binaries.
";

fn main() -> ExitCode {
    match dispatch() {
        Ok(code) => code,
        Err(error) => {
            eprintln!("xtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}

#[derive(Default)]
struct Options {
    browser: Option<Browser>,
    fast: bool,
    files: bool,
    real: bool,
    long: bool,
    headless: bool,
    tour: Option<PathBuf>,
    filter: Option<String>,
    name: Option<String>,
    language: Option<String>,
    words: Vec<String>,
    site: site::command::Options,
    simulate: simulate::Options,
}

fn dispatch() -> Result<ExitCode> {
    let mut parser = lexopt::Parser::from_env();
    let mut command: Option<String> = None;
    let mut options = Options::default();
    while let Some(argument) = parser.next()? {
        match argument {
            Short('h') | Long("help") => {
                print!("{HELP}");
                return Ok(ExitCode::SUCCESS);
            }
            Long("browser") => options.browser = Some(parser.value()?.string()?.parse()?),
            Long("fast") => options.fast = true,
            Long("long") => options.long = true,
            Long("real") => options.real = true,
            Long("files") => options.files = true,
            Long("headless") => options.headless = true,
            Long("tour") => options.tour = Some(PathBuf::from(parser.value()?)),
            Value(value) if command.is_none() => command = Some(value.string()?),
            Long("write") => options.site.write = true,
            Long("json") => (options.site.json, options.simulate.json) = (true, true),
            Long("months") => options.simulate.months = parser.value()?.parse()?,
            Long("people") => options.simulate.people = parser.value()?.parse()?,
            Long("seed") => options.simulate.seed = parser.value()?.parse()?,
            Long("seeds") => options.simulate.seeds = parser.value()?.parse()?,
            Long("as") => options.site.address = Some(parser.value()?.string()?),
            Long("site") => options.site.site = Some(parser.value()?.string()?),
            Long("language") => options.language = Some(parser.value()?.string()?),
            Long("name") => options.name = Some(parser.value()?.string()?),
            Value(value) if command.as_deref() == Some("site") => options.words.push(value.string()?),
            Value(value) if options.filter.is_none() => options.filter = Some(value.string()?),
            other => return Err(other.unexpected().into()),
        }
    }
    let Some(command) = command else {
        print!("{HELP}");
        return Ok(ExitCode::FAILURE);
    };
    // One argument of no use to a command is more likely a mistake than a wish.
    if !["test", "shots", "explain", "bench"].contains(&command.as_str()) && options.filter.is_some() {
        bail!("`{command}` takes no further name; `cargo xtask --help` lists what it takes");
    }
    match command.as_str() {
        "build" => {
            let directory = match options.files {
                true => build::refresh()?,
                false => build::build(build::Options { fast: options.fast, ..Default::default() })?,
            };
            println!("{}", paths::shown(&directory));
        }
        "dist" => println!("{}", paths::shown(&dist::dist()?)),
        "run" => return run::run(options.browser, options.headless, options.tour.as_deref()),
        "icons" => return pictures::icons(),
        "shots" => {
            let Some(directory) = &options.filter else { bail!("it is `shots DIR [--language xx]`") };
            return pictures::shots(directory.as_ref(), options.language.as_deref());
        }
        "test" if options.real => return real::test(options.browser),
        "test" => return test::test(options.filter.as_deref(), options.browser, options.fast, options.long),
        "site" => return site::command::run(&options.words, &options.site),
        "explain" => {
            let Some(file) = &options.filter else { bail!("it is `explain FILE [--name PART] [--json]`") };
            return explain::explain(file.as_ref(), options.name.as_deref(), options.site.json);
        }
        "simulate" => return simulate::command(options.simulate),
        "bench" => bench::bench(options.browser, options.filter.as_deref())?,
        "help" => print!("{HELP}"),
        other => bail!("no command `{other}`; `cargo xtask --help` lists them"),
    }
    Ok(ExitCode::SUCCESS)
}
