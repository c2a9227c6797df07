//! Every message between pages, background and surfaces.
//!
//! Plain serde shapes with a version; no behaviour and no domain types beyond the plain names (`Kind`, `Direction`,
//! `Source`). Times are milliseconds as JavaScript numbers. What arrives from a page is hostile until
//! [`crate::site::intake`] has cleaned it.

use serde::{Deserialize, Serialize};

use crate::gesture::{Direction, Kind};
use crate::nudge::Occasion;
use crate::settings::{Group, Role};
use crate::tie::Weights;

/// Version of the messages. A message of another version is answered with an error.
pub const VERSION: u32 = 1;

/// "Always", as a moment: the last one JavaScript's calendar holds (infinity does not survive messages).
pub const ALWAYS: f64 = 8.64e15;

/// A message with its version. On the wire it is one flat object: the request's fields beside `v`, `offset` and `type`, the
/// request's name (see `browser::messages`).
#[derive(Debug, Clone)]
pub struct Envelope {
    /// [`VERSION`]; missing in messages other software sends (`{"type":"export"}`), which is read as the current one.
    pub v: u32,
    /// Offset of the sender's clock from UTC in minutes east.
    pub offset: i16,
    /// The message.
    pub request: Request,
}

/// What pages and surfaces ask of the background, the only writer.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Request {
    /// A content script has started (again, with the markers it found).
    Hello {
        /// Address of the page.
        url: String,
        /// Ids of the adapters whose markers were found; `None` before anybody looked.
        #[serde(default)]
        markers: Option<Vec<String>>,
    },
    /// An act was made and settled, or one was taken back (`undo`).
    Observed {
        /// The act.
        act: Act,
    },
    /// A form is being posted; the next page tells what became of it.
    Pending {
        /// The act as it would be.
        act: Act,
    },
    /// The page after a form post.
    Landed {
        /// Nonce of the pending act.
        nonce: String,
        /// What the page shows.
        found: Landing,
        /// Address of the user's new comment.
        #[serde(default)]
        trace: Option<String>,
    },
    /// The user rests; this is in view.
    View {
        /// What is in view.
        view: View,
    },
    /// What the user did with a hint or a suggestion.
    Answer {
        /// The nudge's id.
        nudge: String,
        /// The answer.
        answer: Answer,
    },
    /// The popup shows a suggestion that no hint showed before: it counts from now on and can be answered.
    Offer {
        /// The suggestion.
        offer: Offer,
    },
    /// Gesture entered by hand.
    Log {
        /// Existing person, or none for somebody new.
        #[serde(default)]
        person: Option<String>,
        /// Account, when it is somebody new or somebody on the page.
        #[serde(default)]
        account: Option<SiteAccount>,
        /// Which way.
        direction: Direction,
        /// What.
        kind: Kind,
        /// When, in milliseconds.
        at: f64,
        /// Link, if any.
        #[serde(default)]
        object: Option<String>,
        /// What the user wants to remember about them: added to the person's note.
        #[serde(default)]
        note: String,
    },
    /// Undo (or redo) one gesture.
    Undo {
        /// Whose ledger it is in.
        person: String,
        /// The gesture.
        gesture: String,
        /// `false` brings it back.
        undone: bool,
    },
    /// Change what the user keeps about a person.
    Keep {
        /// Existing person, or none for somebody on the page who is no person yet.
        #[serde(default)]
        person: Option<String>,
        /// Their account in that case.
        #[serde(default)]
        account: Option<SiteAccount>,
        /// The change.
        change: Change,
    },
    /// Change a setting.
    Setting {
        /// The change.
        setting: Setting,
    },
    /// The browser granted access to this origin; start there. `site` is the adapter recognised, if any.
    Allow {
        /// Origin: `https://social.example`.
        origin: String,
        /// Adapter id.
        #[serde(default)]
        site: Option<String>,
    },
    /// Stop on this origin and give the permission back.
    Disallow {
        /// Origin.
        origin: String,
    },
    /// Rest on this origin (`None`: everywhere) until a moment; 0 ends the rest, [`ALWAYS`] stands for always.
    Pause {
        /// Origin.
        #[serde(default)]
        origin: Option<String>,
        /// Milliseconds.
        until: f64,
    },
    /// The whole ledger as the export object.
    Export {},
    /// Erase one person with all gestures.
    ErasePerson {
        /// Who.
        person: String,
        /// It can be taken back for thirty days; otherwise it is gone.
        #[serde(default)]
        keep: bool,
        /// They are no person: their accounts are left out from now on.
        #[serde(default)]
        nobody: bool,
    },
    /// Erase everything.
    EraseAll {},
    /// Bring the second copy up to date and empty the bin of what is too old, now.
    Tidy {},
}

/// What the background answers.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "kebab-case")]
pub enum Reply {
    /// Done and on disk.
    Ack {
        /// Gesture concerned, if one was written.
        #[serde(default)]
        gesture: Option<String>,
    },
    /// Nothing was done, and why (a message key).
    Refused {
        /// Message key.
        why: String,
    },
    /// Could not be done; the sender may try again.
    Error {
        /// Message key.
        why: String,
    },
    /// This is how to read the page. The worker adds `plan`, the adapter itself, on the way out.
    Plan {
        /// The adapter's id.
        site: String,
        /// Form posts that wait for a verdict on this page.
        pending: Vec<Waiting>,
        /// Hints may be drawn.
        hints: bool,
    },
    /// Look for these markers and say hello again.
    Recognise {
        /// Adapter id and its selectors.
        probes: Vec<Probe>,
    },
    /// Nothing for this page: tear down.
    Nothing,
    /// A hint to draw.
    Hint {
        /// The card.
        card: Box<Card>,
    },
    /// No hint.
    Quiet,
}

/// Adapter id and the selectors that recognise it.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Probe {
    /// Adapter id.
    pub site: String,
    /// Any of these.
    pub any: Vec<String>,
}

/// A form post that waits for the next page.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Waiting {
    /// Nonce of the act.
    pub nonce: String,
    /// Index of the composer in the plan.
    pub composer: u32,
    /// Name the user wrote under; a guest is not signed in on the next page.
    pub name: String,
}

/// An account as a page shows it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct PageAccount {
    /// Handle.
    #[serde(default)]
    pub handle: String,
    /// Display name.
    #[serde(default)]
    pub name: String,
    /// Stable id.
    #[serde(default)]
    pub stable: Option<String>,
    /// Profile link.
    #[serde(default)]
    pub url: Option<String>,
}

/// An account with its site, for requests of surfaces.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SiteAccount {
    /// Adapter id, or `manual`.
    pub site: String,
    /// Account.
    pub account: PageAccount,
}

/// Something the user did.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Act {
    /// Made once for every act; the same in every resend.
    pub nonce: String,
    /// Taken back instead of made.
    #[serde(default)]
    pub undo: bool,
    /// What.
    pub kind: Kind,
    /// When the user did it.
    pub at: f64,
    /// Address of the page.
    pub url: String,
    /// Own account, if the page says.
    #[serde(default)]
    pub me: Option<PageAccount>,
    /// Whose item it was.
    pub person: PageAccount,
    /// Link to the item.
    #[serde(default)]
    pub object: Option<String>,
    /// Link to what the user wrote, where there is one.
    #[serde(default)]
    pub trace: Option<String>,
    /// Index of the composer in the plan, for pending acts.
    #[serde(default)]
    pub composer: Option<u32>,
    /// What the user wrote: looked at for the mirror (C16) and dropped, never kept.
    #[serde(default)]
    pub words: Option<String>,
}

/// What a page after a form post shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Landing {
    /// The user's own new comment.
    Own,
    /// The user's own comment, held for moderation.
    Held,
    /// A refusal.
    Refused,
    /// None of these.
    Neither,
}

/// What is in view while the user rests.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct View {
    /// Address of the page.
    pub url: String,
    /// Own account.
    #[serde(default)]
    pub me: Option<PageAccount>,
    /// Items, top to bottom.
    #[serde(default)]
    pub items: Vec<SeenItem>,
    /// Received gestures, top to bottom.
    #[serde(default)]
    pub rows: Vec<SeenRow>,
    /// Names of items whose root was there but whose author or link was not.
    #[serde(default)]
    pub broken: Vec<String>,
    /// A field has the focus.
    #[serde(default)]
    pub typing: bool,
    /// Milliseconds the items have been in view.
    #[serde(default)]
    pub dwell: f64,
}

/// An item in view.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct SeenItem {
    /// Its place among the items of this view; a hint comes back with it.
    pub index: u32,
    /// Item name of the adapter.
    pub name: String,
    /// Whose.
    pub author: PageAccount,
    /// Link.
    #[serde(default)]
    pub object: Option<String>,
    /// When it was made.
    #[serde(default)]
    pub at: Option<f64>,
    /// Paid for.
    #[serde(default)]
    pub promoted: bool,
    /// Behind a warning.
    #[serde(default)]
    pub sensitive: bool,
    /// The user's own.
    #[serde(default)]
    pub own: bool,
    /// What it says, the beginning of it: looked at and dropped, never kept.
    #[serde(default)]
    pub text: Option<String>,
    /// Everything about it (names and buttons too), where the adapter does not tell what it says.
    #[serde(default)]
    pub about: Option<String>,
    /// Controls with their state; composers appear as controls that are off.
    #[serde(default)]
    pub controls: Vec<SeenControl>,
}

/// A control of an item.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct SeenControl {
    /// Which gesture.
    pub kind: Kind,
    /// State; `None` when the page does not say.
    #[serde(default)]
    pub on: Option<bool>,
}

/// A received gesture in view.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct SeenRow {
    /// Which gesture.
    pub kind: Kind,
    /// What makes it this row on every visit.
    #[serde(default)]
    pub key: Option<String>,
    /// Who is named.
    #[serde(default)]
    pub actors: Vec<PageAccount>,
    /// How many beyond them.
    #[serde(default)]
    pub others: u32,
    /// What it was about.
    #[serde(default)]
    pub object: Option<String>,
    /// When.
    #[serde(default)]
    pub at: Option<f64>,
}

/// A hint, in the user's language, ready to draw.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Card {
    /// The nudge's id.
    pub nudge: String,
    /// Which item of the view it belongs to.
    pub index: u32,
    /// The suggestion, one sentence.
    pub say: String,
    /// The reason, one sentence.
    pub why: String,
    /// Name of the card for screen readers.
    pub label: String,
    /// Button texts.
    pub let_go: String,
    /// "Later".
    pub later: String,
    /// "Not for NAME".
    pub never: String,
    /// "Seen by Goodturn".
    pub source: String,
    /// `ltr` or `rtl`.
    pub dir: String,
    /// Language tag of the texts.
    pub lang: String,
}

/// What the user does with a suggestion.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Answer {
    /// It was drawn.
    Shown,
    /// "Let it go".
    LetGo,
    /// "Later".
    Later,
    /// "Not for NAME".
    NotFor,
    /// The hint could not be drawn, or the item went away before anybody saw it.
    Missed,
}

/// A suggestion as the popup shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Offer {
    /// The nudge's id.
    pub nudge: String,
    /// About whom.
    pub person: String,
    /// Why.
    pub occasion: Occasion,
    /// The suggested gesture.
    pub kind: Kind,
    /// Adapter id.
    pub site: String,
    /// The gesture it thanks for, if any.
    #[serde(default)]
    pub about: Option<String>,
    /// It is about somebody outside the circle, and no thanks.
    #[serde(default)]
    pub outside: bool,
}

/// A change to what the user keeps about a person.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Change {
    /// Display name.
    Name {
        /// New name.
        to: String,
    },
    /// Note.
    Note {
        /// New text; empty removes it.
        to: String,
    },
    /// "You wanted to …".
    Intention {
        /// New text; empty removes it.
        to: String,
    },
    /// In or out of the circle.
    Circle {
        /// In.
        to: bool,
    },
    /// Groups.
    Groups {
        /// All of them.
        to: Vec<String>,
    },
    /// Suggestions about this person at all.
    Suggestions {
        /// `false`: none, for good.
        to: bool,
    },
}

/// A change to the settings.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Setting {
    /// Half-life of warmth in days: 30, 60 or 120.
    HalfLife {
        /// Days.
        to: u16,
    },
    /// What gestures of each step of effort weigh, the lightest step first.
    Weights {
        /// The weights.
        to: Weights,
    },
    /// The language Goodturn speaks: a folder of its messages; nothing: the browser's.
    Language {
        /// The folder.
        to: String,
    },
    /// Suggestions a day, 0 to 3.
    PerDay {
        /// Number.
        to: u8,
    },
    /// Quiet hours in minutes after local midnight; equal: none.
    QuietHours {
        /// Start.
        from: u16,
        /// End.
        to: u16,
    },
    /// End the observe-only start now.
    EndObserving {},
    /// Hints on pages at all (the popup's suggestion stays).
    Hints {
        /// On.
        to: bool,
    },
    /// Reading counts for "listen first".
    Reading {
        /// On.
        to: bool,
    },
    /// What the user says about a group; a group about which nothing is said is forgotten.
    Group {
        /// What holds for it.
        to: Group,
    },
    /// In what role the user is on a site with an account.
    Role {
        /// The role.
        to: Role,
    },
    /// After how many years gestures are forgotten; 0: never.
    Retention {
        /// Years.
        to: u8,
    },
    /// A backup was made, or the user was reminded of one.
    Backup {
        /// Made, and not only reminded of.
        made: bool,
    },
    /// What the user wants to stand for; the self-check is there again.
    Goal {
        /// In their own words; empty for no self-check.
        to: String,
    },
    /// The self-check was passed over.
    CheckSkipped {},
    /// Words to stay away from, all of them.
    Away {
        /// The words.
        to: Vec<String>,
    },
    /// Accounts that are no people, all of them.
    Nobody {
        /// Their handles.
        to: Vec<String>,
    },
    /// Whether settings and circle follow the user to their other browsers.
    Follow {
        /// They do.
        to: bool,
    },
}
