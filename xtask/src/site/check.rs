//! `cargo xtask site check`: what can be said of the adapters without a real site.
//!
//! Their form and references are checked here; that every selector matches what it should on the living pages is shown in a
//! browser (`tests/support/prove.mjs`). Then a table of all sites, which the README carries as well.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use serde::Deserialize;

use super::NAMED;
use super::format::{Adapter, Confidence, Field, Who};
use crate::browsers::Browser;
use crate::{checks, paths, process, tools};

/// Checks, shows the table, proves the selectors of all sites or of those named.
pub fn run(names: &[&str], write: bool) -> Result<ExitCode> {
    super::command::fresh_files()?;
    let adapters = super::adapters()?;
    if let Some(unknown) = names.iter().find(|name| !adapters.iter().any(|adapter| adapter.id == **name)) {
        bail!("there is no adapter called {unknown}");
    }
    let found = checks::report(&[form()?]);
    let census = census()?;
    print!("\n{}\n", table(&adapters, &census));
    for adapter in adapters.iter().filter(|adapter| names.is_empty() || names.contains(&adapter.id.as_str())) {
        for missing in &adapter.unsupported {
            println!("{}: {missing}", adapter.name);
        }
    }
    println!();
    if write {
        write_readme(&adapters, &census)?;
    }
    let readme = checks::report(&[in_readme()?]);
    let mut prover = tools::node()?;
    Browser::Chromium.tell(&mut prover)?;
    prover.arg("tests/support/prove.mjs").args(names).args(write.then_some("--write"));
    let proved = process::exit_code(&mut prover)?;
    Ok(if found.failed + readme.failed > 0 { ExitCode::FAILURE } else { proved })
}

/// Every adapter is in canonical form and means something.
pub fn form() -> Result<checks::Check> {
    let mut problems = Vec::new();
    let mut hosts: BTreeMap<String, String> = BTreeMap::new();
    for adapter in super::adapters()? {
        let text = std::fs::read_to_string(paths::root().join(format!("sites/{}.toml", adapter.id)))?;
        problems
            .extend(self::problems(&adapter, &text).into_iter().map(|problem| format!("{}: {problem}", adapter.id)));
        if let Err(error) = super::plan(&adapter) {
            problems.push(format!("{}: {error:#}", adapter.id));
        }
        for host in &adapter.hosts {
            if let Some(other) = hosts.insert(host.clone(), adapter.id.clone()) {
                problems.push(format!("{}: {host} is a host of {other}, too", adapter.id));
            }
        }
    }
    Ok(checks::Check { rule: "adapters are in canonical form and mean something", problems })
}

/// What is wrong with one adapter.
pub fn problems(adapter: &Adapter, text: &str) -> Vec<String> {
    let mut found = in_order(text);
    if adapter.hosts.is_empty() && adapter.markers.is_empty() {
        found.push("neither a host nor a marker says where it is".into());
    }
    let is_date = |text: &str| {
        text.len() == 10
            && text
                .bytes()
                .enumerate()
                .all(|(at, byte)| if at == 4 || at == 7 { byte == b'-' } else { byte.is_ascii_digit() })
    };
    if !is_date(&adapter.checked) {
        found.push(format!("checked = \"{}\" is no date", adapter.checked));
    }
    for item in &adapter.items {
        if item.author.handle.is_empty() {
            found.push(format!("item {}: whose it is has no handle", item.name));
        }
    }
    for control in &adapter.controls {
        let says = |selector: &str, words: &Option<String>| !selector.is_empty() || words.is_some();
        if !says(&control.on, &control.on_says) || !says(&control.off, &control.off_says) {
            found.push(format!("control {}: on and off must both be told", control.kind));
        }
        if control.items.is_empty() {
            found.push(format!("control {}: of no item", control.kind));
        }
    }
    for composer in &adapter.composers {
        let done = &composer.done;
        if !done.emptied && done.gone.is_none() && done.appears.is_none() && done.lands.is_none() {
            found.push(format!("composer {}: nothing tells that it was sent", composer.kind));
        }
        if composer.answers.is_empty() && composer.author.handle.is_empty() {
            found.push(format!("composer {}: nothing tells whom it answers", composer.kind));
        }
    }
    for row in &adapter.rows {
        if row.who.handle.is_empty() {
            found.push(format!("row {}: whose it is has no handle", row.kind));
        }
    }
    found.extend(templates(adapter));
    found.extend(idle(adapter, text));
    found
}

/// Names of words, forms and selectors that are used nowhere.
fn idle(adapter: &Adapter, text: &str) -> Vec<String> {
    let words = adapter.labels.keys().filter(|name| {
        ![format!("={{{name}}}"), format!("={{{name} "), format!("_says = \"{name}\"")]
            .iter()
            .any(|use_| text.contains(use_))
    });
    let selectors = adapter.selectors.keys().filter(|name| {
        // The name as a whole: `:--own` is not used by `:--own-post`.
        !text
            .match_indices(&format!("{NAMED}{name}"))
            .any(|(at, found)| !text[at + found.len()..].starts_with(|c: char| c.is_ascii_alphanumeric() || c == '-'))
    });
    let forms = adapter.forms.keys().filter(|name| !text.contains(&format!("form = \"{name}\"")));
    words.chain(forms).chain(selectors).map(|name| format!("{name} is said by name, and meant nowhere")).collect()
}

/// The order of an adapter: head, vars, me, then items with their controls and composers as they belong together, rows last; no
/// stray white space.
fn in_order(text: &str) -> Vec<String> {
    const ORDER: [(&str, u8); 9] = [
        ("[[vars]]", 0),
        ("[forms]", 0),
        ("[selectors]", 0),
        ("[labels]", 0),
        ("[me]", 1),
        ("[[item]]", 2),
        ("[[control]]", 2),
        ("[[composer]]", 2),
        ("[[row]]", 3),
    ];
    let mut found = Vec::new();
    let mut last = ("", 0);
    for (number, line) in text.lines().enumerate() {
        if line.ends_with([' ', '\t']) || line.contains('\t') {
            found.push(format!("line {}: stray white space", number + 1));
        }
        if let Some(part) = ORDER.into_iter().find(|(part, _)| line.starts_with(part)) {
            if part.1 < last.1 {
                found.push(format!("line {}: {} comes before {}", number + 1, part.0, last.0));
            } else {
                last = part;
            }
        }
    }
    if !text.ends_with('\n') || text.ends_with("\n\n") {
        found.push("it ends in one line break".into());
    }
    let head = |key: &str| text.lines().position(|line| line.starts_with(&format!("{key} = ")));
    if !matches!((head("id"), head("name"), head("checked")), (Some(id), Some(name), Some(day)) if id < name && name < day)
    {
        found.push("it begins with id, name, checked".into());
    }
    found
}

/// Templates use only what they can have: captures of their step, vars, host and origin.
fn templates(adapter: &Adapter) -> Vec<String> {
    let mut found = Vec::new();
    let vars: BTreeSet<&str> = adapter.vars.iter().map(|var| var.name.as_str()).chain(["host", "origin"]).collect();
    let mut look = |field: &Field| {
        for step in field {
            let captured = names(step.like.as_deref().unwrap_or_default());
            let json = step.get.as_deref().and_then(|get| get.strip_prefix("json:")).unwrap_or_default();
            for name in names(step.give.as_deref().unwrap_or_default()) {
                if !captured.contains(name) && !vars.contains(name) {
                    found.push(format!("a template gives {{{name}}}, which nothing captures"));
                }
            }
            for name in names(json) {
                if !vars.contains(name) {
                    found.push(format!("a path asks for {{{name}}}, which is no var"));
                }
            }
        }
    };
    let who = |who: &Who| [who.handle.clone(), who.name.clone(), who.stable.clone(), who.url.clone()];
    let mut fields: Vec<Field> = who(&adapter.me).into();
    fields.extend(adapter.vars.iter().map(|var| var.is.clone()));
    for item in &adapter.items {
        fields.extend(who(&item.author));
        fields.extend([item.object.clone(), item.at.clone()]);
    }
    for composer in &adapter.composers {
        fields.extend(who(&composer.author));
        fields.extend(composer.answers.iter().map(|answers| answers.find.clone()));
    }
    for row in &adapter.rows {
        fields.extend(who(&row.who));
        fields.extend([&row.more, &row.object, &row.key, &row.at, &row.to, &row.mine].map(Clone::clone));
    }
    fields.iter().for_each(&mut look);
    found
}

/// `{name}` and `{name*}` in a template.
fn names(template: &str) -> BTreeSet<&str> {
    template
        .split('{')
        .skip(1)
        .filter_map(|rest| rest.split_once('}'))
        .map(|(name, _)| name.trim_end_matches('*'))
        .collect()
}

/// What the living pages of a site show.
#[derive(Debug, Default, Deserialize)]
struct Shown {
    pages: usize,
    acts: usize,
    given: Vec<String>,
    received: Vec<String>,
    own: bool,
}

type Census = BTreeMap<String, Shown>;

fn census() -> Result<Census> {
    let mut command = tools::node()?;
    let told = process::output(command.arg("tests/support/census.mjs")).context("tests/support/census.mjs failed")?;
    Ok(serde_json::from_str(&told)?)
}

/// One line a site: parts, confidence, pages, kinds that acts give of those its controls and composers know.
fn table(adapters: &[Adapter], census: &Census) -> String {
    let nothing = Shown::default();
    let mut out = String::from(
        "site            me  items  controls  composers  rows  confidence  pages  acts  gestures tested\n",
    );
    for adapter in adapters {
        let shown = census.get(&adapter.id).unwrap_or(&nothing);
        let sure: BTreeSet<&str> = given_kinds(adapter);
        let tested = sure.iter().filter(|kind| shown.own || shown.given.iter().any(|given| given == *kind)).count();
        let _ = writeln!(
            out,
            "{:<15} {:>3} {:>6} {:>9} {:>10} {:>5}  {:<10} {:>6} {:>5}  {}/{}{}",
            adapter.id,
            if adapter.me.handle.is_empty() && adapter.me.name.is_empty() { "-" } else { "yes" },
            adapter.items.len(),
            adapter.controls.len(),
            adapter.composers.len(),
            adapter.rows.len(),
            confidence(adapter),
            shown.pages,
            if shown.own { "own".into() } else { shown.acts.to_string() },
            tested,
            sure.len(),
            if shown.received.is_empty() { "" } else { ", received" },
        );
    }
    out
}

/// Kinds of gestures that are recorded when given.
fn given_kinds(adapter: &Adapter) -> BTreeSet<&str> {
    let sure = |confidence: Confidence| confidence != Confidence::Low;
    let controls = adapter.controls.iter().filter(|part| sure(part.confidence)).map(|part| part.kind.as_str());
    let composers = adapter.composers.iter().filter(|part| sure(part.confidence));
    let answers = composers.clone().flat_map(|part| &part.answers).filter_map(|answer| answer.kind.as_deref());
    controls.chain(composers.map(|part| part.kind.as_str())).chain(answers).collect()
}

/// From the surest to the least sure part.
fn confidence(adapter: &Adapter) -> String {
    let items = adapter.items.iter().map(|part| part.confidence);
    let controls = adapter.controls.iter().map(|part| part.confidence);
    let composers = adapter.composers.iter().map(|part| part.confidence);
    let rows = adapter.rows.iter().map(|part| part.confidence);
    let parts: BTreeSet<Confidence> = items.chain(controls).chain(composers).chain(rows).collect();
    let word = |confidence: &Confidence| match confidence {
        Confidence::Low => "low",
        Confidence::Medium => "medium",
        Confidence::High => "high",
    };
    match (parts.last(), parts.first()) {
        (Some(best), Some(least)) if best != least => format!("{}\u{2013}{}", word(best), word(least)),
        (Some(best), _) => word(best).into(),
        _ => "-".into(),
    }
}

const BEGIN: &str = "<!-- sites: written by cargo xtask site check --write -->";
const END: &str = "<!-- end of sites -->";

/// The table people read: what is noticed where, and what is not.
fn readme_table(adapters: &[Adapter], census: &Census) -> String {
    let mut out = format!("{BEGIN}\n\n| Site | Your gestures | To you | Left out |\n|---|---|---|---|\n");
    let mut sorted: Vec<&Adapter> = adapters.iter().collect();
    sorted.sort_by_key(|adapter| (adapter.generic, adapter.name.to_lowercase()));
    for adapter in sorted {
        let given: Vec<&str> = given_kinds(adapter).into_iter().collect();
        let received: BTreeSet<&str> =
            adapter.rows.iter().filter(|row| row.confidence != Confidence::Low).map(|row| row.kind.as_str()).collect();
        let received: Vec<&str> = received.into_iter().collect();
        let or_dash = |words: String| if words.is_empty() { "\u{2013}".to_owned() } else { words };
        let _ = writeln!(
            out,
            "| {} | {} | {} | {} |",
            adapter.name,
            or_dash(given.join(", ")),
            or_dash(received.join(", ")),
            adapter.unsupported.join(" "),
        );
    }
    let _ = census;
    out + "\n" + END
}

fn readme_parts(text: &str) -> Result<(&str, &str, &str)> {
    let (before, rest) = text.split_once(BEGIN).context("README.md has no place for the sites")?;
    let (table, after) = rest.split_once(END).context("README.md does not end its table of sites")?;
    Ok((before, table, after))
}

fn write_readme(adapters: &[Adapter], census: &Census) -> Result<()> {
    let file = paths::root().join("README.md");
    let text = std::fs::read_to_string(&file)?;
    let (before, _, after) = readme_parts(&text)?;
    std::fs::write(&file, format!("{before}{}{after}", readme_table(adapters, census)))?;
    Ok(())
}

/// The README's table says what the adapters say.
pub fn in_readme() -> Result<checks::Check> {
    let text = std::fs::read_to_string(paths::root().join("README.md"))?;
    let (_, table, _) = readme_parts(&text)?;
    let now = readme_table(&super::adapters()?, &Census::new());
    let same = now == format!("{BEGIN}{table}{END}");
    Ok(checks::Check {
        rule: "the README's table of sites says what the adapters say",
        problems: if same { Vec::new() } else { vec!["run cargo xtask site check --write".into()] },
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const SOUND: &str =
        "id = \"a\"\nname = \"A\"\nchecked = \"2026-11-22\"\nhosts = [\"a.example\"]\nladder = []\n\n[me]\n";

    fn check(text: &str, expect: &[&str]) {
        let adapter: Adapter = toml::from_str(text).unwrap();
        assert_eq!(problems(&adapter, text), expect, "{text}");
    }

    #[test]
    fn an_adapter_in_disorder_is_told_what_is_wrong() {
        check(SOUND, &[]);
        check(&SOUND.replace("2026-11-22", "soon"), &["checked = \"soon\" is no date"]);
        check(&SOUND.replace("hosts = [\"a.example\"]\n", ""), &["neither a host nor a marker says where it is"]);
        check(&format!("{SOUND}\n"), &["it ends in one line break"]);
        check(&SOUND.replace("[me]", "[me] "), &["line 7: stray white space"]);
        check(
            &format!(
                "{SOUND}\n[[row]]\nkind = \"react\"\nroot = \"li\"\nwho.handle = [{{ get = \"@id\", give = \"{{x}}\" }}]\n\n[[item]]\nname = \"post\"\nroot = \"p\"\nauthor = {{}}\n"
            ),
            &[
                "line 14: [[item]] comes before [[row]]",
                "item post: whose it is has no handle",
                "a template gives {x}, which nothing captures",
            ],
        );
        check(
            &format!("{SOUND}\n[[control]]\nkind = \"react\"\nitems = [\"post\"]\nat = \"b\"\non = \".x\"\n"),
            &["control react: on and off must both be told"],
        );
    }

    #[test]
    fn unknown_keys_are_refused() {
        assert!(toml::from_str::<Adapter>(&format!("{SOUND}colour = \"red\"\n")).is_err());
        assert!(toml::from_str::<Adapter>(&SOUND.replace("[me]", "surprise = 1\n[me]")).is_err());
    }
}
