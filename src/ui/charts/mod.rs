//! Pictures of counts, drawn as SVG of our own.
//!
//! Widths are percentages and heights pixels, so a picture fills its place without scaling its letters and needs neither
//! measuring nor inline styles (the pages' CSP forbids them). To assistive technology a picture is a group with a text that
//! says what it shows; its marks are links to the gestures they stand for, reached with the arrow keys. The numbers
//! themselves are in the [`table`] that goes with each.

pub mod calendar;
pub mod circle;
pub mod grid;
mod marks;
pub mod pairs;
pub mod save;
pub mod scale;
pub mod strip;
pub mod table;
pub mod time;

use sycamore::prelude::*;
use sycamore::web::tags::{div, g, li, p, rect, span, svg, svg_a, svg_title, ul};

/// What assistive technology and a resting pointer are told about a picture.
#[derive(Debug, Clone)]
pub struct Caption {
    /// Id of the picture's element.
    pub id: &'static str,
    /// Name in a few words.
    pub name: String,
    /// What it shows, in sentences.
    pub text: String,
}

/// A picture of this height in pixels, and the line under it that tells the facts of the mark pointed at. `class` names its
/// kind for the style sheet.
fn picture(caption: Caption, class: &'static str, height: f64, content: Vec<View>) -> View {
    let facts = create_signal(String::new());
    let drawn = svg()
        .attr("id", caption.id)
        .attr("class", class)
        .attr("width", "100%")
        .attr("height", height.to_string())
        .attr("role", "group")
        .attr("tabindex", "0")
        .attr("aria-label", format!("{}. {}", caption.name, caption.text))
        .children((svg_title().children(caption.name), View::from(content)));
    let drawn = marks::live(drawn, facts);
    // Screen readers hear the mark itself.
    let line = p()
        .class("facts small soft")
        .attr("aria-hidden", "true")
        .children(View::from_dynamic(move || -> View { facts.get_clone().into() }));
    div().class("picture").children((drawn, line)).into()
}

/// Something in a picture that stands for gestures: `text` tells its facts, `link` leads to them.
fn mark(link: Option<String>, text: String, content: impl Into<View>) -> View {
    match link {
        Some(link) => svg_a()
            .attr("class", "mark")
            .attr("href", link)
            .attr("tabindex", "-1")
            .attr("aria-label", text)
            .children(content.into())
            .into(),
        None => g().attr("class", "mark").attr("data-facts", text).children(content.into()).into(),
    }
}

/// `12.5%`, with no more digits than a screen can show.
fn percent(value: f64) -> String {
    format!("{}%", (value * 1000.0).round() / 1000.0)
}

/// Which colour is which. Screen readers get the same from the pictures' texts and tables.
pub fn legend(entries: Vec<(String, String)>) -> View {
    let entry = |(class, word): (String, String)| {
        let swatch = svg()
            .attr("width", "12")
            .attr("height", "12")
            .attr("aria-hidden", "true")
            .children(rect().attr("class", class).attr("width", "12").attr("height", "12").attr("rx", "3"));
        View::from(li().children((swatch, span().children(word))))
    };
    ul().class("colours plain row small").children(entries.into_iter().map(entry).collect::<Vec<_>>()).into()
}
