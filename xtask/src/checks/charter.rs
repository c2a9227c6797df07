//! C2 and C11 in words: no text that people read speaks of debt, counting or standing.
//!
//! Every `_locales/*/messages.json` is read, and the visible text of the shipped pages. Each
//! language has its own list; a language without one is refused, so that a translation does not
//! slip past.

use anyhow::{Context, Result};
use serde_json::Value;

use super::{Check, stands_alone, texts};

/// Words by language. Apostrophes are straight, letters small.
const WORDS: &[(&str, &[&str])] = &[(
    "en",
    &[
        "owe",
        "owes",
        "owed",
        "owing",
        "debt",
        "debts",
        "due",
        "overdue",
        "behind",
        "score",
        "scores",
        "credit",
        "credits",
        "streak",
        "streaks",
        "should",
        "shouldn't",
        "must",
        "mustn't",
        "ought",
        "hasn't",
        "haven't",
        "didn't",
        "still",
        "return the favour",
        "return the favor",
        "follow back",
        "followed back",
        "rank",
        "ranks",
        "ranked",
        "ranking",
        "leaderboard",
        "influence",
        "influencer",
        "follower count",
        "popularity",
        "guilt",
        "obligation",
        "unfollow",
        "payback",
        "pay back",
        "tit for tat",
        "catch up on",
    ],
)];

pub fn words() -> Result<Check> {
    let mut problems = Vec::new();
    for (path, text) in texts("extension/_locales", &["messages.json"])? {
        let language = path.split('/').nth(2).unwrap_or_default();
        let messages: Value = serde_json::from_str(&text).with_context(|| format!("{path} is not JSON"))?;
        let Some(words) = words_of(language) else {
            problems.push(format!("{path}: there is no list of words for `{language}`"));
            continue;
        };
        for (key, message) in messages.as_object().into_iter().flatten() {
            let message = message["message"].as_str().unwrap_or_default();
            problems.extend(spoken(message, words).map(|word| format!("{path} {key}: \"{word}\"")));
        }
    }
    for (path, text) in texts("extension", &[".html"])? {
        let visible = without_tags(&text);
        let words = words_of("en").unwrap_or_default();
        problems.extend(spoken(&visible, words).map(|word| format!("{path}: \"{word}\"")));
    }
    Ok(Check { rule: "C2, C11: no words of debt or vanity in what people read", problems })
}

/// `pt_BR` is read by the words of `pt` unless it has its own.
fn words_of(language: &str) -> Option<&'static [&'static str]> {
    let list = |name: &str| WORDS.iter().find(|(language, _)| *language == name).map(|(_, words)| *words);
    list(language).or_else(|| list(language.split('_').next()?))
}

fn spoken<'a>(message: &str, words: &'a [&'a str]) -> impl Iterator<Item = &'a str> {
    let message = message.to_lowercase().replace(['\u{2019}', '\u{2bc}'], "'");
    words.iter().copied().filter(move |word| stands_alone(&message, word))
}

fn without_tags(html: &str) -> String {
    let mut text = String::new();
    for part in html.split('<') {
        text.push_str(part.split_once('>').map_or(part, |(_, after)| after));
        text.push(' ');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(message: &str) -> Vec<&'static str> {
        spoken(message, words_of("en").unwrap()).collect()
    }

    #[test]
    fn words_of_debt_are_found_whatever_their_case_and_apostrophe() {
        assert_eq!(found("You OWE Ada a reply"), ["owe"]);
        assert_eq!(found("Ada hasn’t replied"), ["hasn't"]);
        assert_eq!(found("Return the favour?"), ["return the favour"]);
        assert_eq!(found("You must, and should"), ["should", "must"]);
    }

    #[test]
    fn kind_words_pass() {
        assert!(found("Ada reshared your talk; a few words would be natural.").is_empty());
        assert!(found("The bowed mustard is subdued; a residue on a shoulder.").is_empty());
    }

    #[test]
    fn a_region_is_read_by_its_language_and_an_unknown_one_is_refused() {
        assert!(words_of("en_GB").is_some());
        assert!(words_of("xx").is_none());
    }

    #[test]
    fn only_text_is_read_in_pages() {
        assert!(found(&without_tags("<div class='score'>calm</div>")).is_empty());
        assert_eq!(found(&without_tags("<b>score</b>")), ["score"]);
    }
}
