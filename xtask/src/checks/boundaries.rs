//! The domain knows no browser. Only `browser`, the IndexedDB store, `ui` and the entry points may
//! name the web's bindings; everything else compiles and is tested on the host.

use anyhow::Result;

use super::{Check, stands_alone, texts};

const NAMES: &[&str] = &["web_sys", "js_sys", "wasm_bindgen", "wasm_bindgen_futures", "serde_wasm_bindgen"];
const ALLOWED: &[&str] =
    &["src/browser/", "src/browser.rs", "src/store/indexed_db", "src/ui/", "src/ui.rs", "src/bin/"];

pub fn web_names() -> Result<Check> {
    let mut problems = Vec::new();
    for (path, text) in texts("src", &[".rs"])? {
        if !ALLOWED.iter().any(|allowed| path.starts_with(allowed)) {
            problems.extend(named(&text).into_iter().map(|(line, name)| format!("{path}:{line} names {name}")));
        }
    }
    Ok(Check { rule: "only browser, ui, the IndexedDB store and the entry points name web APIs", problems })
}

/// Line numbers and names. Comments may speak of anything.
fn named(text: &str) -> Vec<(usize, &'static str)> {
    let mut found = Vec::new();
    for (index, line) in text.lines().enumerate() {
        let code = line.split("//").next().unwrap_or("");
        found.extend(NAMES.iter().filter(|name| stands_alone(code, name)).map(|name| (index + 1, *name)));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_is_found_and_comments_are_not() {
        assert_eq!(named("//! no web_sys here\nuse web_sys::Window;\n"), [(2, "web_sys")]);
        assert_eq!(named("use serde_wasm_bindgen as s;"), [(1, "serde_wasm_bindgen")]);
        assert!(named("let my_web_sys_thing = 1; // js_sys").is_empty());
    }
}
