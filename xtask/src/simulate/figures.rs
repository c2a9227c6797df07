//! What a simulated life comes to, and the sums over several.

use goodturn::nudge::Occasion;
use serde::Serialize;

/// Nudges of one occasion.
#[derive(Debug, Clone, Copy, Default, Serialize)]
pub struct Part {
    pub nudges: usize,
    pub taken: usize,
    pub regret: f64,
}

/// Counts of one life, or of several.
#[derive(Debug, Clone, Default)]
pub struct Figures {
    pub days: usize,
    pub most_a_day: usize,
    today: usize,
    /// About people of the circle, or thanks.
    pub near: usize,
    /// By place in [`Occasion::ALL`].
    pub parts: [Part; Occasion::ALL.len()],
    /// The same person within 14 days, the same thank twice.
    pub repeats: usize,
    pub violations: Vec<String>,
    /// Ties in the circle at the end, and how many of them are dormant.
    pub ties: usize,
    pub dormant: usize,
    /// The same, summed over all days.
    pub tie_days: usize,
    pub dormant_days: usize,
}

impl Figures {
    /// A nudge was seen: whether it was near, how likely the best that fits was to be taken up, and how likely it is itself.
    pub fn nudge(&mut self, occasion: Occasion, near: bool, best: f64, chosen: f64) {
        self.today += 1;
        self.near += usize::from(near);
        let part = self.part(occasion);
        part.nudges += 1;
        part.regret += best - chosen;
    }

    /// It was taken up.
    pub fn taken(&mut self, occasion: Occasion) {
        self.part(occasion).taken += 1;
    }

    fn part(&mut self, occasion: Occasion) -> &mut Part {
        let place = Occasion::ALL.iter().position(|one| *one == occasion).unwrap_or_default();
        &mut self.parts[place]
    }

    pub fn end_of_day(&mut self) {
        self.most_a_day = self.most_a_day.max(self.today);
        self.today = 0;
        self.days += 1;
    }

    pub fn all(&self) -> Part {
        self.parts.iter().fold(Part::default(), |all, part| Part {
            nudges: all.nudges + part.nudges,
            taken: all.taken + part.taken,
            regret: all.regret + part.regret,
        })
    }

    pub fn add(&mut self, other: &Self) {
        self.days += other.days;
        self.most_a_day = self.most_a_day.max(other.most_a_day);
        self.near += other.near;
        for (part, more) in self.parts.iter_mut().zip(&other.parts) {
            part.nudges += more.nudges;
            part.taken += more.taken;
            part.regret += more.regret;
        }
        self.repeats += other.repeats;
        self.violations.extend_from_slice(&other.violations);
        self.ties += other.ties;
        self.dormant += other.dormant;
        self.tie_days += other.tie_days;
        self.dormant_days += other.dormant_days;
    }
}

/// A share, 0 where there is nothing to share.
pub fn share(part: usize, all: usize) -> f64 {
    if all == 0 { 0.0 } else { part as f64 / all as f64 }
}
