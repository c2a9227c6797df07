//! Files people bring: each archive read as a whole, bad ones refused or cleaned with the line and the reason.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "archive/bad.rs"]
mod bad;
#[path = "archive/fuzz.rs"]
mod fuzz;
#[path = "archive/inputs.rs"]
mod inputs;
#[path = "archive/own.rs"]
mod own;
#[path = "archive/sites.rs"]
mod sites;
#[path = "archive/support.rs"]
mod support;
