//! What everybody comes to, shelf by shelf: kept beside the shelves and written with them, so that a suggestion or the popup
//! need not read everybody to know how many there are of something.
//!
//! Counts only; nothing here tells of anybody. Where the record is missing or cannot be read it is made anew from the shelves.

use serde::{Deserialize, Serialize};

use super::StoreError;
use super::disk::{Record, Table, Work};
use super::writing::key;
use crate::ledger::packed::{self, Frame, SHELVES};

const KEY: &str = "sums";

/// What the people of a shelf, or of all, come to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Sum {
    /// Gestures given that stand.
    pub given: u64,
    /// People in the circle.
    pub in_circle: u32,
    /// People the user keeps a note about.
    pub noted: u32,
}

/// By shelf.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Sums(Vec<Sum>);

impl Sums {
    /// As they are kept; counted anew where they are not.
    pub async fn known(work: &impl Work) -> Result<Self, StoreError> {
        let stored = work.get(Table::State, KEY).await?;
        match stored.and_then(|bytes| packed::open_sums(&bytes).ok()).filter(|sums| sums.len() == usize::from(SHELVES))
        {
            Some(sums) => Ok(Self(sums)),
            None => Ok(Self::of(&work.all(Table::People).await?)),
        }
    }

    /// Of these shelves under their keys.
    fn of(shelves: &[Record]) -> Self {
        let mut sums = Self(vec![Sum::default(); SHELVES.into()]);
        for number in 0..SHELVES {
            let key = key(number);
            let shelf = shelves.iter().find(|(known, _)| *known == key);
            if let Some(frame) = shelf.and_then(|(_, bytes)| Frame::decode(bytes).ok()) {
                sums.set(number, &frame);
            }
        }
        sums
    }

    /// A shelf as it is now.
    pub fn set(&mut self, number: u16, people: &Frame) {
        let glances = people.0.iter().filter_map(|(_, block)| packed::glance(block));
        let sum = glances.fold(Sum::default(), |sum, glance| Sum {
            given: sum.given + u64::from(glance.given),
            in_circle: sum.in_circle + u32::from(glance.in_circle),
            noted: sum.noted + u32::from(glance.noted),
        });
        if let Some(place) = self.0.get_mut(usize::from(number)) {
            *place = sum;
        }
    }

    /// Puts them on the disk.
    pub fn put(&self, work: &impl Work) -> Result<(), StoreError> {
        work.put(Table::State, KEY, &packed::seal_sums(&self.0))
    }

    /// Of everybody.
    pub fn total(&self) -> Sum {
        self.0.iter().fold(Sum::default(), |total, sum| Sum {
            given: total.given + sum.given,
            in_circle: total.in_circle + sum.in_circle,
            noted: total.noted + sum.noted,
        })
    }

    /// The shelves with people the user keeps a note about.
    pub fn noted(&self) -> impl Iterator<Item = u16> {
        (0..).zip(&self.0).filter(|(_, sum)| sum.noted > 0).map(|(number, _)| number)
    }
}
