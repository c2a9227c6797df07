//! How much of somebody the user has read, for *listen first* (C3) and nothing else.
//!
//! Per account and day a number of posts; no text and no links. To count a post once a day although it is in view many
//! times, today's posts are kept as 32-bit marks that are dropped with the day. Forgotten after 30 days; nobody becomes a
//! person by being read.

use serde::{Deserialize, Serialize};

use crate::gesture::fingerprint;
use crate::time::{Clock, LocalDay};

/// Reading is forgotten after this many days.
const KEPT: i32 = 30;
/// Posts and days that make a listener.
const ENOUGH_POSTS: u32 = 3;
const ENOUGH_DAYS: usize = 2;
/// No more posts than this are told apart in a day, and no more accounts than this are kept.
const MOST_POSTS: usize = 50;
const MOST_ACCOUNTS: usize = 2_000;

/// What was read of one account.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Reading {
    /// Days, oldest first, with the number of posts in view for 3 s.
    pub days: Vec<(LocalDay, u16)>,
    /// Marks of the posts counted on the last of the days.
    marks: Vec<u32>,
}

impl Reading {
    /// A post of theirs was read. Says whether it counted (the same post counts once a day).
    pub fn note_read(&mut self, object: &str, clock: Clock) -> bool {
        let today = clock.today();
        self.forget(today);
        if self.days.last().is_none_or(|(day, _)| *day != today) {
            // A clock set back must not leave two entries for one day.
            self.days.retain(|(day, _)| *day != today);
            self.days.push((today, 0));
            self.marks.clear();
        }
        let mark = fingerprint(&["read", object]) as u32;
        if self.marks.contains(&mark) || self.marks.len() >= MOST_POSTS {
            return false;
        }
        self.marks.push(mark);
        if let Some((_, posts)) = self.days.last_mut() {
            *posts = posts.saturating_add(1);
        }
        true
    }

    /// Posts read within 30 days of today: what lies longer ago is as if it had never been read, also where nothing was noted
    /// since.
    pub fn posts(&self, today: LocalDay) -> u32 {
        self.lately(today).map(|posts| u32::from(*posts)).sum()
    }

    /// Whether enough was read lately to suggest something towards somebody new.
    pub fn has_listened(&self, today: LocalDay) -> bool {
        self.posts(today) >= ENOUGH_POSTS && self.lately(today).count() >= ENOUGH_DAYS
    }

    fn lately(&self, today: LocalDay) -> impl Iterator<Item = &u16> {
        self.days.iter().filter(move |(day, _)| today.since(*day).abs() < KEPT).map(|(_, posts)| posts)
    }

    fn forget(&mut self, today: LocalDay) {
        self.days.retain(|(day, _)| today.since(*day).abs() < KEPT);
    }
}

/// What was read of every account, by account key.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Readings {
    accounts: Vec<(String, Reading)>,
}

impl Readings {
    /// A post of this account was read. Says whether anything changed.
    pub fn note_read(&mut self, account: &str, object: &str, clock: Clock) -> bool {
        self.forget(clock);
        if let Some((_, reading)) = self.accounts.iter_mut().find(|(key, _)| key == account) {
            return reading.note_read(object, clock);
        }
        while self.accounts.len() >= MOST_ACCOUNTS {
            let last_read = |place: &usize| self.accounts[*place].1.days.last().map(|(day, _)| *day);
            let Some(oldest) = (0..self.accounts.len()).min_by_key(last_read) else { break };
            self.accounts.remove(oldest);
        }
        let mut reading = Reading::default();
        let counted = reading.note_read(object, clock);
        self.accounts.push((account.to_owned(), reading));
        counted
    }

    /// What was read of this account.
    pub fn of(&self, account: &str) -> Option<&Reading> {
        self.accounts.iter().find(|(key, _)| key == account).map(|(_, reading)| reading)
    }

    /// Posts of anybody read on these days, both included, as far as they are remembered.
    pub fn posts(&self, from: LocalDay, to: LocalDay) -> u32 {
        let days = self.accounts.iter().flat_map(|(_, reading)| &reading.days);
        days.filter(|(day, _)| (from..=to).contains(day)).map(|(_, posts)| u32::from(*posts)).sum()
    }

    /// Forgets this account (the person was erased, or a gesture followed and the ledger knows them now).
    pub fn drop_account(&mut self, account: &str) {
        self.accounts.retain(|(key, _)| key != account);
    }

    /// Forgets what is older than 30 days.
    pub fn forget(&mut self, clock: Clock) {
        let today = clock.today();
        self.accounts.iter_mut().for_each(|(_, reading)| reading.forget(today));
        self.accounts.retain(|(_, reading)| !reading.days.is_empty());
    }
}
