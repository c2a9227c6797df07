//! The line that tells what happened: one live region per page, read aloud by screen readers.

use sycamore::prelude::*;
use sycamore::web::tags::{div, p};

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

/// What is said at present. Copy it into event handlers.
#[derive(Debug, Clone, Copy)]
pub struct Said(Signal<(Tone, String)>);

impl Said {
    /// Nothing said so far. Call inside a view.
    pub fn nothing() -> Self {
        Self(create_signal((Tone::Calm, String::new())))
    }

    /// Says the message with this key.
    pub fn say(self, tone: Tone, key: &str) {
        self.0.set((tone, t(key, &[])));
    }

    /// Says a sentence.
    pub fn say_text(self, tone: Tone, text: String) {
        self.0.set((tone, text));
    }

    /// Takes back what was said.
    pub fn clear(self) {
        if !self.0.get_clone_untracked().1.is_empty() {
            self.0.set((Tone::Calm, String::new()));
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
                let (tone, text) = self.0.get_clone();
                if text.is_empty() {
                    return View::new();
                }
                let class = if tone == Tone::Trouble { "notice warn" } else { "notice" };
                p().class(class).children(text).into()
            }))
            .into()
    }
}
