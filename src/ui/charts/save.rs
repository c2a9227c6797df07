//! A picture as a file: SVG or PNG, with the colours it is seen in.
//!
//! The style sheet does not go along with a file, so what it says is written into every element first.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CanvasRenderingContext2d, Document, Element, HtmlCanvasElement, HtmlImageElement};

use crate::browser::BrowserError;
use crate::ui::parts::save_file;

/// What the style sheet decides.
const STYLES: [&str; 9] = [
    "fill",
    "fill-opacity",
    "stroke",
    "stroke-width",
    "stroke-dasharray",
    "opacity",
    "font-family",
    "font-size",
    "display",
];
/// Pixels of a PNG for each of the page's.
const SHARP: f64 = 2.0;

/// What a picture is saved as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Scalable.
    Svg,
    /// Pixels.
    Png,
}

/// Saves the picture with this id under this name (without its ending).
///
/// # Errors
/// When the page or the browser refuses.
pub async fn save(id: &str, name: &str, format: Format) -> Result<(), BrowserError> {
    let said = |text: &str| BrowserError::Said(text.to_owned());
    let window = web_sys::window().ok_or_else(|| said("no page"))?;
    let document = window.document().ok_or_else(|| said("no page"))?;
    let picture = document.get_element_by_id(id).ok_or_else(|| said("no such picture"))?;
    let area = picture.get_bounding_client_rect();
    let text = drawn(&window, &picture, area.width(), area.height())?;
    match format {
        Format::Svg => {
            let bytes = js_sys::Uint8Array::from(text.as_bytes());
            save_file(&format!("{name}.svg"), "image/svg+xml", &bytes).await
        }
        Format::Png => {
            let bytes = pixels(&document, &text, area.width(), area.height()).await?;
            save_file(&format!("{name}.png"), "image/png", &bytes).await
        }
    }
}

/// The picture as a text of its own.
fn drawn(window: &web_sys::Window, picture: &Element, width: f64, height: f64) -> Result<String, BrowserError> {
    let copy: Element = picture.clone_node_with_deep(true)?.unchecked_into();
    let (seen, copied) = (picture.query_selector_all("*")?, copy.query_selector_all("*")?);
    for place in 0..seen.length() {
        let (Some(seen), Some(copied)) = (seen.get(place), copied.get(place)) else { continue };
        let (seen, copied): (Element, Element) = (seen.unchecked_into(), copied.unchecked_into());
        if let Some(style) = window.get_computed_style(&seen)? {
            for property in STYLES {
                let value = style.get_property_value(property)?;
                if !value.is_empty() {
                    copied.set_attribute(property, &value)?;
                }
            }
        }
        for attribute in ["class", "href", "tabindex", "data-facts"] {
            copied.remove_attribute(attribute)?;
        }
    }
    copy.set_attribute("xmlns", "http://www.w3.org/2000/svg")?;
    copy.set_attribute("width", &width.to_string())?;
    copy.set_attribute("height", &height.to_string())?;
    for attribute in ["class", "tabindex", "role", "id"] {
        copy.remove_attribute(attribute)?;
    }
    Ok(web_sys::XmlSerializer::new()?.serialize_to_string(&copy)?)
}

async fn pixels(document: &Document, text: &str, width: f64, height: f64) -> Result<JsValue, BrowserError> {
    let image = HtmlImageElement::new()?;
    image.set_src(&format!("data:image/svg+xml;charset=utf-8,{}", String::from(js_sys::encode_uri_component(text))));
    wasm_bindgen_futures::JsFuture::from(image.decode()).await?;
    let canvas: HtmlCanvasElement = document.create_element("canvas")?.unchecked_into();
    canvas.set_width((width * SHARP) as u32);
    canvas.set_height((height * SHARP) as u32);
    let context = canvas.get_context("2d")?.ok_or_else(|| BrowserError::Said("no canvas".to_owned()))?;
    let context: CanvasRenderingContext2d = context.unchecked_into();
    let ground = document.query_selector(".figure")?.or_else(|| document.document_element());
    if let (Some(window), Some(ground)) = (web_sys::window(), ground)
        && let Some(style) = window.get_computed_style(&ground)?
    {
        context.set_fill_style_str(&style.get_property_value("background-color")?);
        context.fill_rect(0.0, 0.0, width * SHARP, height * SHARP);
    }
    context.draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, width * SHARP, height * SHARP)?;
    let url = canvas.to_data_url_with_type("image/png")?;
    let encoded = url.split_once(',').map_or("", |(_, encoded)| encoded);
    let window = web_sys::window().ok_or_else(|| BrowserError::Said("no page".to_owned()))?;
    let latin = window.atob(encoded)?;
    // One byte a letter.
    let bytes: Vec<u8> = latin.chars().map(|letter| letter as u8).collect();
    Ok(js_sys::Uint8Array::from(bytes.as_slice()).into())
}
