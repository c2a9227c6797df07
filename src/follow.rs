//! What follows the user to their other browsers, where they ask for it: what they chose, and who is in their circle.
//!
//! The browser's own synchronisation carries it (`storage.sync`), so each browser may find at any moment what another wrote
//! earlier or later. [`Followed::join`] makes one of two: the newest word counts, thing by thing, so it does not matter in
//! which order they meet or how often. People are named by their ids alone, which are fingerprints: no name and no account
//! leaves with the circle. The ledger does not follow; it moves as a file.

use crate::person::PersonId;
use crate::settings::Settings;
use crate::time::Millis;

/// Key of the circle's marks, in the store's state.
pub const KEY: &str = "circle";
/// Most people whose place in the circle is carried; the newest words stay.
const MOST: usize = 600;

/// These settings without what belongs to one browser: sites, permissions, rests, what was saved when, and how long things
/// are kept. When they were last changed stays with them.
pub fn chosen(settings: &Settings) -> Settings {
    put_into(settings.clone(), Settings { changed_at: settings.changed_at, ..Settings::default() })
}

/// The settings of a browser with what was chosen elsewhere in them.
pub fn put_into(chosen: Settings, here: Settings) -> Settings {
    Settings {
        half_life: chosen.half_life,
        weights: chosen.weights,
        per_day: chosen.per_day,
        quiet_from: chosen.quiet_from,
        quiet_to: chosen.quiet_to,
        hints: chosen.hints,
        reading: chosen.reading,
        groups: chosen.groups,
        roles: chosen.roles,
        away: chosen.away,
        nobody: chosen.nobody,
        goal: chosen.goal,
        changed_at: chosen.changed_at,
        ..here
    }
}

/// Who was taken into the circle or out of it, and when that was said last.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// Who.
    pub person: PersonId,
    /// When it was said.
    pub at: Millis,
    /// In, or out.
    pub inside: bool,
}

impl Mark {
    /// The mark as a line: `p0123456789abcdef in 1795312800000`.
    pub fn line(&self) -> String {
        format!("{} {} {}", self.person, if self.inside { "in" } else { "out" }, self.at.0)
    }

    /// The mark of a line; `None` for what is none.
    pub fn read(line: &str) -> Option<Self> {
        let mut words = line.split(' ');
        let person = words.next().filter(|id| id.starts_with('p') && id.len() <= 40)?;
        let inside = words.next()? == "in";
        Some(Self { person: PersonId(person.to_owned()), inside, at: Millis(words.next()?.parse().ok()?) })
    }
}

/// Everything that follows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Followed {
    /// The settings as [`chosen`] leaves them, with when they were last changed; nothing where nobody changed any.
    pub chosen: Option<Settings>,
    /// The circle, each person once, by person.
    pub circle: Vec<Mark>,
}

impl Followed {
    /// What both say: the newest word about each thing.
    #[must_use]
    pub fn join(mut self, other: Self) -> Self {
        for said in other.circle {
            mark(&mut self.circle, said);
        }
        let newer = match (&self.chosen, &other.chosen) {
            (Some(ours), Some(theirs)) => order(theirs) > order(ours),
            (ours, _) => ours.is_none(),
        };
        Self { chosen: if newer { other.chosen } else { self.chosen }, circle: self.circle }
    }
}

/// Newer settings are greater; those of the same moment are told apart by what they say, the same way everywhere.
fn order(chosen: &Settings) -> impl Ord + '_ {
    let numbers =
        (chosen.measure().0, chosen.per_day, chosen.quiet_from, chosen.quiet_to, chosen.hints, chosen.reading);
    (chosen.changed_at, numbers, &chosen.goal, &chosen.away, &chosen.nobody, &chosen.groups, &chosen.roles)
}

/// Puts what was said of somebody where it belongs, unless something newer was said. What was said twice in the same
/// millisecond counts as inside; of too many people those of whom nothing was said for longest go.
pub fn mark(circle: &mut Vec<Mark>, said: Mark) {
    match circle.binary_search_by(|known| known.person.cmp(&said.person)) {
        Ok(at) => {
            if let Some(known) = circle.get_mut(at).filter(|known| (known.at, known.inside) < (said.at, said.inside)) {
                *known = said;
            }
        }
        Err(at) => circle.insert(at, said),
    }
    if circle.len() > MOST
        && let Some(oldest) = (0..circle.len()).min_by_key(|&at| circle.get(at).map(|mark| (mark.at, &mark.person)))
    {
        circle.remove(oldest);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn said(person: &str, inside: bool, at: i64) -> Mark {
        Mark { person: PersonId(person.to_owned()), at: Millis(at), inside }
    }

    fn followed() -> impl Strategy<Value = Followed> {
        let words = (0u8..6, 0i64..8, any::<bool>()).prop_map(|(who, at, inside)| said(&format!("p{who}"), inside, at));
        let chosen = proptest::option::of((0i64..6, 0u8..4));
        (chosen, proptest::collection::vec(words, 0..12)).prop_map(|(chosen, marks)| {
            let settings = |(at, per_day)| Settings { changed_at: Some(Millis(at)), per_day, ..Settings::default() };
            let said = Followed { chosen: chosen.map(settings), circle: Vec::new() };
            marks.into_iter().fold(said, |mut all, one| {
                mark(&mut all.circle, one);
                all
            })
        })
    }

    proptest! {
        #[test]
        fn it_does_not_matter_who_meets_whom_first(a in followed(), b in followed(), c in followed()) {
            prop_assert_eq!(a.clone().join(b.clone()), b.clone().join(a.clone()));
            prop_assert_eq!(a.clone().join(b.clone()).join(c.clone()), a.clone().join(b.join(c)));
            prop_assert_eq!(a.clone().join(a.clone()), a);
        }
    }

    #[test]
    fn the_last_word_about_somebody_counts() {
        let mut circle = Vec::new();
        for one in [said("pada", true, 5), said("pbea", true, 6), said("pada", false, 7), said("pada", true, 6)] {
            mark(&mut circle, one);
        }
        assert_eq!(circle, [said("pada", false, 7), said("pbea", true, 6)]);
    }

    #[test]
    fn of_too_many_the_newest_words_stay() {
        let mut circle = Vec::new();
        for n in 0..=MOST as i64 {
            mark(&mut circle, said(&format!("p{n:04}"), true, n));
        }
        assert_eq!((circle.len(), circle[0].at), (MOST, Millis(1)));
    }

    #[test]
    fn marks_are_lines_and_other_lines_are_none() {
        let ada = said("p0123456789abcdef", false, 1_795_312_800_000);
        assert_eq!(ada.line(), "p0123456789abcdef out 1795312800000");
        assert_eq!(Mark::read(&ada.line()), Some(ada));
        let long = format!("p{} in 5", "0".repeat(50));
        for odd in ["", "p1", "p1 in", "p1 in soon", "ada in 5", &long] {
            assert_eq!(Mark::read(odd), None, "{odd}");
        }
    }

    #[test]
    fn what_belongs_to_a_browser_stays_there() {
        let here = Settings { retention: 3, installed_at: Some(Millis(7)), follow: true, ..Settings::default() };
        let there = Settings { per_day: 1, goal: "kind".to_owned(), retention: 9, ..Settings::default() };
        let both = put_into(chosen(&there), here);
        assert_eq!((both.per_day, both.goal.as_str(), both.retention, both.follow), (1, "kind", 3, true));
        assert_eq!(chosen(&there).retention, 0);
    }
}
