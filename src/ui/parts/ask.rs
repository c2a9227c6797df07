//! Asking the background for a change.

use crate::browser::messages;
use crate::wire::{Reply, Request};

/// Asks; what was not done comes back as the key of the message that says why.
///
/// # Errors
/// The key, when the background refused, failed or could not be reached.
pub async fn ask(request: Request) -> Result<(), String> {
    match messages::ask(request).await {
        Ok(Reply::Refused { why } | Reply::Error { why }) => Err(why),
        Ok(_) => Ok(()),
        Err(_) => Err("common_unreachable".to_owned()),
    }
}
