//! A long list of which only what is in view is in the page.
//!
//! Every row is as high as the first (the style sheet sees to that); what is above and below is empty space, so the browser's
//! own scrolling, keyboard and search bar work as with a whole list. A row that stays in view stays the same element.

use core::hash::Hash;

use sycamore::prelude::*;
use sycamore::web::tags::{li, ul};

/// Rows shown before anything was measured.
const FIRST: usize = 24;
/// Rows kept above and below what is in view.
#[cfg(any(test, target_arch = "wasm32"))]
const SPARE: usize = 6;
/// The window moves in steps of so many rows.
#[cfg(any(test, target_arch = "wasm32"))]
const STEP: usize = 3;

/// Which rows are to be in the page, where `above` rows have been scrolled past and `in_view` fit on the screen.
#[cfg(any(test, target_arch = "wasm32"))]
fn window(above: usize, in_view: usize, all: usize) -> (usize, usize) {
    let first = above.saturating_sub(SPARE).min(all) / STEP * STEP;
    let last = (above + in_view + SPARE).div_ceil(STEP) * STEP;
    (first, last.min(all))
}

/// The list. A row is made once for as long as it stays in view.
pub fn rows<K: Clone + PartialEq + Eq + Hash + 'static>(
    id: &'static str,
    class: &'static str,
    label: String,
    items: ReadSignal<Vec<K>>,
    row: impl Fn(K) -> View + 'static,
) -> View {
    let range = create_signal((0, FIRST));
    let all = create_memo(move || items.with(Vec::len));
    let shown = create_memo(move || {
        let (first, last) = range.get();
        items.with(|items| {
            let part = items.iter().enumerate().skip(first).take(last.saturating_sub(first));
            part.map(|(place, item)| (place, item.clone())).collect::<Vec<_>>()
        })
    });
    let list = view! {
        Keyed(
            list=shown,
            view=move |(place, item)| {
                li()
                    .attr("aria-setsize", move || all.get().to_string())
                    .attr("aria-posinset", (place + 1).to_string())
                    .children(row(item))
            },
            key=|(place, item)| (*place, item.clone()),
        )
    };
    let node = create_node_ref();
    follow(node, range, all);
    ul().id(id).class(format!("plain rows {class}")).r#ref(node).attr("aria-label", label).children(list).into()
}

#[cfg(target_arch = "wasm32")]
fn follow(node: NodeRef, range: Signal<(usize, usize)>, all: ReadSignal<usize>) {
    use gloo::events::EventListener;
    use wasm_bindgen::JsCast;
    use web_sys::HtmlElement;

    let place = move || {
        let Some(list) = node.try_get().and_then(|node| node.dyn_into::<HtmlElement>().ok()) else { return };
        let Some(window_) = web_sys::window() else { return };
        let all = all.get_untracked();
        let height = list
            .query_selector("li")
            .ok()
            .flatten()
            .map(|row| row.get_bounding_client_rect().height())
            .filter(|height| *height >= 1.0)
            .unwrap_or(64.0);
        let screen = window_.inner_height().ok().and_then(|height| height.as_f64()).unwrap_or(800.0);
        let above = (-list.get_bounding_client_rect().top() / height).max(0.0) as usize;
        let (first, last) = window(above.min(all), (screen / height) as usize + 1, all);
        let style = list.style();
        // Plain numbers are always taken.
        let _ = style.set_property("padding-block-start", &format!("{:.1}px", first as f64 * height));
        let _ = style.set_property("padding-block-end", &format!("{:.1}px", (all - last.min(all)) as f64 * height));
        if range.get_untracked() != (first, last) {
            range.set((first, last));
        }
    };
    on_mount(move || {
        create_effect(move || {
            all.track();
            place();
        });
    });
    let Some(window) = web_sys::window() else { return };
    let scrolled = EventListener::new(&window, "scroll", move |_| place());
    let resized = EventListener::new(&window, "resize", move |_| place());
    on_cleanup(move || drop((scrolled, resized)));
}

#[cfg(not(target_arch = "wasm32"))]
fn follow(_node: NodeRef, _range: Signal<(usize, usize)>, _all: ReadSignal<usize>) {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_window_holds_what_is_in_view_and_some_more() {
        assert_eq!(window(0, 10, 20_000), (0, 18));
        assert_eq!(window(1_000, 10, 20_000), (993, 1_017));
        assert_eq!(window(19_995, 10, 20_000), (19_989, 20_000));
        assert_eq!(window(0, 10, 3), (0, 3));
        assert_eq!(window(0, 10, 0), (0, 0));
        for above in 0..500 {
            let (first, last) = window(above, 7, 400);
            assert!(first <= above && (last >= above + 7 || last == 400), "{above}: {first} to {last}");
        }
    }
}
