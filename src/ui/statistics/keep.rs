//! What the user keeps about somebody, to change it here: circle, name, wish, note, groups; and accounts that belong together.

use sycamore::prelude::*;
use sycamore::web::tags::{
    button as button_tag, details, div, form, h3, input, label, li, p, span, summary, textarea, ul,
};
use sycamore::web::{bind, events};

use super::doing::Mend;
use super::people::{Find, Order, Orders, found};
use super::said::{capital, fold};
use super::{Page, doing};
use crate::person::{Joined, Person, PersonId, Reason};
use crate::ui::parts::{button_with, field, focus, link_out, pieces, tick};
use crate::ui::words::{site_name, t, when};
use crate::wire::{Change, Request};

/// The form.
pub(super) fn view(page: Page, person: &Person) -> View {
    let id = person.id.clone();
    let ask = move |change: Change| {
        let request = Request::Keep { person: Some(id.to_string()), account: None, change };
        doing::alter(page, request, "statistics_kept", || ());
    };
    let name = create_signal(person.name.clone());
    let wish = create_signal(person.intention.as_ref().map(|wish| wish.text.clone()).unwrap_or_default());
    let note = create_signal(person.note.clone());
    let groups = create_signal(person.groups.join(", "));
    let before = person.clone();
    let (circle, save) = (ask.clone(), ask);
    let text = |id: &'static str, value: Signal<String>| {
        input()
            .id(id)
            .r#type("text")
            .maxlength("400")
            .attr("autocomplete", "off")
            .attr("dir", "auto")
            .bind(bind::value, value)
    };
    let saved = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let (name, wish, note) = (name.get_clone_untracked(), wish.get_clone_untracked(), note.get_clone_untracked());
        if name.trim() != before.name && !name.trim().is_empty() {
            save(Change::Name { to: name.trim().to_owned() });
        }
        if wish.trim() != before.intention.as_ref().map_or("", |wish| wish.text.as_str()) {
            save(Change::Intention { to: wish.trim().to_owned() });
        }
        if note.trim() != before.note {
            save(Change::Note { to: note.trim().to_owned() });
        }
        let mut names: Vec<String> = Vec::new();
        for name in pieces(&groups.get_clone_untracked()) {
            if !names.iter().any(|known| known == name) {
                names.push(name.to_owned());
            }
        }
        if names != before.groups {
            save(Change::Groups { to: names });
        }
    };
    let fields = (
        field("person-name", t("statistics_name", &[]), text("person-name", name), None),
        field("person-wish", t("popup_intention", &[]), text("person-wish", wish), None),
        field(
            "person-note-text",
            t("popup_note", &[]),
            textarea().id("person-note-text").rows("3").maxlength("2000").attr("dir", "auto").bind(bind::value, note),
            None,
        ),
        field("person-groups", t("popup_groups", &[]), text("person-groups", groups), None),
        div().children(
            button_tag().r#type("submit").id("person-save").class("button").children(t("popup_keep_save", &[])),
        ),
    );
    div()
        .class("stack")
        .children((
            tick("person-circle", t("statistics_circle_tick", &[]), person.in_circle, move |to| {
                circle(Change::Circle { to });
            }),
            details().id("person-keep").children((
                summary().children(t("popup_keep", &[])),
                form().class("stack").on(events::submit, saved).children(fields),
            )),
            together(page, person),
        ))
        .into()
}

/// Who was joined, and joining somebody else.
fn together(page: Page, person: &Person) -> View {
    let joined: Vec<View> = person.joined.iter().map(|joined| part(page, &person.id, joined)).collect();
    let known = if joined.is_empty() {
        View::new()
    } else {
        (h3().children(t("statistics_joined", &[])), ul().class("plain stack").id("joined").children(joined)).into()
    };
    div().class("stack").children((known, joining(page, person.id.clone(), &person.name))).into()
}

fn part(page: Page, person: &PersonId, joined: &Joined) -> View {
    let clock = page.clock.get_untracked();
    let why = match &joined.reason {
        Reason::Hand => t("statistics_joined_by_hand", &[&when(joined.at, clock)]),
        Reason::Link(_) => t("statistics_joined_by_link", &[&when(joined.at, clock)]),
    };
    let link = match &joined.reason {
        Reason::Hand => View::new(),
        Reason::Link(page) => link_out(page, t("common_open_link", &[]), why.clone()),
    };
    let accounts: Vec<String> = joined
        .accounts
        .iter()
        .map(|account| t("statistics_handle_at", &[&account.handle, &capital(&site_name(&account.site))]))
        .collect();
    let (person, id) = (person.clone(), joined.id.clone());
    let name = joined.name.clone();
    li().class("row apart")
        .children((
            div().children((
                p().children((
                    span().attr("dir", "auto").children(joined.name.clone()),
                    " ",
                    span().class("soft small").children(accounts.join(" · ")),
                )),
                p().class("soft small").children((why, " ", link)),
            )),
            button_tag()
                .class("button plain")
                .r#type("button")
                .attr("aria-label", t("statistics_part_label", &[&name]))
                .children(t("statistics_part", &[]))
                .on(events::click, move |_: web_sys::MouseEvent| {
                    let what = Mend::Part(person.clone(), id.clone());
                    doing::mend(page, what, "statistics_parted", || focus("part-title"));
                }),
        ))
        .into()
}

/// So many people are offered for a search.
const OFFERED: usize = 6;

/// Looking for the other, and saying that they are one.
fn joining(page: Page, id: PersonId, name: &str) -> View {
    let query = create_signal(String::new());
    let chosen = create_signal(None::<(PersonId, String)>);
    let own = id.clone();
    let orders = create_memo(move || page.kept.with(|kept| Orders::of(&kept.columns)));
    let offered = create_memo(move || {
        let query = query.get_clone();
        if query.trim().is_empty() {
            return Vec::new();
        }
        let find = Find { query, order: Order::Name, ..Find::default() };
        page.kept.with(|kept| {
            let places = orders.with(|orders| found(&kept.columns, orders, &find, fold));
            let people = places.into_iter().filter_map(|place| kept.columns.somebody_at(place));
            let others = people.filter(|somebody| somebody.id != own).take(OFFERED);
            others
                .map(|somebody| {
                    (somebody.id.clone(), somebody.name.clone(), somebody.handles.first().cloned().unwrap_or_default())
                })
                .collect::<Vec<_>>()
        })
    });
    let asked = name.to_owned();
    let outcome = View::from_dynamic(move || -> View {
        if let Some((other, other_name)) = chosen.get_clone() {
            let both = (id.clone(), other);
            return div()
                .class("notice stack")
                .attr("role", "group")
                .attr("aria-labelledby", "join-question")
                .children((
                    p().id("join-question")
                        .attr("tabindex", "-1")
                        .children(t("statistics_join_question", &[&other_name, &asked])),
                    div().class("row").children((
                        button_with("primary", Some("join-confirm"), t("statistics_join_confirm", &[]), move || {
                            chosen.set(None);
                            query.set(String::new());
                            let what = Mend::Join(both.0.clone(), both.1.clone(), Reason::Hand);
                            doing::mend(page, what, "statistics_join_done", || focus("part-title"));
                        }),
                        button_with("", Some("join-cancel"), t("common_cancel", &[]), move || chosen.set(None)),
                    )),
                ))
                .into();
        }
        let lines: Vec<View> = offered
            .get_clone()
            .into_iter()
            .map(|(id, name, handle)| {
                let picked = (id, name.clone());
                li().children(
                    button_tag()
                        .class("button plain offered")
                        .r#type("button")
                        .children((
                            span().attr("dir", "auto").children(name),
                            " ",
                            span().class("soft small").attr("dir", "auto").children(handle),
                        ))
                        .on(events::click, move |_: web_sys::MouseEvent| {
                            chosen.set(Some(picked.clone()));
                            focus("join-question");
                        }),
                )
                .into()
            })
            .collect();
        ul().class("plain").id("join-offered").children(lines).into()
    });
    details()
        .id("join")
        .children((
            summary().children(t("statistics_join", &[])),
            div().class("stack").children((
                p().class("soft small").children(t("statistics_join_help", &[name])),
                div().class("field").children((
                    label().class("label").r#for("join-search").children(t("statistics_people_search", &[])),
                    input().id("join-search").r#type("search").attr("autocomplete", "off").bind(bind::value, query),
                )),
                outcome,
            )),
        ))
        .into()
}
