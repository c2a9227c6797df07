//! Every message between pages, background and surfaces.
//!
//! Plain serde shapes with a version; no behaviour and no domain types beyond the plain names (`Kind`, `Direction`,
//! `Source`). Times are milliseconds as JavaScript numbers. What arrives from a page is hostile until
//! [`crate::site::intake`] has cleaned it.

mod page;
mod surface;

use serde::{Deserialize, Serialize};

use crate::gesture::{Direction, Kind};

pub use page::{Act, Card, Landing, PageAccount, Probe, SeenControl, SeenItem, SeenRow, SiteAccount, View, Waiting};
pub use surface::{Answer, Change, Offer, Setting};

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
