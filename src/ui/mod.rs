//! What people see: views from plain state, for popup, statistics, options and welcome.
