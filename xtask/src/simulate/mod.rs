//! `cargo xtask simulate`: a user with habits among people with different ways, for months, with the real engine.
//!
//! Every seed is lived three times: with the engine, with the same engine without learning, and with nothing ever shown. What
//! happens by itself is the same in all three (`dice`). `people` and `user` say how people are, `life` and `session` what
//! happens, `charter` whether every nudge keeps the rules, `figures` and `report` what comes of it.

mod charter;
mod dice;
mod figures;
mod life;
mod people;
mod report;
mod session;
mod user;

use std::process::ExitCode;
use std::sync::atomic::{AtomicU64, Ordering};

use anyhow::{Result, ensure};

use figures::Figures;
use life::{Arm, Life, Plan};

/// What to simulate.
#[derive(Debug, Clone, Copy)]
pub struct Options {
    pub months: u32,
    pub people: usize,
    pub seed: u64,
    pub seeds: u64,
    pub json: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self { months: 12, people: 300, seed: 1, seeds: 1, json: false }
    }
}

/// One seed, lived three times.
#[derive(Debug, Clone, Default)]
pub struct Lives {
    pub seed: u64,
    pub whole: Figures,
    pub unlearned: Figures,
    pub silent: Figures,
}

/// Simulates and prints. Fails when a rule of the charter was broken.
pub fn command(options: Options) -> Result<ExitCode> {
    ensure!(options.people >= 8, "a life needs at least 8 people");
    ensure!(options.months > 0 && options.seeds > 0, "nothing to simulate");
    let lives = simulate(options);
    ensure!(lives.len() as u64 == options.seeds, "{} of {} lives came to an end", lives.len(), options.seeds);
    if options.json {
        println!("{}", serde_json::to_string_pretty(&report::json(options, &lives))?);
    } else {
        print!("{}", report::table(options, &lives));
    }
    let broken = lives.iter().any(|one| !one.whole.violations.is_empty() || !one.unlearned.violations.is_empty());
    Ok(if broken { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

/// Every seed, as many at a time as there are processors.
pub fn simulate(options: Options) -> Vec<Lives> {
    let next = AtomicU64::new(options.seed);
    let end = options.seed.saturating_add(options.seeds);
    let workers = std::thread::available_parallelism().map_or(1, usize::from).min(options.seeds as usize);
    let work = || {
        let mut lives = Vec::new();
        loop {
            let seed = next.fetch_add(1, Ordering::Relaxed);
            if seed >= end {
                return lives;
            }
            let plan = Plan { seed, days: options.months * 365 / 12, people: options.people };
            let live = |arm| Life::new(plan, arm).run();
            lives.push(Lives {
                seed,
                whole: live(Arm::Whole),
                unlearned: live(Arm::Unlearned),
                silent: live(Arm::Silent),
            });
        }
    };
    let mut lives: Vec<Lives> = std::thread::scope(|scope| {
        let running: Vec<_> = (0..workers).map(|_| scope.spawn(work)).collect();
        running.into_iter().filter_map(|worker| worker.join().ok()).flatten().collect()
    });
    lives.sort_by_key(|lives| lives.seed);
    lives
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_months_keep_the_charter() {
        let options = Options { months: 3, people: 60, seed: 1, seeds: 2, json: false };
        let lives = simulate(options);
        assert_eq!(lives.len(), 2);
        for one in &lives {
            for figures in [&one.whole, &one.unlearned] {
                assert_eq!(figures.violations, Vec::<String>::new(), "seed {}", one.seed);
                assert!(figures.most_a_day <= 3 && figures.all().nudges > 20, "seed {}: {figures:?}", one.seed);
            }
            assert_eq!(one.silent.all().nudges, 0);
        }
        let again = simulate(options);
        assert_eq!(report::json(options, &again), report::json(options, &lives), "the same seeds, the same lives");
    }
}
