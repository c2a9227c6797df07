//! Letting others go on while a long file is read: a page shows how far it is, and stops when it is told to.
//!
//! Readers say how far they are after every item; whoever reads along may take its time then, or end the reading.

use std::pin::Pin;

use super::Refusal;

/// What is waited for before reading goes on; an error ends it.
pub type Rest<'a> = Pin<Box<dyn Future<Output = Result<(), Refusal>> + 'a>>;

/// Somebody who reads along.
pub trait Pace {
    /// So much of the whole is read, from 0 to 1. Called often; nothing to wait for is nothing to pay.
    fn step(&self, done: f64) -> Option<Rest<'_>>;
}

/// Nobody: reads to the end without a pause.
pub struct AtOnce;

impl Pace for AtOnce {
    fn step(&self, _: f64) -> Option<Rest<'_>> {
        None
    }
}
