//! What the user keeps about somebody: a note, an intention, groups.

use sycamore::prelude::*;
use sycamore::web::tags::{button as button_tag, details, div, form, input, summary, textarea};
use sycamore::web::{bind, events};

use super::Hand;
use super::model::people::Somebody;
use crate::ui::parts::{field, pieces};
use crate::ui::words::t;
use crate::wire::{Change, Request};

/// What is kept about somebody at present.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Kept {
    key: String,
    note: String,
    intention: String,
    groups: Vec<String>,
}

/// Group names as they are written in one line.
fn names(line: &str) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for name in pieces(line) {
        if !names.iter().any(|known| known == name) {
            names.push(name.to_owned());
        }
    }
    names
}

impl Kept {
    pub(super) fn of(somebody: &Somebody) -> Self {
        let known = somebody.story.as_ref().map(|story| &story.person);
        Self {
            key: somebody.key.clone(),
            note: known.map(|person| person.note.clone()).unwrap_or_default(),
            intention: known.and_then(|person| person.intention.as_ref()).map(|it| it.text.clone()).unwrap_or_default(),
            groups: known.map(|person| person.groups.clone()).unwrap_or_default(),
        }
    }

    /// What there is to change after the user wrote this.
    fn changes(&self, note: &str, intention: &str, groups: &str) -> Vec<Change> {
        let (note, intention) = (note.trim(), intention.trim());
        let mut changes = Vec::new();
        if note != self.note {
            changes.push(Change::Note { to: note.to_owned() });
        }
        if intention != self.intention {
            changes.push(Change::Intention { to: intention.to_owned() });
        }
        let groups = names(groups);
        if groups != self.groups {
            changes.push(Change::Groups { to: groups });
        }
        changes
    }
}

/// The form, open where something is written already.
pub(super) fn view(hand: Hand, kept: &Kept) -> View {
    let note = create_signal(kept.note.clone());
    let intention = create_signal(kept.intention.clone());
    let groups = create_signal(kept.groups.join(", "));
    let was = kept.clone();
    let open = !(kept.note.is_empty() && kept.intention.is_empty() && kept.groups.is_empty());
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
                    // Somebody new becomes a person by the first request: all of them name the same account.
                    let (person, account) = hand.addressed(&was.key);
                    let written = [note, intention, groups].map(|field| field.get_clone_untracked());
                    let changes = was.changes(&written[0], &written[1], &written[2]);
                    let requests = changes
                        .into_iter()
                        .map(|change| Request::Keep { person: person.clone(), account: account.clone(), change })
                        .collect();
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
                    field(
                        "groups",
                        t("popup_groups", &[]),
                        input()
                            .id("groups")
                            .r#type("text")
                            .maxlength("400")
                            .attr("autocomplete", "off")
                            .attr("aria-describedby", "groups-help")
                            .bind(bind::value, groups),
                        Some(t("popup_groups_help", &[])),
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
        let groups = vec!["choir".to_owned(), "mill".to_owned()];
        let kept = Kept { key: "k".to_owned(), note: "met in Ghent".to_owned(), intention: String::new(), groups };
        assert!(kept.changes("met in Ghent ", "", " choir,mill , choir,").is_empty());
        let asked = kept.changes("met in Ghent", "congratulate on the book", "choir, mill");
        assert!(matches!(&asked[..], [Change::Intention { to }] if to == "congratulate on the book"), "{asked:?}");
        let regrouped = kept.changes("met in Ghent", "", "mill");
        assert!(matches!(&regrouped[..], [Change::Groups { to }] if to == &["mill"]), "{regrouped:?}");
        let removed = kept.changes("", "", "choir, mill");
        assert!(matches!(&removed[..], [Change::Note { to }] if to.is_empty()), "{removed:?}");
    }
}
