//! Allowing a site by its address: reading what people type, and asking the browser inside the click.

use sycamore::prelude::*;
use sycamore::web::tags::{button as button_tag, div, form, input};
use sycamore::web::{bind, events};
use wasm_bindgen_futures::spawn_local;

use super::{Said, Tone, ask, field};
use crate::browser::permissions;
use crate::site;
use crate::ui::words::t;
use crate::wire::Request;

/// The origin of an address as people type it: `social.example`, `https://blog.example/about`, `@ada@social.example`.
/// Without a scheme it is `https`; ports are left out, as everywhere.
pub fn origin_of(typed: &str) -> Option<String> {
    let typed = typed.trim();
    let (scheme, rest) = match typed.split_once("://") {
        Some((scheme, rest)) if scheme.eq_ignore_ascii_case("https") => ("https", rest),
        Some((scheme, rest)) if scheme.eq_ignore_ascii_case("http") => ("http", rest),
        Some(_) => return None,
        None => ("https", typed.rsplit_once('@').map_or(typed, |(_, host)| host)),
    };
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default().to_lowercase();
    let address = format!("{scheme}://{host}");
    let origin = site::origin(&address)?;
    let name = site::host(origin);
    let labels: Vec<&str> = name.split('.').collect();
    let plain = |label: &&str| !label.is_empty() && label.chars().all(|c| c.is_alphanumeric() || c == '-');
    let is_name = labels.iter().all(plain) && (labels.len() > 1 || name == "localhost");
    let port = host.split_once(':').map(|(_, port)| port);
    (is_name && port.is_none_or(|port| port.parse::<u16>().is_ok())).then(|| origin.to_owned())
}

/// The same as the browser writes it: international names in their ASCII form.
fn canonical(origin: &str) -> String {
    web_sys::Url::new(origin).map_or_else(|_| origin.to_owned(), |url| url.origin())
}

/// Asks the browser for access to an origin, then the background to start there. Call it inside the click itself: Firefox
/// accepts the question nowhere else.
pub fn allow(origin: &str, said: Said, done: impl Fn() + 'static) {
    allow_all(&[origin.to_owned()], said, done);
}

/// The same for several, with one question.
pub fn allow_all(origins: &[String], said: Said, done: impl Fn() + 'static) {
    let origins: Vec<String> = origins.iter().map(|origin| canonical(origin)).collect();
    let asked = permissions::request(&origins);
    said.clear();
    spawn_local(async move {
        match asked.await {
            Ok(true) => match start(&origins).await {
                Ok(()) => {
                    done();
                    let hosts: Vec<&str> = origins.iter().map(|origin| site::host(origin)).collect();
                    said.say_text(Tone::Calm, t("options_site_allowed", &[&hosts.join(", ")]));
                }
                Err(key) => said.say(Tone::Trouble, &key),
            },
            Ok(false) => said.say(Tone::Calm, "options_site_refused"),
            Err(_) => said.say(Tone::Trouble, "common_unreachable"),
        }
    });
}

async fn start(origins: &[String]) -> Result<(), String> {
    for origin in origins {
        let site = site::for_host(site::host(origin)).map(|adapter| adapter.id.clone());
        ask(Request::Allow { origin: origin.clone(), site }).await?;
    }
    Ok(())
}

/// The field for an address, described by its help.
pub fn address_input(address: Signal<String>) -> View {
    input()
        .id("site-address")
        .r#type("text")
        .inputmode("url")
        .attr("autocomplete", "off")
        .attr("autocapitalize", "none")
        .attr("spellcheck", "false")
        .attr("aria-describedby", "site-address-help")
        .bind(bind::value, address)
        .into()
}

/// The field for an address with its button.
pub fn address_form(said: Said, done: impl Fn() + Clone + 'static) -> View {
    let address = create_signal(String::new());
    let control = div().class("row address").children((
        address_input(address),
        button_tag().r#type("submit").id("allow-site").class("button primary").children(t("options_allow_site", &[])),
    ));
    form()
        .class("stack")
        .on(events::submit, move |event: web_sys::SubmitEvent| {
            event.prevent_default();
            match origin_of(&address.get_clone_untracked()) {
                Some(origin) => {
                    let done = done.clone();
                    allow(&origin, said, move || {
                        address.set(String::new());
                        done();
                    });
                }
                None => said.say(Tone::Trouble, "options_address_wrong"),
            }
        })
        .children(field(
            "site-address",
            t("options_site_address", &[]),
            control,
            Some(t("options_site_address_help", &[])),
        ))
        .into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_read_as_people_type_them() {
        fn check(typed: &str, expect: Option<&str>) {
            assert_eq!(origin_of(typed).as_deref(), expect, "{typed}");
        }
        check(" Social.Example ", Some("https://social.example"));
        check("https://blog.example/about?x=1#top", Some("https://blog.example"));
        check("HTTP://blog.example:8080/", Some("http://blog.example"));
        check("@ada@social.example", Some("https://social.example"));
        check("http://localhost:4000", Some("http://localhost"));
        check("müller.example", Some("https://müller.example"));
        check("", None);
        check("ada", None);
        check("social..example", None);
        check("social example", None);
        check("*.example", None);
        check("https://user@evil.example/", None);
        check("social.example:99999", None);
        check("javascript:alert(1)", None);
        check("file:///etc/hosts", None);
        check("chrome://extensions", None);
    }
}
