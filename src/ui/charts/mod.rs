//! Pictures of counts, drawn as SVG of our own.
//!
//! Widths are percentages and heights pixels, so a picture fills its place without scaling its letters and needs neither
//! measuring nor inline styles (the pages' CSP forbids them). A picture is one image to assistive technology, with a text
//! that says what it shows; the numbers themselves are in the [`table`] that goes with each.

pub mod calendar;
pub mod pairs;
pub mod scale;
pub mod table;
pub mod time;

use sycamore::prelude::*;
use sycamore::web::tags::{li, rect, span, svg, svg_title, ul};

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

/// A picture of this height in pixels. `class` names its kind for the style sheet.
fn picture(caption: Caption, class: &'static str, height: f64, content: Vec<View>) -> View {
    svg()
        .attr("id", caption.id)
        .attr("class", class)
        .attr("width", "100%")
        .attr("height", height.to_string())
        .attr("role", "img")
        .attr("aria-label", caption.text)
        .children((svg_title().children(caption.name), View::from(content)))
        .into()
}

/// `12.5%`, with no more digits than a screen can show.
fn percent(value: f64) -> String {
    format!("{}%", (value * 1000.0).round() / 1000.0)
}

/// Which colour is which way. Screen readers get the same from the pictures' texts and tables.
pub fn legend(given: String, received: String) -> View {
    let entry = |class: &'static str, word: String| {
        let mark = svg()
            .attr("width", "12")
            .attr("height", "12")
            .attr("aria-hidden", "true")
            .children(rect().attr("class", class).attr("width", "12").attr("height", "12").attr("rx", "3"));
        View::from(li().children((mark, span().children(word))))
    };
    ul().class("colours plain row small").children((entry("given", given), entry("received", received))).into()
}
