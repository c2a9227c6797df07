//! The chain of facts and rules behind a decision: every reason as a sentence, whom it is about, and the gestures or earlier
//! suggestions it rests on.

use goodturn::gesture::{Direction, Gesture};
use goodturn::ledger::Book;
use goodturn::nudge::{Because, Reason};
use goodturn::time::Millis;
use serde_json::{Value, json};

use super::play::Played;
use super::words::English;

/// No more gestures than this are shown for one reason.
const SHOWN: usize = 5;

/// One reason with what is behind it.
pub struct Link<'a> {
    /// The reason.
    pub because: Because,
    /// The sentence.
    pub says: String,
    /// Whom it is about, in the notation.
    pub person: Option<&'a str>,
    /// Gestures behind it, oldest first.
    pub gestures: Vec<&'a Gesture>,
    /// Earlier suggestions behind it.
    pub earlier: Vec<String>,
}

/// The whole chain, in the engine's order.
pub fn chain<'a>(played: &'a Played, english: &English) -> Vec<Link<'a>> {
    played.decision.because.iter().map(|because| link(played, *because, english)).collect()
}

fn link<'a>(played: &'a Played, because: Because, english: &English) -> Link<'a> {
    let name = because.index.map(|index| played.shown(index)).unwrap_or_default();
    let item = because.index.and_then(|index| played.items.get(index as usize));
    let book = played.book(because);
    let about = item.and_then(|item| item.object.as_deref());
    Link {
        because,
        says: because.reason.phrase(name).text(english),
        person: item.map(|item| item.name.as_str()),
        gestures: book.map(|book| behind(played, because.reason, book, about)).unwrap_or_default(),
        earlier: earlier(played, because.reason, book),
    }
}

/// The gestures a reason rests on.
fn behind<'a>(played: &Played, reason: Reason, book: &'a Book, object: Option<&str>) -> Vec<&'a Gesture> {
    let standing = || book.gestures.iter().filter(|gesture| gesture.stands());
    let mut found: Vec<&Gesture> = match reason {
        Reason::TheyDid => {
            let thanks = played.decision.nudge.as_ref().and_then(|nudge| nudge.fact.thanks_for());
            standing().filter(|gesture| Some(gesture.id) == thanks).collect()
        }
        Reason::Already => standing()
            .filter(|gesture| gesture.direction == Direction::Given && gesture.object.as_deref() == object)
            .filter(|gesture| gesture.object.is_some())
            .collect(),
        Reason::OftenAClick | Reason::OnlyClicks | Reason::WordsMeanMore => {
            let given = |gesture: &&Gesture| gesture.direction == Direction::Given;
            let wrote = standing().filter(given).filter(|gesture| gesture.kind.is_composed()).map(|one| one.at).max();
            standing().filter(given).filter(|gesture| wrote.is_none_or(|wrote| gesture.at > wrote)).collect()
        }
        Reason::BeenQuiet
        | Reason::InRhythm
        | Reason::Dormant
        | Reason::NoOccasion
        | Reason::TheyAsk
        | Reason::BothWays
        | Reason::WorkedTogether => latest_each_way(book),
        _ => Vec::new(),
    };
    found.sort_by_key(|gesture| (gesture.at, gesture.id));
    found.split_off(found.len().saturating_sub(SHOWN))
}

fn latest_each_way(book: &Book) -> Vec<&Gesture> {
    let latest = |direction| {
        let standing = book.gestures.iter().filter(|gesture| gesture.stands() && gesture.direction == direction);
        standing.max_by_key(|gesture| (gesture.at, gesture.id))
    };
    [Direction::Given, Direction::Received].into_iter().filter_map(latest).collect()
}

/// The earlier suggestions a reason rests on.
fn earlier(played: &Played, reason: Reason, book: Option<&Book>) -> Vec<String> {
    let about_one = matches!(reason, Reason::Lately | Reason::Once | Reason::Resting | Reason::NeverFor);
    let about_all =
        matches!(reason, Reason::EnoughToday | Reason::JustNow | Reason::LetGoJustNow | Reason::EnoughOthers);
    let shown = played
        .world
        .memory
        .shown
        .iter()
        .rev()
        .filter(|shown| about_all || about_one && book.is_some_and(|book| book.person.id == shown.person));
    let mut lines: Vec<String> = shown
        .take(SHOWN)
        .map(|shown| {
            let became = match (shown.taken, shown.answer) {
                (Some(kind), _) => format!(", taken up with {kind}"),
                (None, Some((answer, _))) => format!(", {answer:?}"),
                (None, None) => String::new(),
            };
            format!("{} suggested: {} by {}{became}", hour(shown.at), shown.occasion.name(), shown.kind)
        })
        .collect();
    lines.reverse();
    lines
}

/// A gesture in one line.
pub fn line(gesture: &Gesture, name: &str) -> String {
    let way = match gesture.direction {
        Direction::Given => format!("you to {name}"),
        Direction::Received => format!("{name} to you"),
    };
    let object = gesture.object.as_deref().map(|object| format!(", {object}")).unwrap_or_default();
    format!("{} {way}: {} at {}{object}", hour(gesture.at), gesture.kind, gesture.site)
}

/// `2026-03-02 12:00`.
fn hour(at: Millis) -> String {
    at.to_iso().chars().take(16).map(|c| if c == 'T' { ' ' } else { c }).collect()
}

/// A link of the chain as JSON.
pub fn as_json(link: &Link) -> Value {
    let gesture = |gesture: &&Gesture| {
        json!({
            "id": gesture.id.to_string(),
            "at": gesture.at.to_iso(),
            "site": gesture.site.as_str(),
            "direction": gesture.direction,
            "kind": gesture.kind.name(),
            "object": gesture.object,
        })
    };
    json!({
        "reason": link.because.reason.name(),
        "says": link.says,
        "item": link.because.index,
        "person": link.person,
        "gestures": link.gestures.iter().map(gesture).collect::<Vec<_>>(),
    })
}
