//! The people on the page, each with what is between them and the user.

use crate::gesture::{Direction, Gesture};
use crate::ledger::Book;
use crate::ledger::accounts::best_key;
use crate::nudge::{Listening, Meets};
use crate::person::{Account, Person, SiteId};
use crate::site::intake;
use crate::site::nobody::is_nobody;
use crate::tie::{Tally, Words};
use crate::time::Clock;
use crate::wire::{PageAccount, SiteAccount, View};

/// How many gestures each way the story shows.
const LAST: usize = 3;
/// How many people a page may offer to choose from: beyond that nobody chooses.
const MOST_PEOPLE: usize = 24;

/// Somebody on the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen {
    /// The account, cleaned.
    pub account: Account,
    /// Display name as the page shows it, cleaned; the handle where it shows none.
    pub name: String,
    /// Places of their items in the view.
    pub indexes: Vec<u32>,
}

/// Somebody in view, with the story.
#[derive(Debug, Clone, PartialEq)]
pub struct Somebody {
    /// Names them within this popup: the account's key, which stays when somebody becomes a person.
    pub key: String,
    /// Name.
    pub name: String,
    /// Account on this page.
    pub account: SiteAccount,
    /// The story, if the ledger knows them.
    pub story: Option<Story>,
    /// The user is getting to know them by reading.
    pub listening: Option<Listening>,
    /// People whose notes meet theirs.
    pub meets: Vec<Meets>,
}

impl Somebody {
    /// How a request names them: the person, or the account of somebody the ledger does not know.
    pub fn addressed(&self) -> (Option<String>, Option<SiteAccount>) {
        match &self.story {
            Some(story) => (Some(story.person.id.as_str().to_owned()), None),
            None => (None, Some(self.account.clone())),
        }
    }
}

/// What is between the user and somebody.
#[derive(Debug, Clone, PartialEq)]
pub struct Story {
    /// Everything kept about them.
    pub person: Person,
    /// The tie in words.
    pub words: Words,
    /// Last gestures from the user, latest first.
    pub given: Vec<Gesture>,
    /// Last gestures to the user, latest first.
    pub received: Vec<Gesture>,
}

/// The people on the page, each once, top to bottom: authors of items and whoever a row names. Not the user, and nobody
/// whose post is paid for, and no account that is no person (`nobody`: the user's own list).
pub fn in_view(view: &View, site: &SiteId, nobody: &[String]) -> Vec<Seen> {
    let me = view.me.as_ref().and_then(|me| intake::account(me, site));
    let items = view.items.iter().filter(|item| !item.own && !item.promoted);
    let authors = items.map(|item| (&item.author, Some(item.index)));
    let actors = view.rows.iter().flat_map(|row| &row.actors).map(|actor| (actor, None));
    let mut people: Vec<Seen> = Vec::new();
    for (shown, index) in authors.chain(actors) {
        let Some(account) = intake::account(shown, site) else { continue };
        if me.as_ref().is_some_and(|me| is_same(me, &account)) || is_nobody(&account, nobody) {
            continue;
        }
        if let Some(seen) = people.iter_mut().find(|seen| is_same(&seen.account, &account)) {
            seen.indexes.extend(index);
        } else if people.len() < MOST_PEOPLE {
            let name = Some(intake::name(&shown.name)).filter(|name| !name.is_empty());
            let name = name.unwrap_or_else(|| account.handle.clone());
            people.push(Seen { account, name, indexes: index.into_iter().collect() });
        }
    }
    people
}

fn is_same(one: &Account, other: &Account) -> bool {
    one.site == other.site && one.handle.to_lowercase() == other.handle.to_lowercase()
}

pub(super) fn somebody(
    seen: &Seen,
    book: Option<&Book>,
    tally: Option<&Tally>,
    listening: Option<Listening>,
    clock: Clock,
) -> Somebody {
    let story = book.zip(tally).map(|(book, tally)| Story {
        person: book.person.clone(),
        words: tally.words(clock),
        given: last(book, Direction::Given),
        received: last(book, Direction::Received),
    });
    Somebody {
        key: best_key(&seen.account),
        name: book.map_or_else(|| seen.name.clone(), |book| book.person.name.clone()),
        account: site_account(&seen.account, &seen.name),
        story,
        listening,
        meets: Vec::new(),
    }
}

/// An account as requests name it.
pub fn site_account(account: &Account, name: &str) -> SiteAccount {
    SiteAccount {
        site: account.site.as_str().to_owned(),
        account: PageAccount {
            handle: account.handle.clone(),
            name: name.to_owned(),
            stable: account.stable_id.clone(),
            url: account.url.clone(),
        },
    }
}

/// Somebody the user names by hand, who is on no page.
pub fn by_hand(name: &str) -> SiteAccount {
    let name = intake::name(name);
    SiteAccount {
        site: "manual".to_owned(),
        account: PageAccount { handle: name.clone(), name, ..PageAccount::default() },
    }
}

/// The last gestures that way, latest first.
pub(super) fn last(book: &Book, direction: Direction) -> Vec<Gesture> {
    let standing = book.gestures.iter().rev().filter(|gesture| gesture.stands() && gesture.direction == direction);
    standing.take(LAST).cloned().collect()
}
