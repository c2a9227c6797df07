//! Things the shipped JavaScript never does, as far as names can tell: act for the user, talk to a
//! network, run text as code. The living proof is in the end-to-end tests; this one points at the
//! line.

use anyhow::Result;

use super::{Check, texts};

/// A name, and why it is not used.
type Rule = (&'static str, &'static str);

/// In everything that is shipped.
const ANYWHERE: &[Rule] = &[
    ("XMLHttpRequest", "C14: no network"),
    ("WebSocket", "C14: no network"),
    ("EventSource", "C14: no network"),
    ("sendBeacon", "C14: no network"),
    ("fetch(", "C14: no network"),
    ("innerHTML", "text is only ever set as text"),
    ("outerHTML", "text is only ever set as text"),
    ("insertAdjacentHTML", "text is only ever set as text"),
    ("document.write", "text is only ever set as text"),
    ("eval(", "no text is run as code"),
    ("new Function", "no text is run as code"),
];
/// In what runs inside pages.
const IN_PAGES: &[Rule] = &[
    (".click()", "C1: never acts for you"),
    ("dispatchEvent(", "C1: never acts for you"),
    (".submit()", "C1: never acts for you"),
    ("requestSubmit(", "C1: never acts for you"),
    ("execCommand(", "C1: never acts for you"),
    ("setInterval(", "no polling"),
];

pub fn forbidden_names() -> Result<Check> {
    let mut problems = Vec::new();
    for (path, text) in texts("extension", &[".js"])? {
        let mut rules = ANYWHERE.to_vec();
        if path.starts_with("extension/content/") {
            rules.extend(IN_PAGES);
        }
        problems.extend(broken(&text, &rules).into_iter().map(|problem| format!("{path}:{problem}")));
    }
    Ok(Check { rule: "C1, C14: shipped JavaScript neither acts, nor talks, nor runs text", problems })
}

fn broken(text: &str, rules: &[Rule]) -> Vec<String> {
    let mut found = Vec::new();
    for (index, line) in text.lines().enumerate() {
        let line = line.trim_start();
        if line.starts_with("//") || line.starts_with('*') || line.starts_with("/*") {
            continue;
        }
        let code = line.split(" // ").next().unwrap_or("");
        found.extend(
            rules
                .iter()
                .filter(|(name, _)| code.contains(name))
                .map(|(name, why)| format!("{} {name} ({why})", index + 1)),
        );
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_is_found_and_comments_are_not() {
        let text = "// never button.click()\nbutton.click();\n/** fetch( */\nfetch('x') // a\n";
        assert_eq!(
            broken(text, &[ANYWHERE, IN_PAGES].concat()),
            ["2 .click() (C1: never acts for you)", "4 fetch( (C14: no network)"]
        );
    }
}
