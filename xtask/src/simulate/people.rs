//! The people of a simulated life and their ways: how often they write of their own accord, whether they answer, when in the
//! year they are there at all.
//!
//! What is drawn here holds for a whole run. What they do on a day is `life`'s business, what the user makes of it `user`'s.

use goodturn::gesture::Kind;
use goodturn::person::{Account, Person, SiteId};
use goodturn::time::Millis;

use super::dice::{About, Dice};

/// How somebody is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// Answers nearly always.
    Always,
    /// Answers now and then.
    Sometimes,
    /// Never answers; may do something of their own accord.
    Never,
    /// Very lively for a week, then away for several.
    Bursty,
    /// There in some months of the year only.
    Seasonal,
    /// Only ever likes.
    Likes,
    /// A customer, in a group whose posts the user wants to pass on.
    Customer,
    /// Somebody the user reads and has never met.
    Stranger,
}

/// The ways, with how common each is.
const WAYS: [(Way, f64); 8] = [
    (Way::Always, 0.12),
    (Way::Sometimes, 0.25),
    (Way::Never, 0.13),
    (Way::Bursty, 0.08),
    (Way::Seasonal, 0.08),
    (Way::Likes, 0.12),
    (Way::Customer, 0.06),
    (Way::Stranger, 0.16),
];

/// A site with its ladder; all its items offer these.
pub struct Place {
    pub id: &'static str,
    pub origin: &'static str,
    pub ladder: &'static [Kind],
    /// Hints may be drawn here.
    pub inject: bool,
}

/// Where the user is: two networks, a forum, and one where there is the popup alone.
pub const PLACES: [Place; 4] = [
    Place {
        id: "mastodon",
        origin: "https://mastodon.example",
        ladder: &[Kind::React, Kind::Reshare, Kind::Reply],
        inject: true,
    },
    Place {
        id: "bluesky",
        origin: "https://bluesky.example",
        ladder: &[Kind::React, Kind::Reshare, Kind::Reply, Kind::Quote],
        inject: true,
    },
    Place { id: "discourse", origin: "https://forum.example", ladder: &[Kind::React, Kind::Reply], inject: true },
    Place {
        id: "linkedin",
        origin: "https://linkedin.example",
        ladder: &[Kind::React, Kind::Comment, Kind::Quote],
        inject: false,
    },
];
/// How the user's people and sessions spread over them.
pub const SHARES: [f64; 4] = [0.4, 0.3, 0.18, 0.12];

/// The group of customers, as the settings name it.
pub const CUSTOMERS: &str = "customers";

/// Somebody, as they are all year.
pub struct Somebody {
    pub way: Way,
    /// Which of [`PLACES`].
    pub place: usize,
    /// How often they are in the user's feed, compared with others.
    pub posts: f64,
    /// Gestures a day of their own accord while the tie is warm.
    pub calls: f64,
    /// How often they answer.
    pub answers: f64,
    /// Where in their burst or their year they begin, in days.
    phase: f64,
}

/// Draws people; the circle comes first.
pub fn draw(seed: u64, number: usize, circle: usize) -> Vec<Somebody> {
    let weights = WAYS.map(|(_, share)| share);
    (0..number)
        .map(|who| {
            let mut dice = Dice::of(seed, About::People, who as u64, 0);
            let near = who < circle;
            // The user chose the circle among those with whom there is something.
            let way = loop {
                let way = WAYS[dice.weighted(&weights)].0;
                if !near || !matches!(way, Way::Never | Way::Stranger) {
                    break way;
                }
            };
            let (calls, answers) = match way {
                Way::Always => (1.0 / 25.0, 0.85),
                Way::Sometimes => (1.0 / 50.0, 0.4),
                Way::Never => (1.0 / 120.0, 0.0),
                Way::Bursty => (1.0 / 25.0, 0.6),
                Way::Seasonal => (1.0 / 25.0, 0.5),
                Way::Likes => (1.0 / 20.0, 0.6),
                Way::Customer => (1.0 / 60.0, 0.4),
                Way::Stranger => (0.0, 0.4),
            };
            let busy = dice.between(0.4, 1.6);
            Somebody {
                way,
                place: dice.weighted(&SHARES),
                posts: dice.between(0.2, 1.0) * if near { 4.0 } else { 1.0 },
                calls: calls * busy * if near { 1.0 } else { 0.3 },
                answers,
                phase: dice.between(0.0, 365.0),
            }
        })
        .collect()
}

impl Somebody {
    /// How much they are there on this day: 1 is as usual.
    pub fn presence(&self, day: u32) -> f64 {
        let at = f64::from(day) + self.phase;
        match self.way {
            Way::Bursty if at % 45.0 < 8.0 => 4.0,
            Way::Bursty => 0.3,
            Way::Seasonal if at % 365.0 < 210.0 => 1.4,
            Way::Seasonal => 0.1,
            _ => 1.0,
        }
    }

    /// What they do of their own accord.
    pub fn call(&self, dice: &mut Dice) -> Kind {
        match (self.way, dice.weighted(&[0.5, 0.15, 0.3, 0.05])) {
            (Way::Likes, _) | (_, 0) => Kind::React,
            (_, 1) => Kind::Reshare,
            (_, 2) => Kind::Reply,
            _ => Kind::Mention,
        }
    }

    /// How likely this answer to the user is, and what it would be.
    pub fn answer(&self, to: Kind, day: u32, dice: &mut Dice) -> Option<Kind> {
        let words = to.is_composed();
        let likely = self.answers * if words { 1.0 } else { 0.5 } * self.presence(day).min(1.0);
        let kind = if self.way != Way::Likes && dice.chance(if words { 0.7 } else { 0.2 }) {
            Kind::Reply
        } else {
            Kind::React
        };
        dice.chance(likely).then_some(kind)
    }

    /// The same person as the ledger keeps them.
    pub fn person(&self, who: usize, circle: bool, now: Millis) -> Person {
        let account =
            Account { site: SiteId::new(PLACES[self.place].id), handle: format!("p{who}"), stable_id: None, url: None };
        let mut person = Person::met(account, &format!("P{who}"), now);
        person.in_circle = circle;
        if self.way == Way::Customer {
            person.groups.push(CUSTOMERS.to_owned());
        }
        person
    }
}
