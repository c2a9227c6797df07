//! Why something is suggested, and why nothing is (C13). Reasons are values with a message key; the surface says them.

use crate::gesture::Kind;
use crate::nudge::words::{Arg, Phrase};

/// A reason, and the item of the view it is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Because {
    /// Which item; `None`: it holds for the whole page.
    pub index: Option<u32>,
    /// The reason.
    pub reason: Reason,
}

/// Every reason there is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Reason {
    /// The user paused Goodturn here or everywhere.
    Paused,
    /// The user wants no suggestions.
    TurnedOff,
    /// The observe-only start.
    Observing,
    /// Quiet hours.
    QuietHours,
    /// The day has had its suggestions.
    EnoughToday,
    /// The last one was less than 90 minutes ago.
    JustNow,
    /// The user wants no hints on pages.
    HintsOff,
    /// On this site there are suggestions in the popup alone.
    PopupOnly,
    /// The user is writing.
    Typing,
    /// Not looked at for 3 seconds.
    Passing,
    /// Nobody in view the ledger knows.
    NobodyYet,
    /// The user wants no suggestions about this person.
    NeverFor,
    /// Suggestions about this person rest for a while.
    Resting,
    /// This person was suggested within 14 days.
    Lately,
    /// There was one suggestion in this pause, and that is enough.
    Once,
    /// Too little read of somebody new (C3).
    NotReadYet,
    /// There is no occasion.
    NoOccasion,
    /// The two are in their usual rhythm.
    InRhythm,
    /// The tie sleeps, and that is fine.
    Dormant,
    /// The user's own item.
    Own,
    /// Paid for.
    Promoted,
    /// Behind a warning.
    Sensitive,
    /// The user already made a gesture here.
    Already,
    /// Nothing on the ladder is on offer here.
    NothingFits,
    /// Only clicks on offer, after several clicks (C6).
    OnlyClicks,
    /// They did something for you.
    TheyDid,
    /// You wanted to.
    YouWanted,
    /// It has been quiet.
    BeenQuiet,
    /// A light gesture is enough.
    LightIsEnough,
    /// Words mean more than a click.
    WordsMeanMore,
    /// They ask something.
    TheyAsk,
    /// It was clicks alone for a while.
    OftenAClick,
    /// Somebody whose posts you want to pass on.
    WorthPassingOn,
    /// You read several of their posts.
    GotToKnow,
    /// One was let go a short time ago.
    LetGoJustNow,
    /// The mirror said something today: suggestions rest.
    Mirror,
    /// In this role the occasion is none.
    NotInThisRole,
    /// Enough suggestions about people outside the circle for now.
    EnoughOthers,
    /// You worked together.
    WorkedTogether,
    /// Your notes about both name the same thing.
    NotesMeet,
    /// It goes both ways.
    BothWays,
}

impl Because {
    pub(super) const fn everywhere(reason: Reason) -> Self {
        Self { index: None, reason }
    }

    pub(super) const fn item(index: u32, reason: Reason) -> Self {
        Self { index: Some(index), reason }
    }

    /// Why this kind of gesture.
    pub(super) const fn kind(index: u32, kind: Kind) -> Self {
        Self::item(index, if kind.is_composed() { Reason::WordsMeanMore } else { Reason::LightIsEnough })
    }
}

impl Reason {
    /// Every reason.
    pub const ALL: [Self; 41] = [
        Self::Paused,
        Self::TurnedOff,
        Self::Observing,
        Self::QuietHours,
        Self::EnoughToday,
        Self::JustNow,
        Self::HintsOff,
        Self::PopupOnly,
        Self::Typing,
        Self::Passing,
        Self::NobodyYet,
        Self::NeverFor,
        Self::Resting,
        Self::Lately,
        Self::Once,
        Self::NotReadYet,
        Self::NoOccasion,
        Self::InRhythm,
        Self::Dormant,
        Self::Own,
        Self::Promoted,
        Self::Sensitive,
        Self::Already,
        Self::NothingFits,
        Self::OnlyClicks,
        Self::TheyDid,
        Self::YouWanted,
        Self::BeenQuiet,
        Self::LightIsEnough,
        Self::WordsMeanMore,
        Self::TheyAsk,
        Self::OftenAClick,
        Self::WorthPassingOn,
        Self::GotToKnow,
        Self::LetGoJustNow,
        Self::Mirror,
        Self::NotInThisRole,
        Self::EnoughOthers,
        Self::WorkedTogether,
        Self::NotesMeet,
        Self::BothWays,
    ];

    /// The message key.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Paused => "nudge_because_paused",
            Self::TurnedOff => "nudge_because_turned_off",
            Self::Observing => "nudge_because_observing",
            Self::QuietHours => "nudge_because_quiet_hours",
            Self::EnoughToday => "nudge_because_enough_today",
            Self::JustNow => "nudge_because_just_now",
            Self::HintsOff => "nudge_because_hints_off",
            Self::PopupOnly => "nudge_because_popup_only",
            Self::Typing => "nudge_because_typing",
            Self::Passing => "nudge_because_passing",
            Self::NobodyYet => "nudge_because_nobody_yet",
            Self::NeverFor => "nudge_because_never_for",
            Self::Resting => "nudge_because_resting",
            Self::Lately => "nudge_because_lately",
            Self::Once => "nudge_because_once",
            Self::NotReadYet => "nudge_because_not_read_yet",
            Self::NoOccasion => "nudge_because_no_occasion",
            Self::InRhythm => "nudge_because_in_rhythm",
            Self::Dormant => "nudge_because_dormant",
            Self::Own => "nudge_because_own",
            Self::Promoted => "nudge_because_promoted",
            Self::Sensitive => "nudge_because_sensitive",
            Self::Already => "nudge_because_already",
            Self::NothingFits => "nudge_because_nothing_fits",
            Self::OnlyClicks => "nudge_because_only_clicks",
            Self::TheyDid => "nudge_because_they_did",
            Self::YouWanted => "nudge_because_you_wanted",
            Self::BeenQuiet => "nudge_because_been_quiet",
            Self::LightIsEnough => "nudge_because_light_is_enough",
            Self::WordsMeanMore => "nudge_because_words_mean_more",
            Self::TheyAsk => "nudge_because_they_ask",
            Self::OftenAClick => "nudge_because_often_a_click",
            Self::WorthPassingOn => "nudge_because_worth_passing_on",
            Self::GotToKnow => "nudge_because_got_to_know",
            Self::LetGoJustNow => "nudge_because_let_go_just_now",
            Self::Mirror => "nudge_because_mirror",
            Self::NotInThisRole => "nudge_because_not_in_this_role",
            Self::EnoughOthers => "nudge_because_enough_others",
            Self::WorkedTogether => "nudge_because_worked_together",
            Self::NotesMeet => "nudge_because_notes_meet",
            Self::BothWays => "nudge_because_both_ways",
        }
    }

    /// The name in scenarios and reports: `they-did`.
    pub fn name(self) -> String {
        self.key().trim_start_matches("nudge_because_").replace('_', "-")
    }

    /// The reason as a sentence. Those about the whole page do not use the name.
    pub fn phrase(self, name: &str) -> Phrase {
        Phrase { keys: vec![self.key().to_owned()], args: vec![Arg::Text(name.to_owned())] }
    }
}
