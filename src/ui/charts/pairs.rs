//! Given and received side by side for a handful of things: kinds of gestures, sites.
//!
//! Rows keep the order they come in; the picture ranks nothing by itself.

use sycamore::prelude::*;
use sycamore::web::tags::{rect, text};

use super::{Caption, mark, percent, picture};

/// One thing with its two counts.
#[derive(Debug, Clone)]
pub struct Pair {
    /// Its name.
    pub label: String,
    /// Its facts.
    pub text: String,
    /// Where its gestures are.
    pub link: String,
    /// Gestures given.
    pub given: u32,
    /// Gestures received.
    pub received: u32,
}

/// Height of a row.
const ROW: f64 = 58.0;
/// Thickness of a bar.
const BAR: f64 = 9.0;
/// The longest bar, in percent: the rest is room for its number.
const LONGEST: f64 = 86.0;

/// The picture. `number` writes a count as the language does.
pub fn view(caption: Caption, pairs: &[Pair], number: impl Fn(u32) -> String) -> View {
    let largest = pairs.iter().flat_map(|pair| [pair.given, pair.received]).max().unwrap_or(0).max(1);
    let rows: Vec<View> = pairs
        .iter()
        .enumerate()
        .map(|(index, pair)| {
            let top = index as f64 * ROW;
            let length = |count: u32| {
                if count > 0 { (f64::from(count) / f64::from(largest) * LONGEST).max(0.6) } else { 0.0 }
            };
            let bar = |class: &'static str, count: u32, y: f64| {
                (count > 0).then(|| {
                    View::from(
                        rect()
                            .attr("class", class)
                            .attr("x", "0")
                            .attr("y", y.to_string())
                            .attr("width", percent(length(count)))
                            .attr("height", BAR.to_string())
                            .attr("rx", "3"),
                    )
                })
            };
            let written = |count: u32, y: f64| -> View {
                text()
                    .attr("class", "count")
                    .attr("aria-hidden", "true")
                    .attr("x", percent(length(count)))
                    .attr("dx", if count > 0 { "6" } else { "0" })
                    .attr("y", (y + BAR / 2.0).to_string())
                    .attr("dy", "0.34em")
                    .children(number(count))
                    .into()
            };
            let ground = rect()
                .attr("class", "ground")
                .attr("x", "0")
                .attr("width", "100%")
                .attr("y", top.to_string())
                .attr("height", (ROW - 8.0).to_string())
                .attr("rx", "3");
            let label = text()
                .attr("class", "label")
                .attr("aria-hidden", "true")
                .attr("x", "0")
                .attr("y", (top + 13.0).to_string())
                .children(pair.label.clone());
            let (given, received) = (top + 20.0, top + 32.0);
            let bars = (
                View::from(ground),
                View::from(bar("given", pair.given, given)),
                View::from(bar("received", pair.received, received)),
            );
            // The words lie over the mark and not in it: it is called by its facts, which say them in other words.
            let words = (View::from(label), written(pair.given, given), written(pair.received, received));
            (mark(Some(pair.link.clone()), pair.text.clone(), bars), View::from(words)).into()
        })
        .collect();
    picture(caption, "pairs", pairs.len().max(1) as f64 * ROW, rows)
}

#[cfg(test)]
mod tests {
    use sycamore::web::render_to_string;

    use super::*;

    #[test]
    fn the_longest_bar_leaves_room_for_its_number() {
        let caption = Caption { id: "chart", name: "By kind".to_owned(), text: "By kind".to_owned() };
        let pair = |label: &str, given, received| Pair {
            label: label.to_owned(),
            text: String::new(),
            link: "#".to_owned(),
            given,
            received,
        };
        let html = render_to_string(|| {
            view(caption, &[pair("boost", 40, 10), pair("reply", 0, 1)], |count| count.to_string())
        });
        assert!(html.contains("width=\"86%\"") && html.contains("width=\"21.5%\""), "{html}");
        assert_eq!(html.matches("class=\"given\"").count(), 1, "no bar for nothing");
        assert_eq!(html.matches("class=\"count\"").count(), 4, "every count is written");
    }
}
