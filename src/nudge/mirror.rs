//! The mirror: what the user's own day looks like, for the user alone (C16).
//!
//! The same text to several people, follows taken back soon, bursts of clicks, likes that answer likes within minutes: each
//! is something people slip into, and none is anybody's business. When one shows, the user reads one private sentence and
//! suggestions rest for the day. Texts are hashed with the day and forgotten with it; this is kept in the session's memory
//! and never stored.

use serde::{Deserialize, Serialize};

use crate::gesture::{Kind, fingerprint};
use crate::nudge::tone::small;
use crate::person::PersonId;
use crate::time::{Clock, LocalDay, MINUTE, Millis};

/// The same words to so many people.
const SAME_WORDS: usize = 3;
/// Shorter texts say the same by nature ("Thank you!").
const WORDS_FROM: usize = 24;
/// So many follows taken back in a day.
const FOLLOWS_BACK: u16 = 3;
/// So many clicks …
const BURST: usize = 30;
/// … within this time.
const BURST_WITHIN: i64 = 10 * MINUTE;
/// A click that answers a click within this time …
const INSTANT: i64 = 3 * MINUTE;
/// … so many times in a day.
const INSTANT_TIMES: u16 = 5;
/// No more texts than this are told apart in a day.
const TEXTS: usize = 200;

/// What the mirror shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Notice {
    /// The same words to several people.
    SameWords,
    /// Follows taken back soon after.
    FollowsTakenBack,
    /// Very many clicks in a few minutes.
    Burst,
    /// Click for click within minutes.
    ClickForClick,
}

impl Notice {
    /// Every notice.
    pub const ALL: [Self; 4] = [Self::SameWords, Self::FollowsTakenBack, Self::Burst, Self::ClickForClick];

    /// The message key of its sentence.
    pub const fn key(self) -> &'static str {
        match self {
            Self::SameWords => "nudge_mirror_same_words",
            Self::FollowsTakenBack => "nudge_mirror_follows",
            Self::Burst => "nudge_mirror_burst",
            Self::ClickForClick => "nudge_mirror_click_for_click",
        }
    }
}

/// An act of the user's, as the mirror sees it.
#[derive(Debug, Clone, Copy)]
pub struct Glimpse<'a> {
    /// To whom.
    pub person: &'a PersonId,
    /// What.
    pub kind: Kind,
    /// It was taken back.
    pub undo: bool,
    /// What was written, if anything was.
    pub words: Option<&'a str>,
    /// Their latest click before it, if the ledger knows one.
    pub answered: Option<Millis>,
    /// When.
    pub at: Millis,
}

/// The user's day.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Mirror {
    day: LocalDay,
    texts: Vec<(u32, Vec<u32>)>,
    clicks: Vec<Millis>,
    follows_back: u16,
    instant: u16,
    notice: Option<Notice>,
}

impl Mirror {
    /// As text, for the session's memory.
    pub fn pack(&self) -> String {
        let bytes = postcard::to_allocvec(self).unwrap_or_default();
        bytes.iter().flat_map(|byte| [byte >> 4, byte & 15]).map(|half| char::from(b'a' + half)).collect()
    }

    /// Read back; an empty day where the text is none of ours.
    pub fn unpack(text: &str) -> Self {
        let halves = text.as_bytes().chunks_exact(2);
        let bytes: Vec<u8> =
            halves.map(|pair| pair[0].wrapping_sub(b'a') << 4 | pair[1].wrapping_sub(b'a') & 15).collect();
        postcard::from_bytes(&bytes).unwrap_or_default()
    }

    /// What the mirror shows today, if anything.
    pub fn notice(&self, clock: Clock) -> Option<Notice> {
        self.notice.filter(|_| self.day == clock.today())
    }

    /// Sees an act. The first notice of a day stays for that day.
    pub fn see(&mut self, act: Glimpse, clock: Clock) {
        if self.day != clock.today() {
            *self = Self { day: clock.today(), ..Self::default() };
        }
        let found = if act.undo { self.taken_back(act) } else { self.words(act).or_else(|| self.click(act)) };
        self.notice = self.notice.or(found);
    }

    fn taken_back(&mut self, act: Glimpse) -> Option<Notice> {
        if act.kind != Kind::Follow {
            return None;
        }
        self.follows_back += 1;
        (self.follows_back >= FOLLOWS_BACK).then_some(Notice::FollowsTakenBack)
    }

    fn words(&mut self, act: Glimpse) -> Option<Notice> {
        let plain = plain(act.words?);
        if plain.chars().count() < WORDS_FROM {
            return None;
        }
        let mark = |text: &str| fingerprint(&["mirror", &self.day.0.to_string(), text]) as u32;
        let (text, person) = (mark(&plain), mark(act.person.as_str()));
        let place = match self.texts.iter().position(|(known, _)| *known == text) {
            Some(place) => place,
            None if self.texts.len() >= TEXTS => return None,
            None => {
                self.texts.push((text, Vec::new()));
                self.texts.len() - 1
            }
        };
        let people = &mut self.texts[place].1;
        if !people.contains(&person) {
            people.push(person);
        }
        (people.len() >= SAME_WORDS).then_some(Notice::SameWords)
    }

    fn click(&mut self, act: Glimpse) -> Option<Notice> {
        if act.kind.is_composed() {
            return None;
        }
        self.clicks.retain(|at| act.at.since(*at).saturating_abs() < BURST_WITHIN);
        self.clicks.push(act.at);
        if self.clicks.len() >= BURST {
            return Some(Notice::Burst);
        }
        if act.answered.is_some_and(|theirs| (0..=INSTANT).contains(&act.at.since(theirs))) {
            self.instant += 1;
        }
        (self.instant >= INSTANT_TIMES).then_some(Notice::ClickForClick)
    }
}

/// The words without who they are addressed to, so that "@ada so true" and "@bob so true" are the same.
fn plain(text: &str) -> String {
    let words = text.split_whitespace().filter(|word| !word.starts_with('@'));
    small(&words.collect::<Vec<_>>().join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ledger::notation::clock;

    /// Acts at minutes of day 60: `WHOM KIND`, `WHOM undo KIND`, `WHOM says TEXT` or `WHOM answers KIND`.
    fn see(acts: &[(i64, &str)]) -> Option<Notice> {
        let mut mirror = Mirror::default();
        let now = clock(60.0);
        for (minute, act) in acts {
            let (who, rest) = act.split_once(' ').unwrap();
            let (how, what) = rest.split_once(' ').unwrap_or(("", rest));
            let at = now.now.plus(minute * MINUTE);
            mirror.see(
                Glimpse {
                    person: &PersonId(who.to_owned()),
                    kind: if how == "says" { Kind::Comment } else { what.parse().unwrap() },
                    undo: how == "undo",
                    words: (how == "says").then_some(what),
                    answered: (how == "answers").then(|| at.plus(-MINUTE)),
                    at,
                },
                now,
            );
        }
        mirror.notice(now)
    }

    #[test]
    fn c16_the_same_words_to_three_people_are_noticed() {
        let text = "says Such an inspiring post, thank you!";
        assert_eq!(see(&[(0, &format!("a {text}")), (1, &format!("b {text}")), (2, &format!("b {text}"))]), None);
        let again = "c says @cleo such   an INSPIRING post, thank you!";
        assert_eq!(see(&[(0, &format!("a {text}")), (1, &format!("b {text}")), (2, again)]), Some(Notice::SameWords));
        assert_eq!(see(&[(0, "a says Thank you!"), (1, "b says Thank you!"), (2, "c says Thank you!")]), None);
    }

    #[test]
    fn c16_follows_taken_back_bursts_and_click_for_click_are_noticed() {
        assert_eq!(see(&[(0, "a undo follow"), (1, "b undo follow")]), None);
        assert_eq!(
            see(&[(0, "a undo follow"), (1, "b undo follow"), (9, "c undo follow")]),
            Some(Notice::FollowsTakenBack)
        );
        let clicks = |apart: i64| (0..30).map(|n| (n * apart / 4, "a react")).collect::<Vec<_>>();
        assert_eq!(see(&clicks(1)), Some(Notice::Burst));
        assert_eq!(see(&clicks(4)), None);
        let answers: Vec<_> = (0..5).map(|n| (n * 30, "a answers react")).collect();
        assert_eq!(see(&answers[..4]), None);
        assert_eq!(see(&answers), Some(Notice::ClickForClick));
    }

    #[test]
    fn a_day_goes_into_the_session_and_comes_back() {
        let mut mirror = Mirror::default();
        let person = PersonId("a".to_owned());
        let words = Some("Such an inspiring post, thank you!");
        let act =
            Glimpse { person: &person, kind: Kind::Reply, undo: false, words, answered: None, at: clock(1.0).now };
        mirror.see(act, clock(1.0));
        assert_eq!(Mirror::unpack(&mirror.pack()), mirror);
        assert!(!mirror.pack().contains("inspiring"));
        for nonsense in ["", "zz", "abc", "…", "ppppppppppp"] {
            assert_eq!(Mirror::unpack(nonsense).notice(clock(1.0)), None, "{nonsense}");
        }
    }

    #[test]
    fn c16_the_next_day_begins_anew() {
        let mut mirror = Mirror::default();
        let person = PersonId("a".to_owned());
        for day in [60.0, 61.0, 62.0] {
            let act = Glimpse {
                person: &person,
                kind: Kind::Follow,
                undo: true,
                words: None,
                answered: None,
                at: clock(day).now,
            };
            mirror.see(act, clock(day));
        }
        assert_eq!(mirror.notice(clock(62.0)), None);
    }
}
