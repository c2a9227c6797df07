//! A calendar of days: one small square a day, a column a week, fuller where more passed.
//!
//! It shows a rhythm, not a chain: a day without anything looks calm, nothing counts days in a row.

use sycamore::prelude::*;
use sycamore::web::tags::{div, g, rect, text};

use super::{Caption, mark, percent, picture};

/// One day.
#[derive(Debug, Clone)]
pub struct Day {
    /// Day of the week, 0 for the first row.
    pub row: u8,
    /// Its facts.
    pub text: String,
    /// Where its gestures are.
    pub link: Option<String>,
    /// Gestures either way.
    pub count: u32,
}

/// A column of days.
#[derive(Debug, Clone)]
pub struct Week {
    /// Name of the month that begins in it.
    pub month: Option<String>,
    /// Its days within the range.
    pub days: Vec<Day>,
}

/// Room for the names of the months.
const HEAD: f64 = 20.0;
/// Distance from one row to the next.
const PITCH: f64 = 16.0;
/// Side of a square.
const SIDE: f64 = 13.0;

/// How full a square is: 0 for nothing, up to 4.
pub(super) fn level(count: u32) -> usize {
    match count {
        0 => 0,
        1 => 1,
        2..=3 => 2,
        4..=7 => 3,
        _ => 4,
    }
}

/// The class of a square of this fullness.
pub(super) const LEVELS: [&str; 5] = ["cell none", "cell some", "cell few", "cell more", "cell many"];

/// The picture, in a box that scrolls sideways where it is too wide.
pub fn view(caption: Caption, weeks: &[Week]) -> View {
    let column = 100.0 / weeks.len().max(1) as f64;
    let columns: Vec<View> = weeks
        .iter()
        .enumerate()
        .map(|(index, week)| {
            let x = percent(index as f64 * column);
            let month = week.month.as_ref().map(|month| {
                let at = text().attr("class", "tick").attr("x", x.clone()).attr("y", "12").attr("aria-hidden", "true");
                View::from(at.children(month.clone()))
            });
            let days: Vec<View> = week
                .days
                .iter()
                .map(|day| {
                    let square = rect()
                        .attr("class", LEVELS.get(level(day.count)).copied().unwrap_or("cell none"))
                        .attr("x", x.clone())
                        .attr("y", (HEAD + f64::from(day.row) * PITCH).to_string())
                        .attr("width", SIDE.to_string())
                        .attr("height", SIDE.to_string())
                        .attr("rx", "3");
                    mark(day.link.clone(), day.text.clone(), square)
                })
                .collect();
            g().children((month, View::from(days))).into()
        })
        .collect();
    div().class("scroll").children(picture(caption, "calendar", HEAD + 7.0 * PITCH, columns)).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn more_is_never_paler() {
        assert!((0..100).map(level).is_sorted());
        assert_eq!((level(0), level(1), level(u32::MAX)), (0, 1, 4));
    }
}
