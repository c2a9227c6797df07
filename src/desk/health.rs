//! Whether a site still looks the way its adapter says (C17, T16).
//!
//! Items whose root is there but whose author is not are a sign that the site changed. A few looks in a row with nothing but
//! such items pause reading of that site's items, and say so; the first sound look ends it.

use serde::{Deserialize, Serialize};

/// Key in the store's state.
pub const KEY: &str = "health";

/// So many looks in a row with nothing readable: the page has changed.
const ENOUGH: u8 = 3;

/// So many parts are counted apart; adapters have fewer.
const PARTS: usize = 12;

/// Counts of one part of an adapter.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Part {
    /// The item's name in the adapter.
    pub name: String,
    /// How many were read; no longer counted once there are some, unless others fail.
    pub matched: u32,
    /// How many were there but could not be read.
    pub failed: u32,
}

/// Counts of one site.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Health {
    /// By part.
    pub parts: Vec<Part>,
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
    /// Counts a look: which parts were read, `rows` of what others did, and which were there but could not be read. Whether
    /// anything worth keeping changed.
    pub fn look<'a>(
        &mut self,
        matched: impl Iterator<Item = &'a str>,
        rows: usize,
        failed: impl Iterator<Item = &'a str>,
    ) -> bool {
        let row = self.in_a_row;
        let (mut sound, mut changed) = (rows > 0, false);
        for name in matched {
            sound = true;
            // Sound looks are the rule: counted only until there is something to compare with.
            if let Some(part) = self.part(name).filter(|part| part.failed > 0 || part.matched == 0) {
                part.matched = part.matched.saturating_add(1);
                changed = true;
            }
        }
        let mut broken = false;
        for name in failed {
            broken = true;
            if let Some(part) = self.part(name) {
                part.failed = part.failed.saturating_add(1);
                changed = true;
            }
        }
        if sound {
            self.in_a_row = 0;
        } else if broken {
            self.in_a_row = self.in_a_row.saturating_add(1).min(ENOUGH);
        }
        changed || self.in_a_row != row
    }

    fn part(&mut self, name: &str) -> Option<&mut Part> {
        let known = self.parts.iter().position(|part| part.name == name);
        let at = match known {
            Some(at) => at,
            None if self.parts.len() < PARTS && name.len() <= 40 => {
                self.parts.push(Part { name: name.to_owned(), ..Part::default() });
                self.parts.len() - 1
            }
            None => return None,
        };
        self.parts.get_mut(at)
    }

    /// How many were read, and how many were there but could not be.
    pub fn totals(&self) -> (u64, u64) {
        self.parts
            .iter()
            .fold((0, 0), |(read, not), part| (read + u64::from(part.matched), not + u64::from(part.failed)))
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
        let mut look = |read: usize, rows: usize, not: usize| {
            let changed =
                health.look(["post"].into_iter().cycle().take(read), rows, ["post"].into_iter().cycle().take(not));
            (changed, health.has_changed())
        };
        assert_eq!(look(5, 0, 0), (true, false));
        assert_eq!(look(5, 0, 0), (false, false), "sound looks are not written again and again");
        for expect in [false, false, true, true] {
            assert_eq!(look(0, 0, 4).1, expect);
        }
        assert_eq!(look(0, 0, 0), (false, true), "an empty page says nothing");
        assert_eq!(look(1, 0, 3), (true, false));
        for _ in 0..3 {
            look(0, 0, 1);
        }
        assert_eq!(look(0, 2, 1), (true, false), "rows that are read are sound, too");
        assert_eq!(health.totals(), (2, 23));
    }

    #[test]
    fn parts_are_counted_apart_and_invented_names_do_not_pile_up() {
        let mut health = Health::default();
        health.look(["post", "profile"].into_iter(), 0, ["comment", "comment"].into_iter());
        let seen: Vec<_> = health.parts.iter().map(|part| (part.name.as_str(), part.matched, part.failed)).collect();
        assert_eq!(seen, [("post", 1, 0), ("profile", 1, 0), ("comment", 0, 2)]);
        let invented: Vec<String> = (0..1000).map(|n| format!("part {n}")).collect();
        health.look(core::iter::empty(), 0, invented.iter().map(String::as_str));
        assert_eq!(health.parts.len(), PARTS);
    }
}
