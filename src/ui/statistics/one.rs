//! One gesture in a list: what happened, when, where, how Goodturn knows, and a link to what it was about. Where it stands in a
//! person's own story it can be taken out, brought back, and changed if it was entered by hand.

use sycamore::prelude::*;
use sycamore::web::tags::{a, button as button_tag, div, input, p, span, time};

use super::address::Place;
use super::said::capital;
use super::{Page, doing};
use crate::gesture::{Direction, Gesture, Kind, Source};
use crate::person::PersonId;
use crate::stats::Mark;
use crate::store::Edit;
use crate::ui::parts::{button_with, chooser, field, focus, link_out, value_of};
use crate::ui::words::{did, kind, moment, site_name, source, t, when};

/// The gesture of this mark.
pub(super) fn view(page: Page, mark: Mark, names: bool) -> View {
    let found = page.kept.with_untracked(|kept| {
        let gesture = kept.columns.gesture(&mark)?;
        let person = kept.columns.somebody_at(mark.person).map(|somebody| (somebody.id.clone(), somebody.name.clone()));
        Some((gesture, person))
    });
    found.map_or_else(View::new, |(gesture, person)| row(page, &gesture, person, names))
}

fn row(page: Page, gesture: &Gesture, person: Option<(PersonId, String)>, names: bool) -> View {
    let clock = page.clock.get_untracked();
    let unknown = t("common_person_unknown", &[]);
    let name = person.as_ref().map_or(unknown.as_str(), |(_, name)| name.as_str());
    let sentence = capital(&did(gesture, name));
    let way = match gesture.direction {
        Direction::Given => "gesture given",
        Direction::Received => "gesture received",
    };
    let class = if gesture.stands() { way.to_owned() } else { format!("{way} undone") };
    let link = gesture.object.as_deref().map_or_else(View::new, |object| {
        let described = t("common_open_link_label", &[&sentence]);
        span().children(("\u{a0}· ", link_out(object, t("common_open_link", &[]), described))).into()
    });
    let story = person.as_ref().filter(|_| names).map_or_else(View::new, |(id, name)| {
        let story = a().href(Place::Person(id.clone()).address()).children(t("statistics_story", &[name]));
        span().children(("\u{a0}· ", story)).into()
    });
    let undone = if gesture.stands() {
        View::new()
    } else {
        span().class("chip").children(t("statistics_taken_back", &[])).into()
    };
    let change = person.filter(|_| !names).map_or_else(View::new, |(id, _)| change(page, gesture, &id, &sentence));
    div()
        .class(class)
        .children((
            div()
                .class("row apart")
                .children((p().class("did").children((span().children(sentence), " ", undone)), change)),
            p().class("when").children((
                time().datetime(gesture.at.to_iso()).title(moment(gesture.at)).children(when(gesture.at, clock)),
                format!("\u{a0}· {}\u{a0}· {}", capital(&site_name(&gesture.site)), source(gesture.source)),
                link,
                story,
            )),
        ))
        .into()
}

/// Take out or bring back; and change, what was entered by hand.
fn change(page: Page, gesture: &Gesture, person: &PersonId, sentence: &str) -> View {
    let (word, described) = if gesture.stands() {
        ("statistics_take_back", t("statistics_take_back_label", &[sentence]))
    } else {
        ("statistics_bring_back", t("statistics_bring_back_label", &[sentence]))
    };
    let (id, whose, undone) = (gesture.id, person.clone(), gesture.stands());
    let out = button_tag()
        .id(format!("change-{id}"))
        .class("button plain change")
        .r#type("button")
        .attr("aria-label", described)
        .children(t(word, &[]))
        .on(sycamore::web::events::click, move |_: web_sys::MouseEvent| doing::change(page, whose.clone(), id, undone));
    if gesture.source != Source::Manual || !gesture.stands() {
        return out.into();
    }
    let (whose, known, label) = (person.clone(), gesture.clone(), t("statistics_edit_label", &[sentence]));
    let edit = button_tag()
        .id(format!("edit-{id}"))
        .class("button plain change")
        .r#type("button")
        .attr("aria-label", label)
        .children(t("statistics_edit", &[]))
        .on(sycamore::web::events::click, move |_: web_sys::MouseEvent| {
            page.editing.set(Some((whose.clone(), known.clone())));
            focus("edit-title");
        });
    div().class("row changes").children((edit, out)).into()
}

/// The form for a gesture that was entered by hand.
pub(super) fn editor(page: Page) -> View {
    View::from_dynamic(move || {
        let Some((person, gesture)) = page.editing.get_clone() else { return View::new() };
        let what = create_signal(gesture.kind);
        let day = create_signal(None::<String>);
        let kinds = Kind::ALL.map(|what| (what.name().to_owned(), capital(&kind(what, None)))).to_vec();
        let (year, month, of_month) = gesture.at.local_day(gesture.offset).civil();
        let date = input()
            .id("edit-day")
            .r#type("date")
            .value(format!("{year:04}-{month:02}-{of_month:02}"))
            .on(sycamore::web::events::change, move |event: web_sys::Event| day.set(value_of(&event)));
        let title = t("statistics_edit_title", &[&capital(&did(&gesture, &name_of(page, &person)))]);
        let save = move || {
            let chosen = day.get_clone_untracked().and_then(|text| crate::ui::data::model::day_of(&text));
            // The hour stays as it is.
            let at = chosen.map(|to| {
                let before = gesture.at.local_day(gesture.offset);
                let at = gesture.at.plus(i64::from(to.0 - before.0) * crate::time::DAY);
                // Nothing was done in a time to come.
                at.min(page.clock.get_untracked().now)
            });
            let edit = Edit { kind: Some(what.get_untracked()), at, person: None };
            let change = doing::Mend::Edit(person.clone(), gesture.id, edit);
            let id = gesture.id;
            doing::mend(page, change, "statistics_edited", move || {
                page.editing.set(None);
                focus(&format!("edit-{id}"));
            });
        };
        div()
            .id("editor")
            .class("notice stack")
            .attr("role", "group")
            .attr("aria-labelledby", "edit-title")
            .children((
                p().id("edit-title").attr("tabindex", "-1").children(title),
                div().class("row end").children((
                    field(
                        "edit-kind",
                        t("statistics_column_kind", &[]),
                        chooser("edit-kind", kinds, gesture.kind.name(), move |value| {
                            if let Ok(kind) = value.parse() {
                                what.set(kind);
                            }
                        }),
                        None,
                    ),
                    field("edit-day", t("statistics_column_day", &[]), date, None),
                    button_with("primary", Some("edit-save"), t("statistics_edit_save", &[]), save),
                    button_with("", Some("edit-not"), t("common_cancel", &[]), move || page.editing.set(None)),
                )),
            ))
            .into()
    })
}

fn name_of(page: Page, person: &PersonId) -> String {
    page.kept
        .with_untracked(|kept| {
            let place = kept.columns.find(person)?;
            Some(kept.columns.somebody_at(place)?.name.clone())
        })
        .unwrap_or_default()
}
