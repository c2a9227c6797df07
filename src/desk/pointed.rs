//! What the user pointed at to remember a good turn: a link, a few words, the page they are on.
//!
//! It waits in the session, and nowhere else, until the form takes it; nothing is recorded before the user confirms.

use serde::{Deserialize, Serialize};

use crate::gesture::Direction;
use crate::site::intake;
use crate::time::{MINUTE, Millis};

/// Key in the session's storage.
pub const KEY: &str = "pointed";
/// The menu's entry for what somebody did for the user.
pub const BY: &str = "by";
/// The menu's entry for what the user did for somebody.
pub const FOR: &str = "for";
/// More words than this are no name.
const WORDS: usize = 80;
/// A form that was not opened by then is not wanted any more.
const FRESH: i64 = 2 * MINUTE;

/// What the browser tells of a choice in its menu, or of a key (then there is only its name).
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Chosen {
    menu_item_id: String,
    link_url: Option<String>,
    link_text: Option<String>,
    selection_text: Option<String>,
    page_url: Option<String>,
}

/// What the form begins with.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Pointed {
    /// Which way, if that was chosen.
    pub way: Option<Direction>,
    /// The link under the pointer.
    pub link: Option<String>,
    /// The words selected, or else the link's.
    pub words: Option<String>,
    /// The page's address.
    pub page: Option<String>,
    /// When.
    pub at: Millis,
}

impl Pointed {
    /// Cleans what the browser tells. Pages write the links and the words.
    pub fn of(chosen: &Chosen, now: Millis) -> Self {
        let link = |address: &Option<String>| address.as_deref().and_then(intake::link);
        let selected = chosen.selection_text.as_deref().or(chosen.link_text.as_deref());
        let words = selected.map(|words| intake::line(words, WORDS + 1));
        Self {
            way: match chosen.menu_item_id.as_str() {
                BY => Some(Direction::Received),
                FOR => Some(Direction::Given),
                _ => None,
            },
            link: link(&chosen.link_url),
            words: words.filter(|words| !words.is_empty() && words.chars().count() <= WORDS),
            page: link(&chosen.page_url),
            at: now,
        }
    }

    /// Whether the user still waits for the form.
    pub fn is_fresh(&self, now: Millis) -> bool {
        now.since(self.at).abs() < FRESH
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Millis = Millis(1_795_340_000_000);

    #[test]
    fn what_a_page_wrote_is_cleaned() {
        let chosen = Chosen {
            menu_item_id: BY.to_owned(),
            link_url: Some("javascript:alert(1)".to_owned()),
            selection_text: Some("  Ada\u{202e}\n Nowak ".to_owned()),
            page_url: Some("https://social.example/home".to_owned()),
            ..Chosen::default()
        };
        let pointed = Pointed::of(&chosen, NOW);
        assert_eq!((pointed.way, pointed.link), (Some(Direction::Received), None));
        assert_eq!(pointed.words.as_deref(), Some("Ada Nowak"));
        assert_eq!(pointed.page.as_deref(), Some("https://social.example/home"));
    }

    #[test]
    fn a_whole_paragraph_is_no_name() {
        let chosen = Chosen { selection_text: Some("tea ".repeat(100)), ..Chosen::default() };
        assert_eq!(Pointed::of(&chosen, NOW), Pointed { at: NOW, ..Pointed::default() });
    }

    #[test]
    fn nobody_waits_for_long() {
        let pointed = Pointed::of(&Chosen::default(), NOW);
        assert!(pointed.is_fresh(NOW.plus(MINUTE)));
        assert!(!pointed.is_fresh(NOW.plus(3 * MINUTE)));
    }
}
