//! `cargo xtask explain FILE`: plays scenarios and tells, in plain words, what is suggested and the chain of facts and rules
//! behind it.
//!
//! `format` is the form of the files, `view` and `world` what their words mean, `play` asks the engine, `chain` finds what
//! is behind each reason, `words` says it in English. The judgement itself is the library's.

mod chain;
mod format;
mod play;
mod view;
mod words;
mod world;

#[cfg(test)]
mod tests;

use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use goodturn::time::UtcOffset;
use serde_json::{Value, json};

use format::Scenario;
use play::Played;
use words::English;

/// Plays the scenarios of a file whose name has this part; says whether all are as expected by the exit code.
pub fn explain(file: &Path, part: Option<&str>, as_json: bool) -> Result<ExitCode> {
    let scenarios = format::read(file)?;
    let chosen: Vec<&Scenario> =
        scenarios.iter().filter(|scenario| part.is_none_or(|part| scenario.name.contains(part))).collect();
    if chosen.is_empty() {
        bail!("no scenario of {} is called like that", file.display());
    }
    let mut english = English::load()?;
    let mut failed = 0;
    let mut decisions = Vec::new();
    for scenario in &chosen {
        english.zone = UtcOffset(scenario.zone);
        let played = play::play(scenario).with_context(|| format!("in “{}”", scenario.name))?;
        let problems = played.problems(&english)?;
        failed += usize::from(!problems.is_empty());
        if as_json {
            decisions.push(decision(&played, &english));
        } else {
            print!("{}", told(&played, &english, &problems));
        }
    }
    if as_json {
        let only = if decisions.len() == 1 { decisions.pop() } else { None };
        println!("{}", serde_json::to_string_pretty(&only.unwrap_or(Value::Array(decisions)))?);
    } else {
        println!("{} scenarios, {} as expected, {failed} not", chosen.len(), chosen.len() - failed);
    }
    Ok(if failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// A decision as JSON: the nudge or null, and why.
fn decision(played: &Played, english: &English) -> Value {
    let nudge = played.decision.nudge.as_ref().map(|nudge| {
        json!({
            "occasion": nudge.occasion.name(),
            "gesture": nudge.kind.name(),
            "person": played.name(),
            "why": played.said(english).map(|(_, why)| why),
            "moment": played.scenario.moment.name(),
        })
    });
    let because: Vec<Value> = chain::chain(played, english).iter().map(chain::as_json).collect();
    json!({ "nudge": nudge, "because": because })
}

/// A decision in plain words.
fn told(played: &Played, english: &English, problems: &[String]) -> String {
    let mut lines = vec![format!("{}{}", played.scenario.name, charter(played.scenario))];
    lines.push(format!("  {}", played.outcome()));
    if let Some((say, why)) = played.said(english) {
        lines.push(format!("  “{say}”"));
        lines.push(format!("  “{why}”"));
    }
    for name in played.getting_to_know() {
        lines.push(format!("  getting to know {name}"));
    }
    lines.push("  because".to_owned());
    for link in chain::chain(played, english) {
        let about = link.person.map(|person| format!(" ({person})")).unwrap_or_default();
        lines.push(format!("  - {}{about}: {}", link.because.reason.name(), link.says));
        lines.extend(
            link.gestures.iter().map(|one| format!("      {}", chain::line(one, link.person.unwrap_or_default()))),
        );
        lines.extend(link.earlier.iter().map(|line| format!("      {line}")));
    }
    match problems {
        [] if played.scenario.expect.is_some() => lines.push("  as expected".to_owned()),
        [] => {}
        problems => lines.extend(problems.iter().map(|problem| format!("  NOT AS EXPECTED: {problem}"))),
    }
    lines.join("\n") + "\n\n"
}

fn charter(scenario: &Scenario) -> String {
    if scenario.charter.is_empty() { String::new() } else { format!(" [{}]", scenario.charter.join(", ")) }
}
