//! Whether a site still looks the way its adapter says (C17, T16).
//!
//! Items whose root is there but whose author is not are a sign that the site changed. A few looks in a row with nothing but
//! such items pause reading of that site's items, and say so; the first sound look ends it.

use serde::{Deserialize, Serialize};

/// Key in the store's state.
pub const KEY: &str = "health";

/// So many looks in a row with nothing readable: the page has changed.
const ENOUGH: u8 = 3;

/// Counts of one site.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Health {
    /// Items read.
    pub matched: u32,
    /// Items that were there but could not be read.
    pub failed: u32,
    /// Looks in a row with nothing but failures.
    pub in_a_row: u8,
}

/// Health of all sites, by adapter id.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Healths(Vec<(String, Health)>);

impl Healths {
    /// Health of this site.
    pub fn get(&self, site: &str) -> Option<&Health> {
        self.0.iter().find(|(id, _)| id == site).map(|(_, health)| health)
    }

    /// Keeps the health of this site.
    pub fn set(&mut self, site: &str, health: Health) {
        self.0.retain(|(id, _)| id != site);
        self.0.push((site.to_owned(), health));
    }
}

impl Health {
    /// Counts a look. Whether anything worth keeping changed.
    pub fn look(&mut self, matched: usize, failed: usize) -> bool {
        let before = *self;
        if matched > 0 {
            self.in_a_row = 0;
        } else if failed > 0 {
            self.in_a_row = self.in_a_row.saturating_add(1).min(ENOUGH);
        }
        self.failed = self.failed.saturating_add(failed as u32);
        // Sound looks are the rule: counted only until there is something to compare with.
        if self.failed > 0 || self.matched == 0 {
            self.matched = self.matched.saturating_add(matched as u32);
        }
        *self != before
    }

    /// Whether the site seems to have changed.
    pub const fn has_changed(&self) -> bool {
        self.in_a_row >= ENOUGH
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn t16_three_looks_without_anything_readable_pause_and_one_sound_look_resumes() {
        let mut health = Health::default();
        health.look(5, 0);
        for expect in [false, false, true, true] {
            health.look(0, 4);
            assert_eq!(health.has_changed(), expect);
        }
        health.look(0, 0);
        assert!(health.has_changed(), "an empty page says nothing");
        health.look(1, 3);
        assert!(!health.has_changed());
    }
}
