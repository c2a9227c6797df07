//! When to suggest a gesture, which one, and why.
//!
//! [`decide`] looks at what is in view and gives at most one [`Nudge`] with its reasons, or the reasons for silence;
//! [`for_popup`] does the same for the popup, where the user has come by themselves and no moment is needed. Both are pure:
//! the same ledger, memory and clock give the same answer. The caller remembers what it offers ([`Memory::offer`]), passes
//! on what the user does with it ([`answer`], [`touched`]) and turns [`words`] into text.
//!
//! In this order: `budget` (is this a moment at all), `occasion` (what there is to say about somebody), `fitting` (which
//! gesture), `learning` and `habit` (what is welcome and usual), `words` (message keys and arguments), `reason` (why, also of
//! silence), `memory` and `reading` (what is kept). `tone` looks at a text, `mirror` at the user's own day.
//!
//! What is absent on purpose: follows (nothing is ever suggested about following), anything about what somebody did *not* do,
//! and any list of people beyond the five of the quiet `shelf`, which come when the user asks for them.

mod aside;
mod budget;
mod fitting;
mod habit;
mod learning;
mod memory;
mod mirror;
mod occasion;
mod reading;
mod reason;
mod shelf;
pub mod tone;
pub mod words;

use serde::{Deserialize, Serialize};

use crate::gesture::{GestureId, Kind};
use crate::person::{Person, PersonId, SiteId};
use crate::settings::{Persona, Settings};
use crate::tie::Tally;
use crate::time::{Clock, Millis};

pub use aside::{CIRCLE, Meets, meeting};
pub use budget::observing;
pub use habit::{Habit, Habits};
pub use learning::Learned;
pub use memory::{Memory, Shown, answer, answer_stranger, touched};
pub use mirror::{Glimpse, Mirror, Notice};
pub use occasion::id;
pub use reading::{Reading, Readings};
pub use reason::{Because, Reason};
pub use shelf::{OnShelf, shelf};
pub use words::{Said, words};

/// A reason to suggest a gesture now, highest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Occasion {
    /// They did something substantive for you, not acknowledged so far.
    Thank,
    /// An intention the user set.
    Wanted,
    /// A tie in the circle went quiet.
    Quiet,
    /// They ask something.
    Ask,
    /// Several clicks, and nothing in words.
    More,
    /// Somebody whose posts the user wants to pass on.
    Amplify,
    /// Somebody who was read and never met.
    Hello,
    /// Two people whose notes meet. Popup only.
    Introduce,
    /// Somebody the user worked with. Popup only.
    Endorse,
    /// Somebody who could be in the circle. Popup only.
    Circle,
}

impl Occasion {
    /// Every occasion, highest first; the last three are for the popup alone.
    pub const ALL: [Self; 10] = [
        Self::Thank,
        Self::Wanted,
        Self::Quiet,
        Self::Ask,
        Self::More,
        Self::Amplify,
        Self::Hello,
        Self::Introduce,
        Self::Endorse,
        Self::Circle,
    ];

    /// The name in message keys.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Thank => "thank",
            Self::Wanted => "wanted",
            Self::Quiet => "quiet",
            Self::Ask => "ask",
            Self::More => "more",
            Self::Amplify => "amplify",
            Self::Hello => "hello",
            Self::Introduce => "introduce",
            Self::Endorse => "endorse",
            Self::Circle => "circle",
        }
    }
}

/// What an occasion rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fact {
    /// This gesture of theirs.
    TheyDid {
        /// The gesture.
        gesture: GestureId,
        /// What it was.
        kind: Kind,
        /// Where.
        site: Option<SiteId>,
        /// When.
        at: Millis,
    },
    /// The user's own intention.
    YouWanted {
        /// In the user's words.
        text: String,
    },
    /// The last gesture seen between the two, either way.
    QuietSince {
        /// When it was.
        at: Millis,
    },
    /// Their question in view.
    TheyAsk,
    /// Clicks alone since then; `None`: never a word so far.
    OnlyClicks {
        /// The last gesture in words.
        wrote: Option<Millis>,
    },
    /// A group the user named.
    InGroup {
        /// Its name.
        group: String,
    },
    /// Posts read.
    YouRead {
        /// How many, in 30 days.
        posts: u32,
    },
    /// A word that stands in the notes of both.
    NotesMeet {
        /// The other one.
        with: PersonId,
        /// Their name.
        name: String,
        /// The word.
        word: String,
    },
    /// It has gone both ways on several days.
    BothWays,
}

impl Fact {
    /// The gesture to thank for, if that is what it is about.
    pub const fn thanks_for(&self) -> Option<GestureId> {
        match self {
            Self::TheyDid { gesture, .. } => Some(*gesture),
            _ => None,
        }
    }
}

/// One suggestion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Nudge {
    /// The same for the same person, occasion and day.
    pub id: String,
    /// Which item of the view.
    pub index: u32,
    /// About whom.
    pub person: PersonId,
    /// Where.
    pub site: SiteId,
    /// Why.
    pub occasion: Occasion,
    /// The suggested gesture.
    pub kind: Kind,
    /// What it rests on.
    pub fact: Fact,
    /// It is about somebody outside the circle, and no thanks.
    pub outside: bool,
}

/// Somebody the user is getting to know by reading. Popup only, never a hint, and nothing is suggested.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Listening {
    /// Which item of the view.
    pub index: u32,
    /// Posts read.
    pub posts: u32,
    /// Whether that is enough to say hello.
    pub enough: bool,
}

/// An item in view.
#[allow(clippy::struct_excessive_bools, reason = "independent facts about the item, as the page states them")]
#[derive(Debug, Clone)]
pub struct Here<'a> {
    /// Its place in the view.
    pub index: u32,
    /// Whose it is, if the ledger knows them.
    pub person: Option<(&'a Person, &'a Tally)>,
    /// What was read of them.
    pub reading: Option<&'a Reading>,
    /// Link.
    pub object: Option<&'a str>,
    /// Paid for.
    pub promoted: bool,
    /// Behind a warning.
    pub sensitive: bool,
    /// It tells of trouble: its author is left in peace.
    pub troubled: bool,
    /// The user's own.
    pub own: bool,
    /// The user already made a gesture on it.
    pub already: bool,
    /// It asks its readers something.
    pub asks: bool,
    /// The user recommended or endorsed its author within a year.
    pub recommended: bool,
    /// Its controls with their state; composers are controls that are off.
    pub controls: Vec<(Kind, Option<bool>)>,
}

/// Everything a decision looks at.
#[derive(Debug, Clone)]
pub struct Context<'a> {
    /// Now.
    pub clock: Clock,
    /// What the user chose.
    pub settings: &'a Settings,
    /// What was suggested before.
    pub memory: &'a Memory,
    /// Where.
    pub site: &'a SiteId,
    /// Origin of the page, as in the settings.
    pub origin: &'a str,
    /// The site's gestures from light to strong; empty: by effort.
    pub ladder: &'a [Kind],
    /// Whether hints may be drawn into this site's pages.
    pub inject: bool,
    /// A field has the focus.
    pub typing: bool,
    /// Milliseconds the items have been in view.
    pub dwell_ms: i64,
    /// How many gestures the user made in all.
    pub given_total: u64,
    /// In what role the user is here.
    pub persona: Persona,
    /// What is usual in this community.
    pub habit: &'a Habit,
    /// The mirror spoke today (C16).
    pub mirrored: bool,
    /// How many people are in the circle (for the popup).
    pub in_circle: usize,
    /// People with a note (for the popup).
    pub noted: &'a [Person],
    /// What is in view, top to bottom.
    pub here: Vec<Here<'a>>,
}

/// A nudge or silence, and why.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Decision {
    /// At most one suggestion.
    pub nudge: Option<Nudge>,
    /// Why it, or why none.
    pub because: Vec<Because>,
}

/// What the popup may say.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ForPopup {
    /// The suggestion, or silence.
    pub decision: Decision,
    /// People here the user is getting to know.
    pub listening: Vec<Listening>,
}

impl Decision {
    fn silence(because: Vec<Because>) -> Self {
        Self { nudge: None, because }
    }
}

/// Whether to draw a hint now, and which. What is on offer already is not drawn a second time.
pub fn decide(ctx: &Context) -> Decision {
    decide_by(ctx, Learned::from_memory)
}

/// [`decide`] by other estimates than the memory's own, for comparisons.
pub fn decide_by(ctx: &Context, learned: fn(&Context) -> Learned) -> Decision {
    match budget::busy(ctx).or_else(|| budget::rests(ctx)).or_else(|| budget::spent(ctx)) {
        Some(reason) => Decision::silence(vec![Because::everywhere(reason)]),
        None => occasion::best(ctx, &learned(ctx), false).0,
    }
}

/// What the popup shows for this page: the suggestion already on offer here before a new one. Typing, dwelling and sites
/// that allow no hints do not matter here; the budget does.
pub fn for_popup(ctx: &Context) -> ForPopup {
    for_popup_by(ctx, Learned::from_memory)
}

/// [`for_popup`] by other estimates than the memory's own, for comparisons.
pub fn for_popup_by(ctx: &Context, learned: fn(&Context) -> Learned) -> ForPopup {
    ForPopup { decision: in_popup(ctx, learned), listening: listening(ctx) }
}

/// The gestures that fit a nudge's item and occasion equally well by the rules, the suggested one among them: what the
/// estimates choose from.
pub fn would_do(ctx: &Context, nudge: &Nudge) -> Vec<Kind> {
    occasion::would_do(ctx, nudge)
}

fn in_popup(ctx: &Context, learned: fn(&Context) -> Learned) -> Decision {
    if let Some(reason) = budget::rests(ctx) {
        return Decision::silence(vec![Because::everywhere(reason)]);
    }
    let (decision, open) = occasion::best(ctx, &learned(ctx), true);
    match budget::spent(ctx) {
        Some(reason) if !open => Decision::silence(vec![Because::everywhere(reason)]),
        None if decision.nudge.is_none() => match aside::best(ctx) {
            Some((nudge, because)) => Decision { nudge: Some(nudge), because },
            None => decision,
        },
        _ => decision,
    }
}

fn listening(ctx: &Context) -> Vec<Listening> {
    if !ctx.settings.reading {
        return Vec::new();
    }
    ctx.here
        .iter()
        .filter(|here| !here.own && !here.promoted)
        .filter(|here| here.person.is_none_or(|(person, tally)| tally.count() == 0 && !person.silence.never))
        .filter_map(|here| {
            let (reading, today) = (here.reading?, ctx.clock.today());
            let (posts, enough) = (reading.posts(today), reading.has_listened(today));
            (posts > 0).then_some(Listening { index: here.index, posts, enough })
        })
        .collect()
}
