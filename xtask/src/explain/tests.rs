//! Every scenario under `tests/scenarios` is as expected, and together they cover the specification.

use std::collections::BTreeSet;

use goodturn::nudge::Occasion;
use goodturn::site;

use super::*;

/// The rules that the engine can show; the others are about pages, pictures and storage.
const CHARTER: [&str; 15] =
    ["C2", "C3", "C4", "C6", "C7", "C8", "C9", "C10", "C11", "C12", "C13", "C15", "C16", "C17", "C18"];
/// Words that no sentence says (C2, C11, C12).
const NEVER: [&str; 12] =
    ["owe", "owes", "debt", "due", "overdue", "score", "streak", "should", "must", "unfollow", "follow", "followers"];

/// Every scenario with the file it is in.
fn all() -> Vec<(String, Scenario)> {
    let files = crate::paths::files_under(&crate::paths::root().join("tests/scenarios")).unwrap();
    let files = files.iter().filter(|path| path.extension().is_some_and(|ending| ending == "toml"));
    files
        .flat_map(|path| {
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            format::read(path).unwrap().into_iter().map(move |scenario| (name.clone(), scenario))
        })
        .collect()
}

#[test]
fn every_scenario_is_as_expected() {
    let mut english = English::load().unwrap();
    let mut failing = Vec::new();
    for (file, scenario) in all() {
        english.zone = UtcOffset(scenario.zone);
        let found = play::play(&scenario).and_then(|played| {
            let problems = played.problems(&english)?;
            let told = told(&played, &english, &problems);
            Ok((!problems.is_empty()).then_some(told))
        });
        match found {
            Ok(None) => {}
            Ok(Some(told)) => failing.push(format!("{file}: {told}")),
            Err(error) => failing.push(format!("{file}: {}: {error:#}\n", scenario.name)),
        }
    }
    assert!(failing.is_empty(), "\n\n{}{} scenarios are not as expected", failing.concat(), failing.len());
}

#[test]
fn every_decision_is_explained_in_words_without_debt_or_figures() {
    let mut english = English::load().unwrap();
    for (file, scenario) in all() {
        english.zone = UtcOffset(scenario.zone);
        let played = play::play(&scenario).unwrap();
        let chain = chain::chain(&played, &english);
        assert!(!chain.is_empty(), "C13: {file}: {} is explained", scenario.name);
        for link in &chain {
            assert!(link.because.reason != goodturn::nudge::Reason::TheyDid || link.gestures.len() == 1, "C13: {file}");
            let text = link.says.to_lowercase();
            let words: BTreeSet<&str> = text.split(|c: char| !c.is_alphanumeric()).collect();
            assert!(!link.says.starts_with("nudge_"), "{file}: no words for {}", link.says);
            assert!(NEVER.iter().all(|never| !words.contains(never)), "C2: {file}: {}", link.says);
        }
    }
}

#[test]
fn the_scenarios_cover_the_specification() {
    let all = all();
    let names: BTreeSet<(&str, &str)> =
        all.iter().map(|(file, scenario)| (file.as_str(), scenario.name.as_str())).collect();
    assert_eq!(names.len(), all.len(), "every scenario of a file has a name of its own");
    let unnamed: Vec<&&str> =
        CHARTER.iter().filter(|rule| !all.iter().any(|(_, one)| one.charter.iter().any(|own| own == *rule))).collect();
    assert!(unnamed.is_empty(), "no scenario shows {unnamed:?}");
    for (file, scenario) in &all {
        assert!(scenario.expect.is_some() || scenario.listening.is_some(), "{file}: {} expects nothing", scenario.name);
        let odd = scenario.charter.iter().find(|rule| !CHARTER.contains(&rule.as_str()));
        assert_eq!(odd, None, "{file}: {}", scenario.name);
    }
    let expects = |occasion: Occasion| {
        let start = format!("{} ", occasion.name());
        all.iter().filter(|(_, one)| one.expect.as_ref().is_some_and(|expect| expect.starts_with(&start))).count()
    };
    for occasion in Occasion::ALL {
        assert!(expects(occasion) >= 3, "{occasion:?} is expected {} times", expects(occasion));
    }
    assert!(all.iter().any(|(_, one)| one.listening.as_ref().is_some_and(|names| !names.is_empty())), "listening");
    for site in site::sites() {
        assert!(all.iter().any(|(_, one)| one.site == site.id), "no scenario is on {}", site.id);
    }
    let silent = all.iter().filter(|(_, one)| one.expect.as_deref() == Some("silence")).count();
    assert!(silent >= 40, "{silent} scenarios expect silence");
    assert!(all.len() >= 150, "{} scenarios", all.len());
}

#[test]
fn json_has_the_documented_form() {
    let text = r#"
        [[scenario]]
        name = "thanks"
        now = "d1"
        world = "d0 ada -> me reply on talk at mastodon"
        view = ["ada react reply"]
    "#;
    let scenarios = format::parse(text).unwrap();
    let value = decision(&play::play(&scenarios[0]).unwrap(), &English::load().unwrap());
    let keys = |value: &Value| value.as_object().unwrap().keys().cloned().collect::<Vec<_>>();
    assert_eq!(keys(&value), ["nudge", "because"]);
    assert_eq!(keys(&value["nudge"]), ["occasion", "gesture", "person", "why", "moment"]);
    assert_eq!(value["nudge"]["why"], "ada wrote back to you yesterday.");
    assert_eq!(value["because"][0]["reason"], "they-did");
    assert_eq!(value["because"][0]["gestures"][0]["kind"], "reply");
}

#[test]
fn mistakes_in_a_file_are_told() {
    let wrong = |lines: &str| {
        let scenarios = format::parse(&format!("[[scenario]]\nname = \"x\"\nnow = \"d1\"\n{lines}"));
        scenarios.and_then(|all| play::play(&all[0])?.problems(&English::load()?)).is_err()
    };
    assert!(!wrong(""));
    for lines in [
        "vew = []",
        "site = \"nowhere\"",
        "view = [\"ada sparkle\"]",
        "view = [\"ada text \\\"open\"]",
        "world = \"d0 ada -> bob react\"",
        "shown = [\"d0 thank ada\"]",
        "many = [\"many\"]",
        "because = [\"they-dod\"]",
        "settings = { quiet = \"late\" }",
        "read = { ada = \"often\" }",
    ] {
        assert!(wrong(lines), "{lines}");
    }
}
