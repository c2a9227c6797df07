//! Millions of bad inputs for every decoder of stored bytes and files: `cargo run --profile fuzz --example fuzz -- 10000000`.
//!
//! The seed (second argument) makes a run repeatable. A panic ends it and names the number that caused it.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, dead_code, missing_docs)]

use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Instant;

#[path = "../tests/archive/inputs.rs"]
mod inputs;
#[path = "../tests/archive/support.rs"]
mod support;

static AT: AtomicU64 = AtomicU64::new(0);

fn main() {
    let mut given = std::env::args().skip(1).map(|given| given.parse::<u64>().expect("a number"));
    let (number, seed) = (given.next().unwrap_or(100_000), given.next().unwrap_or(1));
    std::panic::set_hook(Box::new(|info| {
        eprintln!("input {} panicked: {info}", AT.load(Ordering::Relaxed));
        std::process::exit(1);
    }));
    let begun = Instant::now();
    for input in 0..number {
        let input = seed.wrapping_mul(0x1_0000_0000_0000).wrapping_add(input);
        AT.store(input, Ordering::Relaxed);
        inputs::one(input);
    }
    let took = begun.elapsed();
    let each = number as f64 / took.as_secs_f64();
    println!("{number} inputs from seed {seed} in {:.0} s: {each:.0} a second, no panic", took.as_secs_f64());
}
