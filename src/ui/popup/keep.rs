//! What the user keeps about somebody: a note and an intention.

use sycamore::prelude::*;
use sycamore::web::tags::{button as button_tag, details, div, form, input, summary, textarea};
use sycamore::web::{bind, events};

use super::Hand;
use super::model::Somebody;
use super::people::addressed;
use crate::ui::parts::field;
use crate::ui::words::t;
use crate::wire::{Change, Request, SiteAccount};

/// What is kept about somebody at present.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Kept {
    person: Option<String>,
    account: Option<SiteAccount>,
    note: String,
    intention: String,
}

impl Kept {
    pub(super) fn of(somebody: &Somebody) -> Self {
        let (person, account) = addressed(somebody);
        let known = somebody.story.as_ref().map(|story| &story.person);
        Self {
            person,
            account,
            note: known.map(|person| person.note.clone()).unwrap_or_default(),
            intention: known.and_then(|person| person.intention.as_ref()).map(|it| it.text.clone()).unwrap_or_default(),
        }
    }

    /// What to ask for after the user wrote this: only what changed. Somebody new becomes a person by the first request, which
    /// is why all of them name the same account.
    fn changes(&self, note: &str, intention: &str) -> Vec<Request> {
        let (note, intention) = (note.trim(), intention.trim());
        let asked = |change| Request::Keep { person: self.person.clone(), account: self.account.clone(), change };
        let mut requests = Vec::new();
        if note != self.note {
            requests.push(asked(Change::Note { to: note.to_owned() }));
        }
        if intention != self.intention {
            requests.push(asked(Change::Intention { to: intention.to_owned() }));
        }
        requests
    }
}

/// The form, open where something is written already.
pub(super) fn view(hand: Hand, kept: &Kept) -> View {
    let note = create_signal(kept.note.clone());
    let intention = create_signal(kept.intention.clone());
    let was = kept.clone();
    let open = !(kept.note.is_empty() && kept.intention.is_empty());
    details()
        .id("keep")
        .class("card")
        .open(open)
        .children((
            summary().children(t("popup_keep", &[])),
            form()
                .id("keep-form")
                .class("stack")
                .on(events::submit, move |event: web_sys::SubmitEvent| {
                    event.prevent_default();
                    let requests = was.changes(&note.get_clone_untracked(), &intention.get_clone_untracked());
                    hand.ask_then(requests, t("popup_kept", &[]), || ());
                })
                .children((
                    field(
                        "intention",
                        t("popup_intention", &[]),
                        input()
                            .id("intention")
                            .r#type("text")
                            .maxlength("200")
                            .attr("autocomplete", "off")
                            .attr("aria-describedby", "intention-help")
                            .bind(bind::value, intention),
                        Some(t("popup_intention_help", &[])),
                    ),
                    field(
                        "note",
                        t("popup_note", &[]),
                        textarea()
                            .id("note")
                            .rows("3")
                            .maxlength("2000")
                            .attr("aria-describedby", "note-help")
                            .bind(bind::value, note),
                        Some(t("popup_note_help", &[])),
                    ),
                    div().children(
                        button_tag()
                            .r#type("submit")
                            .id("keep-save")
                            .class("button")
                            .children(t("popup_keep_save", &[])),
                    ),
                )),
        ))
        .into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_changed_is_asked_for() {
        let kept = Kept {
            person: Some("p1".to_owned()),
            account: None,
            note: "met in Ghent".to_owned(),
            intention: String::new(),
        };
        assert!(kept.changes("met in Ghent ", "").is_empty());
        let asked = kept.changes("met in Ghent", "congratulate on the book");
        let [Request::Keep { person: Some(person), change: Change::Intention { to }, .. }] = asked.as_slice() else {
            panic!("{asked:?}")
        };
        assert_eq!((person.as_str(), to.as_str()), ("p1", "congratulate on the book"));
        let removed = kept.changes("", "");
        assert!(matches!(&removed[..], [Request::Keep { change: Change::Note { to }, .. }] if to.is_empty()));
    }
}
