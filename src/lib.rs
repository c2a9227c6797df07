//! Goodturn: a private companion that remembers good turns and suggests the next one.
//!
//! Modules in the order data flows: plain types, how a site is read, the ledger, what follows from it, what to suggest,
//! what to show. Everything above `store` is pure (no I/O, no clock, no randomness) and compiles for the host; only
//! `browser`, `store::indexed_db`, `ui` and the binaries name web APIs.

#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic))]

pub mod gesture;
pub mod person;
pub mod script;
pub mod time;

pub mod site;
pub mod wire;

pub mod follow;
pub mod ledger;
pub mod nudge;
pub mod settings;
pub mod stats;
pub mod tie;

pub mod archive;

pub mod desk;

pub mod browser;
pub mod store;

pub mod ui;
