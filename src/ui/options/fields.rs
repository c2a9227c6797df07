//! The fields: suggestions a day, quiet hours, hints, reading, closeness. Each change is asked for at once.

use sycamore::prelude::*;
use sycamore::web::events;
use sycamore::web::tags::{div, fieldset, input, legend, p};

use super::Hand;
use super::model::{field_minute, minute_of};
use crate::gesture::Effort;
use crate::person::SiteId;
use crate::settings::{GAPS, Group, LANGUAGES, Persona, Role, Settings};
use crate::tie::Weight;
use crate::ui::parts::{self, Tone, button_with, chooser, field, focus, notice, pieces, tick, value_of};
use crate::ui::words::{site_name, t};
use crate::wire::{Request, Setting};

fn set(hand: Hand, setting: Setting) {
    hand.ask(Request::Setting { setting }, t("common_saved", &[]));
}

/// The observe-only start, and its end.
pub(super) fn observing(hand: Hand) -> View {
    notice(
        "",
        vec![
            parts::line("", "options_observing"),
            button_with("", Some("end-observing"), t("options_end_observing", &[]), move || {
                set(hand, Setting::EndObserving {});
            }),
        ],
    )
}

/// How often, when, and where.
pub(super) fn suggestions(hand: Hand, settings: &Settings) -> View {
    let per_day = (0..=3u8).map(|number| (number.to_string(), t(&format!("options_per_day_{number}"), &[]))).collect();
    div()
        .class("stack")
        .children((
            field(
                "per-day",
                t("options_per_day", &[]),
                chooser("per-day", per_day, settings.per_day.to_string(), move |value| {
                    if let Ok(to) = value.parse() {
                        set(hand, Setting::PerDay { to });
                    }
                }),
                None,
            ),
            quiet_hours(hand, settings),
            ticked("hints", ["options_hints", "options_hints_help"], settings.hints, move |to| {
                set(hand, Setting::Hints { to });
            }),
            ticked("reading", ["options_reading", "options_reading_help"], settings.reading, move |to| {
                set(hand, Setting::Reading { to });
            }),
            away(hand, settings),
            nobody(hand, settings),
            goal(hand, settings),
        ))
        .into()
}

/// Words to stay away from.
fn away(hand: Hand, settings: &Settings) -> View {
    list(hand, "away", ["options_away", "options_away_help"], &settings.away, |to| Setting::Away { to })
}

/// Accounts that are no people.
fn nobody(hand: Hand, settings: &Settings) -> View {
    list(hand, "nobody", ["options_nobody", "options_nobody_help"], &settings.nobody, |to| Setting::Nobody { to })
}

/// A list in one field, with commas between; `keys`: what it is called and what helps with it.
fn list(hand: Hand, id: &'static str, keys: [&str; 2], all: &[String], setting: fn(Vec<String>) -> Setting) -> View {
    let written = input()
        .id(id)
        .r#type("text")
        .attr("autocomplete", "off")
        .attr("dir", "auto")
        .attr("aria-describedby", format!("{id}-help"))
        .value(all.join(", "))
        .on(events::change, move |event: web_sys::Event| {
            let written = value_of(&event).unwrap_or_default();
            set(hand, setting(pieces(&written).map(str::to_owned).collect()));
        });
    field(id, t(keys[0], &[]), written, Some(t(keys[1], &[])))
}

/// What the user wants to stand for: where it is said, the popup has four questions beside a suggestion (C5).
fn goal(hand: Hand, settings: &Settings) -> View {
    let words = input()
        .id("goal")
        .r#type("text")
        .maxlength("200")
        .attr("autocomplete", "off")
        .attr("dir", "auto")
        .attr("aria-describedby", "goal-help")
        .value(settings.goal.clone())
        .on(events::change, move |event: web_sys::Event| {
            set(hand, Setting::Goal { to: value_of(&event).unwrap_or_default() });
        });
    field("goal", t("options_goal", &[]), words, Some(t("options_goal_help", &[])))
}

/// Whether settings and circle follow the user to their other browsers; `refused`: the browser did not take them along.
pub(super) fn follow(hand: Hand, settings: &Settings, refused: bool) -> View {
    let tick = ticked("follow", ["options_follow", "options_follow_help"], settings.follow, move |to| {
        let request = Request::Setting { setting: Setting::Follow { to } };
        hand.ask_then(request, move || {
            hand.said.say(Tone::Calm, "common_saved");
            // What was chosen elsewhere may be here now.
            hand.drawn.set(hand.drawn.get_untracked() + 1);
            focus("follow");
        });
    });
    if refused {
        div().class("stack").children((tick, parts::line("soft", "options_not_followed"))).into()
    } else {
        tick
    }
}

/// What holds for the groups people are in.
pub(super) fn groups(hand: Hand, settings: &Settings, names: &[String]) -> View {
    if names.is_empty() {
        return parts::line("soft", "options_no_groups");
    }
    let each = names.iter().enumerate().map(|(number, name)| {
        let said = settings.groups.iter().find(|group| group.name == *name).cloned();
        group(hand, number, said.unwrap_or_else(|| Group { name: name.clone(), ..Group::default() }))
    });
    each.collect::<Vec<View>>().into()
}

fn group(hand: Hand, number: usize, group: Group) -> View {
    let name = group.name.clone();
    let gap = group.gap.to_string();
    let (amplify, worked) = (group.amplify, group.worked);
    let now = create_signal(group);
    let change = move |change: &dyn Fn(&mut Group)| {
        now.update(change);
        set(hand, Setting::Group { to: now.get_clone_untracked() });
    };
    let gaps = core::iter::once(0).chain(GAPS);
    let gaps = gaps.map(|days| (days.to_string(), t(&format!("options_group_gap_{days}"), &[]))).collect();
    fieldset()
        .class("group stack tight")
        .children((
            legend().class("legend").children(name),
            field(
                format!("group-gap-{number}"),
                t("options_group_gap", &[]),
                chooser(format!("group-gap-{number}"), gaps, gap, move |value| {
                    if let Ok(to) = value.parse() {
                        change(&|group| group.gap = to);
                    }
                }),
                None,
            ),
            tick(format!("group-amplify-{number}"), t("options_group_amplify", &[]), amplify, move |to| {
                change(&|group| group.amplify = to);
            }),
            tick(format!("group-worked-{number}"), t("options_group_worked", &[]), worked, move |to| {
                change(&|group| group.worked = to);
            }),
        ))
        .into()
}

/// A checkbox with its help.
fn ticked(id: &'static str, [key, help]: [&'static str; 2], on: bool, on_change: impl FnMut(bool) + 'static) -> View {
    div()
        .class("stack tight")
        .children((tick(id, t(key, &[]), on, on_change), p().class("soft small help").children(t(help, &[]))))
        .into()
}

fn quiet_hours(hand: Hand, settings: &Settings) -> View {
    let from = create_signal(field_minute(settings.quiet_from));
    let to = create_signal(field_minute(settings.quiet_to));
    let keep = move || match (minute_of(&from.get_clone_untracked()), minute_of(&to.get_clone_untracked())) {
        (Some(from), Some(to)) => set(hand, Setting::QuietHours { from, to }),
        _ => hand.said.say(Tone::Trouble, "options_quiet_wrong"),
    };
    let time = move |id: &'static str, value: Signal<String>| {
        input().id(id).r#type("time").value(value.get_clone_untracked()).on(
            events::change,
            move |event: web_sys::Event| {
                value.set(value_of(&event).unwrap_or_default());
                keep();
            },
        )
    };
    fieldset()
        .attr("aria-describedby", "quiet-help")
        .children((
            legend().class("legend").children(t("options_quiet", &[])),
            div().class("row times").children((
                field("quiet-from", t("options_quiet_from", &[]), time("quiet-from", from), None),
                field("quiet-to", t("options_quiet_to", &[]), time("quiet-to", to), None),
            )),
            p().id("quiet-help").class("soft small").children(t("options_quiet_help", &[])),
        ))
        .into()
}

/// The language. Pages that are open learn of another one when they are opened again; this one is, at once.
pub(super) fn language(hand: Hand, settings: &Settings) -> View {
    let own = core::iter::once((String::new(), t("options_language_browser", &[])));
    let all = own.chain(LANGUAGES.iter().map(|(folder, name)| ((*folder).to_owned(), (*name).to_owned()))).collect();
    let choice = chooser("language", all, settings.language.clone(), move |to| {
        let request = Request::Setting { setting: Setting::Language { to } };
        hand.ask_then(request, || parts::come_again("language"));
    });
    field("language", t("options_language_spoken", &[]), choice, Some(t("options_language_help", &[])))
}

/// How long gestures keep warm and what they weigh, in words.
pub(super) fn closeness(hand: Hand, settings: &Settings) -> View {
    div().class("stack").children((half_life(hand, settings), weights(hand, settings))).into()
}

/// What the kinds of gestures weigh, by how much they ask of whoever makes them.
fn weights(hand: Hand, settings: &Settings) -> View {
    let now = create_signal(settings.weights);
    let each = Effort::ALL.into_iter().zip(settings.weights).enumerate().map(|(step, (effort, weight))| {
        let id = format!("weight-{}", effort.name());
        let all =
            Weight::ALL.map(|weight| (weight.name().to_owned(), t(&format!("options_weight_{}", weight.name()), &[])));
        let choice = chooser(id.clone(), all.to_vec(), weight.name(), move |value| {
            let mut to = now.get();
            if let (Some(place), Some(weight)) =
                (to.get_mut(step), Weight::ALL.into_iter().find(|weight| weight.name() == value))
            {
                *place = weight;
                now.set(to);
                set(hand, Setting::Weights { to });
            }
        });
        field(id, t(&format!("options_weights_{}", effort.name()), &[]), choice, None)
    });
    fieldset()
        .class("stack")
        .attr("aria-describedby", "weights-help")
        .children((
            legend().class("legend").children(t("options_weights", &[])),
            p().id("weights-help").class("soft small").children(t("options_weights_help", &[])),
            View::from(each.collect::<Vec<View>>()),
        ))
        .into()
}

/// In what role the user is with each of their accounts.
pub(super) fn roles(hand: Hand, owned: &[Role]) -> View {
    if owned.is_empty() {
        return parts::line("soft", "options_no_roles");
    }
    let each = owned.iter().enumerate().map(|(number, role)| {
        let id = format!("role-{number}");
        let roles = [(Persona::Personal, "personal"), (Persona::Brand, "brand")];
        let chosen = roles.iter().find(|(persona, _)| *persona == role.persona).map_or("", |(_, name)| name);
        let all = roles.map(|(_, name)| (name.to_owned(), t(&format!("options_role_{name}"), &[])));
        let known = role.clone();
        let choice = chooser(id.clone(), all.to_vec(), chosen, move |value| {
            if let Some((persona, _)) = roles.iter().find(|(_, name)| *name == value) {
                set(hand, Setting::Role { to: Role { persona: *persona, ..known.clone() } });
            }
        });
        field(id, format!("{} · {}", site_name(&SiteId::new(&role.site)), role.account), choice, None)
    });
    each.collect::<Vec<View>>().into()
}

fn half_life(hand: Hand, settings: &Settings) -> View {
    let days = ["30", "60", "120"].map(|days| (days.to_owned(), t(&format!("options_half_life_{days}"), &[])));
    field(
        "half-life",
        t("options_half_life", &[]),
        chooser("half-life", days.to_vec(), settings.half_life.to_string(), move |value| {
            if let Ok(to) = value.parse() {
                set(hand, Setting::HalfLife { to });
            }
        }),
        Some(t("options_half_life_help", &[])),
    )
}
