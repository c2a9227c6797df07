//! The rhythm of one tie: a strip of time with a mark for every day on which something passed, above the line what the user
//! gave, below it what came.

use sycamore::prelude::*;
use sycamore::web::tags::{line, rect, text};

use super::{Caption, mark, percent, picture};

/// A day on which something passed.
#[derive(Debug, Clone)]
pub struct Beat {
    /// Where on the strip, 0 to 1.
    pub at: f64,
    /// Its facts.
    pub text: String,
    /// Where its gestures are.
    pub link: String,
    /// Gestures given.
    pub given: u32,
    /// Gestures received.
    pub received: u32,
}

const LINE: f64 = 34.0;
const HEIGHT: f64 = 88.0;

/// How far a mark reaches from the line.
fn reach(count: u32) -> f64 {
    match count {
        0 => 0.0,
        1 => 10.0,
        2..=3 => 16.0,
        4..=7 => 22.0,
        _ => 28.0,
    }
}

/// The picture. `years` are marks on the axis: where, and the word.
pub fn view(caption: Caption, beats: &[Beat], years: &[(f64, String)]) -> View {
    let mut content: Vec<View> = vec![
        line()
            .attr("class", "zero")
            .attr("x1", "0")
            .attr("x2", "100%")
            .attr("y1", LINE.to_string())
            .attr("y2", LINE.to_string())
            .into(),
    ];
    for (at, word) in years {
        let tick = text()
            .attr("class", "tick")
            .attr("x", percent(at * 100.0))
            .attr("y", (HEIGHT - 6.0).to_string())
            .attr("aria-hidden", "true");
        content.push(tick.children(word.clone()).into());
    }
    for beat in beats {
        let piece = |class: &'static str, y: f64, height: f64| {
            (height > 0.0).then(|| {
                View::from(
                    rect()
                        .attr("class", class)
                        .attr("x", percent(beat.at * 99.4))
                        .attr("width", "4")
                        .attr("y", y.to_string())
                        .attr("height", height.to_string())
                        .attr("rx", "2"),
                )
            })
        };
        let (up, down) = (reach(beat.given), reach(beat.received));
        let drawn = (View::from(piece("given", LINE - 2.0 - up, up)), View::from(piece("received", LINE + 2.0, down)));
        content.push(mark(Some(beat.link.clone()), beat.text.clone(), View::from(drawn)));
    }
    picture(caption, "strip", HEIGHT, content)
}
