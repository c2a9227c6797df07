//! The line that tells what happened: one live region per page, read aloud by screen readers.

use std::rc::Rc;

use sycamore::prelude::*;
use sycamore::web::tags::{div, p};

use super::{button_with, focus};
use crate::ui::words::t;

/// How a message is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Tone {
    /// Something went as wished.
    #[default]
    Calm,
    /// Something did not work.
    Trouble,
}

/// What takes back what was just done.
type Back = Rc<dyn Fn()>;

/// What is said at present. Copy it into event handlers.
#[derive(Clone, Copy)]
pub struct Said(Signal<(Tone, String, Option<Back>)>);

impl core::fmt::Debug for Said {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("Said").finish_non_exhaustive()
    }
}

impl Said {
    /// Nothing said so far. Call inside a view.
    pub fn nothing() -> Self {
        Self(create_signal((Tone::Calm, String::new(), None)))
    }

    /// Says the message with this key.
    pub fn say(self, tone: Tone, key: &str) {
        self.0.set((tone, t(key, &[]), None));
    }

    /// Says a sentence.
    pub fn say_text(self, tone: Tone, text: String) {
        self.0.set((tone, text, None));
    }

    /// Says what was done, with a button (`#take-back`) for taking it back.
    pub fn say_with_back(self, text: String, back: impl Fn() + 'static) {
        self.0.set((Tone::Calm, text, Some(Rc::new(back))));
    }

    /// Takes back what was said.
    pub fn clear(self) {
        if !self.0.get_clone_untracked().1.is_empty() {
            self.0.set((Tone::Calm, String::new(), None));
        }
    }

    /// The region (`#message`). It is in the page from the start, so that what appears in it is announced.
    pub fn region(self) -> View {
        div()
            .id("message")
            .tabindex("-1")
            .attr("role", "status")
            .attr("aria-live", "polite")
            .children(View::from_dynamic(move || {
                let (tone, text, back) = self.0.get_clone();
                if text.is_empty() {
                    return View::new();
                }
                let class = if tone == Tone::Trouble { "notice warn" } else { "notice" };
                let Some(back) = back else { return p().class(class).children(text).into() };
                let back = button_with("", Some("take-back"), t("data_take_back", &[]), move || {
                    // The button goes; whoever pressed it by key stays near.
                    focus("message");
                    back();
                });
                div().class(class).children((p().children(text), back)).into()
            }))
            .into()
    }
}
