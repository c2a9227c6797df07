//! The user: what they like to be asked to do (the response model), and what they do without being asked.
//!
//! A suggestion is taken up with a probability of its own for every occasion and kind, and a little for every person. Each
//! seed is another user: how much they like to click, to pass on and to write is drawn independently and evenly from 0.1 to
//! 0.7, so that for one the light gesture is the welcome one and for the next it is the last; what an occasion adds is
//! drawn too. The engine never sees any of it; it sees what is taken up, let go, put off or passed over.

use goodturn::gesture::Kind;
use goodturn::nudge::Occasion;

use super::dice::{About, Dice};

/// What becomes of a suggestion.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Response {
    /// The suggested gesture is made.
    Takes,
    /// "Let it go".
    LetsGo,
    /// "Later".
    Later,
    /// "Not for NAME".
    NotFor,
    /// It is seen and nothing is done.
    PassesOver,
    /// It was never drawn: the item scrolled away.
    Missed,
}

/// Groups of kinds that feel alike.
const FEELINGS: usize = 4;

/// What this user likes.
pub struct Taste {
    seed: u64,
    /// Clicking, passing on, writing, passing on with own words.
    feelings: [f64; FEELINGS],
    /// What an occasion adds.
    occasions: [[f64; FEELINGS]; Occasion::ALL.len()],
}

/// Which feeling a kind is about.
const fn feeling(kind: Kind) -> usize {
    match kind {
        Kind::Reshare => 1,
        Kind::Quote => 3,
        Kind::Comment | Kind::Reply | Kind::Thank | Kind::BlogComment => 2,
        _ => 0,
    }
}

impl Taste {
    /// The user of a seed.
    pub fn draw(seed: u64) -> Self {
        let mut dice = Dice::of(seed, About::Taste, 0, 0);
        let mut draw = || dice.between(0.1, 0.7);
        let (click, pass, write) = (draw(), draw(), draw());
        let quote = f64::midpoint(pass, write) + dice.between(-0.1, 0.1);
        let mut occasions = [[0.0; FEELINGS]; Occasion::ALL.len()];
        for feelings in &mut occasions {
            *feelings = std::array::from_fn(|_| dice.between(-0.12, 0.12));
        }
        Self { seed, feelings: [click, pass, write, quote], occasions }
    }

    /// How likely this user takes up this suggestion.
    pub fn takes(&self, occasion: Occasion, kind: Kind, who: usize) -> f64 {
        let place = Occasion::ALL.iter().position(|one| *one == occasion).unwrap_or_default();
        let person = Dice::of(self.seed, About::Taste, 1, who as u64).between(-0.08, 0.08);
        (self.feelings[feeling(kind)] + self.occasions[place][feeling(kind)] + person).clamp(0.03, 0.85)
    }

    /// What this user does with a suggestion that is shown.
    pub fn respond(&self, occasion: Occasion, kind: Kind, who: usize, dice: &mut Dice) -> Response {
        if dice.chance(0.03) {
            Response::Missed
        } else if dice.chance(self.takes(occasion, kind, who)) {
            Response::Takes
        } else {
            match dice.weighted(&[0.38, 0.1, 0.02, 0.5]) {
                0 => Response::LetsGo,
                1 => Response::Later,
                2 => Response::NotFor,
                _ => Response::PassesOver,
            }
        }
    }

    /// Which of the gestures on offer the user makes unasked.
    pub fn habit(&self, offered: &[Kind], dice: &mut Dice) -> Option<Kind> {
        let weights: Vec<f64> = offered.iter().map(|kind| self.feelings[feeling(*kind)]).collect();
        offered.get(dice.weighted(&weights)).copied()
    }

    /// How likely the user does something unasked on seeing an item: attention comes and goes in spells of six weeks.
    pub fn attention(&self, who: usize, near: bool, day: u32) -> f64 {
        let mut dice = Dice::of(self.seed, About::Attention, who as u64, u64::from(day / 42));
        match (near, dice.chance(if near { 0.4 } else { 0.15 })) {
            (true, true) => 0.12,
            (false, true) => 0.08,
            (true, false) => 0.01,
            (false, false) => 0.005,
        }
    }
}
