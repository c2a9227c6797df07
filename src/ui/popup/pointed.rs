//! What the form begins with when the user came by the browser's menu or by a key.
//!
//! Whom a link leads to is read from its address ([`crate::site::address`]), or known because they are on the page; words that
//! were selected are a name only while nobody better is known. All of it is a proposal: the user confirms or changes it.

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::{Closure, wasm_bindgen};
use wasm_bindgen_futures::spawn_local;

use super::Hand;
use super::model::people::{Somebody, site_account};
use crate::browser::{clock, session, settings};
use crate::desk::pointed::{KEY, Pointed};
use crate::gesture::Direction;
use crate::ledger::accounts::best_key;
use crate::person::Account;
use crate::settings::Settings;
use crate::site;
use crate::site::address;
use crate::store::indexed_db::IndexedStore;
use crate::wire::SiteAccount;

/// What the form begins with.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Begun {
    /// Which way.
    pub way: Option<Direction>,
    /// Whom the link leads to.
    pub account: Option<Account>,
    /// What they are called.
    pub name: String,
    /// The page.
    pub object: String,
}

impl Begun {
    /// Made of what was pointed at.
    fn of(pointed: &Pointed, settings: &Settings) -> Self {
        let account = pointed.link.as_deref().and_then(|link| whose(link, settings));
        let words = pointed.words.clone();
        // "@ada" is how a page writes the handle, no name.
        let words = words.filter(|words| account.is_none() || !words.starts_with('@'));
        let name = words.or_else(|| account.as_ref().map(|account| account.handle.clone())).unwrap_or_default();
        Self { way: pointed.way, account, name, object: pointed.page.clone().unwrap_or_default() }
    }

    /// Their key among the people of the form.
    pub fn key(&self) -> Option<String> {
        self.account.as_ref().map(best_key)
    }

    /// Their account, for a request.
    pub fn addressed(&self) -> Option<SiteAccount> {
        self.account.as_ref().map(|account| site_account(account, &self.name))
    }

    /// The one of these people who is meant: by account, by profile address, else by name.
    pub fn among<'a>(&self, people: &'a [Somebody]) -> Option<&'a Somebody> {
        let same = |one: &str, other: &str| one.eq_ignore_ascii_case(other);
        let Some(account) = &self.account else {
            let name = self.name.trim_start_matches('@');
            return people.iter().find(|somebody| {
                !name.is_empty() && (same(&somebody.name, name) || same(&somebody.account.account.handle, name))
            });
        };
        let address = |url: &Option<String>| url.as_deref().map(|url| url.trim_end_matches('/').to_owned());
        people.iter().filter(|somebody| somebody.account.site == account.site.as_str()).find(|somebody| {
            let seen = &somebody.account.account;
            same(&seen.handle, &account.handle) || (seen.url.is_some() && address(&seen.url) == address(&account.url))
        })
    }
}

/// The account a link leads to, by the adapter of the site it leads to.
fn whose(link: &str, settings: &Settings) -> Option<Account> {
    let origin = site::origin(link)?;
    let known = settings.sites.get(origin).and_then(|choice| choice.site.as_deref()).and_then(site::site);
    address::account(known.or_else(|| site::for_host(site::host(origin)))?, link)
}

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = ["chrome", "storage", "session", "onChanged"], js_name = addListener)]
    fn on_change(listener: &JsValue);
}

/// Takes what waits now, and what comes while the popup is open: it may be there before the background had its say.
pub(super) fn follow(hand: Hand) {
    let listener = Closure::<dyn Fn()>::new(move || take(hand));
    on_change(listener.as_ref());
    // For as long as the page lives.
    listener.forget();
    take(hand);
}

fn take(hand: Hand) {
    spawn_local(async move {
        let Ok(Some(pointed)) = session::get::<Pointed>(KEY).await else { return };
        if session::remove(KEY).await.is_err() || !pointed.is_fresh(clock::clock().now) {
            return;
        }
        let mut begun = Begun::of(&pointed, &settings::load().await.unwrap_or_default());
        if let Some(name) = known(&begun).await {
            begun.name = name;
        }
        hand.begun.set(Some(begun));
    });
}

/// What the ledger calls them. Where it cannot be read, the name from the page will do.
async fn known(begun: &Begun) -> Option<String> {
    let store = IndexedStore::open().await.ok()?;
    let id = store.find(begun.account.as_ref()?).await.ok()??;
    Some(store.book(&id).await.ok()??.person.name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::settings::SiteChoice;
    use crate::time::Millis;

    fn settings() -> Settings {
        let mut settings = Settings::default();
        let choice = SiteChoice { site: Some("mastodon".to_owned()), paused_until: None };
        settings.sites.insert("https://social.example".to_owned(), choice);
        settings
    }

    fn begun(link: Option<&str>, words: Option<&str>) -> Begun {
        let pointed = Pointed {
            way: Some(Direction::Received),
            link: link.map(str::to_owned),
            words: words.map(str::to_owned),
            page: Some("https://social.example/home".to_owned()),
            at: Millis(0),
        };
        Begun::of(&pointed, &settings())
    }

    fn somebody(name: &str, handle: &str) -> Somebody {
        let begun = begun(Some(&format!("https://social.example/@{handle}")), Some(name));
        let account = begun.addressed().unwrap();
        Somebody {
            key: begun.key().unwrap(),
            name: name.to_owned(),
            account,
            story: None,
            listening: None,
            meets: Vec::new(),
        }
    }

    #[test]
    fn a_link_to_a_profile_names_the_person() {
        let found = begun(Some("https://social.example/@ada@other.example"), Some("@ada"));
        assert_eq!(found.account.as_ref().unwrap().handle, "ada@other.example");
        assert_eq!((found.name.as_str(), found.object.as_str()), ("ada@other.example", "https://social.example/home"));
        assert_eq!(begun(Some("https://github.com/ada"), Some("Ada Nowak")).name, "Ada Nowak");
    }

    #[test]
    fn other_links_and_words_give_a_name_at_most() {
        let found = begun(Some("https://social.example/@ada/115"), None);
        assert_eq!((found.account, found.name.as_str()), (None, ""));
        assert_eq!(begun(None, Some("Ada Nowak")).name, "Ada Nowak");
    }

    #[test]
    fn somebody_on_the_page_is_meant_by_account_address_or_name() {
        let people = [somebody("Ada Nowak", "ada@other.example"), somebody("Grace", "grace")];
        let meant = |begun: &Begun| begun.among(&people).map(|somebody| somebody.name.clone());
        assert_eq!(
            meant(&begun(Some("https://social.example/@ada@other.example"), None)).as_deref(),
            Some("Ada Nowak")
        );
        assert_eq!(meant(&begun(None, Some("ada nowak"))).as_deref(), Some("Ada Nowak"));
        assert_eq!(meant(&begun(None, Some("@grace@social.example"))).as_deref(), Some("Grace"));
        assert_eq!(meant(&begun(None, Some("Edith"))), None);
        assert_eq!(meant(&begun(None, None)), None);
    }
}
