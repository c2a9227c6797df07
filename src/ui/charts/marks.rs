//! Pointing at marks: with a pointer, a finger, or the arrow keys. A mark's facts are shown in the line under its picture.
//!
//! The arrow keys go to the nearest mark in their direction as it is seen, so they are right in grids, on bars, in the circle
//! and in languages that run the other way. A finger's first tap shows the facts, its second opens the gestures.

use sycamore::prelude::*;
use sycamore::web::events;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, KeyboardEvent, MouseEvent, PointerEvent};

/// Makes a picture's marks tell their facts.
pub(super) fn live(picture: sycamore::web::tags::SvgSvg, facts: Signal<String>) -> View {
    let finger = create_signal(false);
    let tell = move |event: &Event| {
        let text = mark_of(event)
            .and_then(|mark| mark.get_attribute("aria-label").or_else(|| mark.get_attribute("data-facts")));
        if let Some(text) = text.filter(|text| facts.with_untracked(|told| told != text)) {
            facts.set(text);
        }
    };
    let silent = move || {
        if facts.with_untracked(|told| !told.is_empty()) {
            facts.set(String::new());
        }
    };
    picture
        .on(events::pointerover, move |event: PointerEvent| tell(&event))
        .on(events::focusin, move |event: web_sys::FocusEvent| tell(&event))
        .on(events::pointerleave, move |_: PointerEvent| silent())
        .on(events::focusout, move |_: web_sys::FocusEvent| silent())
        .on(events::pointerdown, move |event: PointerEvent| {
            let told = mark_of(&event).and_then(|mark| mark.get_attribute("aria-label"));
            let new = told.is_some_and(|text| facts.with_untracked(|facts| *facts != text));
            finger.set(event.pointer_type() == "touch" && new);
        })
        .on(events::click, move |event: MouseEvent| {
            if finger.get_untracked() {
                event.prevent_default();
            }
        })
        .on(events::keydown, move |event: KeyboardEvent| keyed(&event))
        .into()
}

fn mark_of(event: &Event) -> Option<Element> {
    event.target()?.dyn_into::<Element>().ok()?.closest(".mark").ok().flatten()
}

/// Which way a key points: to the right and down.
fn direction(key: &str) -> Option<(f64, f64)> {
    match key {
        "ArrowRight" => Some((1.0, 0.0)),
        "ArrowLeft" => Some((-1.0, 0.0)),
        "ArrowDown" => Some((0.0, 1.0)),
        "ArrowUp" => Some((0.0, -1.0)),
        _ => None,
    }
}

fn keyed(event: &KeyboardEvent) {
    let Some(picture) = event.current_target().and_then(|target| target.dyn_into::<Element>().ok()) else { return };
    let Ok(found) = picture.query_selector_all("a.mark") else { return };
    let marks: Vec<Element> =
        (0..found.length()).filter_map(|place| found.get(place)).map(JsCast::unchecked_into).collect();
    let current = mark_of(event).and_then(|mark| marks.iter().position(|known| *known == mark));
    let next = match (event.key().as_str(), current) {
        ("Escape", Some(_)) => {
            event.prevent_default();
            focus(&picture);
            return;
        }
        ("Home", _) => Some(0),
        ("End", _) => marks.len().checked_sub(1),
        (key, current) => match (direction(key), current) {
            (None, _) => return,
            // From the picture itself one comes to the latest mark.
            (Some(_), None) => marks.len().checked_sub(1),
            (Some(way), Some(current)) => {
                let centres: Vec<(f64, f64)> = marks.iter().map(centre).collect();
                nearest(&centres, current, way)
            }
        },
    };
    event.prevent_default();
    if let Some(mark) = next.and_then(|place| marks.get(place)) {
        focus(mark);
    }
}

fn centre(element: &Element) -> (f64, f64) {
    let area = element.get_bounding_client_rect();
    (area.x() + area.width() / 2.0, area.y() + area.height() / 2.0)
}

/// SVG elements take the focus as HTML's do.
fn focus(element: &Element) {
    let _ = element.unchecked_ref::<HtmlElement>().focus();
}

/// The nearest of these in a direction; what lies aside counts as further away than it is.
fn nearest(centres: &[(f64, f64)], from: usize, (right, down): (f64, f64)) -> Option<usize> {
    let (x, y) = *centres.get(from)?;
    let distance = |(other, &(to_x, to_y)): (usize, &(f64, f64))| {
        let (ahead, aside) =
            ((to_x - x) * right + (to_y - y) * down, ((to_x - x) * down).abs() + ((to_y - y) * right).abs());
        (other != from && ahead > 1.0).then_some((ahead + 3.0 * aside, other))
    };
    let found = centres.iter().enumerate().filter_map(distance);
    found.min_by(|one, other| one.0.total_cmp(&other.0)).map(|(_, place)| place)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arrows_go_to_what_is_seen_next() {
        // Two rows of three.
        let grid: Vec<(f64, f64)> =
            (0..6).map(|place| (f64::from(place % 3) * 20.0, f64::from(place / 3) * 20.0)).collect();
        let go = |from, key| nearest(&grid, from, direction(key).unwrap());
        assert_eq!(go(0, "ArrowRight"), Some(1));
        assert_eq!(go(1, "ArrowDown"), Some(4));
        assert_eq!(go(4, "ArrowUp"), Some(1));
        assert_eq!(go(2, "ArrowRight"), None);
        assert_eq!(go(3, "ArrowLeft"), None);
        // A hole in a row is stepped over.
        assert_eq!(nearest(&[(0.0, 0.0), (60.0, 0.0), (20.0, 20.0)], 0, (1.0, 0.0)), Some(1));
        assert_eq!(direction("Tab"), None);
    }
}
