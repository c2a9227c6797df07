//! What people see: views from plain state, for popup, statistics, options and welcome.
//!
//! Each surface is a model (a plain struct made by pure, natively tested functions from what was read) and views over it.
//! Surfaces read the database themselves; what the user does goes to the background as a [`crate::wire::Request`]. Only [`data`]
//! writes, for work on the whole ledger. Words come from [`words`], shared building blocks from [`parts`].

pub mod charts;
pub mod data;
pub mod options;
pub mod parts;
pub mod popup;
pub mod rest;
pub mod statistics;
pub mod welcome;
pub mod words;
