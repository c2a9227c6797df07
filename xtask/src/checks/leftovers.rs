//! No notes to oneself in what is handed over: unfinished work is an issue, not a comment.

use anyhow::Result;

use super::{Check, stands_alone, texts};

const PLACES: &[&str] = &["src", "extension", "xtask", "tests", "sites", "benches", ".ci"];
const ENDINGS: &[&str] = &[".rs", ".js", ".mjs", ".ts", ".html", ".css", ".toml", ".json", ".md"];
/// Written in two halves, so that this file passes.
const MARKERS: &[&str] = &[concat!("TO", "DO"), concat!("FIX", "ME"), concat!("XX", "X"), concat!("coming", " soon")];

pub fn markers() -> Result<Check> {
    let mut problems = Vec::new();
    for place in PLACES {
        for (path, text) in texts(place, ENDINGS)? {
            problems.extend(found(&text).into_iter().map(|(line, marker)| format!("{path}:{line} {marker}")));
        }
    }
    Ok(Check { rule: "no notes to oneself are left", problems })
}

fn found(text: &str) -> Vec<(usize, &'static str)> {
    let lines = text.lines().enumerate();
    lines
        .flat_map(|(index, line)| {
            MARKERS.iter().filter(|marker| stands_alone(line, marker)).map(move |marker| (index + 1, *marker))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markers_are_found_and_todo_lists_are_not() {
        assert_eq!(found(&format!("a\n// {}: later", MARKERS[0])), [(2, MARKERS[0])]);
        assert!(found("the todo list").is_empty());
    }
}
