//! Introducing two people whose notes meet: each is asked first, apart from the other, in a message the user copies, changes
//! and sends in their own way. Neither name is in the other's message; nothing is sent from here.

use sycamore::prelude::*;
use sycamore::web::bind;
use sycamore::web::tags::{details, div, label, option, select, summary, textarea};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};

use super::Hand;
use super::model::people::Somebody;
use crate::nudge::Meets;
use crate::ui::parts::{self, Tone, button_with, field};
use crate::ui::words::t;

/// Whom somebody could be introduced to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Meeting {
    name: String,
    meets: Vec<Meets>,
}

impl Meeting {
    pub(super) fn of(somebody: &Somebody) -> Option<Self> {
        (!somebody.meets.is_empty()).then(|| Self { name: somebody.name.clone(), meets: somebody.meets.clone() })
    }
}

/// The helper, closed.
pub(super) fn view(hand: Hand, meeting: &Meeting) -> View {
    let choice = create_signal("0".to_owned());
    let options: Vec<View> = meeting
        .meets
        .iter()
        .enumerate()
        .map(|(n, other)| {
            let label = t("popup_introduce_other", &[&other.name, &other.word]);
            option().value(n.to_string()).children(label).into()
        })
        .collect();
    let (name, meets) = (meeting.name.clone(), meeting.meets.clone());
    let asks = View::from_dynamic(move || {
        let other = choice.with(|choice| choice.parse().ok().and_then(|n: usize| meets.get(n).cloned()));
        other.map_or_else(View::new, |other| {
            (
                ask(hand, ["ask-one", "copy-one"], &name, &other.word),
                ask(hand, ["ask-other", "copy-other"], &other.name, &other.word),
            )
                .into()
        })
    });
    details()
        .id("introduce")
        .class("card")
        .children((
            summary().children(t("popup_introduce", &[&meeting.name])),
            div().class("stack").children((
                parts::line("soft small", "popup_introduce_help"),
                field(
                    "introduce-to",
                    t("popup_introduce_to", &[]),
                    select().id("introduce-to").children(options).bind(bind::value, choice),
                    None,
                ),
                asks,
            )),
        ))
        .into()
}

/// A message to one of them, to change and to copy.
fn ask(hand: Hand, [id, copy_id]: [&'static str; 2], name: &str, word: &str) -> View {
    let text = create_signal(t("popup_introduce_ask", &[name, word]));
    let done = t("popup_introduce_copied", &[name]);
    div()
        .class("stack tight")
        .children((
            label().class("label").r#for(id).children(t("popup_introduce_message", &[name])),
            textarea().id(id).rows("4").attr("dir", "auto").bind(bind::value, text),
            div().children(button_with("", Some(copy_id), t("popup_introduce_copy", &[name]), move || {
                let (done, text) = (done.clone(), text.get_clone_untracked());
                spawn_local(async move {
                    if copy(&text).await.is_some() {
                        hand.said.say_text(Tone::Calm, done);
                    } else {
                        select_all(id);
                        hand.said.say(Tone::Calm, "popup_introduce_by_hand");
                    }
                });
            })),
        ))
        .into()
}

/// Puts words on the clipboard; `None` where the browser does not let us.
async fn copy(text: &str) -> Option<()> {
    JsFuture::from(web_sys::window()?.navigator().clipboard().write_text(text)).await.ok().map(drop)
}

/// Marks the words, for the user's own copying.
fn select_all(id: &str) {
    let found = web_sys::window().and_then(|window| window.document()).and_then(|page| page.get_element_by_id(id));
    if let Some(field) = found.and_then(|field| field.dyn_into::<web_sys::HtmlTextAreaElement>().ok()) {
        field.select();
    }
}
