//! Finding people: by words, by what the user keeps about them, by site, tie and kind of gesture, in three orders.
//!
//! A person is described in words only. No order and no filter exists for what somebody did not do.

use crate::gesture::Kind;
use crate::person::SiteId;
use crate::stats::columns::{Columns, Somebody, bit};
use crate::tie::State;

/// The order of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Order {
    /// Last contact first.
    #[default]
    LastSeen,
    /// By name.
    Name,
    /// Closest first.
    Closest,
}

impl Order {
    /// Every order.
    pub const ALL: [Self; 3] = [Self::LastSeen, Self::Name, Self::Closest];

    /// Its name in controls and message keys.
    pub const fn name(self) -> &'static str {
        match self {
            Self::LastSeen => "last",
            Self::Name => "name",
            Self::Closest => "closest",
        }
    }
}

/// Who is looked for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Find {
    /// Words, as typed.
    pub query: String,
    /// With an account there.
    pub site: Option<SiteId>,
    /// In this group.
    pub group: Option<String>,
    /// With this tie.
    pub state: Option<State>,
    /// With a gesture of this kind, either way.
    pub kind: Option<Kind>,
    /// In the circle.
    pub circle: bool,
    /// The order.
    pub order: Order,
}

impl Find {
    /// Whether anything narrows the list.
    pub fn narrows(&self) -> bool {
        !self.query.trim().is_empty()
            || self.site.is_some()
            || self.group.is_some()
            || self.state.is_some()
            || self.kind.is_some()
            || self.circle
    }
}

/// Everybody in each of the orders: made once, so that a search only has to leave people out.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Orders([Vec<u32>; 3]);

impl Orders {
    /// The orders of these people.
    pub fn of(columns: &Columns) -> Self {
        type Person<'a> = (u32, &'a Somebody);
        let mut all: Vec<Person<'_>> = columns.everybody().collect();
        let places = |all: &[Person<'_>]| all.iter().map(|(place, _)| *place).collect::<Vec<u32>>();
        all.sort_by(|(_, one), (_, other)| (&one.ordered, &one.id).cmp(&(&other.ordered, &other.id)));
        let name = places(&all);
        // Those alike stay in the order of their names.
        all.sort_by_key(|(_, somebody)| core::cmp::Reverse(somebody.last));
        let last = places(&all);
        all.sort_by(|(_, one), (_, other)| {
            other.warmth.total_cmp(&one.warmth).then_with(|| (&one.ordered, &one.id).cmp(&(&other.ordered, &other.id)))
        });
        Self([last, name, places(&all)])
    }
}

/// The places of everybody who is looked for, in order. `fold` makes spellings comparable (letter case, accents).
pub fn found(columns: &Columns, orders: &Orders, find: &Find, fold: impl Fn(&str) -> String) -> Vec<u32> {
    let query = fold(&find.query);
    let words: Vec<&str> = query.split_whitespace().map(|word| word.trim_start_matches('@')).collect();
    let wanted = |place: &u32| {
        let Some(somebody) = columns.somebody_at(*place) else { return false };
        (!find.circle || somebody.in_circle)
            && find.state.is_none_or(|state| state == somebody.state)
            && find.kind.is_none_or(|kind| somebody.kinds & bit(kind) != 0)
            && find.group.as_ref().is_none_or(|group| somebody.groups.contains(group))
            && find.site.as_ref().is_none_or(|site| somebody.sites.contains(site))
            && words.iter().all(|word| somebody.searched.contains(word))
    };
    let place = Order::ALL.iter().position(|order| *order == find.order).unwrap_or_default();
    orders.0[place].iter().filter(|place| wanted(place)).copied().collect()
}

/// Every group anybody is in, by name.
pub fn groups(columns: &Columns) -> Vec<String> {
    let mut groups: Vec<String> =
        columns.everybody().flat_map(|(_, somebody)| somebody.groups.iter().cloned()).collect();
    groups.sort();
    groups.dedup();
    groups
}

#[cfg(test)]
mod tests {
    use super::super::sample::{book, given, of_books, of_books_read, received};
    use super::*;

    fn village() -> Columns {
        let mut zoe = book("Zoë Álvarez", "zoe@social.example", vec![given("react", 40)]);
        zoe.person.groups = vec!["choir".to_owned()];
        let mut bela = book("bela Adamczyk", "bela", vec![received("follow", 1)]);
        bela.person.note = "Mill restoration".to_owned();
        bela.person.in_circle = true;
        let ada = book("Ada Moreau", "ada@social.example", vec![received("reply", 3), given("reply", 2)]);
        of_books_read(&[zoe, ada, book("", "octo-bo", vec![]), bela], &[], fold)
    }

    fn fold(text: &str) -> String {
        text.to_lowercase().replace('ë', "e").replace('á', "a")
    }

    fn names(find: &Find) -> Vec<String> {
        let columns = village();
        let orders = Orders::of(&columns);
        let places = found(&columns, &orders, find, fold);
        places
            .into_iter()
            .filter_map(|place| columns.somebody_at(place))
            .map(|somebody| somebody.name.clone())
            .collect()
    }

    fn query(words: &str) -> Vec<String> {
        names(&Find { query: words.to_owned(), order: Order::Name, ..Find::default() })
    }

    #[test]
    fn the_order_is_by_last_contact_by_name_or_the_closest_first() {
        let order = |order| names(&Find { order, ..Find::default() });
        assert_eq!(order(Order::LastSeen), ["bela Adamczyk", "Ada Moreau", "Zoë Álvarez", "octo-bo"]);
        assert_eq!(order(Order::Name), ["Ada Moreau", "bela Adamczyk", "octo-bo", "Zoë Álvarez"]);
        assert_eq!(order(Order::Closest), ["Ada Moreau", "bela Adamczyk", "Zoë Álvarez", "octo-bo"]);
    }

    #[test]
    fn somebody_is_found_by_name_handle_group_or_note() {
        assert_eq!(query("ada"), ["Ada Moreau", "bela Adamczyk"]);
        assert_eq!(query("moreau ada"), ["Ada Moreau"]);
        assert_eq!(query("zoe alv"), ["Zoë Álvarez"]);
        assert_eq!(query("@octo"), ["octo-bo"]);
        assert_eq!(query("choir"), ["Zoë Álvarez"]);
        assert_eq!(query("restoration"), ["bela Adamczyk"]);
        assert_eq!(query("nobody"), Vec::<String>::new());
    }

    #[test]
    fn filters_narrow_and_nothing_asks_for_what_was_not_done() {
        let all = Find { order: Order::Name, ..Find::default() };
        assert_eq!(names(&Find { kind: Some(Kind::Reply), ..all.clone() }), ["Ada Moreau"]);
        assert_eq!(names(&Find { circle: true, ..all.clone() }), ["bela Adamczyk"]);
        assert_eq!(names(&Find { group: Some("choir".to_owned()), ..all.clone() }), ["Zoë Álvarez"]);
        assert_eq!(names(&Find { site: Some(SiteId::new("github")), ..all.clone() }), Vec::<String>::new());
        assert_eq!(names(&Find { site: Some(SiteId::new("mastodon")), ..all.clone() }).len(), 4);
        assert_eq!(names(&Find { state: Some(State::New), ..all }).len(), 3);
    }

    #[test]
    fn undone_gestures_leave_no_last_contact() {
        let mut gesture = given("react", 4);
        gesture.undone_at = Some(gesture.at.plus(1));
        let found = of_books(&[book("Ada", "ada", vec![gesture])], &[]);
        let ada = found.somebody_at(0).unwrap();
        assert_eq!((ada.last, ada.state, ada.kinds), (None, State::New, 0));
    }
}
