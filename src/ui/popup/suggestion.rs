//! The one suggestion: a sentence, its reason, the gestures it comes from, and three ways to be done with it.

use sycamore::prelude::*;
use sycamore::web::tags::{details, div, h2, li, p, section, span, summary, ul};

use super::Hand;
use super::model::Suggestion;
use crate::nudge::{self, Fact};
use crate::time::Clock;
use crate::ui::parts::{button_with, gesture_list};
use crate::ui::words::{phrase, t};
use crate::wire::{Answer, Request, Setting};

/// The card.
pub(super) fn view(hand: Hand, found: &Suggestion, clock: Clock) -> View {
    let said = nudge::words(&found.nudge, &found.name, clock);
    let behind = match &found.nudge.fact {
        Fact::YouWanted { text } => p().class("small").children(t("popup_nothing_behind", &[text])).into(),
        // Nothing of what was read is kept but how often.
        Fact::YouRead { .. } => p().class("small").children(t("popup_read_behind", &[])).into(),
        _ => gesture_list(&found.from, &found.name, clock),
    };
    let answer = |look, id, label, answer, done: String| {
        let nudge = found.nudge.id.clone();
        button_with(look, Some(id), label, move || {
            hand.ask(Request::Answer { nudge: nudge.clone(), answer }, done.clone());
        })
    };
    section()
        .id("suggestion")
        .class("card accent raised stack")
        .attr("aria-labelledby", "suggestion-title")
        .children((
            h2().id("suggestion-title").class("eyebrow").children(t("popup_suggestion", &[])),
            p().class("say").children(phrase(&said.say)),
            details().id("suggestion-why").children((
                summary().children((
                    span().class("why").children(phrase(&said.why)),
                    span().class("visually-hidden").children(format!(" {}", t("popup_suggestion_why", &[]))),
                )),
                behind,
            )),
            found.goal.as_ref().map_or_else(View::new, |goal| self_check(hand, goal)),
            div().class("row").children((
                answer("", "let-go", t("popup_let_go", &[]), Answer::LetGo, t("popup_let_go_done", &[])),
                answer("", "later", t("popup_later", &[]), Answer::Later, t("popup_later_done", &[])),
                answer(
                    "plain",
                    "not-for",
                    t("popup_not_for", &[&found.name]),
                    Answer::NotFor,
                    t("popup_not_for_done", &[&found.name]),
                ),
            )),
        ))
        .into()
}

/// Four questions to oneself. Nothing waits for them, nothing is written down, and passed over three times they stay away.
fn self_check(hand: Hand, goal: &str) -> View {
    let questions = ["popup_check_unanswered", "popup_check_here", "popup_check_matters"];
    let mut lines: Vec<View> = questions.iter().map(|key| li().children(t(key, &[])).into()).collect();
    lines.push(li().children(t("popup_check_goal", &[goal])).into());
    details()
        .id("self-check")
        .children((
            summary().class("small").children(t("popup_check", &[])),
            ul().class("points small").children(lines),
            button_with("plain small", Some("check-skip"), t("popup_check_skip", &[]), move || {
                hand.ask(Request::Setting { setting: Setting::CheckSkipped {} }, t("popup_check_skipped", &[]));
            }),
        ))
        .into()
}
