//! How large a ledger lies on the disk, and how long it takes to write, read, rebuild and check it natively: 20,000 people and
//! 250,000 gestures of ten years. The browser's part is in `cargo xtask bench ledger`.
//!
//! `cargo bench --bench ledger`. Figures, not judgements. With `--export FILE` the same ledger is written as an export, for the
//! browser to bring in.

#![allow(clippy::unwrap_used, missing_docs)]

use std::time::Instant;

use goodturn::ledger::Export;
use goodturn::ledger::sample::Sample;
use goodturn::settings::Settings;
use goodturn::store::Table;
use goodturn::store::memory::{MemoryStore, at_once};
use goodturn::tie::Measure;
use goodturn::time::Millis;

/// Runs work that never waits.
fn now<T>(future: impl Future<Output = T>) -> T {
    at_once(future).unwrap()
}

fn main() {
    let sample = Sample {
        people: 20_000,
        gestures: 250_000,
        until: Millis::from_iso("2026-11-22T12:00:00Z").unwrap(),
        days: 3_650,
        seed: 7,
    };
    let books = sample.books();
    let gestures: usize = books.iter().map(|book| book.gestures.len()).sum();
    let mut arguments = std::env::args().skip_while(|argument| argument != "--export").skip(1);
    if let Some(path) = arguments.next() {
        let export = Export::of(&books, &[], &Settings::default(), sample.until);
        std::fs::write(&path, serde_json::to_vec(&export).unwrap()).unwrap();
    }
    let store = MemoryStore::default();
    let begun = Instant::now();
    now(async {
        let mut writing = store.writing().await.unwrap();
        for book in &books {
            writing.set(book, Measure::days(60), true).await.unwrap();
        }
        writing.finish().await.unwrap();
    });
    println!("{} people, {gestures} gestures", books.len());
    println!("write everything        {:>8.0} ms", begun.elapsed().as_secs_f64() * 1000.0);
    let records = store.disk().records();
    for table in Table::ALL {
        let sizes: Vec<usize> =
            records.iter().filter(|(known, ..)| *known == table).map(|(.., bytes)| bytes.len()).collect();
        let sum: usize = sizes.iter().sum();
        println!(
            "{:<12} {:>4} records {:>10} bytes, largest {:>7}, {:>5.1} a gesture, {:>6.1} a person",
            table.name(),
            sizes.len(),
            sum,
            sizes.iter().max().unwrap_or(&0),
            sum as f64 / gestures as f64,
            sum as f64 / books.len() as f64,
        );
    }
    let begun = Instant::now();
    let people = now(store.people()).unwrap();
    println!("read people             {:>8.1} ms ({})", begun.elapsed().as_secs_f64() * 1000.0, people.len());
    let begun = Instant::now();
    let whole = now(store.whole()).unwrap();
    println!("read everything         {:>8.1} ms ({})", begun.elapsed().as_secs_f64() * 1000.0, whole.books.len());
    let begun = Instant::now();
    now(store.retally(Measure::days(30))).unwrap();
    println!("every tally anew        {:>8.1} ms", begun.elapsed().as_secs_f64() * 1000.0);
    let begun = Instant::now();
    now(store.rebuild(Measure::days(60))).unwrap();
    println!("full rebuild            {:>8.1} ms", begun.elapsed().as_secs_f64() * 1000.0);
}
