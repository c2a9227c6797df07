//! Whose account is this: keys, recognition, and what a new sighting teaches.
//!
//! A stable id wins over a handle, because handles change hands. Names never decide anything. Nothing here merges people:
//! an account is somebody already known, or somebody new.

use crate::person::{Account, Person};

/// The keys an account is found by: its stable id, where it has one, then its handle. Handles are compared without case.
pub fn account_keys(account: &Account) -> Vec<String> {
    account.stable_id.as_deref().map(|id| stable_key(account, id)).into_iter().chain([handle_key(account)]).collect()
}

/// The key that says most: the stable id's, or else the handle's.
pub fn best_key(account: &Account) -> String {
    account.stable_id.as_deref().map_or_else(|| handle_key(account), |id| stable_key(account, id))
}

fn stable_key(account: &Account, id: &str) -> String {
    format!("{}:id:{id}", account.site)
}

fn handle_key(account: &Account) -> String {
    format!("{}:handle:{}", account.site, account.handle.to_ascii_lowercase())
}

/// The scope a stable id is unique in: the text before its last `/` (an instance), or all of the site.
fn scope(id: &str) -> &str {
    id.rsplit_once('/').map_or("", |(scope, _)| scope)
}

/// How a sighted account relates to a known one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Match {
    /// The same stable id.
    Id,
    /// The same handle, and no stable id that says otherwise.
    Handle,
    /// Another account; also the same handle with another id of the same scope: somebody took the handle over.
    No,
}

fn compare(known: &Account, seen: &Account) -> Match {
    if known.site != seen.site {
        return Match::No;
    }
    match (known.stable_id.as_deref(), seen.stable_id.as_deref()) {
        (Some(known_id), Some(seen_id)) if known_id == seen_id => Match::Id,
        (Some(known_id), Some(seen_id)) if scope(known_id) == scope(seen_id) => Match::No,
        _ if !seen.handle.is_empty() && same_handle(known, seen) => Match::Handle,
        _ => Match::No,
    }
}

fn same_handle(a: &Account, b: &Account) -> bool {
    a.handle.eq_ignore_ascii_case(&b.handle)
}

/// Which of these people the account belongs to; `None`: somebody new. Of several with the same handle it is the one known
/// most recently, who took the handle over.
pub fn resolve<'a>(seen: &Account, people: impl IntoIterator<Item = &'a Person>) -> Option<&'a Person> {
    let mut by_handle: Option<&Person> = None;
    for person in people {
        let matches = || person.accounts.iter().map(|known| compare(known, seen));
        if matches().any(|found| found == Match::Id) {
            return Some(person);
        }
        if matches().any(|found| found == Match::Handle) && by_handle.is_none_or(|other| other.since <= person.since) {
            by_handle = Some(person);
        }
    }
    by_handle
}

/// Teaches a person what a sighting of one of their accounts tells: a new handle under the same stable id, a stable id or
/// profile address not known before, or one more account. Returns whether anything changed; then the account keys are to be
/// written anew.
pub fn meet(person: &mut Person, seen: &Account) -> bool {
    let find = |kind| person.accounts.iter().position(|known| compare(known, seen) == kind);
    // An account that was renamed may stand there once for each of its handles; the one with this handle is meant.
    let exact = |known: &Account| compare(known, seen) == Match::Id && same_handle(known, seen);
    let foreign = |place: usize| person.accounts[place].stable_id.is_some() && seen.stable_id.is_some();
    let place = match person.accounts.iter().position(exact).or_else(|| find(Match::Id)) {
        Some(place) => place,
        // The same handle with ids of two scopes: one account seen from two instances, each with its own id for it.
        None => match find(Match::Handle) {
            Some(place) if !foreign(place) => place,
            _ => {
                person.accounts.push(seen.clone());
                return true;
            }
        },
    };
    let known = &mut person.accounts[place];
    let before = known.clone();
    if !seen.handle.is_empty() && !same_handle(known, seen) {
        known.handle.clone_from(&seen.handle);
    }
    known.stable_id = seen.stable_id.clone().or_else(|| known.stable_id.take());
    known.url = seen.url.clone().or_else(|| known.url.take());
    *known != before
}

/// Whether an account can be this person's: one of theirs is the same by id, or by a handle that no id contradicts.
pub fn may_be(person: &Person, seen: &Account) -> bool {
    person.accounts.iter().any(|known| compare(known, seen) != Match::No)
}

/// Where an account's stable id is unique: its site and scope. Two ids of one such place that differ are two accounts.
pub fn place_of_id(account: &Account) -> Option<(&str, &str)> {
    account.stable_id.as_deref().map(|id| (account.site.as_str(), scope(id)))
}

/// Whether an account is one of the user's own: the user's own posts never count, wherever they are seen.
pub fn is_own(seen: &Account, own: &[Account]) -> bool {
    own.iter().any(|mine| compare(mine, seen) != Match::No)
}
