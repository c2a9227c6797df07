//! What people do in a community: how often each kind of gesture was seen there, on this device, by this user.
//!
//! Counts of kinds and nothing else: no people, no objects, no dates. A first hello is the small gesture that is usual here.

use serde::{Deserialize, Serialize};

use crate::gesture::Kind;

/// Counts are halved when one reaches this, so that a community may change.
const MOST: u16 = 1_000;
/// No more communities than this are kept.
const COMMUNITIES: usize = 300;

/// Kinds seen in one community.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Habit {
    kinds: Vec<(Kind, u16)>,
}

impl Habit {
    /// A gesture of this kind was seen.
    pub fn note(&mut self, kind: Kind) {
        let place = self.kinds.iter().position(|(known, _)| *known == kind).unwrap_or_else(|| {
            self.kinds.push((kind, 0));
            self.kinds.len() - 1
        });
        self.kinds[place].1 += 1;
        if self.kinds[place].1 >= MOST {
            self.kinds.iter_mut().for_each(|(_, times)| *times /= 2);
        }
    }

    /// The share of this kind among all that was seen; 0 where nothing was.
    pub fn share(&self, kind: Kind) -> f64 {
        let all: u32 = self.kinds.iter().map(|(_, times)| u32::from(*times)).sum();
        let own = self.kinds.iter().find(|(known, _)| *known == kind).map_or(0, |(_, times)| *times);
        f64::from(own) / f64::from(all.max(1))
    }
}

impl Habit {
    /// The usual kinds, the most usual first.
    pub fn usual(&self) -> Vec<Kind> {
        let mut kinds = self.kinds.clone();
        kinds.sort_by_key(|(kind, times)| (core::cmp::Reverse(*times), *kind));
        kinds.into_iter().filter(|(_, times)| *times > 0).map(|(kind, _)| kind).collect()
    }
}

/// The habits of every community, by the origin of its pages.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Habits {
    communities: Vec<(String, Habit)>,
}

impl Habits {
    /// A gesture of this kind was seen there.
    pub fn note(&mut self, origin: &str, kind: Kind) {
        // The one seen last is the last; the first is forgotten when there are too many.
        let place = self.communities.iter().position(|(known, _)| known == origin);
        let mut community =
            place.map_or_else(|| (origin.to_owned(), Habit::default()), |at| self.communities.remove(at));
        community.1.note(kind);
        if self.communities.len() >= COMMUNITIES {
            self.communities.remove(0);
        }
        self.communities.push(community);
    }

    /// Every community, the one seen last first.
    pub fn all(&self) -> impl Iterator<Item = (&str, &Habit)> {
        self.communities.iter().rev().map(|(origin, habit)| (origin.as_str(), habit))
    }

    /// What is usual there.
    pub fn of(&self, origin: &str) -> Habit {
        self.communities.iter().find(|(known, _)| known == origin).map(|(_, habit)| habit.clone()).unwrap_or_default()
    }
}
