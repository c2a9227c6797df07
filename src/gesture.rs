//! What a gesture is: kinds with their effort, directions, sources, and the deterministic id.
//!
//! A gesture's id is a hash of what makes it *this* gesture (site, own account, direction, kind, person, object), so the
//! same act seen twice (two columns, a resend, a second visit to the notifications) is one gesture. Nothing here knows how
//! gestures are kept or what follows from them.

use core::fmt;
use core::hash::Hasher;
use core::str::FromStr;

use serde::{Deserialize, Serialize};
use siphasher::sip128::{Hasher128, SipHasher24};

use crate::person::{PersonId, SiteId};
use crate::time::{Millis, UtcOffset};

/// One act of recognition.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// Favourite, like, emoji reaction.
    React,
    /// Follow, subscribe, connect.
    Follow,
    /// Vote, star, clap.
    Vote,
    /// Boost, repost, share without own words.
    Reshare,
    /// Naming somebody in a post.
    Mention,
    /// Endorsing a skill.
    Endorse,
    /// Linking to somebody's work.
    ShareLink,
    /// Comment on a post.
    Comment,
    /// Reply to somebody.
    Reply,
    /// Thanks in words.
    Thank,
    /// Reshare with own words.
    Quote,
    /// Comment on a blog.
    BlogComment,
    /// Review given, answer accepted.
    Review,
    /// Recommendation, testimonial.
    Recommend,
    /// Bringing two people together.
    Introduce,
    /// Gift, sponsorship.
    Gift,
    /// Meeting in person, entered by hand.
    Meet,
    /// A private letter or message, entered by hand.
    Write,
    /// Anything else, entered by hand.
    Other,
}

impl Kind {
    /// Every kind, lightest first.
    pub const ALL: [Self; 19] = [
        Self::React,
        Self::Follow,
        Self::Vote,
        Self::Reshare,
        Self::Mention,
        Self::Endorse,
        Self::ShareLink,
        Self::Comment,
        Self::Reply,
        Self::Thank,
        Self::Quote,
        Self::Meet,
        Self::Write,
        Self::Other,
        Self::BlogComment,
        Self::Review,
        Self::Recommend,
        Self::Introduce,
        Self::Gift,
    ];

    /// The name used in files, messages and adapters.
    pub const fn name(self) -> &'static str {
        match self {
            Self::React => "react",
            Self::Follow => "follow",
            Self::Vote => "vote",
            Self::Reshare => "reshare",
            Self::Mention => "mention",
            Self::Endorse => "endorse",
            Self::ShareLink => "share-link",
            Self::Comment => "comment",
            Self::Reply => "reply",
            Self::Thank => "thank",
            Self::Quote => "quote",
            Self::BlogComment => "blog-comment",
            Self::Review => "review",
            Self::Recommend => "recommend",
            Self::Introduce => "introduce",
            Self::Gift => "gift",
            Self::Meet => "meet",
            Self::Write => "write",
            Self::Other => "other",
        }
    }

    /// Effort weight before the user changes it (Burke & Kraut, CHI 2014: composed messages strengthen ties more than
    /// clicks). Never shown as points.
    pub const fn effort(self) -> f64 {
        match self {
            Self::React | Self::Follow | Self::Vote => 1.0,
            Self::Reshare => 2.0,
            Self::Mention | Self::Endorse => 3.0,
            Self::ShareLink => 4.0,
            Self::Comment | Self::Reply | Self::Thank | Self::Quote | Self::Meet | Self::Write | Self::Other => 5.0,
            Self::BlogComment | Self::Review => 6.0,
            Self::Recommend | Self::Introduce | Self::Gift => 10.0,
        }
    }

    /// Whether it is more than a click that costs nothing (effort 2 and up: passing something on stakes one's own name on
    /// it): what is worth a thank-you.
    pub fn is_substantive(self) -> bool {
        self.effort() >= 2.0
    }

    /// Whether it was composed in words.
    pub const fn is_composed(self) -> bool {
        matches!(
            self,
            Self::Comment
                | Self::Reply
                | Self::Thank
                | Self::Quote
                | Self::BlogComment
                | Self::Review
                | Self::Recommend
                | Self::Write
        )
    }
}

impl FromStr for Kind {
    type Err = UnknownKind;

    /// Reads a kind's own name, or a name sites use for the same thing.
    fn from_str(text: &str) -> Result<Self, UnknownKind> {
        if let Some(kind) = Self::ALL.into_iter().find(|kind| kind.name() == text) {
            return Ok(kind);
        }
        match text {
            "like" | "favourite" | "favorite" => Ok(Self::React),
            "subscribe" | "connect" => Ok(Self::Follow),
            "star" | "clap" | "upvote" => Ok(Self::Vote),
            "boost" | "repost" => Ok(Self::Reshare),
            "reshare-with-words" => Ok(Self::Quote),
            "testimonial" => Ok(Self::Recommend),
            "sponsor" => Ok(Self::Gift),
            _ => Err(UnknownKind),
        }
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

/// How much a gesture asks of whoever makes it, in four steps. The user's own acts are described by it, never people.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Effort {
    /// A click: reactions, votes, follows.
    Light,
    /// Passing on and naming: reshares, mentions, endorsements, links.
    Passing,
    /// In words: comments, replies, thanks, quotes, reviews.
    Words,
    /// What takes an evening: recommendations, introductions, gifts.
    Large,
}

impl Effort {
    /// Every step, the lightest first.
    pub const ALL: [Self; 4] = [Self::Light, Self::Passing, Self::Words, Self::Large];

    /// The step of a kind, by its weight.
    pub fn of(kind: Kind) -> Self {
        match kind.effort() {
            effort if effort < 2.0 => Self::Light,
            effort if effort < 5.0 => Self::Passing,
            effort if effort < 10.0 => Self::Words,
            _ => Self::Large,
        }
    }

    /// Its name in addresses and message keys.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Passing => "passing",
            Self::Words => "words",
            Self::Large => "large",
        }
    }

    /// The step with this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|effort| effort.name() == name)
    }
}

/// The text names no kind of gesture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("no such kind of gesture")]
pub struct UnknownKind;

/// Who made the gesture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Direction {
    /// You to them.
    Given,
    /// They to you.
    Received,
}

impl Direction {
    /// The other way.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Given => Self::Received,
            Self::Received => Self::Given,
        }
    }
}

/// How Goodturn came to know of a gesture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Source {
    /// Your own act on a page.
    Observed,
    /// You saw it: on a notifications page, under your post, in your blog's comments.
    Notification,
    /// Entered by hand.
    Manual,
    /// From a file.
    Import,
}

/// 128 bits that are the same for the same gesture on every device; written as 32 hexadecimal digits.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct GestureId(pub u128);

impl fmt::Display for GestureId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:032x}", self.0)
    }
}

impl fmt::Debug for GestureId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for GestureId {
    type Err = core::num::ParseIntError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        u128::from_str_radix(text, 16).map(Self)
    }
}

/// Hashes parts to 128 bits (SipHash-2-4 with a fixed key): stable across builds, browsers and devices. Parts are length-
/// prefixed, so `["ab", "c"]` and `["a", "bc"]` differ.
pub fn fingerprint(parts: &[&str]) -> u128 {
    let mut hasher = SipHasher24::new_with_keys(0x676f_6f64, 0x7475_726e);
    for part in parts {
        hasher.write_u64(part.len() as u64);
        hasher.write(part.as_bytes());
    }
    hasher.finish128().as_u128()
}

/// One dated entry of the ledger.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gesture {
    /// What makes it this gesture.
    pub id: GestureId,
    /// When.
    pub at: Millis,
    /// Offset from UTC in force at the user's place then (tells the local day).
    pub offset: UtcOffset,
    /// Where.
    pub site: SiteId,
    /// The user's own account there; empty when unknown.
    pub account: String,
    /// Whose gesture.
    pub direction: Direction,
    /// What.
    pub kind: Kind,
    /// The other person; `None` for the unnamed rest of a grouped notification ("and 5 others").
    pub person: Option<PersonId>,
    /// Link to what it was about.
    pub object: Option<String>,
    /// How it became known.
    pub source: Source,
    /// When it was taken back.
    pub undone_at: Option<Millis>,
}

impl Gesture {
    /// Whether it stands (was not taken back).
    pub const fn stands(&self) -> bool {
        self.undone_at.is_none()
    }
}
