//! Gestures of people a page does not name ("Ada and 5 others").
//!
//! They are counted, never attributed: a log of their own, without persons. A row may be seen again with more or fewer
//! others, for instance when one of them is named later, so the log follows the number that stands on the page.

use super::{id, insert};
use crate::gesture::Gesture;

/// At most so many unnamed gestures are kept of one row; the record is a lower bound anyway, and a page could claim any
/// number.
pub const UNNAMED_AT_MOST: u32 = 500;

/// Keeps exactly `total` unnamed gestures of one row standing: adds the missing, takes the surplus back, brings back what
/// was surplus before. `template` is such a gesture with the row's own id ([`id::Mark::id`]); its person is left out. Returns
/// whether the log changed.
pub fn unnamed(log: &mut Vec<Gesture>, template: &Gesture, total: u32) -> bool {
    let total = total.min(UNNAMED_AT_MOST);
    let place_of = |log: &[Gesture], id| log.iter().position(|known| known.id == id);
    let mut missing = Vec::new();
    let mut changed = false;
    for number in 1..=UNNAMED_AT_MOST {
        let id = id::numbered(template.id, number);
        match place_of(log, id) {
            Some(place) => {
                let undone_at = (number > total).then(|| template.at.max(log[place].at));
                if log[place].stands() == undone_at.is_some() {
                    log[place].undone_at = undone_at;
                    changed = true;
                }
            }
            None if number <= total => missing.push(Gesture { id, person: None, undone_at: None, ..template.clone() }),
            None => break,
        }
    }
    changed |= !missing.is_empty();
    for gesture in missing {
        insert(log, gesture);
    }
    changed
}
