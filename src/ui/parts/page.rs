//! Starting a page: language, direction, title, and the view put into `<main id="app">`; what stands in its address.

use sycamore::prelude::*;
use sycamore::web::is_ssr;
use sycamore::web::tags::{h1, header, img};
use wasm_bindgen::JsCast;

use crate::browser::{i18n, settings};
use crate::ui::words::t;

/// Learns the language, sets up the document and shows the view. Does nothing outside a page.
pub fn start(title: &'static str, view: impl FnOnce() -> View + 'static) {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
    wasm_bindgen_futures::spawn_local(async move {
        // Where the choice cannot be read, the browser's own language is spoken; what is wrong with the storage is said by
        // whatever else is read from it.
        if let Ok(language) = settings::language().await {
            let _ = i18n::speak(&language).await;
        }
        show(&document, title, view);
    });
}

fn show(document: &web_sys::Document, title: &str, view: impl FnOnce() -> View + 'static) {
    document.set_title(&t(title, &[]));
    if let Some(root) = document.document_element() {
        // Setting an attribute with a plain name cannot fail.
        let _ = root.set_attribute("lang", &i18n::language());
        let _ = root.set_attribute("dir", &i18n::direction());
    }
    if let Some(app) = document.get_element_by_id("app") {
        app.set_text_content(None);
        sycamore::render_to(view, app.unchecked_ref());
    }
}

/// Gives the body a class, for what the style sheet cannot know.
pub fn mark_page(class: &str) {
    let document = web_sys::window().and_then(|window| window.document());
    if let Some(body) = document.and_then(|document| document.body()) {
        body.set_class_name(class);
    }
}

/// The value of a parameter in the page's own address: `popup.html?tab=7`.
pub fn address_parameter(name: &str) -> Option<String> {
    let search = web_sys::window()?.location().search().ok()?;
    web_sys::UrlSearchParams::new_with_str(&search).ok()?.get(name)
}

/// The head of a full page: the mark and the title.
pub fn masthead(title: String) -> View {
    header()
        .class("masthead")
        .children((img().src("icons/icon.svg").alt("").width("36").height("36"), h1().children(title)))
        .into()
}

/// Lets some time pass: for a page that is only just starting its script.
pub async fn wait(ms: i32) {
    let passed = js_sys::Promise::new(&mut |resolve, _reject| {
        if let Some(window) = web_sys::window() {
            // A window always takes a timer; without a window nobody waits.
            let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, ms);
        }
    });
    let _ = wasm_bindgen_futures::JsFuture::from(passed).await;
}

/// Draws something once what stands before it is on the screen.
pub fn later(draw: impl Fn() -> View + 'static) -> View {
    if is_ssr!() {
        return draw();
    }
    let ready = create_signal(false);
    wasm_bindgen_futures::spawn_local(async move {
        // Longer than a picture takes.
        wait(20).await;
        // It may have been replaced meanwhile.
        if ready.is_alive() {
            ready.set(true);
        }
    });
    View::from_dynamic(move || if ready.get() { draw() } else { View::new() })
}

/// Opens the page anew, with the focus on the element with this id ([`came_for`]).
pub fn come_again(id: &str) {
    if let Some(location) = web_sys::window().map(|window| window.location()) {
        // A page may always be opened anew, and its own address take a mark.
        let _ = location.set_hash(id);
        let _ = location.reload();
    }
}

/// The element this page was opened for: `options.html#language`.
pub fn came_for() -> Option<String> {
    let hash = web_sys::window()?.location().hash().ok()?;
    hash.strip_prefix('#').filter(|id| !id.is_empty()).map(str::to_owned)
}

/// Puts the focus on the element with this id, for keyboards and screen readers after what had it went away.
pub fn focus(id: &str) {
    let document = web_sys::window().and_then(|window| window.document());
    let element = document.and_then(|document| document.get_element_by_id(id));
    if let Some(element) = element.and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok()) {
        // An element that cannot take the focus leaves it where it is.
        let _ = element.focus();
    }
}

/// Hides what does not say these words, given in small letters, and shows the rest; says how many are shown.
pub fn show_only(selector: &str, words: &str) -> u32 {
    let document = web_sys::window().and_then(|window| window.document());
    let Some(found) = document.and_then(|document| document.query_selector_all(selector).ok()) else { return 0 };
    let mut shown = 0;
    for at in 0..found.length() {
        let Some(element) = found.get(at).and_then(|node| node.dyn_into::<web_sys::HtmlElement>().ok()) else {
            continue;
        };
        let says = element.text_content().unwrap_or_default().to_lowercase().contains(words);
        element.set_hidden(!says);
        shown += u32::from(says);
    }
    shown
}
