//! What profiles say of one another: of whom it is kept, where it leads, and that nothing is left of it.

use goodturn::desk::{keeping, naming};
use goodturn::ledger::links::Links;
use goodturn::person::{Account, SiteId};
use goodturn::wire::{PageAccount, Request, SeenItem, SiteAccount, View};

use super::world::{ORIGIN, World, account, act, ready};

/// A look at a profile with these links (`None`: at something that is no profile).
fn look(world: &mut World, handle: &str, links: Option<&[&str]>) {
    let item = SeenItem {
        name: "profile".to_owned(),
        author: account(handle),
        object: Some(format!("{ORIGIN}/@{handle}")),
        links: links.map(|links| links.iter().map(|link| (*link).to_owned()).collect()),
        ..SeenItem::default()
    };
    let view = View {
        url: format!("{ORIGIN}/@{handle}"),
        me: Some(account("me@social.example")),
        items: vec![item],
        ..View::default()
    };
    world.page(Request::View { view });
}

/// Whose profile names whom: a link to `https://HOST/HANDLE` leads to that handle.
fn named(world: &World) -> Vec<String> {
    let links: Links = ready(world.store.state(naming::KEY)).unwrap();
    let leads = |site: &SiteId, link: &str| {
        let handle = link.rsplit('/').next().unwrap().to_owned();
        Some(Account { site: site.clone(), handle, stable_id: None, url: None })
    };
    let named = links.named(leads);
    named.iter().map(|named| format!("{} {} {}", named.whose.handle, named.names.site, named.names.handle)).collect()
}

const CODE: &str = "https://github.com/lovelace";

fn known() -> World {
    let mut world = World::new();
    world.page(Request::Observed { act: act("a", "ada") });
    world
}

#[test]
fn links_are_kept_of_people_the_ledger_knows_and_to_sites_that_are_read() {
    fn check(handle: &str, links: Option<&[&str]>, expect: &[&str]) {
        let mut world = known();
        look(&mut world, handle, links);
        assert_eq!(named(&world), expect, "{handle} {links:?}");
    }
    check("ada", Some(&[CODE]), &["ada github lovelace"]);
    check("bela", Some(&[CODE]), &[]);
    check("ada", None, &[]);
    let homepage = "https://ada.example/lovelace";
    let script = "javascript:alert(1)//github.com/lovelace";
    let here = "https://social.example/@bela";
    check("ada", Some(&[homepage, script, here, CODE]), &["ada github lovelace"]);
    let many: Vec<String> = (0..30).map(|n| format!("https://github.com/n{n}")).collect();
    let many: Vec<&str> = many.iter().map(String::as_str).collect();
    let mut world = known();
    look(&mut world, "ada", Some(&many));
    assert_eq!(named(&world).len(), 10);
}

#[test]
fn an_instance_counts_once_the_user_allowed_it() {
    let elsewhere = "https://knitting.example/ada";
    let mut world = known();
    look(&mut world, "ada", Some(&[elsewhere]));
    assert_eq!(named(&world), [""; 0]);
    world.surface(Request::Allow { origin: "https://knitting.example".to_owned(), site: Some("lemmy".to_owned()) });
    look(&mut world, "ada", Some(&[elsewhere]));
    assert_eq!(named(&world), ["ada lemmy ada"]);
}

#[test]
fn a_profile_that_says_otherwise_now_is_believed_and_a_post_says_nothing_of_it() {
    let mut world = known();
    look(&mut world, "ada", Some(&[CODE]));
    look(&mut world, "ada", None);
    assert_eq!(named(&world), ["ada github lovelace"]);
    look(&mut world, "ada", Some(&["https://github.com/byron"]));
    assert_eq!(named(&world), ["ada github byron"]);
    look(&mut world, "ada", Some(&[]));
    assert_eq!(named(&world), [""; 0]);
}

#[test]
fn nothing_joins_by_itself() {
    let mut world = known();
    let account = PageAccount { handle: "lovelace".to_owned(), ..PageAccount::default() };
    world.surface(Request::Log {
        person: None,
        account: Some(SiteAccount { site: "github".to_owned(), account }),
        direction: goodturn::gesture::Direction::Given,
        kind: goodturn::gesture::Kind::Follow,
        at: world.now.0 as f64,
        object: None,
        note: String::new(),
    });
    look(&mut world, "ada", Some(&[CODE]));
    assert_eq!(world.ledger(), ["given follow lovelace", "given react ada"]);
}

#[test]
fn nothing_is_left_of_the_links_of_somebody_who_is_erased() {
    assert!(keeping::STATE_KEYS.contains(&naming::KEY));
    let mut world = known();
    look(&mut world, "ada", Some(&[CODE]));
    let person = ready(world.store.people()).unwrap().remove(0).person.id;
    world.surface(Request::ErasePerson { person: person.to_string(), keep: false, nobody: false });
    assert_eq!(ready(world.store.state::<Links>(naming::KEY)).unwrap(), Links::default());
}
