//! Changes by hand to what the ledger holds: people who are one (or two after all), and gestures entered by hand.

use super::disk::Disk;
use super::{Store, StoreError};
use crate::gesture::{Gesture, GestureId, Kind, Source};
use crate::ledger::join;
use crate::person::{PersonId, Reason};
use crate::tie::Measure;
use crate::time::Millis;

/// What changes about a gesture; everything else stays, its id too.
#[derive(Debug, Clone, Default)]
pub struct Edit {
    /// Another kind.
    pub kind: Option<Kind>,
    /// Another time.
    pub at: Option<Millis>,
    /// Another person.
    pub person: Option<PersonId>,
}

impl<D: Disk> Store<D> {
    /// Takes two people for one; see [`join::join`]. `false`: one of them is not there.
    ///
    /// # Errors
    /// When the disk refuses; nothing was changed then.
    pub async fn join(
        &self,
        (id, other): (&PersonId, &PersonId),
        reason: Reason,
        measure: Measure,
        now: Millis,
    ) -> Result<bool, StoreError> {
        let mut writing = self.writing().await?;
        let (Some(mut book), Some(them)) = (writing.book(id).await?, writing.book(other).await?) else {
            return Ok(false);
        };
        if id == other {
            return Ok(false);
        }
        join::join(&mut book, them, reason, now);
        writing.remove(other).await?;
        writing.set(&book, measure, true).await?;
        writing.finish().await?;
        Ok(true)
    }

    /// Undoes it; see [`join::part`]. `false`: nobody joined under this id.
    ///
    /// # Errors
    /// When the disk refuses; nothing was changed then.
    pub async fn part(&self, id: &PersonId, joined: &PersonId, measure: Measure) -> Result<bool, StoreError> {
        let mut writing = self.writing().await?;
        let Some(mut book) = writing.book(id).await? else { return Ok(false) };
        let Some(other) = join::part(&mut book, joined) else { return Ok(false) };
        writing.set(&book, measure, true).await?;
        writing.set(&other, measure, true).await?;
        writing.finish().await?;
        Ok(true)
    }

    /// Changes a gesture that was entered by hand. `false`: there is none of this id, or it was not entered by hand (what was
    /// seen stays as it was seen), or there is no such person.
    ///
    /// # Errors
    /// When the disk refuses; nothing was changed then.
    pub async fn edit(
        &self,
        person: &PersonId,
        gesture: GestureId,
        edit: &Edit,
        measure: Measure,
    ) -> Result<bool, StoreError> {
        let mut writing = self.writing().await?;
        let Some(mut book) = writing.book(person).await? else { return Ok(false) };
        let by_hand = |known: &Gesture| known.id == gesture && known.source == Source::Manual;
        let Some(place) = book.gestures.iter().position(by_hand) else { return Ok(false) };
        let mut changed = book.gestures.remove(place);
        changed.kind = edit.kind.unwrap_or(changed.kind);
        changed.at = edit.at.unwrap_or(changed.at);
        match edit.person.as_ref().filter(|other| *other != person) {
            None => book.gestures.push(changed),
            Some(other) => {
                let Some(mut to) = writing.book(other).await? else { return Ok(false) };
                to.gestures.push(Gesture { person: Some(other.clone()), ..changed });
                join::sort(&mut to.gestures);
                writing.set(&to, measure, false).await?;
            }
        }
        join::sort(&mut book.gestures);
        writing.set(&book, measure, false).await?;
        writing.finish().await?;
        Ok(true)
    }
}
