//! LinkedIn's “Get a copy of your data”: a ZIP of tables.
//!
//! - Connections: one asked and one agreed, so both ways, on the day; LinkedIn does not say who asked.
//! - Invitations: the way they went.
//! - Endorsements: with the skill, as the pages' adapter names it.
//! - Recommendations name the person in words only. Where exactly one connection has that name *and* the same company or
//!   position, it is theirs; otherwise it is left out, since a name alone decides nothing.
//! - Reactions and comments name a post, never its author: they are counted and left out.

use std::collections::BTreeMap;

use super::Refusal;
use super::csv::{self, Beginning, Line};
use super::dates;
use super::gather::{Gather, Told};
use crate::gesture::{Direction, Kind};
use crate::person::{Account, SiteId};
use crate::site::intake;
use crate::wire::PageAccount;

/// The site's id.
pub const SITE: &str = "linkedin";

/// The tables that are read, in the order they help each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// Invitations sent and received; they also tell who the user is.
    Invitations,
    /// Everybody one is connected with.
    Connections,
    /// Skills endorsed for others.
    EndorsementsGiven,
    /// Skills others endorsed.
    EndorsementsReceived,
    /// Recommendations written.
    RecommendationsGiven,
    /// Recommendations got.
    RecommendationsReceived,
    /// Reactions to posts.
    Reactions,
    /// Comments on posts.
    Comments,
}

impl Part {
    const ALL: [Self; 8] = [
        Self::Connections,
        Self::Invitations,
        Self::EndorsementsGiven,
        Self::EndorsementsReceived,
        Self::RecommendationsGiven,
        Self::RecommendationsReceived,
        Self::Reactions,
        Self::Comments,
    ];

    /// The columns by which its header is known.
    const fn columns(self) -> &'static [&'static str] {
        match self {
            Self::Connections => &["first name", "last name", "url", "connected on"],
            Self::Invitations => &["direction", "sent at", "inviterprofileurl", "inviteeprofileurl"],
            Self::EndorsementsGiven => &["endorsement date", "skill name", "endorsee public url"],
            Self::EndorsementsReceived => &["endorsement date", "skill name", "endorser public url"],
            Self::RecommendationsGiven | Self::RecommendationsReceived => {
                &["first name", "last name", "company", "job title", "text", "creation date"]
            }
            Self::Reactions => &["date", "type", "link"],
            Self::Comments => &["date", "link", "message"],
        }
    }

    /// Which table a text is. Recommendations look the same both ways; there the name tells.
    pub fn of(name: &str, beginning: &Beginning) -> Option<Self> {
        let part = Self::ALL.into_iter().find(|part| beginning.has(part.columns()))?;
        let says = |word: &str| name.to_ascii_lowercase().contains(word);
        match part {
            Self::RecommendationsGiven if says("received") => Some(Self::RecommendationsReceived),
            Self::RecommendationsGiven if !says("given") => None,
            part => Some(part),
        }
    }
}

/// Connections by name, for what names people in words only.
#[derive(Default)]
pub struct Names(BTreeMap<String, Vec<Known>>);

struct Known {
    account: Account,
    company: String,
    position: String,
}

/// Reads one table.
pub async fn read(gather: &mut Gather<'_>, names: &mut Names, part: Part, text: &str) -> Result<(), Refusal> {
    let mut nobodys = 0;
    csv::each(gather, text, part.columns(), |gather, line| match part {
        Part::Connections => connection(gather, names, line),
        Part::Invitations => invitation(gather, line),
        Part::EndorsementsGiven => endorsement(gather, line, Direction::Given, "endorsee"),
        Part::EndorsementsReceived => endorsement(gather, line, Direction::Received, "endorser"),
        Part::RecommendationsGiven => recommendation(gather, names, line, Direction::Given),
        Part::RecommendationsReceived => recommendation(gather, names, line, Direction::Received),
        Part::Reactions | Part::Comments => {
            nobodys += 1;
            Ok(())
        }
    })
    .await?;
    if nobodys > 0 {
        gather.leave_out(nobodys);
        gather.note(None, "archive_linkedin_no_author", &[&nobodys.to_string()]);
    }
    Ok(())
}

/// The account a profile's address names.
fn account(address: &str) -> Option<Account> {
    let path = address.split(['?', '#']).next()?.split_once("linkedin.com/in/")?.1;
    let slug = percent_decoded(path.split('/').next()?);
    let seen = PageAccount { handle: slug.clone(), url: Some(profile(&slug)), ..PageAccount::default() };
    intake::account(&seen, &SiteId::new(SITE))
}

fn profile(slug: &str) -> String {
    format!("https://www.linkedin.com/in/{slug}/")
}

/// Text of an address as people read it, which is how the pages' adapter takes it.
pub fn percent_decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, after @ ..] = rest {
        let digits = after.get(..2).and_then(|digits| core::str::from_utf8(digits).ok());
        let byte = digits.filter(|_| *first == b'%').and_then(|digits| u8::from_str_radix(digits, 16).ok());
        bytes.push(byte.unwrap_or(*first));
        rest = if byte.is_some() { &after[2..] } else { after };
    }
    String::from_utf8(bytes).unwrap_or_else(|_| text.to_owned())
}

fn full_name(first: &str, last: &str) -> String {
    intake::name(&format!("{first} {last}"))
}

fn connection(gather: &mut Gather<'_>, names: &mut Names, line: &Line<'_>) -> Result<(), Refusal> {
    let name = full_name(line.get("first name"), line.get("last name"));
    let Some(account) = account(line.get("url")) else {
        gather.left_out(line.line(), "archive_linkedin_no_profile", &[]);
        return Ok(());
    };
    let Some(at) = dates::moment(line.get("connected on"), gather.here.now) else {
        gather.left_out(line.line(), "archive_no_moment", &["Connected On", line.get("connected on")]);
        return Ok(());
    };
    let (company, position) = (line.get("company").to_owned(), line.get("position").to_owned());
    names.0.entry(name.to_lowercase()).or_default().push(Known { account: account.clone(), company, position });
    for direction in [Direction::Given, Direction::Received] {
        tell(gather, &account, &name, direction, Kind::Follow, at, account.url.clone())?;
    }
    Ok(())
}

fn invitation(gather: &mut Gather<'_>, line: &Line<'_>) -> Result<(), Refusal> {
    let (direction, name, theirs, mine) = match line.get("direction").to_ascii_uppercase().as_str() {
        "OUTGOING" => (Direction::Given, "to", "inviteeprofileurl", "inviterprofileurl"),
        "INCOMING" => (Direction::Received, "from", "inviterprofileurl", "inviteeprofileurl"),
        other => {
            gather.left_out(line.line(), "archive_no_such", &["Direction", other]);
            return Ok(());
        }
    };
    if let Some(mine) = account(line.get(mine)) {
        gather.own(mine);
    }
    let Some(account) = account(line.get(theirs)) else {
        gather.left_out(line.line(), "archive_linkedin_no_profile", &[]);
        return Ok(());
    };
    let Some(at) = dates::moment(line.get("sent at"), gather.here.now) else {
        gather.left_out(line.line(), "archive_no_moment", &["Sent At", line.get("sent at")]);
        return Ok(());
    };
    tell(gather, &account, line.get(name), direction, Kind::Follow, at, account.url.clone())
}

fn endorsement(gather: &mut Gather<'_>, line: &Line<'_>, direction: Direction, who: &str) -> Result<(), Refusal> {
    let Some(account) = account(line.get(&format!("{who} public url"))) else {
        gather.left_out(line.line(), "archive_linkedin_no_profile", &[]);
        return Ok(());
    };
    let Some(at) = dates::moment(line.get("endorsement date"), gather.here.now) else {
        gather.left_out(line.line(), "archive_no_moment", &["Endorsement Date", line.get("endorsement date")]);
        return Ok(());
    };
    let name = full_name(line.get(&format!("{who} first name")), line.get(&format!("{who} last name")));
    let skill = line.get("skill name").split_whitespace().collect::<Vec<_>>().join("-");
    let object = intake::link(&format!("https://www.linkedin.com/feed/#skill-{skill}"));
    tell(gather, &account, &name, direction, Kind::Endorse, at, object)
}

fn recommendation(
    gather: &mut Gather<'_>,
    names: &Names,
    line: &Line<'_>,
    direction: Direction,
) -> Result<(), Refusal> {
    let name = full_name(line.get("first name"), line.get("last name"));
    if line.get("status").eq_ignore_ascii_case("draft") {
        return Ok(());
    }
    let alike = |a: &str, b: &str| !a.is_empty() && a.eq_ignore_ascii_case(b);
    let namesakes = names.0.get(&name.to_lowercase()).map_or(&[][..], Vec::as_slice);
    let fitting: Vec<&Known> = namesakes
        .iter()
        .filter(|known| alike(&known.company, line.get("company")) || alike(&known.position, line.get("job title")))
        .collect();
    let [known] = fitting.as_slice() else {
        gather.left_out(line.line(), "archive_linkedin_name_only", &[&name]);
        return Ok(());
    };
    let account = known.account.clone();
    let Some(at) = dates::moment(line.get("creation date"), gather.here.now) else {
        gather.left_out(line.line(), "archive_no_moment", &["Creation Date", line.get("creation date")]);
        return Ok(());
    };
    tell(gather, &account, &name, direction, Kind::Recommend, at, account.url.clone())
}

fn tell(
    gather: &mut Gather<'_>,
    account: &Account,
    name: &str,
    direction: Direction,
    kind: Kind,
    at: crate::time::Millis,
    object: Option<String>,
) -> Result<(), Refusal> {
    gather.tell(Told { account: account.clone(), name, direction, kind, at, object, trace: None })
}
