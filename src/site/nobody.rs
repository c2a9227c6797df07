//! Accounts that are no people: what a site says itself, its programs, and whatever the user put on a list of their own.
//!
//! They get no person, no gesture and no suggestion. What the user enters by hand is their own word and not asked about here;
//! what is in the ledger already stays there until the user takes it out.

use super::site;
use crate::person::Account;

/// Whether an account is no person: by its site's list, or by the user's `own`, which holds for every site.
pub fn is_nobody(account: &Account, own: &[String]) -> bool {
    let theirs = site(account.site.as_str()).map_or(&[][..], |site| &site.nobody);
    theirs.iter().any(|form| fits(form, &account.handle))
        || own.iter().any(|handle| fits(plain(handle), &account.handle))
}

/// A handle as the user may have written it, without the `@` in front.
pub fn plain(handle: &str) -> &str {
    handle.trim().trim_start_matches('@')
}

/// Whether a handle has this form, in any case; the first `*` stands for anything, also for nothing. Handles are plain Latin
/// nearly everywhere, so only those letters are the same in both cases.
fn fits(form: &str, handle: &str) -> bool {
    let handle = plain(handle);
    let same = |at: Option<&str>, part: &str| at.is_some_and(|at| at.eq_ignore_ascii_case(part));
    match form.split_once('*') {
        None => !form.is_empty() && form.eq_ignore_ascii_case(handle),
        Some((start, end)) => {
            let rest = handle.len().checked_sub(end.len()).filter(|rest| *rest >= start.len());
            rest.is_some_and(|rest| same(handle.get(..start.len()), start) && same(handle.get(rest..), end))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::person::SiteId;

    fn check(site: &str, handle: &str, own: &[&str], expect: bool) {
        let account = Account { site: SiteId::new(site), handle: handle.to_owned(), stable_id: None, url: None };
        let own: Vec<String> = own.iter().map(|&handle| handle.to_owned()).collect();
        assert_eq!(is_nobody(&account, &own), expect, "{handle} on {site}, own list {own:?}");
    }

    #[test]
    fn what_sites_say_themselves_is_no_person() {
        check("github", "octo-ada", &[], false);
        check("github", "renovate[bot]", &[], true);
        check("github", "Ghost", &[], true);
        check("github", "ghostwriter", &[], false);
        check("discourse", "system@forum.example", &[], true);
        check("discourse", "systema@forum.example", &[], false);
        check("reddit", "automoderator", &[], true);
        // A name that is a program's in one place is a person's in another.
        check("mastodon", "ghost@social.example", &[], false);
        check("no such site", "ghost", &[], false);
    }

    #[test]
    fn the_users_own_list_holds_everywhere() {
        check("mastodon", "newsbot@social.example", &["@NewsBot@social.example"], true);
        check("github", "newsbot", &["newsbot@social.example"], false);
        check("github", "our-ci", &["our-*"], true);
        check("github", "octo-ada", &["", " ", "@"], false);
    }
}
