//! X's archive: `data/*.js`, each of them a list behind `window.YTD.NAME.part0 =`.
//!
//! - Tweets: answers, reposts (`RT @ada`), quotes (a tweet's link in the text) and mentions that are not only carried along
//!   from the thread.
//! - Likes name the tweet, hardly ever its author: only those whose link names a handle are taken. They have no date; the
//!   tweet's own stands for it, which its number tells.
//! - Following and followers are numbers. Those whose handle a tweet tells are people; the others count only if the ledger
//!   knows the number. They get the date of the file.

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::value::RawValue;

use super::gather::{Gather, Told};
use super::json::{Place, each, whole};
use super::{Refusal, dates};
use crate::gesture::{Direction, Kind};
use crate::person::{Account, SiteId};
use crate::site::intake;
use crate::time::Millis;

/// The site's id.
pub const SITE: &str = "x";
/// The moment X counts its numbers from.
const EPOCH: i64 = 1_288_834_974_657;
/// What every list begins with.
const PREFIX: &str = "window.YTD.";
/// Mentions and links looked at in one tweet.
const ENTITIES_AT_MOST: usize = 100;

/// The files that are read, in the order they help each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// Who the user is.
    Account,
    /// What they wrote and reposted.
    Tweets,
    /// What they liked.
    Likes,
    /// Whom they follow.
    Following,
    /// Who follows them.
    Followers,
}

impl Part {
    /// Which file a text is; `None` also for files of X that say nothing about gestures.
    pub fn of(text: &str) -> Option<Self> {
        let rest = text.trim_start().strip_prefix(PREFIX)?;
        match rest.split('.').next()? {
            "account" => Some(Self::Account),
            "tweets" | "tweet" => Some(Self::Tweets),
            "like" => Some(Self::Likes),
            "following" => Some(Self::Following),
            "follower" => Some(Self::Followers),
            _ => None,
        }
    }
}

/// Handles by number, as the tweets tell them.
#[derive(Default)]
pub struct Handles(BTreeMap<String, String>);

#[derive(Deserialize)]
struct AccountItem<'a> {
    #[serde(borrow)]
    account: OwnAccount<'a>,
}

#[derive(Deserialize)]
struct OwnAccount<'a> {
    #[serde(borrow)]
    username: Cow<'a, str>,
    #[serde(borrow, rename = "accountId")]
    id: Option<Cow<'a, str>>,
}

#[derive(Deserialize)]
struct TweetItem<'a> {
    #[serde(borrow)]
    tweet: Tweet<'a>,
}

#[derive(Deserialize)]
struct Tweet<'a> {
    #[serde(borrow, alias = "id")]
    id_str: Cow<'a, str>,
    #[serde(borrow)]
    created_at: Cow<'a, str>,
    #[serde(borrow)]
    full_text: Option<Cow<'a, str>>,
    #[serde(default)]
    display_text_range: Vec<Number>,
    #[serde(borrow)]
    in_reply_to_screen_name: Option<Cow<'a, str>>,
    #[serde(borrow)]
    in_reply_to_user_id_str: Option<Cow<'a, str>>,
    #[serde(borrow)]
    in_reply_to_status_id_str: Option<Cow<'a, str>>,
    #[serde(borrow, default)]
    entities: Entities<'a>,
}

#[derive(Deserialize, Default)]
struct Entities<'a> {
    #[serde(borrow, default)]
    user_mentions: Vec<Mention<'a>>,
    #[serde(borrow, default)]
    urls: Vec<Link<'a>>,
}

#[derive(Deserialize)]
struct Mention<'a> {
    #[serde(borrow)]
    screen_name: Cow<'a, str>,
    #[serde(borrow)]
    name: Option<Cow<'a, str>>,
    #[serde(borrow)]
    id_str: Option<Cow<'a, str>>,
    #[serde(default)]
    indices: Vec<Number>,
}

#[derive(Deserialize)]
struct Link<'a> {
    #[serde(borrow)]
    expanded_url: Option<Cow<'a, str>>,
}

/// X writes numbers as text, and sometimes as numbers.
#[derive(Deserialize)]
#[serde(untagged)]
enum Number {
    Number(u32),
    Text(String),
}

impl Number {
    fn get(&self) -> Option<u32> {
        match self {
            Self::Number(number) => Some(*number),
            Self::Text(text) => text.parse().ok(),
        }
    }
}

#[derive(Deserialize)]
struct LikeItem<'a> {
    #[serde(borrow)]
    like: Like<'a>,
}

#[derive(Deserialize)]
struct Like<'a> {
    #[serde(borrow, rename = "expandedUrl")]
    url: Option<Cow<'a, str>>,
}

#[derive(Deserialize)]
struct FollowItem<'a> {
    #[serde(borrow, alias = "follower")]
    following: Follow<'a>,
}

#[derive(Deserialize)]
struct Follow<'a> {
    #[serde(borrow, rename = "accountId")]
    id: Cow<'a, str>,
    #[serde(borrow, rename = "userLink")]
    link: Option<Cow<'a, str>>,
}

/// Reads one file.
pub async fn read(gather: &mut Gather<'_>, handles: &mut Handles, part: Part, text: &str) -> Result<(), Refusal> {
    let list = text.split_once('=').map_or("", |(_, list)| list).trim().trim_end_matches(';');
    let items: Vec<&RawValue> = whole(list).map_err(|refusal| Refusal { key: "archive_x_broken", ..refusal })?;
    match part {
        Part::Account => {
            each(gather, text, "account", &items, |gather, _, item: AccountItem<'_>| {
                if let Some(own) = account(&item.account.username, item.account.id.as_deref()) {
                    gather.own(own);
                }
                Ok(())
            })
            .await
        }
        Part::Tweets => {
            each(gather, text, "tweets", &items, |gather, place, item: TweetItem<'_>| {
                tweet(gather, handles, place, &item.tweet)
            })
            .await
        }
        Part::Likes => {
            let mut nobodys = 0;
            each(gather, text, "like", &items, |gather, _, item: LikeItem<'_>| {
                let Some((handle, id)) = item.like.url.as_deref().and_then(status) else {
                    nobodys += 1;
                    return Ok(());
                };
                let at = written(id, gather.here.now).unwrap_or(gather.here.now);
                tell(gather, account(handle, None), "", Kind::React, at, Some(post(handle, id)), None)
            })
            .await?;
            if nobodys > 0 {
                gather.leave_out(nobodys);
                gather.note(None, "archive_x_no_author", &[&nobodys.to_string()]);
            }
            Ok(())
        }
        Part::Following => follows(gather, handles, text, &items, Direction::Given).await,
        Part::Followers => follows(gather, handles, text, &items, Direction::Received).await,
    }
}

fn tweet(gather: &mut Gather<'_>, handles: &mut Handles, place: Place<'_>, tweet: &Tweet<'_>) -> Result<(), Refusal> {
    let Some(at) = dates::moment(&tweet.created_at, gather.here.now) else {
        gather.left_out_at(place, "archive_no_moment", &[&place.field("created_at"), &tweet.created_at]);
        return Ok(());
    };
    let mentions = &tweet.entities.user_mentions[..tweet.entities.user_mentions.len().min(ENTITIES_AT_MOST)];
    for mention in mentions {
        handles.learn(mention.id_str.as_deref(), &mention.screen_name);
    }
    let trace = (!gather.me.is_empty()).then(|| post(&gather.me, &tweet.id_str)).as_deref().and_then(intake::link);
    let text = tweet.full_text.as_deref().unwrap_or_default();
    if let Some(reposted) = text.strip_prefix("RT @").and_then(|rest| rest.split(':').next()) {
        let mention = mentions.iter().find(|mention| mention.screen_name.eq_ignore_ascii_case(reposted));
        let name = mention.and_then(|mention| mention.name.as_deref()).unwrap_or_default();
        return tell(gather, account(reposted, None), name, Kind::Reshare, at, None, trace);
    }
    let mut told: Vec<String> = Vec::new();
    if let Some(answered) = tweet.in_reply_to_screen_name.as_deref() {
        handles.learn(tweet.in_reply_to_user_id_str.as_deref(), answered);
        let object = tweet.in_reply_to_status_id_str.as_deref().map(|id| post(answered, id));
        tell(gather, account(answered, None), "", Kind::Reply, at, object, trace.clone())?;
        told.push(answered.to_ascii_lowercase());
    }
    for link in tweet.entities.urls.iter().take(ENTITIES_AT_MOST) {
        if let Some((handle, id)) = link.expanded_url.as_deref().and_then(status) {
            tell(gather, account(handle, None), "", Kind::Quote, at, Some(post(handle, id)), trace.clone())?;
            told.push(handle.to_ascii_lowercase());
        }
    }
    // What stands before the text shown is carried along from the thread, not written.
    let from = tweet.display_text_range.first().and_then(Number::get).unwrap_or(0);
    for mention in mentions {
        let written = mention.indices.first().and_then(Number::get).is_none_or(|at| at >= from);
        if written && !told.contains(&mention.screen_name.to_ascii_lowercase()) {
            let name = mention.name.as_deref().unwrap_or_default();
            let object = trace.clone();
            tell(gather, account(&mention.screen_name, None), name, Kind::Mention, at, object, trace.clone())?;
            told.push(mention.screen_name.to_ascii_lowercase());
        }
    }
    Ok(())
}

async fn follows(
    gather: &mut Gather<'_>,
    handles: &Handles,
    text: &str,
    items: &[&RawValue],
    direction: Direction,
) -> Result<(), Refusal> {
    let at = gather.here.now;
    let mut numbers = 0;
    each(gather, text, "following", items, |gather, place, item: FollowItem<'_>| {
        let id = &*item.following.id;
        if id.is_empty() || id.len() > 24 || !id.bytes().all(|byte| byte.is_ascii_digit()) {
            gather.left_out_at(place, "archive_no_such", &[&place.field("accountId"), id]);
            return Ok(());
        }
        let linked = item.following.link.as_deref().and_then(profile);
        let handle = handles.0.get(id).map(String::as_str).or(linked);
        let account = handle.and_then(|handle| account(handle, Some(id))).unwrap_or_else(|| {
            numbers += 1;
            Account { site: SiteId::new(SITE), handle: String::new(), stable_id: Some(id.to_owned()), url: None }
        });
        let object = account.url.clone();
        gather.tell(Told { account, name: "", direction, kind: Kind::Follow, at, object, trace: None })
    })
    .await?;
    if numbers > 0 {
        gather.note(None, "archive_x_numbers", &[&numbers.to_string()]);
    }
    Ok(())
}

impl Handles {
    fn learn(&mut self, id: Option<&str>, handle: &str) {
        if let Some(id) = id.filter(|id| id.len() <= 24 && *id != "-1") {
            self.0.insert(id.to_owned(), handle.to_owned());
        }
    }
}

fn tell(
    gather: &mut Gather<'_>,
    account: Option<Account>,
    name: &str,
    kind: Kind,
    at: Millis,
    object: Option<String>,
    trace: Option<String>,
) -> Result<(), Refusal> {
    // A handle that is none: a tweet of an account that is gone.
    let Some(account) = account else { return Ok(()) };
    gather.tell(Told { account, name, direction: Direction::Given, kind, at, object, trace })
}

/// Somebody by their handle. Posts show no numbers, so what is told of a post has none either and gets the id it would have
/// had on a page.
fn account(handle: &str, id: Option<&str>) -> Option<Account> {
    let sound = (1..=30).contains(&handle.len()) && handle.bytes().all(|c| c.is_ascii_alphanumeric() || c == b'_');
    sound.then(|| Account {
        site: SiteId::new(SITE),
        handle: handle.to_owned(),
        stable_id: id.map(ToOwned::to_owned),
        url: Some(format!("https://x.com/{handle}")),
    })
}

fn post(handle: &str, id: &str) -> String {
    format!("https://x.com/{handle}/status/{id}")
}

/// What follows the host in an address of X.
fn path(address: &str) -> Option<&str> {
    let rest = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://"))?;
    let (host, path) = rest.split_once('/')?;
    let hosts = ["x.com", "www.x.com", "mobile.x.com", "twitter.com", "www.twitter.com", "mobile.twitter.com"];
    hosts.contains(&host).then_some(path.split(['?', '#']).next()?)
}

/// The handle and number in a tweet's address, where it names both.
fn status(address: &str) -> Option<(&str, &str)> {
    let mut parts = path(address)?.split('/');
    let (handle, word, id) = (parts.next()?, parts.next()?, parts.next()?);
    let number = !id.is_empty() && id.len() <= 24 && id.bytes().all(|byte| byte.is_ascii_digit());
    (word == "status" && handle != "i" && number).then_some((handle, id))
}

/// The handle in a profile's address.
fn profile(address: &str) -> Option<&str> {
    path(address).filter(|path| !path.contains('/') && *path != "i" && *path != "intent")
}

/// When a tweet was written, which its number tells since 2010.
fn written(id: &str, now: Millis) -> Option<Millis> {
    let number: u64 = id.parse().ok().filter(|_| id.len() >= 15)?;
    dates::sound(Millis((number >> 22) as i64 + EPOCH), now)
}
