//! Profiles that name other profiles, as the user looks at them. Only of people the ledger knows, and only links to sites that
//! are read, or would be; whether two are one is the user's to say, on the statistics page.

use super::Answering;
use crate::ledger::links::{Links, OF_ONE};
use crate::nudge::words::Tongue;
use crate::person::{Account, SiteId};
use crate::site::{self, intake};
use crate::store::{Disk, Done, Store, StoreError};
use crate::wire::SeenItem;

/// Key of what profiles say of one another, in the store's state.
pub const KEY: &str = "links";

/// Notes where the profile of somebody leads to; nothing of an item that is no profile.
pub async fn note<D: Disk, T: Tongue>(
    work: &Answering<'_, D, T>,
    origin: &str,
    whose: &Account,
    item: &SeenItem,
) -> Result<(), StoreError> {
    let (Some(links), Some(page)) = (&item.links, item.object.as_deref().and_then(intake::link)) else { return Ok(()) };
    let site_of = |link: &str| {
        let to = site::origin(link).filter(|to| *to != origin)?;
        let allowed = work.desk.settings.sites.get(to).and_then(|choice| choice.site.as_deref());
        allowed.or_else(|| site::for_host(site::host(to)).map(|adapter| adapter.id.as_str())).map(SiteId::new)
    };
    let links = links.iter().filter_map(|link| intake::link(link));
    let links: Vec<_> = links.filter_map(|link| Some((site_of(&link)?, link))).take(OF_ONE).collect();
    amend(work.store, &mut |known| known.note(whose, &page, &links)).await
}

/// Changes what is kept, where `change` says that it did.
pub async fn amend<D: Disk>(store: &Store<D>, change: &mut dyn FnMut(&mut Links) -> bool) -> Result<(), StoreError> {
    store.amend_state(KEY, |links: &mut Links| Done { value: (), changed: change(links) }).await.map(drop)
}
