//! How a nudge is said: message keys with arguments, never text.
//!
//! A [`Phrase`] names one or more keys, the most specific first; a surface takes the first its locale has. So
//! `nudge_did_reshare_mastodon` ("boosted") stands in for `nudge_did_reshare` ("passed on") where a site has a word of its
//! own, and a new site needs no words at all. Arguments are text, a phrase (a gesture's name, "on Tuesday") or a day, which
//! only the surface can write in the user's language. [`Phrase::text`] does all of that, given a [`Tongue`].
//!
//! Keys: `nudge_OCCASION_N` the suggestion (name, gesture); `nudge_did_KIND[_SITE]` what they did (name, day);
//! `nudge_OCCASION_why` for the others (name, then what the occasion rests on); `nudge_gesture_KIND[_SITE]` a gesture's name as it
//! stands inside a sentence; `nudge_day_…` a day likewise; `nudge_listening_…`; `nudge_because_…`; `nudge_card_…` the
//! card's name and buttons.

use crate::gesture::{Kind, fingerprint};
use crate::nudge::{Fact, Listening, Nudge, Occasion};
use crate::person::SiteId;
use crate::site;
use crate::time::{Clock, Millis};

/// Ways to say each occasion.
pub const PHRASINGS: u32 = 3;

/// A message with its arguments.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phrase {
    /// Keys, the most specific first.
    pub keys: Vec<String>,
    /// `$1`, `$2` …
    pub args: Vec<Arg>,
}

/// What stands in a message's place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Arg {
    /// As it is.
    Text(String),
    /// Another message.
    Phrase(Phrase),
    /// Name of the weekday of this moment.
    Weekday(Millis),
    /// The date of this moment, without the year.
    Date(Millis),
}

/// A day as people say it, seen from today.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DayWord {
    /// Today.
    Today,
    /// Yesterday.
    Yesterday,
    /// Two to six days ago: by its weekday.
    Weekday(Millis),
    /// Longer ago (or, after a clock jumped, ahead): by its date.
    Date(Millis),
}

/// A nudge in two sentences.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// The suggestion.
    pub say: Phrase,
    /// The fact it rests on.
    pub why: Phrase,
}

/// The fixed texts of a card.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CardWords {
    /// Its name for screen readers.
    pub label: Phrase,
    /// "Let it go".
    pub let_go: Phrase,
    /// "Later".
    pub later: Phrase,
    /// "Not for NAME".
    pub never: Phrase,
    /// "Seen by Goodturn".
    pub source: Phrase,
}

/// What knows the user's language.
pub trait Tongue {
    /// The message with this key, its places filled; `None` when the locale has no such key.
    fn message(&self, key: &str, args: &[String]) -> Option<String>;
    /// The weekday's name.
    fn weekday(&self, at: Millis) -> String;
    /// The date, without the year.
    fn date(&self, at: Millis) -> String;
}

impl Phrase {
    fn new(key: &str, args: Vec<Arg>) -> Self {
        Self { keys: vec![key.to_owned()], args }
    }

    /// `STEM_KIND_SITE`, else `STEM_KIND`.
    fn of_kind(stem: &str, kind: Kind, site: Option<&SiteId>, args: Vec<Arg>) -> Self {
        let general = format!("{stem}_{}", plain(kind.name()));
        let special = site.map(|site| format!("{general}_{}", plain(site.as_str()))).filter(|key| site::has_word(key));
        Self { keys: special.into_iter().chain([general]).collect(), args }
    }

    /// The phrase in the user's language; the last key itself when the locale has none of them.
    pub fn text(&self, tongue: &impl Tongue) -> String {
        let args: Vec<String> = self
            .args
            .iter()
            .map(|arg| match arg {
                Arg::Text(text) => text.clone(),
                Arg::Phrase(phrase) => phrase.text(tongue),
                Arg::Weekday(at) => tongue.weekday(*at),
                Arg::Date(at) => tongue.date(*at),
            })
            .collect();
        let said = self.keys.iter().find_map(|key| tongue.message(key, &args));
        said.or_else(|| self.keys.last().cloned()).unwrap_or_default()
    }
}

/// Message keys hold letters, digits and `_`.
fn plain(name: &str) -> String {
    name.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '_' }).collect()
}

impl DayWord {
    /// How to say that moment's day.
    pub fn of(at: Millis, clock: Clock) -> Self {
        match clock.today().since(at.local_day(clock.offset)) {
            0 => Self::Today,
            1 => Self::Yesterday,
            2..=6 => Self::Weekday(at),
            _ => Self::Date(at),
        }
    }

    /// The day as a part of a sentence: "today", "on Tuesday".
    pub fn phrase(self) -> Phrase {
        match self {
            Self::Today => Phrase::new("nudge_day_today", Vec::new()),
            Self::Yesterday => Phrase::new("nudge_day_yesterday", Vec::new()),
            Self::Weekday(at) => Phrase::new("nudge_day_weekday", vec![Arg::Weekday(at)]),
            Self::Date(at) => Phrase::new("nudge_day_date", vec![Arg::Date(at)]),
        }
    }
}

/// A gesture's name inside a sentence: "a boost", "a few words in reply".
pub fn gesture(kind: Kind, site: &SiteId) -> Phrase {
    Phrase::of_kind("nudge_gesture", kind, Some(site), Vec::new())
}

/// "Ada boosted a post of yours on Tuesday."
pub fn did(kind: Kind, site: Option<&SiteId>, name: &str, day: DayWord) -> Phrase {
    Phrase::of_kind("nudge_did", kind, site, vec![Arg::Text(name.to_owned()), Arg::Phrase(day.phrase())])
}

/// The two sentences of a nudge. Which phrasing follows from the nudge's id, so a card that is drawn again says the same.
pub fn words(nudge: &Nudge, name: &str, clock: Clock) -> Said {
    let who = || Arg::Text(name.to_owned());
    let turn = fingerprint(&["phrasing", &nudge.id]) % u128::from(PHRASINGS) + 1;
    let say = Phrase::new(
        &format!("nudge_{}_{turn}", nudge.occasion.name()),
        vec![who(), Arg::Phrase(gesture(nudge.kind, &nudge.site))],
    );
    Said { say, why: why(&nudge.fact, nudge.occasion, name, clock) }
}

/// The fact an occasion rests on, as a sentence.
pub fn why(fact: &Fact, occasion: Occasion, name: &str, clock: Clock) -> Phrase {
    let who = || Arg::Text(name.to_owned());
    match fact {
        Fact::TheyDid { kind, site, at, .. } => did(*kind, site.as_ref(), name, DayWord::of(*at, clock)),
        Fact::YouWanted { text } => Phrase::new("nudge_wanted_why", vec![who(), Arg::Text(text.clone())]),
        Fact::QuietSince { at } => {
            Phrase::new("nudge_quiet_why", vec![who(), Arg::Phrase(DayWord::of(*at, clock).phrase())])
        }
        Fact::TheyAsk => Phrase::new("nudge_ask_why", vec![who()]),
        Fact::OnlyClicks { wrote: None } => Phrase::new("nudge_more_why_never", vec![who()]),
        Fact::OnlyClicks { wrote: Some(at) } => {
            Phrase::new("nudge_more_why", vec![who(), Arg::Phrase(DayWord::of(*at, clock).phrase())])
        }
        Fact::InGroup { group } if occasion == Occasion::Endorse => {
            Phrase::new("nudge_endorse_why", vec![who(), Arg::Text(group.clone())])
        }
        Fact::InGroup { group } => Phrase::new("nudge_amplify_why", vec![who(), Arg::Text(group.clone())]),
        Fact::YouRead { .. } => Phrase::new("nudge_hello_why", vec![who()]),
        Fact::NotesMeet { name, word, .. } => {
            Phrase::new("nudge_introduce_why", vec![who(), Arg::Text(name.clone()), Arg::Text(word.clone())])
        }
        Fact::BothWays => Phrase::new("nudge_circle_why", vec![who()]),
    }
}

/// The fixed texts of a card about this person.
pub fn card(name: &str) -> CardWords {
    let named = |key| Phrase::new(key, vec![Arg::Text(name.to_owned())]);
    CardWords {
        label: named("nudge_card_label"),
        let_go: named("nudge_card_let_go"),
        later: named("nudge_card_later"),
        never: named("nudge_card_not_for"),
        source: named("nudge_card_source"),
    }
}

/// "You are getting to know Ada", and how far in words.
pub fn listening(listening: &Listening, name: &str, clock: Clock) -> Said {
    let who = || vec![Arg::Text(name.to_owned())];
    let day = clock.today().0.to_string();
    let turn = fingerprint(&["phrasing", name, &day]) % u128::from(PHRASINGS) + 1;
    let read = match (listening.enough, listening.posts) {
        (true, _) => "nudge_listening_why_enough",
        (false, 0 | 1) => "nudge_listening_why_one",
        (false, 2) => "nudge_listening_why_two",
        (false, _) => "nudge_listening_why_few",
    };
    Said { say: Phrase::new(&format!("nudge_listening_{turn}"), who()), why: Phrase::new(read, who()) }
}
