//! Building blocks every surface uses: starting a page, buttons, links, fields, notices, the line that tells what happened,
//! and gestures as a list.
//!
//! They carry the class names of `theme.css` and know nothing of any surface.

mod allow;
mod ask;
mod gestures;
mod page;
mod rows;
mod said;
mod save;

pub use allow::{address_form, address_input, allow, allow_all, origin_of};
pub use ask::ask;
pub use gestures::{gesture_line, gesture_list};
pub use page::{address_parameter, came_for, come_again, focus, later, mark_page, masthead, show_only, start, wait};
pub use rows::rows;
pub use said::{Said, Tone};
pub use save::save_file;

use sycamore::prelude::*;
use sycamore::web::tags::{a, button as button_tag, div, option, p, select, span};
use sycamore::web::{SetAttribute, StringAttribute};

use super::words::{safe_link, t};

/// A push button. `look` is `primary`, `plain`, `danger` or empty.
pub fn button(look: &'static str, label: impl Into<View>, on_click: impl FnMut() + 'static) -> View {
    button_with(look, None, label, on_click)
}

/// A push button with an element id.
pub fn button_with(
    look: &'static str,
    id: Option<&'static str>,
    label: impl Into<View>,
    mut on_click: impl FnMut() + 'static,
) -> View {
    let mut tag = button_tag()
        .class(format!("button {look}").trim_end().to_owned())
        .r#type("button")
        .children(label.into())
        .on(sycamore::web::events::click, move |_| on_click());
    if let Some(id) = id {
        tag.set_attribute("id", StringAttribute::from(id));
    }
    tag.into()
}

/// A link to what a gesture was about, in a new tab; nothing where the address is no web page's.
pub fn link_out(address: &str, label: String, described: String) -> View {
    safe_link(address).map_or_else(View::new, |address| {
        a().class("link-out")
            .href(address.to_owned())
            .target("_blank")
            .rel("noopener noreferrer")
            .attr("aria-label", described)
            .children(label)
            .into()
    })
}

/// A field: label, control, and help beneath. The control carries `id`, and `{id}-help` describes it if there is help.
pub fn field(id: impl Into<String>, label: String, control: impl Into<View>, help: Option<String>) -> View {
    let id = id.into();
    div()
        .class("field")
        .children((
            sycamore::web::tags::label().class("label").r#for(id.clone()).children(label),
            control.into(),
            help.map_or_else(View::new, |help| p().class("help").id(format!("{id}-help")).children(help).into()),
        ))
        .into()
}

/// A choice between named values.
pub fn chooser(
    id: impl Into<String>,
    values: Vec<(String, String)>,
    chosen: impl Into<String>,
    mut on_change: impl FnMut(String) + 'static,
) -> View {
    let chosen = chosen.into();
    let options: Vec<View> = values
        .into_iter()
        .map(|(value, label)| {
            let selected = value == chosen;
            option().value(value).selected(selected).children(label).into()
        })
        .collect();
    select()
        .id(id.into())
        .children(options)
        .on(sycamore::web::events::change, move |event: web_sys::Event| {
            if let Some(value) = value_of(&event) {
                on_change(value);
            }
        })
        .into()
}

/// The value of the control an event comes from.
pub fn value_of(event: &web_sys::Event) -> Option<String> {
    use wasm_bindgen::JsCast;
    let target = event.current_target().or_else(|| event.target())?;
    if let Some(field) = target.dyn_ref::<web_sys::HtmlInputElement>() {
        return Some(field.value());
    }
    if let Some(field) = target.dyn_ref::<web_sys::HtmlSelectElement>() {
        return Some(field.value());
    }
    target.dyn_ref::<web_sys::HtmlTextAreaElement>().map(web_sys::HtmlTextAreaElement::value)
}

/// Whether the checkbox an event comes from is ticked.
pub fn checked_of(event: &web_sys::Event) -> bool {
    use wasm_bindgen::JsCast;
    let target = event.current_target().or_else(|| event.target());
    target.and_then(|target| target.dyn_into::<web_sys::HtmlInputElement>().ok()).is_some_and(|field| field.checked())
}

/// A checkbox with its label beside it.
pub fn tick(id: impl Into<String>, label: String, on: bool, mut on_change: impl FnMut(bool) + 'static) -> View {
    use sycamore::web::tags::{input, label as label_tag};
    label_tag()
        .class("choice")
        .children((
            input()
                .id(id.into())
                .r#type("checkbox")
                .checked(on)
                .on(sycamore::web::events::change, move |event: web_sys::Event| on_change(checked_of(&event))),
            span().children(label),
        ))
        .into()
}

/// A quiet box with a line in it. `tone` is `warn`, `danger` or empty.
pub fn notice(tone: &'static str, content: impl Into<View>) -> View {
    div().class(format!("notice {tone}").trim_end().to_owned()).children(content.into()).into()
}

/// What is written in one line with commas between, in any script: without what is empty.
pub fn pieces(line: &str) -> impl Iterator<Item = &str> {
    line.split([',', '،', '、']).map(str::trim).filter(|piece| !piece.is_empty())
}

/// A paragraph with the message of this key.
pub fn line(class: &'static str, key: &str) -> View {
    p().class(class).children(t(key, &[])).into()
}
