//! One person: who they are, the tie in words, what the user noted, the timeline, and the way to erase it all.

use sycamore::prelude::*;
use sycamore::web::tags::{a, div, h2, h3, li, p, section, span, ul};

use super::gestures::{back, list};
use super::overview::{capital, site_name};
use super::people::shown_name;
use super::{Page, doing, timeline};
use crate::ledger::Book;
use crate::person::{Account, Person, PersonId};
use crate::tie::{Balance, Tally};
use crate::time::Clock;
use crate::ui::parts::{button_with, line};
use crate::ui::words::{balance, safe_link, t, tie, when};

/// The person with this id.
pub(super) fn view(page: Page, id: PersonId) -> View {
    let book = create_memo(move || page.kept.with(|kept| kept.books.iter().find(|book| book.person.id == id).cloned()));
    let known = create_memo(move || book.with(Option::is_some));
    let entries = create_memo(move || book.with(|book| book.as_ref().map(timeline::of_person).unwrap_or_default()));
    let content = View::from_dynamic(move || {
        if !known.get() {
            let title = h2().id("part-title").class("part-title").attr("tabindex", "-1");
            return View::from((
                title.children(t("statistics_person_gone", &[])),
                line("soft", "statistics_person_gone_lead"),
            ));
        }
        let about = View::from_dynamic(move || {
            let half_life = page.kept.with(|kept| kept.half_life);
            let clock = page.clock.get();
            book.get_clone().map_or_else(View::new, |book| about(&book, half_life, clock))
        });
        let name = book.with(|book| book.as_ref().map(|book| (book.person.id.clone(), shown_name(book))));
        (
            about,
            h3().children(t("statistics_timeline", &[])),
            list(page, entries, false),
            line("soft small", "statistics_lower_bound"),
            name.map_or_else(View::new, |(id, name)| erase(page, id, name)),
        )
            .into()
    });
    section()
        .id("person-view")
        .class("card stack")
        .attr("aria-labelledby", "part-title")
        .children((back(), content))
        .into()
}

fn about(book: &Book, half_life: u16, clock: Clock) -> View {
    let person = &book.person;
    let tally = Tally::of(&book.gestures, half_life);
    let words = tally.words(clock);
    let balance = (words.balance != Balance::TooEarly).then(|| balance(words.balance));
    let tie = [Some(tie(words.state)), balance].into_iter().flatten().collect::<Vec<_>>().join(" ");
    let last = tally.last().map(|at| t("statistics_last_contact", &[&when(at, clock)]));
    let accounts: Vec<View> = person.accounts.iter().map(account).collect();
    (
        h2().id("part-title").class("part-title").attr("tabindex", "-1").children(shown_name(book)),
        ul().class("plain row accounts").children(accounts),
        p().class("tie-words").children(tie),
        last.map_or_else(View::new, |last| p().class("soft").children(last).into()),
        noted(person),
    )
        .into()
}

fn account(account: &Account) -> View {
    let site = capital(&site_name(&account.site));
    let handle = account.url.as_deref().and_then(safe_link).map_or_else(
        || span().children(account.handle.clone()).into(),
        |url| {
            let described = t("statistics_account_label", &[&account.handle, &site]);
            View::from(
                a().href(url.to_owned())
                    .target("_blank")
                    .rel("noopener noreferrer")
                    .attr("aria-label", described)
                    .children(account.handle.clone()),
            )
        },
    );
    li().children((handle, " ", span().class("chip").children(site))).into()
}

/// What the user keeps about them: note, intention, groups.
fn noted(person: &Person) -> View {
    let intention = person.intention.as_ref().map(|intention| intention.text.trim()).unwrap_or_default();
    let mut kept: Vec<View> = Vec::new();
    if !person.note.trim().is_empty() {
        let note = p().id("person-note").class("note-text").children(person.note.clone());
        kept.push(div().class("stack tight").children((h3().children(t("statistics_note", &[])), note)).into());
    }
    if !intention.is_empty() {
        kept.push(p().children(t("statistics_intention", &[intention])).into());
    }
    if !person.groups.is_empty() {
        let groups: Vec<View> =
            person.groups.iter().map(|group| li().class("chip").children(group.clone()).into()).collect();
        kept.push(ul().class("plain row").attr("aria-label", t("statistics_groups", &[])).children(groups).into());
    }
    if kept.is_empty() { View::new() } else { div().class("noted stack").children(kept).into() }
}

/// Erasing, in two steps.
fn erase(page: Page, id: PersonId, name: String) -> View {
    let asking = create_signal(false);
    let asked = t("statistics_erase", &[&name]);
    let content = View::from_dynamic(move || {
        if !asking.get() {
            return button_with("danger", Some("erase"), asked.clone(), move || {
                asking.set(true);
                doing::focus("erase-question");
            });
        }
        let id = id.clone();
        div()
            .class("notice danger")
            .attr("role", "group")
            .attr("aria-labelledby", "erase-question")
            .children((
                p().id("erase-question").attr("tabindex", "-1").children(t("statistics_erase_question", &[&name])),
                div().class("row").children((
                    button_with("danger", Some("erase-confirm"), t("statistics_erase_confirm", &[]), move || {
                        doing::erase(page, id.clone());
                    }),
                    button_with("", Some("erase-cancel"), t("statistics_erase_cancel", &[]), move || {
                        asking.set(false);
                        doing::focus("erase");
                    }),
                )),
            ))
            .into()
    });
    div().class("erasing").children(content).into()
}
