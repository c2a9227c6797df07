//! Sites: what the adapters say, which one a page belongs to, and cleaning what pages report.
//!
//! Adapters are data (`sites/*.toml`), packed by the build script. Reading a page by them happens in the page itself
//! (`extension/content/reader.js`); this side chooses the plan and never trusts what comes back.

pub mod format;
