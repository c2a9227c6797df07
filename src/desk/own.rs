//! The user's own accounts, learned from the pages: own posts never count, and two accounts on one site are kept apart.

use crate::ledger::accounts;
use crate::person::{Account, SiteId};
use crate::site::intake;
use crate::store::{Disk, Done, Store, StoreError};
use crate::wire::PageAccount;

/// Key in the store's state.
pub const KEY: &str = "own";

/// More than anybody has; a page cannot fill the list.
const AT_MOST: usize = 200;

/// Learns the account a page says the user is signed in with; returns its handle (empty when the page does not say) and all own
/// accounts known.
pub async fn learn(
    store: &Store<impl Disk>,
    site: &SiteId,
    me: Option<&PageAccount>,
) -> Result<(String, Vec<Account>), StoreError> {
    let me = me.and_then(|me| intake::account(me, site));
    let handle = me.as_ref().map(|me| me.handle.clone()).unwrap_or_default();
    let known: Vec<Account> = store.state(KEY).await?;
    let Some(me) = me.filter(|me| !known.contains(me)) else { return Ok((handle, known)) };
    let learned = store
        .amend_state(KEY, |own: &mut Vec<Account>| {
            own.retain(|account| accounts::best_key(account) != accounts::best_key(&me));
            own.insert(0, me);
            own.truncate(AT_MOST);
            Done { value: own.clone(), changed: true }
        })
        .await?;
    Ok((handle, learned.unwrap_or_default()))
}
