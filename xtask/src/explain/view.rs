//! The items of a view, from their notation: `ada react reply+ promoted on talk text "What do you think of it?"`.
//!
//! A name, then kinds of gestures (`+` on, `?` the page does not tell), flags, `on WORD` (the item's own link) and, at the
//! end, `text "…"`, which is looked at as the desk does and not kept.

use anyhow::{Context, Result, anyhow, bail};
use goodturn::gesture::Kind;
use goodturn::nudge::tone;

/// An item in view.
#[allow(clippy::struct_excessive_bools, reason = "independent facts about the item, as the notation states them")]
#[derive(Debug, Default)]
pub struct Item {
    /// Whose.
    pub name: String,
    /// Link.
    pub object: Option<String>,
    /// Paid for.
    pub promoted: bool,
    /// Behind a warning.
    pub sensitive: bool,
    /// About trouble.
    pub troubled: bool,
    /// The user's own.
    pub own: bool,
    /// The page says that the user made a gesture here.
    pub already: bool,
    /// A question.
    pub asks: bool,
    /// Controls.
    pub controls: Vec<(Kind, Option<bool>)>,
}

/// Reads an item of a page of `origin`.
pub fn item(text: &str, origin: &str, away: &[String]) -> Result<Item> {
    let (head, said) = match text.split_once(" text \"") {
        Some((head, rest)) => {
            let said = rest.trim_end().strip_suffix('"').with_context(|| format!("no closing mark in {text}"))?;
            (head, said)
        }
        None => (text, ""),
    };
    let mut words = head.split_whitespace();
    let name = words.next().with_context(|| "an item begins with a name; an empty view has no items")?;
    let mut item = Item { name: name.to_owned(), ..Item::default() };
    while let Some(word) = words.next() {
        let bare = word.trim_end_matches(['+', '?']);
        match word {
            "on" => {
                let place = words.next().with_context(|| format!("on takes a word: {text}"))?;
                let whole = place.contains("://");
                item.object = Some(if whole { place.to_owned() } else { format!("{origin}/{place}") });
            }
            "promoted" => item.promoted = true,
            "sensitive" => item.sensitive = true,
            "own" => item.own = true,
            "already" => item.already = true,
            "asks" => item.asks = true,
            _ => {
                let kind: Kind = bare.parse().map_err(|_| anyhow!("“{word}” is no kind and no flag: {text}"))?;
                let state = match &word[bare.len()..] {
                    "" => Some(false),
                    "+" => Some(true),
                    "?" => None,
                    _ => bail!("“{word}” has two states: {text}"),
                };
                item.controls.push((kind, state));
            }
        }
    }
    item.troubled |= tone::is_troubled(said, away);
    item.asks |= tone::asks(said);
    Ok(item)
}
