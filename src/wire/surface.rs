//! What people do on surfaces: answers to a suggestion, changes about a person, choices.

use serde::{Deserialize, Serialize};

use crate::gesture::Kind;
use crate::nudge::Occasion;
use crate::settings::{Group, Role};
use crate::tie::Weights;

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
