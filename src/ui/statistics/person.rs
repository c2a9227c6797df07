//! One person: who they are, the tie in words, its rhythm, what the user keeps, what passed, and the way to erase it all.

use sycamore::prelude::*;
use sycamore::web::tags::{a, div, h2, h3, li, p, section, span, ul};

use super::address::{Place, behind};
use super::gestures::list;
use super::pictures::card;
use super::said::{capital, count, full_day, short_month, year};
use super::{Page, doing, keep, named, one};
use crate::gesture::Direction;
use crate::person::{Account, Person, PersonId};
use crate::stats::columns::{Columns, Mark, Somebody, shown_name};
use crate::stats::{Bucket, Count, Selection};
use crate::tie::Balance;
use crate::time::{Clock, LocalDay};
use crate::ui::charts::{Caption, legend, strip, table};
use crate::ui::parts::{button_with, line, tick};
use crate::ui::words::{balance, safe_link, site_name, t, tie, when};

/// The person with this id.
pub(super) fn view(page: Page, id: PersonId) -> View {
    let selection = Selection { person: Some(id.clone()), undone: true, ..Selection::default() };
    let known = create_memo(move || {
        page.kept.with(|kept| {
            let place = kept.columns.find(&id)?;
            Some((kept.columns.somebody_at(place)?.clone(), kept.columns.book(place)?.person))
        })
    });
    let marks = create_memo(move || page.kept.with(|kept| selection.marks(&kept.columns)));
    let there = create_memo(move || known.with(Option::is_some));
    let content = View::from_dynamic(move || {
        if !there.get() {
            let title = h2().id("part-title").class("part-title").attr("tabindex", "-1");
            return View::from((
                title.children(t("statistics_person_gone", &[])),
                line("soft", "statistics_person_gone_lead"),
            ));
        }
        let about = View::from_dynamic(move || {
            let clock = page.clock.get();
            known.get_clone().map_or_else(View::new, |(somebody, person)| about(&somebody, &person, clock))
        });
        // What is being written there outlasts a look elsewhere: only what is kept about them draws it anew.
        let kept = create_memo(move || known.with(|known| known.as_ref().map(|(_, person)| person.clone())));
        let keeping =
            View::from_dynamic(move || kept.get_clone().map_or_else(View::new, |person| keep::view(page, &person)));
        let rhythm = View::from_dynamic(move || {
            let name =
                known.with(|known| known.as_ref().map(|(somebody, _)| somebody.name.clone()).unwrap_or_default());
            let standing: Vec<Mark> = marks.with(|marks| marks.iter().filter(|mark| mark.stands).copied().collect());
            rhythm(page, &name, &standing)
        });
        let who =
            known.with_untracked(|known| known.as_ref().map(|(_, person)| (person.id.clone(), shown_name(person))));
        let (questions, erasing) =
            who.map_or_else(Default::default, |(id, name)| (named::questions(page, id.clone()), erase(page, id, name)));
        (
            section().class("card stack part").children((about, questions, keeping)),
            rhythm,
            section().class("card stack part").children((
                h3().children(t("statistics_timeline", &[])),
                one::editor(page),
                list(page, marks, false),
                line("soft small", "statistics_lower_bound"),
                erasing,
            )),
        )
            .into()
    });
    div()
        .id("person-view")
        .class("stack")
        .children((
            p().class("back").children(a().href(Place::People.address()).children(t("statistics_back_people", &[]))),
            content,
        ))
        .into()
}

fn about(somebody: &Somebody, person: &Person, clock: Clock) -> View {
    let lean = (somebody.balance != Balance::TooEarly).then(|| balance(somebody.balance));
    let words = [Some(tie(somebody.state)), lean].into_iter().flatten().collect::<Vec<_>>().join(" ");
    let last = somebody.last.map(|at| t("statistics_last_contact", &[&when(at, clock)]));
    let accounts: Vec<View> = person.accounts.iter().map(account).collect();
    (
        h2().id("part-title")
            .class("part-title")
            .attr("tabindex", "-1")
            .attr("dir", "auto")
            .children(shown_name(person)),
        ul().class("plain row accounts").children(accounts),
        p().class("tie-words").children(words),
        last.map_or_else(View::new, |last| p().class("soft").children(last).into()),
        noted(person),
    )
        .into()
}

fn account(account: &Account) -> View {
    let site = capital(&site_name(&account.site));
    let handle = account.url.as_deref().and_then(safe_link).map_or_else(
        || span().attr("dir", "auto").children(account.handle.clone()).into(),
        |url| {
            let described = t("statistics_account_label", &[&account.handle, &site]);
            View::from(
                a().href(url.to_owned())
                    .target("_blank")
                    .rel("noopener noreferrer")
                    .attr("aria-label", described)
                    .attr("dir", "auto")
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
        let note = p().id("person-note").class("note-text").attr("dir", "auto").children(person.note.clone());
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

/// Days on the strip of a rhythm, from the first contact on but never less than this many.
const SHORTEST: i32 = 90;
/// Marks on a strip: where there are more days than this, weeks are drawn.
const BEATS: usize = 200;

/// What lies together on the strip: first day, last day, how many each way.
fn beats(standing: &[Mark]) -> Vec<(LocalDay, LocalDay, Count)> {
    let gather = |bucket: Bucket| {
        let mut beats: Vec<(LocalDay, LocalDay, Count)> = Vec::new();
        // Newest first; the strip goes the other way.
        for mark in standing.iter().rev() {
            let start = bucket.start(mark.day);
            match beats.last_mut() {
                Some((first, last, count)) if bucket.start(*first) == start => {
                    *last = (*last).max(mark.day);
                    count.add(mark.direction);
                }
                _ => {
                    let mut count = Count::default();
                    count.add(mark.direction);
                    beats.push((mark.day, mark.day, count));
                }
            }
        }
        beats
    };
    let days = gather(Bucket::Day);
    if days.len() <= BEATS { days } else { gather(Bucket::Month) }
}

fn rhythm(page: Page, name: &str, standing: &[Mark]) -> View {
    let today = page.clock.get_untracked().today();
    let Some(first) = standing.last().map(|mark| mark.day) else { return View::new() };
    let last = standing.first().map_or(today, |mark| mark.day).max(today);
    let first = LocalDay(first.0.min(last.0 - SHORTEST));
    let length = f64::from(last.since(first).max(1));
    let person = standing.first().and_then(|mark| page.kept.with_untracked(|kept| of(&kept.columns, mark)));
    let where_ = |day: LocalDay| f64::from(day.since(first)) / length;
    let both =
        |count: Count| t("statistics_both", &[&super::said::count(count.given), &super::said::count(count.received)]);
    let mut rows: Vec<table::Row> = Vec::new();
    let drawn: Vec<strip::Beat> = beats(standing)
        .into_iter()
        .map(|(from, to, value)| {
            let selection = Selection { person: person.clone(), ..Selection::default() }.between(from, to);
            let when = super::said::stretch(from, to);
            let cell = |direction: Direction, number: u32| table::Cell {
                text: count(number),
                link: (number > 0).then(|| behind(&selection.going(direction))),
                name: t("statistics_point", &[&when, &count(number)]),
            };
            rows.push(table::Row {
                label: when.clone(),
                cells: vec![cell(Direction::Given, value.given), cell(Direction::Received, value.received)],
            });
            strip::Beat {
                at: where_(from),
                text: t("statistics_point", &[&when, &both(value)]),
                link: behind(&selection),
                given: value.given,
                received: value.received,
            }
        })
        .collect();
    rows.reverse();
    let title = t("statistics_rhythm", &[]);
    let text = t("statistics_rhythm_text", &[name, &full_day(first), &full_day(last)]);
    let caption = Caption { id: "chart-rhythm", name: title.clone(), text };
    let heads =
        vec![t("statistics_column_time", &[]), t("statistics_given_word", &[]), t("statistics_received_word", &[])];
    let table = table::view(t("statistics_as_table", &[]), title.clone(), heads, rows);
    let ways = legend(vec![
        ("given".to_owned(), t("statistics_given_word", &[])),
        ("received".to_owned(), t("statistics_received_word", &[])),
    ]);
    let picture = strip::view(caption, &drawn, &axis(first, last, where_));
    card(page, "chart-rhythm", title, ways, picture, table)
}

fn of(columns: &Columns, mark: &Mark) -> Option<PersonId> {
    columns.somebody_at(mark.person).map(|somebody| somebody.id.clone())
}

/// Years along the strip, or months where it is short.
fn axis(first: LocalDay, last: LocalDay, where_: impl Fn(LocalDay) -> f64) -> Vec<(f64, String)> {
    let months = last.since(first) < 540;
    let mut marks = Vec::new();
    let mut start = Bucket::Month.start(first);
    while start <= last {
        let (_, month, _) = start.civil();
        let shown = if months { month % 2 == 1 } else { month == 1 };
        if start >= first && shown && where_(start) < 0.96 {
            marks.push((where_(start), if month == 1 { year(start) } else { short_month(start) }));
        }
        // Thirty-two days on from a first is always in the next month.
        start = Bucket::Month.start(LocalDay(start.0 + 32));
    }
    marks
}

/// Erasing, in two steps.
fn erase(page: Page, id: PersonId, name: String) -> View {
    let asking = create_signal(false);
    let keep = create_signal(true);
    let nobody = create_signal(false);
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
                tick("erase-keep", t("data_erase_keep", &[]), true, move |to| keep.set(to)),
                tick("erase-nobody", t("statistics_erase_nobody", &[]), false, move |to| nobody.set(to)),
                div().class("row").children((
                    button_with("danger", Some("erase-confirm"), t("statistics_erase_confirm", &[]), move || {
                        doing::erase(page, id.clone(), keep.get_untracked(), nobody.get_untracked());
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

#[cfg(test)]
mod tests {
    use super::super::sample::{columns, given, received};
    use super::*;

    #[test]
    fn a_beat_is_a_day_and_where_there_are_too_many_a_month() {
        let few = columns(&[("Ada", vec![given("reply", 3), received("reply", 3), given("react", 9)])], &[]);
        let newest: Vec<Mark> = few.marks.iter().rev().copied().collect();
        let counts: Vec<Count> = beats(&newest).into_iter().map(|(_, _, count)| count).collect();
        assert_eq!(counts, [Count { given: 1, received: 0 }, Count { given: 1, received: 1 }]);
        let many = columns(&[("Ada", (0..400).map(|days| given("reply", days)).collect())], &[]);
        let newest: Vec<Mark> = many.marks.iter().rev().copied().collect();
        let months = beats(&newest);
        assert!((13..=15).contains(&months.len()), "{}", months.len());
        assert_eq!(months.iter().map(|(_, _, count)| count.given).sum::<u32>(), 400);
    }
}
