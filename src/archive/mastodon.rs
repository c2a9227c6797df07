//! Mastodon's archive (`actor.json`, `outbox.json`, `likes.json`) and its list of followed accounts.
//!
//! Addresses of posts name their authors on Mastodon and software like it (`/@ada/1`, `/users/ada/statuses/1`, `/p/ada/1`); a post
//! whose address does not is left out, never guessed. Servers may live under another name than their accounts: wherever
//! a mention in the archive gives somebody's account in full, that is it. Likes have no date: the post's own stands for it, which its
//! number tells; follows have none either, and get the date of the file.

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::value::RawValue;

use super::csv::{self, Beginning};
use super::gather::{Gather, Told};
use super::json::{Place, each, whole};
use super::{Refusal, dates};
use crate::gesture::{Direction, Kind};
use crate::person::{Account, SiteId};
use crate::site::intake;
use crate::time::Millis;
use crate::wire::PageAccount;

/// The site's id.
pub const SITE: &str = "mastodon";
/// Mentions looked at in one post.
const MENTIONS_AT_MOST: usize = 100;

/// The files that are read, in the order they help each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// Who the user is.
    Actor,
    /// What they wrote and boosted.
    Outbox,
    /// What they favourited.
    Likes,
    /// Whom they follow.
    Following,
}

/// The header of the list of followed accounts.
const FOLLOWING: [&str; 2] = ["account address", "show boosts"];

impl Part {
    /// Which file a text is, by its first words without blanks.
    pub fn of(start: &str) -> Option<Self> {
        let says = |words: &str| start.starts_with('{') && start.contains(words);
        match () {
            () if says("\"id\":\"outbox.json\"") => Some(Self::Outbox),
            () if says("\"id\":\"likes.json\"") => Some(Self::Likes),
            () if says("\"preferredUsername\":") && says("\"type\":\"Person\"") => Some(Self::Actor),
            () => None,
        }
    }

    /// Which table a text is, by its header.
    pub fn of_table(beginning: &Beginning) -> Option<Self> {
        beginning.has(&FOLLOWING).then_some(Self::Following)
    }
}

#[derive(Deserialize)]
struct Actor<'a> {
    #[serde(borrow)]
    id: Option<Cow<'a, str>>,
    #[serde(borrow)]
    url: Option<Cow<'a, str>>,
    #[serde(borrow, rename = "preferredUsername")]
    name: Cow<'a, str>,
}

#[derive(Deserialize)]
struct Collection<'a> {
    #[serde(borrow, default, rename = "orderedItems")]
    items: Vec<&'a RawValue>,
}

#[derive(Deserialize)]
struct Activity<'a> {
    #[serde(borrow, rename = "type")]
    kind: Cow<'a, str>,
    #[serde(borrow)]
    published: Option<Cow<'a, str>>,
    #[serde(borrow)]
    object: Option<Object<'a>>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Object<'a> {
    #[serde(borrow)]
    Address(Cow<'a, str>),
    #[serde(borrow)]
    Post(Box<Post<'a>>),
}

#[derive(Deserialize)]
struct Post<'a> {
    #[serde(borrow)]
    id: Option<Cow<'a, str>>,
    #[serde(borrow)]
    url: Option<Cow<'a, str>>,
    #[serde(borrow, rename = "inReplyTo")]
    answers: Option<Cow<'a, str>>,
    #[serde(borrow, alias = "quoteUri", alias = "quoteUrl")]
    quote: Option<Cow<'a, str>>,
    #[serde(borrow, default)]
    tag: Vec<Tag<'a>>,
}

#[derive(Deserialize)]
struct Tag<'a> {
    #[serde(borrow, rename = "type")]
    kind: Option<Cow<'a, str>>,
    #[serde(borrow)]
    name: Option<Cow<'a, str>>,
    #[serde(borrow)]
    href: Option<Cow<'a, str>>,
}

/// Accounts in full, by host and user of their addresses, as mentions tell them.
#[derive(Default)]
pub struct Homes(BTreeMap<(String, String), Account>);

impl Homes {
    /// Learns from the mentions in all posts, so that their order does not matter.
    fn learn(&mut self, items: &[&RawValue]) {
        for item in items {
            let Ok(Activity { object: Some(Object::Post(post)), .. }) = serde_json::from_str(item.get()) else {
                continue;
            };
            for tag in mentions(&post) {
                let href = tag.href.as_deref().unwrap_or_default();
                let account = tag.name.as_deref().and_then(|name| mentioned(name, href));
                if let Some((place, account)) = place_of(href).zip(account) {
                    self.0.insert(place, account);
                }
            }
        }
    }

    /// Who wrote the post at an address, and the address as pages show it, where the address tells.
    fn author(&self, address: &str) -> Option<(Account, String)> {
        let (account, object) = author(address)?;
        let home = place_of(address).and_then(|place| self.0.get(&place)).cloned();
        Some((home.unwrap_or(account), object))
    }
}

/// The host and user that an address of an account, or of a post of theirs, begins with.
fn place_of(address: &str) -> Option<(String, String)> {
    let host = host_of(address)?;
    let path = address.split_once(host)?.1.strip_prefix('/')?;
    let user = path.strip_prefix('@').or_else(|| path.strip_prefix("users/"))?.split(['/', '?', '#']).next()?;
    Some((host.to_ascii_lowercase(), user.to_ascii_lowercase()))
}

fn mentions<'a, 'b>(post: &'b Post<'a>) -> impl Iterator<Item = &'b Tag<'a>> {
    post.tag.iter().filter(|tag| tag.kind.as_deref() == Some("Mention")).take(MENTIONS_AT_MOST)
}

/// Reads one file.
pub async fn read(gather: &mut Gather<'_>, homes: &mut Homes, part: Part, text: &str) -> Result<(), Refusal> {
    match part {
        Part::Actor => actor(gather, text),
        Part::Outbox => {
            let outbox: Collection<'_> = whole(text)?;
            homes.learn(&outbox.items);
            let mut nobodys = 0;
            each(gather, text, "orderedItems", &outbox.items, |gather, place, activity| {
                act(gather, homes, place, &activity, &mut nobodys)
            })
            .await?;
            say_nobodys(gather, nobodys);
            Ok(())
        }
        Part::Likes => {
            let likes: Collection<'_> = whole(text)?;
            let mut nobodys = 0;
            each(gather, text, "orderedItems", &likes.items, |gather, _, address: Cow<'_, str>| {
                let Some((account, object)) = homes.author(&address) else {
                    nobodys += 1;
                    return Ok(());
                };
                let at = written(&object, gather.here.now).unwrap_or(gather.here.now);
                tell(gather, account, Kind::React, at, Some(object), None)
            })
            .await?;
            say_nobodys(gather, nobodys);
            Ok(())
        }
        Part::Following => following(gather, text).await,
    }
}

fn say_nobodys(gather: &mut Gather<'_>, number: usize) {
    if number > 0 {
        gather.leave_out(number);
        gather.note(None, "archive_mastodon_no_author", &[&number.to_string()]);
    }
}

fn actor(gather: &mut Gather<'_>, text: &str) -> Result<(), Refusal> {
    let actor: Actor<'_> = whole(text)?;
    let host = actor.id.as_deref().or(actor.url.as_deref()).and_then(host_of);
    let Some(own) = host.and_then(|host| handle(&actor.name, host)) else { return Ok(()) };
    let url = actor.url.as_deref().and_then(intake::link);
    gather.own(Account { url, ..own });
    Ok(())
}

fn act(
    gather: &mut Gather<'_>,
    homes: &Homes,
    place: Place<'_>,
    activity: &Activity<'_>,
    nobodys: &mut usize,
) -> Result<(), Refusal> {
    let published = activity.published.as_deref().unwrap_or_default();
    let object = match &activity.object {
        Some(object) if matches!(&*activity.kind, "Announce" | "Create") => object,
        // What was deleted, or is something else than a post.
        _ => return Ok(()),
    };
    let Some(at) = dates::moment(published, gather.here.now) else {
        gather.left_out_at(place, "archive_no_moment", &[&place.field("published"), published]);
        return Ok(());
    };
    match object {
        Object::Address(address) if activity.kind == "Announce" => boost(gather, homes, at, address, nobodys),
        Object::Post(post) if activity.kind == "Announce" => {
            boost(gather, homes, at, post.url.as_deref().or(post.id.as_deref()).unwrap_or_default(), nobodys)
        }
        Object::Post(post) => wrote(gather, homes, at, post, nobodys),
        Object::Address(_) => Ok(()),
    }
}

fn boost(
    gather: &mut Gather<'_>,
    homes: &Homes,
    at: Millis,
    address: &str,
    nobodys: &mut usize,
) -> Result<(), Refusal> {
    let Some((account, object)) = homes.author(address) else {
        *nobodys += 1;
        return Ok(());
    };
    tell(gather, account, Kind::Reshare, at, Some(object), None)
}

fn wrote(
    gather: &mut Gather<'_>,
    homes: &Homes,
    at: Millis,
    post: &Post<'_>,
    nobodys: &mut usize,
) -> Result<(), Refusal> {
    let own = post.url.as_deref().or(post.id.as_deref()).and_then(intake::link);
    let mut told: Vec<Account> = Vec::new();
    for (kind, address) in [(Kind::Reply, &post.answers), (Kind::Quote, &post.quote)] {
        let Some(address) = address.as_deref() else { continue };
        match homes.author(address) {
            Some((account, object)) => {
                tell(gather, account.clone(), kind, at, Some(object), own.clone())?;
                told.push(account);
            }
            None => *nobodys += 1,
        }
    }
    for tag in mentions(post) {
        let href = tag.href.as_deref().unwrap_or_default();
        let Some(account) = tag.name.as_deref().and_then(|name| mentioned(name, href)) else { continue };
        if told.iter().all(|known| !known.handle.eq_ignore_ascii_case(&account.handle)) {
            tell(gather, account.clone(), Kind::Mention, at, own.clone(), own.clone())?;
            told.push(account);
        }
    }
    Ok(())
}

async fn following(gather: &mut Gather<'_>, text: &str) -> Result<(), Refusal> {
    let at = gather.here.now;
    csv::each(gather, text, &FOLLOWING, |gather, line| {
        let address = line.get("account address").trim_start_matches('@');
        if let Some(account) = address.split_once('@').and_then(|(user, host)| handle(user, host)) {
            let object = account.url.clone();
            return tell(gather, account, Kind::Follow, at, object, None);
        }
        gather.left_out(line.line(), "archive_mastodon_no_account", &[address]);
        Ok(())
    })
    .await
}

fn tell(
    gather: &mut Gather<'_>,
    account: Account,
    kind: Kind,
    at: Millis,
    object: Option<String>,
    trace: Option<String>,
) -> Result<(), Refusal> {
    gather.tell(Told { account, name: "", direction: Direction::Given, kind, at, object, trace })
}

/// The account of a user on a host.
fn handle(user: &str, host: &str) -> Option<Account> {
    let sound = |text: &str| {
        !text.is_empty() && text.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | '.' | ':'))
    };
    if !sound(user) || !sound(host) {
        return None;
    }
    let url = Some(format!("https://{host}/@{user}"));
    let seen = PageAccount { handle: format!("{user}@{host}"), url, ..PageAccount::default() };
    intake::account(&seen, &SiteId::new(SITE))
}

/// `@ada@remote.example`, or `@ada` of the host in the link.
fn mentioned(name: &str, href: &str) -> Option<Account> {
    let name = name.strip_prefix('@').unwrap_or(name);
    match name.split_once('@') {
        Some((user, host)) => handle(user, host),
        None => handle(name, host_of(href)?),
    }
}

fn host_of(address: &str) -> Option<&str> {
    let rest = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://"))?;
    rest.split(['/', '?', '#']).next().filter(|host| !host.is_empty())
}

/// Who wrote the post at an address, and the address as pages show it, where the address tells.
fn author(address: &str) -> Option<(Account, String)> {
    let address = intake::link(address)?;
    let host = host_of(&address)?;
    let path = address.split_once(host)?.1.split(['?', '#']).next()?;
    let parts: Vec<&str> = path.split('/').skip(1).take(6).collect();
    let (user, id) = match parts.as_slice() {
        [user, id] | [user, id, "activity"] => (user.strip_prefix('@')?, *id),
        ["users", user, "statuses", id] | ["users", user, "statuses", id, "activity"] => (*user, *id),
        ["p", user, id] => {
            let account = handle(user, host)?;
            return Some((account, format!("https://{host}/p/{user}/{id}")));
        }
        _ => return None,
    };
    let account = match user.split_once('@') {
        Some((user, home)) => handle(user, home)?,
        None => handle(user, host)?,
    };
    Some((account, format!("https://{host}/@{user}/{id}")))
}

/// When a post was written, which its number tells on Mastodon.
fn written(address: &str, now: Millis) -> Option<Millis> {
    let number: u64 = address.rsplit_once('/')?.1.parse().ok()?;
    dates::sound(Millis((number >> 16) as i64), now)
}
