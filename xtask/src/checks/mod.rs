//! Rules of the house that a machine can check by reading the sources.
//!
//! Each check is a function from text to problems, tested beside it, and a thin part that reads
//! the files. A check never repairs anything. What needs a running browser is under `tests/e2e`.

pub mod boundaries;
pub mod charter;
pub mod hands;
pub mod leftovers;
pub mod locales;
pub mod manifest;
pub mod sizes;

use std::path::Path;

use anyhow::{Context, Result};

use crate::paths;
use crate::test::Counts;

/// One rule and where it was found broken; no problems means it holds.
pub struct Check {
    pub rule: &'static str,
    pub problems: Vec<String>,
}

/// Everything that can be said without a build.
pub fn sources() -> Result<Counts> {
    Ok(report(&[
        manifest::versions()?,
        manifest::shape()?,
        boundaries::web_names()?,
        hands::forbidden_names()?,
        charter::words()?,
        locales::keys()?,
        locales::translations()?,
        sizes::content()?,
        leftovers::markers()?,
        crate::site::check::form()?,
        crate::site::check::in_readme()?,
    ]))
}

/// Says how every rule fared.
pub fn report(checks: &[Check]) -> Counts {
    let mut counts = Counts::default();
    for Check { rule, problems } in checks {
        if problems.is_empty() {
            counts.passed += 1;
            println!("ok   {rule}");
        } else {
            counts.failed += 1;
            println!("FAIL {rule}");
            for problem in problems {
                println!("     {problem}");
            }
        }
    }
    counts
}

/// Text files under a directory of the repository, each with its path as people write it.
/// A directory that is not there holds no files.
fn texts(directory: &str, endings: &[&str]) -> Result<Vec<(String, String)>> {
    let directory = paths::root().join(directory);
    if !directory.is_dir() {
        return Ok(Vec::new());
    }
    let mut found = Vec::new();
    for file in paths::files_under(&directory)? {
        if endings.iter().any(|ending| file.to_string_lossy().ends_with(ending)) {
            found.push((paths::shown(&file).replace('\\', "/"), text(&file)?));
        }
    }
    Ok(found)
}

fn text(file: &Path) -> Result<String> {
    std::fs::read_to_string(file).with_context(|| format!("cannot read {}", paths::shown(file)))
}

/// Where `word` stands by itself, not as a part of a longer name.
fn stands_alone(text: &str, word: &str) -> bool {
    let part_of_name = |c: char| c.is_alphanumeric() || c == '_';
    text.match_indices(word).any(|(at, _)| {
        !text[..at].chars().next_back().is_some_and(part_of_name)
            && !text[at + word.len()..].chars().next().is_some_and(part_of_name)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_not_a_part_of_another() {
        assert!(stands_alone("what is due.", "due"));
        assert!(!stands_alone("residue subdued", "due"));
        assert!(!stands_alone("my_due", "due"));
        assert!(stands_alone("undue, due", "due"));
    }

    #[test]
    fn a_broken_rule_is_one_failure_however_often_it_is_broken() {
        let checks = [
            Check { rule: "holds", problems: vec![] },
            Check { rule: "broken", problems: vec!["here".into(), "there".into()] },
        ];
        assert_eq!(report(&checks), Counts { passed: 1, failed: 1 });
    }
}
