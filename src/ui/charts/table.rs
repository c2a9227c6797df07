//! The numbers behind a picture, as a table that opens under it.
//!
//! Every number leads to the gestures it counts, by the keyboard too.

use sycamore::prelude::*;
use sycamore::web::tags::{a, details, div, summary, table, tbody, td, th, thead, tr};

/// A count and the address of what it counts.
#[derive(Debug, Clone)]
pub struct Cell {
    /// As the language writes it.
    pub text: String,
    /// Where its gestures are; none for nothing.
    pub link: Option<String>,
    /// What the link is called where only links are listed: "12 given, boost".
    pub name: String,
}

/// A thing and its counts.
#[derive(Debug, Clone)]
pub struct Row {
    /// Its name.
    pub label: String,
    /// One count per column.
    pub cells: Vec<Cell>,
}

/// The table with its opener. `heads` names the first column and every count.
pub fn view(open: String, name: String, heads: Vec<String>, rows: Vec<Row>) -> View {
    let head: Vec<View> = heads.into_iter().map(|word| th().attr("scope", "col").children(word).into()).collect();
    let body: Vec<View> = rows.into_iter().map(row).collect();
    let table = table()
        .attr("aria-label", name.clone())
        .children((thead().children(tr().children(head)), tbody().children(body)));
    // The box may scroll, so the keyboard reaches it.
    let scroll =
        div().class("scroll").attr("tabindex", "0").attr("role", "group").attr("aria-label", name).children(table);
    details().class("numbers").children((summary().children(open), scroll)).into()
}

fn row(row: Row) -> View {
    let cells: Vec<View> = row
        .cells
        .into_iter()
        .map(|cell| match cell.link {
            Some(link) => td().children(a().href(link).attr("aria-label", cell.name).children(cell.text)).into(),
            None => td().children(cell.text).into(),
        })
        .collect();
    tr().children((th().attr("scope", "row").children(row.label), View::from(cells))).into()
}
