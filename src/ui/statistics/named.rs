//! Profiles that name one another: the question whether two people are one, with the page that says so.
//!
//! A link alone joins nobody. The user says that they are one, or two; the second is remembered.

use std::collections::HashMap;

use sycamore::prelude::*;
use sycamore::web::tags::{a, button as button_tag, div, li, p, ul};

use super::address::Place;
use super::doing::{self, Mend};
use super::said::capital;
use super::{Kept, Page};
use crate::ledger::accounts::may_be;
use crate::ledger::links::Named;
use crate::person::{Account, PersonId, Reason, SiteId};
use crate::site::{address, site};
use crate::stats::columns::shown_name;
use crate::ui::parts::{focus, link_out};
use crate::ui::words::{site_name, t};

/// Two people of the ledger of whom one's profile names the other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Pair {
    /// Id and name of each, the one whose profile it is first.
    pub(super) both: [(PersonId, String); 2],
    named: Named,
}

impl Pair {
    /// The other one, seen from this person.
    fn other(&self, id: &PersonId) -> Option<&(PersonId, String)> {
        let [one, other] = &self.both;
        if one.0 == *id { Some(other) } else { Some(one).filter(|_| other.0 == *id) }
    }
}

/// Everybody whom a profile names, each pair once; those the user keeps apart not.
pub(super) fn pairs(kept: &Kept) -> Vec<Pair> {
    let leads = |id: &SiteId, link: &str| site(id.as_str()).and_then(|site| address::account(site, link));
    let named = kept.links.named(leads);
    if named.is_empty() {
        return Vec::new();
    }
    let mut places: HashMap<String, Vec<u32>> = HashMap::new();
    for (place, somebody) in kept.columns.everybody() {
        for handle in &somebody.handles {
            places.entry(handle.to_ascii_lowercase()).or_default().push(place);
        }
    }
    let person_of = |account: &Account| {
        let near = places.get(&account.handle.to_ascii_lowercase())?;
        near.iter().find_map(|place| {
            let person = kept.columns.book(*place)?.person;
            may_be(&person, account).then(|| (person.id.clone(), shown_name(&person)))
        })
    };
    let mut pairs: Vec<Pair> = Vec::new();
    for named in named {
        let (Some(whose), Some(names)) = (person_of(&named.whose), person_of(&named.names)) else { continue };
        let known = pairs.iter().any(|pair| pair.other(&whose.0).is_some_and(|other| other.0 == names.0));
        if whose.0 != names.0 && !known && !kept.links.are_apart(&whose.0, &names.0) {
            pairs.push(Pair { both: [whose, names], named });
        }
    }
    pairs
}

/// So many are listed at once.
const LISTED: usize = 5;

/// Above the list of people: who may be one.
pub(super) fn list(page: Page) -> View {
    let pairs = create_memo(move || page.kept.with(pairs));
    View::from_dynamic(move || {
        let pairs = pairs.get_clone();
        if pairs.is_empty() {
            return View::new();
        }
        let lines: Vec<View> = pairs
            .iter()
            .take(LISTED)
            .map(|pair| {
                let [one, other] = &pair.both;
                let words = t("statistics_named_both", &[&one.1, &other.1]);
                li().children(a().href(Place::Person(one.0.clone()).address()).attr("dir", "auto").children(words))
                    .into()
            })
            .collect();
        div()
            .id("named-some")
            .class("notice stack tight")
            .children((p().children(t("statistics_named_some", &[])), ul().class("plain").children(lines)))
            .into()
    })
}

/// On somebody's own page: the question.
pub(super) fn questions(page: Page, id: PersonId) -> View {
    let pairs = create_memo(move || page.kept.with(pairs));
    View::from_dynamic(move || {
        let asked: Vec<View> = pairs.get_clone().iter().filter_map(|pair| question(page, &id, pair)).collect();
        View::from(asked)
    })
}

fn question(page: Page, id: &PersonId, pair: &Pair) -> Option<View> {
    let (other, other_name) = pair.other(id)?.clone();
    let own_name = pair.both.iter().find(|(known, _)| known == id).map(|(_, name)| name.clone())?;
    let at = |account: &Account| t("statistics_handle_at", &[&account.handle, &capital(&site_name(&account.site))]);
    let Named { whose, page: source, names } = &pair.named;
    let words = t("statistics_named_question", &[&at(whose), &at(names), &other_name, &own_name]);
    let link = link_out(source, t("common_open_link", &[]), words.clone());
    let label = format!("named-{other}");
    let button = |look: &'static str, key: &str, what: Mend, done: &'static str| {
        button_tag()
            .class(format!("button {look}"))
            .r#type("button")
            .attr("aria-describedby", label.clone())
            .children(t(key, &[]))
            .on(sycamore::web::events::click, move |_: web_sys::MouseEvent| {
                doing::mend(page, what.clone(), done, || focus("part-title"));
            })
    };
    let join = Mend::Join(id.clone(), other.clone(), Reason::Link(source.clone()));
    let part = Mend::Apart(id.clone(), other.clone());
    let view = div()
        .class("notice stack named")
        .attr("role", "group")
        .attr("aria-labelledby", label.clone())
        .children((
            p().id(label.clone()).children((words, " ", link)),
            div().class("row").children((
                button("primary", "statistics_join_confirm", join, "statistics_join_done"),
                button("", "statistics_part", part, "statistics_named_apart"),
            )),
        ))
        .into();
    Some(view)
}

#[cfg(test)]
mod tests {
    use super::super::sample::{book, given, of_books};
    use super::*;
    use crate::ledger::Book;
    use crate::ledger::links::Links;

    /// Ada on Mastodon, and somebody on GitHub.
    fn people(github: &str) -> [Book; 2] {
        let ada = book("Ada Moreau", "ada@social.example", vec![given("reply", 8)]);
        let mut other = book("A. Moreau", github, vec![given("react", 3)]);
        other.person.accounts[0].site = SiteId::new("github");
        other.person.id = PersonId::first_met(&other.person.accounts[0]);
        [ada, other]
    }

    fn kept(books: &[Book], link: &str) -> Kept {
        let mut links = Links::default();
        let to = [(SiteId::new("github"), link.to_owned())];
        links.note(&books[0].person.accounts[0], "https://social.example/@ada", &to);
        Kept { columns: of_books(books, &[]), links, ..Kept::default() }
    }

    #[test]
    fn a_profile_that_names_somebody_known_makes_a_pair() {
        fn check(github: &str, link: &str, expect: bool) {
            let books = people(github);
            let pairs = pairs(&kept(&books, link));
            assert_eq!(pairs.len(), usize::from(expect), "{github} {link}");
            for pair in pairs {
                assert_eq!(pair.both.each_ref().map(|(_, name)| name.as_str()), ["Ada Moreau", "A. Moreau"]);
                assert_eq!(pair.other(&books[1].person.id).unwrap().0, books[0].person.id);
                assert_eq!(pair.other(&PersonId("p0".to_owned())), None);
            }
        }
        check("amoreau", "https://github.com/amoreau", true);
        check("AMoreau", "https://github.com/amoreau/", true);
        check("amoreau", "https://github.com/amoreau/loom", false);
        check("amoreau", "https://github.com/bela", false);
        check("ada@social.example", "https://github.com/ada", false);
    }

    #[test]
    fn no_pair_is_asked_for_that_is_one_already_or_two_for_the_user() {
        let books = people("amoreau");
        let both = books.each_ref().map(|book| book.person.id.clone());
        let mut known = kept(&books, "https://github.com/amoreau");
        known.links.note(
            &books[1].person.accounts[0],
            "https://github.com/amoreau",
            &[(SiteId::new("mastodon"), "https://social.example/@ada".to_owned())],
        );
        assert_eq!(pairs(&known).len(), 1, "each names the other: one question");
        known.links.keep_apart(&both[1], &both[0]);
        assert_eq!(pairs(&known), []);
        let [mut one, other] = books;
        one.person.accounts.extend(other.person.accounts);
        let books = [one];
        assert_eq!(pairs(&kept(&books, "https://github.com/amoreau")), []);
    }
}
