//! Gestures the user enters by hand, with what they want to remember about the person.

use super::keeping::{NOTE, whom};
use super::{Answering, refused};
use crate::gesture::{Direction, Gesture, Kind, Source};
use crate::ledger::{self, id::Mark};
use crate::nudge;
use crate::nudge::words::Tongue;
use crate::person::SiteId;
use crate::site::intake;
use crate::store::{Disk, Done, StoreError};
use crate::time::{MINUTE, Millis, UtcOffset};
use crate::wire::{Reply, SiteAccount};

/// What the user entered by hand.
pub(super) struct Deed {
    pub direction: Direction,
    pub kind: Kind,
    /// Milliseconds, as the page gave them.
    pub at: f64,
    pub object: Option<String>,
    /// What to remember about them.
    pub note: String,
}

/// Writes a gesture of nobody else's telling, and what is to be remembered, in one transaction.
pub(super) async fn log<D: Disk, T: Tongue>(
    work: &mut Answering<'_, D, T>,
    person: Option<String>,
    account: Option<SiteAccount>,
    Deed { direction, kind, at, object, note }: Deed,
) -> Result<Reply, StoreError> {
    let site = SiteId(account.as_ref().map_or_else(|| "manual".to_owned(), |account| intake::line(&account.site, 40)));
    let Some(who) = whom(work, person, account) else { return Ok(refused("common_nobody")) };
    let at = intake::moment(Some(at), work.clock);
    let object = object.as_deref().and_then(intake::link);
    let nonce = work.clock.now.0.to_string();
    let gesture = Gesture {
        id: Mark {
            site: &site,
            me: "",
            direction,
            kind,
            account: None,
            object: object.as_deref(),
            key: Some(&nonce),
            trace: None,
            nonce: Some(&nonce),
            at: Some(at),
        }
        .id(),
        at,
        offset: work.clock.offset,
        site,
        account: String::new(),
        direction,
        kind,
        person: None,
        object,
        source: Source::Manual,
        undone_at: None,
    };
    let id = gesture.id;
    let note = dated(&note, at, work.clock.offset);
    let measure = work.desk.settings.measure();
    let written = work
        .store
        .amend(&who, measure, |book| {
            if !add(&mut book.person.note, &note) {
                return Done { value: None, changed: false };
            }
            if direction == Direction::Given {
                nudge::touched(&mut book.person);
            }
            let person = book.person.id.clone();
            let outcome = ledger::record(book, Gesture { person: Some(person.clone()), ..gesture });
            Done { value: Some(person), changed: outcome.changed() || !note.is_empty() }
        })
        .await?;
    let Some(person) = written else { return Ok(refused("common_nobody")) };
    let Some(person) = person else { return Ok(refused("popup_log_note_full")) };
    if direction == Direction::Given {
        super::acts::took(work, &person, kind, at).await?;
    }
    Ok(Reply::Ack { gesture: Some(id.to_string()) })
}

/// A line for a person's note, with the local day it is about; empty where there is nothing to say.
fn dated(text: &str, at: Millis, offset: UtcOffset) -> String {
    let text = intake::line(text, NOTE);
    let day: String = at.plus(i64::from(offset.0) * MINUTE).to_iso().chars().take(10).collect();
    if text.is_empty() { text } else { format!("{day} {text}") }
}

/// Adds a line to a note; `false`, and nothing added, where it has no room left.
fn add(note: &mut String, line: &str) -> bool {
    if line.is_empty() {
        return true;
    }
    if note.chars().count() + line.chars().count() >= NOTE {
        return false;
    }
    if !note.is_empty() && !note.ends_with('\n') {
        note.push('\n');
    }
    note.push_str(line);
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_a_note_bear_their_day() {
        let at = Millis::from_iso("2026-11-22T23:30:00Z").unwrap();
        assert_eq!(dated("  likes old\nmaps ", at, UtcOffset(60)), "2026-11-23 likes old maps");
        assert_eq!(dated(" ", at, UtcOffset(60)), "");
    }

    #[test]
    fn a_full_note_loses_nothing_of_what_is_in_it() {
        let mut note = "Met at the fair.".to_owned();
        assert!(add(&mut note, "2026-11-23 likes maps") && add(&mut note, ""));
        assert_eq!(note, "Met at the fair.\n2026-11-23 likes maps");
        let before = note.clone();
        assert!(!add(&mut note, &"x".repeat(NOTE)));
        assert_eq!(note, before);
    }
}
