//! A grid of squares, fuller where more passed: the hours of the week, or kinds of gestures by sites.

use sycamore::prelude::*;
use sycamore::web::tags::{div, rect, text};

use super::calendar::LEVELS;
use super::{Caption, mark, percent, picture};

/// One square.
#[derive(Debug, Clone)]
pub struct Cell {
    /// Its facts.
    pub text: String,
    /// Where its gestures are.
    pub link: Option<String>,
    /// Gestures.
    pub count: u32,
}

/// One row.
#[derive(Debug, Clone)]
pub struct Row {
    /// Its name.
    pub label: String,
    /// Its squares, one a column.
    pub cells: Vec<Cell>,
}

/// Room for the names of the columns.
const HEAD: f64 = 22.0;
/// Distance from one row to the next.
const PITCH: f64 = 26.0;
/// Height of a square.
const SIDE: f64 = 22.0;

/// How full a square is, measured by the fullest: 0 for nothing, up to 4.
fn level(count: u32, fullest: u32) -> usize {
    if count == 0 {
        return 0;
    }
    let share = f64::from(count) / f64::from(fullest.max(1));
    1 + [0.15, 0.4, 0.7].iter().filter(|step| share > **step).count()
}

/// The picture. `heads` names columns (empty: no name); `label` is the part of the width that the rows' names take, in percent.
pub fn view(caption: Caption, class: &'static str, label: f64, heads: &[String], rows: &[Row]) -> View {
    let columns = rows.iter().map(|row| row.cells.len()).max().unwrap_or(0).max(1);
    let slot = (100.0 - label) / columns as f64;
    let fullest = rows.iter().flat_map(|row| row.cells.iter().map(|cell| cell.count)).max().unwrap_or(0);
    let mut content: Vec<View> = Vec::new();
    for (place, head) in heads.iter().enumerate().filter(|(_, head)| !head.is_empty()) {
        let at = text()
            .attr("class", "tick")
            .attr("x", percent(label + place as f64 * slot))
            .attr("y", "13")
            .attr("aria-hidden", "true");
        content.push(at.children(head.clone()).into());
    }
    for (place, row) in rows.iter().enumerate() {
        let top = HEAD + place as f64 * PITCH;
        let name = text()
            .attr("class", "label")
            .attr("x", "0")
            .attr("y", (top + SIDE / 2.0).to_string())
            .attr("dy", "0.34em")
            .attr("aria-hidden", "true");
        content.push(name.children(row.label.clone()).into());
        for (column, cell) in row.cells.iter().enumerate() {
            let square = rect()
                .attr("class", LEVELS.get(level(cell.count, fullest)).copied().unwrap_or("cell none"))
                .attr("x", percent(label + column as f64 * slot))
                .attr("y", top.to_string())
                .attr("width", percent(slot * 0.88))
                .attr("height", SIDE.to_string())
                .attr("rx", "3");
            content.push(mark(cell.link.clone(), cell.text.clone(), square));
        }
    }
    let drawn = picture(caption, class, HEAD + rows.len() as f64 * PITCH, content);
    div().class("scroll").children(drawn).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn something_is_never_as_pale_as_nothing() {
        assert_eq!((level(0, 1000), level(1, 1000), level(1000, 1000)), (0, 1, 4));
        assert!((0..=50).map(|count| level(count, 50)).is_sorted());
    }
}
