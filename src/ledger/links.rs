//! What profiles say of other profiles: the links in them that lead to places where the user may meet the same person.
//!
//! Only of people the ledger knows, and only links to sites that are read. A link makes nobody one person: it is shown to the
//! user, who says so or not. Whom a link leads to is told by `site::address`, elsewhere: here it is kept as it was read.

use serde::{Deserialize, Serialize};

use super::accounts::account_keys;
use crate::person::{Account, Person, PersonId, SiteId};

/// Profiles that are remembered; the one seen first goes first.
const PROFILES: usize = 500;
/// Links of one profile.
pub const OF_ONE: usize = 10;

/// A profile with links.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Profile {
    whose: Account,
    page: String,
    links: Vec<(SiteId, String)>,
}

/// A link between two people of the ledger: one's profile, at this page, names an account of the other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// Whose profile it is.
    pub whose: Account,
    /// Its address.
    pub page: String,
    /// The account it names.
    pub names: Account,
}

/// Everything that was read in profiles.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Links {
    profiles: Vec<Profile>,
    /// Two people, says the user.
    apart: Vec<(PersonId, PersonId)>,
}

impl Links {
    /// A profile has these links now. Says whether anything changed.
    pub fn note(&mut self, whose: &Account, page: &str, links: &[(SiteId, String)]) -> bool {
        let known = self.profiles.iter().position(|profile| same(&profile.whose, whose));
        if known.map_or(&[][..], |place| &self.profiles[place].links) == links {
            return false;
        }
        if let Some(place) = known {
            self.profiles.remove(place);
        }
        if !links.is_empty() {
            if self.profiles.len() >= PROFILES {
                self.profiles.remove(0);
            }
            self.profiles.push(Profile { whose: whose.clone(), page: page.to_owned(), links: links.to_vec() });
        }
        true
    }

    /// Forgets what was read in the profiles of somebody who is erased. Says whether there was anything.
    pub fn forget(&mut self, person: &Person) -> bool {
        let before = (self.profiles.len(), self.apart.len());
        self.profiles.retain(|profile| !person.accounts.iter().any(|account| same(account, &profile.whose)));
        self.apart.retain(|(one, other)| *one != person.id && *other != person.id);
        before != (self.profiles.len(), self.apart.len())
    }

    /// Forgets what was read on a site that is erased, and what leads there. Says whether there was anything.
    pub fn forget_site(&mut self, site: &SiteId) -> bool {
        let before = self.clone();
        for profile in &mut self.profiles {
            profile.links.retain(|(to, _)| to != site);
        }
        self.profiles.retain(|profile| profile.whose.site != *site && !profile.links.is_empty());
        *self != before
    }

    /// The user says that these are two people. Says whether that is news.
    pub fn keep_apart(&mut self, one: &PersonId, other: &PersonId) -> bool {
        if self.are_apart(one, other) {
            return false;
        }
        if self.apart.len() >= PROFILES {
            self.apart.remove(0);
        }
        self.apart.push((one.clone(), other.clone()));
        true
    }

    /// Whether the user said so.
    pub fn are_apart(&self, one: &PersonId, other: &PersonId) -> bool {
        self.apart.iter().any(|(a, b)| a == one && b == other || a == other && b == one)
    }

    /// Who names whom, as `account` tells whom an address leads to.
    pub fn named(&self, account: impl Fn(&SiteId, &str) -> Option<Account>) -> Vec<Named> {
        let mut found = Vec::new();
        for Profile { whose, page, links } in &self.profiles {
            let named = links.iter().filter_map(|(site, link)| account(site, link)).filter(|names| !same(whose, names));
            found.extend(named.map(|names| Named { whose: whose.clone(), page: page.clone(), names }));
        }
        found
    }
}

fn same(one: &Account, other: &Account) -> bool {
    let keys = account_keys(one);
    account_keys(other).iter().any(|key| keys.contains(key))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::Millis;

    fn account(site: &str, handle: &str) -> Account {
        Account { site: SiteId::new(site), handle: handle.to_owned(), stable_id: None, url: None }
    }

    fn person(site: &str, handle: &str) -> Person {
        Person::met(account(site, handle), handle, Millis(0))
    }

    /// An address is `https://SITE/HANDLE`.
    fn leads(site: &SiteId, link: &str) -> Option<Account> {
        link.rsplit('/').next().filter(|handle| !handle.is_empty()).map(|handle| account(site.as_str(), handle))
    }

    fn to(site: &str, handle: &str) -> (SiteId, String) {
        (SiteId::new(site), format!("https://{site}/{handle}"))
    }

    fn ada() -> Links {
        let mut links = Links::default();
        assert!(links.note(
            &account("mastodon", "ada"),
            "https://m/@ada",
            &[to("github", "lovelace"), to("mastodon", "ada")]
        ));
        links
    }

    #[test]
    fn a_link_names_another_account_and_never_itself() {
        let named = ada().named(leads);
        let expect = Named {
            whose: account("mastodon", "ada"),
            page: "https://m/@ada".to_owned(),
            names: account("github", "lovelace"),
        };
        assert_eq!(named, [expect]);
        assert_eq!(ada().named(|_, _| None), []);
    }

    #[test]
    fn a_profile_that_says_the_same_changes_nothing_and_one_that_says_nothing_is_dropped() {
        let mut links = ada();
        let again = [to("github", "lovelace"), to("mastodon", "ada")];
        assert!(!links.note(&account("mastodon", "ADA"), "https://m/@ada", &again));
        assert!(!links.note(&account("mastodon", "bela"), "https://m/@bela", &[]));
        assert!(links.note(&account("mastodon", "ada"), "https://m/@ada", &[]));
        assert_eq!(links, Links::default());
    }

    #[test]
    fn c14_nothing_is_left_of_who_is_erased() {
        let mut links = ada();
        let (one, other) = (person("mastodon", "ada"), person("github", "lovelace"));
        links.keep_apart(&one.id, &other.id);
        links.keep_apart(&other.id, &one.id);
        assert!(links.are_apart(&other.id, &one.id));
        assert_eq!(links.apart.len(), 1);
        links.forget(&one);
        assert_eq!(links, Links::default());
    }

    #[test]
    fn c14_nothing_is_left_of_a_site_that_is_erased() {
        fn check(site: &str, changed: bool, expect: usize) {
            let mut links = ada();
            assert_eq!(links.forget_site(&SiteId::new(site)), changed, "{site}");
            assert_eq!(links.named(leads).len(), expect, "{site}");
        }
        check("mastodon", true, 0);
        check("github", true, 0);
        check("bluesky", false, 1);
    }

    #[test]
    fn no_more_is_kept_than_that() {
        let mut links = Links::default();
        for n in 0..PROFILES + 5 {
            links.note(&account("mastodon", &format!("n{n}")), "https://m/", &[to("github", "ada")]);
        }
        assert_eq!(links.profiles.len(), PROFILES);
        assert_eq!(links.profiles[0].whose.handle, "n5");
    }
}
