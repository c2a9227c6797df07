//! What pages tell and are told: accounts, acts, what is in view, a hint to draw.

use serde::{Deserialize, Serialize};

use crate::gesture::Kind;

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
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
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
    /// Where a profile says that the same person is, too; none: it is no profile.
    #[serde(default)]
    pub links: Option<Vec<String>>,
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
