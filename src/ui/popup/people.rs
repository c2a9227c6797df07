//! Who is on the page, and the story with the one chosen: the tie in words and the last gestures both ways.
//!
//! No numbers and no ranking: people stand in the order of the page.

use sycamore::prelude::*;
use sycamore::web::tags::{button as button_tag, div, h2, h3, p, section, span};

use super::Hand;
use super::model::PopupModel;
use super::model::people::{Somebody, Story};
use crate::gesture::Gesture;
use crate::nudge;
use crate::person::SiteId;
use crate::tie::Balance;
use crate::time::Clock;
use crate::ui::parts::{self, button_with, gesture_list};
use crate::ui::words::{balance, phrase, site_name, t, tie};
use crate::wire::{Change, Request};

/// A name to choose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Name {
    key: String,
    shown: String,
    chosen: bool,
}

/// The names to choose from.
pub(super) fn names(model: &PopupModel, choice: Option<&str>) -> Vec<Name> {
    let chosen = model.chosen(choice).map(|somebody| somebody.key.as_str());
    let people = model.people.iter();
    people
        .map(|somebody| Name {
            key: somebody.key.clone(),
            shown: somebody.name.clone(),
            chosen: chosen == Some(somebody.key.as_str()),
        })
        .collect()
}

/// The people in view (`#people`): chips to choose from where there are several.
pub(super) fn chooser(hand: Hand, names: &[Name]) -> View {
    if names.is_empty() {
        return section()
            .id("people")
            .class("card stack tight")
            .children((parts::line("", "popup_nobody"), parts::line("soft small", "popup_nobody_help")))
            .into();
    }
    let chips: Vec<View> = names
        .iter()
        .map(|name| {
            let key = name.key.clone();
            button_tag()
                .r#type("button")
                .class("person")
                .attr("aria-pressed", if name.chosen { "true" } else { "false" })
                .attr("dir", "auto")
                .children(name.shown.clone())
                .on(sycamore::web::events::click, move |_| hand.choice.set(Some(key.clone())))
                .into()
        })
        .collect();
    section()
        .id("people")
        .class("stack tight")
        .attr("aria-labelledby", "people-title")
        .children((
            h2().id("people-title").class("eyebrow").children(t("popup_people", &[])),
            div().class("row").children(chips),
        ))
        .into()
}

/// The story with somebody (`#story`).
pub(super) fn story(hand: Hand, somebody: &Somebody, clock: Clock) -> View {
    let name = &somebody.name;
    let account = &somebody.account;
    let told = match &somebody.story {
        Some(story) => told(hand, name, story, clock),
        None => p().class("soft").children(t("popup_no_story", &[name])).into(),
    };
    let listening = somebody.listening.map_or_else(View::new, |listening| {
        let said = nudge::words::listening(&listening, name, clock);
        p().id("listening").class("soft").children(format!("{} {}", phrase(&said.say), phrase(&said.why))).into()
    });
    section()
        .id("story")
        .class("card stack")
        .attr("aria-labelledby", "story-title")
        .children((
            div().class("row apart").children((
                div().children((
                    h2().id("story-title").children(t("popup_story", &[name])),
                    p().class("soft small").children((
                        span().attr("dir", "auto").children(account.account.handle.clone()),
                        span().children(format!(" · {}", site_name(&SiteId::new(&account.site)))),
                    )),
                )),
                circle(hand, somebody),
            )),
            told,
            listening,
        ))
        .into()
}

fn told(hand: Hand, name: &str, story: &Story, clock: Clock) -> View {
    let nothing = story.given.is_empty() && story.received.is_empty();
    let mut said =
        vec![if nothing { p().class("soft").children(t("popup_no_story", &[name])).into() } else { in_words(story) }];
    if !nothing {
        said.push(side(t("popup_from_them", &[name]), &story.received, name, clock));
        said.push(side(t("popup_from_you", &[]), &story.given, name, clock));
        said.push(parts::line("soft small", "popup_lower_bound"));
    }
    if story.person.silence.never {
        let person = story.person.id.as_str().to_owned();
        let done = t("popup_suggestions_on_done", &[name]);
        said.push(p().class("soft small").children(t("popup_suggestions_off", &[name])).into());
        said.push(button_with("plain", Some("suggestions-on"), t("popup_suggestions_on", &[name]), move || {
            let change = Change::Suggestions { to: true };
            hand.ask(Request::Keep { person: Some(person.clone()), account: None, change }, done.clone());
        }));
    }
    said.into()
}

/// The tie and its balance, in two short sentences.
fn in_words(story: &Story) -> View {
    let words = story.words;
    let lean = if words.balance == Balance::TooEarly { String::new() } else { format!(" {}", balance(words.balance)) };
    p().id("tie").class("tie").children(format!("{}{lean}", tie(words.state))).into()
}

fn side(title: String, gestures: &[Gesture], name: &str, clock: Clock) -> View {
    let list =
        if gestures.is_empty() { parts::line("soft", "popup_none_seen") } else { gesture_list(gestures, name, clock) };
    div().class("stack tight").children((h3().children(title), list)).into()
}

fn circle(hand: Hand, somebody: &Somebody) -> View {
    let inside = somebody.story.as_ref().is_some_and(|story| story.person.in_circle);
    let (person, account) = somebody.addressed();
    let done = t(if inside { "popup_circle_removed" } else { "popup_circle_added" }, &[&somebody.name]);
    button_tag()
        .r#type("button")
        .id("circle")
        .class(if inside { "button circle inside" } else { "button circle" })
        .attr("aria-pressed", if inside { "true" } else { "false" })
        .title(t("popup_circle_help", &[]))
        .children(t(if inside { "popup_circle_remove" } else { "popup_circle_add" }, &[]))
        .on(sycamore::web::events::click, move |_| {
            let change = Change::Circle { to: !inside };
            hand.ask(Request::Keep { person: person.clone(), account: account.clone(), change }, done.clone());
        })
        .into()
}
