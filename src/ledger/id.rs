//! The deterministic id of a gesture: what makes it *this* gesture, hashed.
//!
//! The same act seen twice (two columns, a resend, a second visit to the notifications, another device) has one id, so it
//! is one gesture. Which facts count depends on the kind:
//!
//! - What can be on or off (reactions, follows, votes, reshares, endorsements) is one gesture per object and person,
//!   either way: making it, switching it for another reaction and making it again are the same gesture.
//! - What is composed or done anew each time is told apart by its own address (trace), or else by the act's nonce.
//! - Of received ones the row's own key comes first, then the trace, then the time the page tells.
//!
//! The account is taken as the page shows it, not as the ledger knows it by now, so that a later discovery about a
//! person changes no id.

use super::accounts;
use crate::gesture::{Direction, GestureId, Kind, fingerprint};
use crate::person::{Account, SiteId};
use crate::time::Millis;

/// What makes a gesture this gesture.
#[derive(Debug, Clone)]
pub struct Mark<'a> {
    /// Where.
    pub site: &'a SiteId,
    /// The user's own account there; empty when unknown.
    pub me: &'a str,
    /// Whose gesture.
    pub direction: Direction,
    /// What.
    pub kind: Kind,
    /// The other account as the page shows it; `None` for the unnamed rest of a row.
    pub account: Option<&'a Account>,
    /// Link to what it was about.
    pub object: Option<&'a str>,
    /// Received: what makes the row this row on every visit.
    pub key: Option<&'a str>,
    /// Address of what was written.
    pub trace: Option<&'a str>,
    /// Given: made once per act, the same in every resend.
    pub nonce: Option<&'a str>,
    /// The moment, only where the page itself tells it (never the moment of looking).
    pub at: Option<Millis>,
}

impl Mark<'_> {
    /// The id.
    pub fn id(&self) -> GestureId {
        let account = self.account.map(accounts::best_key).unwrap_or_default();
        let (what, which) = self.distinction();
        let object = self.object.unwrap_or_default();
        of_parts(self.site, self.me, self.direction, self.kind, &account, object, (what, &which))
    }

    /// What tells this act from another of its kind towards the same person about the same object.
    fn distinction(&self) -> (&'static str, String) {
        let text = |text: &str| text.to_owned();
        if is_toggle(self.kind) && (self.object.is_some() || self.kind == Kind::Follow) && self.account.is_some() {
            return ("toggle", String::new());
        }
        let moment = || self.at.map(|at| ("at", at.0.to_string()));
        let trace = || self.trace.map(|trace| ("trace", text(trace)));
        let told = match self.direction {
            Direction::Given => trace().or_else(|| self.nonce.map(|nonce| ("nonce", text(nonce)))).or_else(moment),
            Direction::Received => self.key.map(|key| ("key", text(key))).or_else(trace).or_else(moment),
        };
        told.unwrap_or_default()
    }
}

/// The id of a gesture by its parts: the other's account key and the link empty where there is none, and what tells it from
/// another of its kind about the same object.
pub(super) fn of_parts(
    site: &SiteId,
    me: &str,
    direction: Direction,
    kind: Kind,
    account: &str,
    object: &str,
    (what, which): (&str, &str),
) -> GestureId {
    let me = me.to_ascii_lowercase();
    let direction = match direction {
        Direction::Given => "given",
        Direction::Received => "received",
    };
    GestureId(fingerprint(&["gesture", site.as_str(), &me, direction, kind.name(), account, object, what, which]))
}

/// Whether a gesture of this kind is on or off, rather than made anew each time.
pub const fn is_toggle(kind: Kind) -> bool {
    matches!(kind, Kind::React | Kind::Follow | Kind::Vote | Kind::Reshare | Kind::Endorse)
}

/// The id of the `number`th unnamed gesture of a row.
pub fn numbered(row: GestureId, number: u32) -> GestureId {
    GestureId(fingerprint(&["unnamed", &row.to_string(), &number.to_string()]))
}
