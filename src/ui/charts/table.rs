//! The numbers behind a picture, as a table that opens under it.
//!
//! Every number leads to the gestures it counts, by the keyboard too.

use sycamore::prelude::*;
use sycamore::web::tags::{a, details, div, summary, table, tbody, td, th, thead, tr};
use sycamore::web::{events, is_ssr};

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

/// The table with its opener; it is made when it is opened. `heads` names the first column and every count.
pub fn view(open: String, name: String, heads: Vec<String>, rows: Vec<Row>) -> View {
    let opened = create_signal(is_ssr!());
    let made = View::from_dynamic(move || {
        if !opened.get() {
            return View::new();
        }
        let head: Vec<View> =
            heads.iter().map(|word| th().attr("scope", "col").children(word.clone()).into()).collect();
        let body: Vec<View> = rows.iter().map(row).collect();
        let table = table()
            .attr("aria-label", name.clone())
            .children((thead().children(tr().children(head)), tbody().children(body)));
        // The box may scroll, so the keyboard reaches it.
        let scroll = div().class("scroll").attr("tabindex", "0").attr("role", "group").attr("aria-label", name.clone());
        scroll.children(table).into()
    });
    details()
        .class("numbers")
        .on(events::toggle, move |_: web_sys::Event| opened.set(true))
        .children((summary().children(open), made))
        .into()
}

fn row(row: &Row) -> View {
    let cells: Vec<View> = row
        .cells
        .iter()
        .map(|cell| match &cell.link {
            Some(link) => td()
                .children(a().href(link.clone()).attr("aria-label", cell.name.clone()).children(cell.text.clone()))
                .into(),
            None => td().children(cell.text.clone()).into(),
        })
        .collect();
    tr().children((th().attr("scope", "row").children(row.label.clone()), View::from(cells))).into()
}
