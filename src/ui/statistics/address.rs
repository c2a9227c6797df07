//! Which part of the page an address names: the overview, people, one person, sites, a year, or the gestures behind a figure.
//!
//! Everything is in the fragment (`#person=…`, `#gestures&kind=reply`), so back, forward, reload and bookmarks work and
//! nothing is sent anywhere. What cannot be read is left out: an odd address shows more, never an error.

use crate::gesture::{Direction, Effort};
use crate::person::{PersonId, SiteId};
use crate::stats::Selection;
use crate::time::LocalDay;

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Place {
    /// Figures and pictures.
    #[default]
    Overview,
    /// Everybody.
    People,
    /// One person.
    Person(PersonId),
    /// Sites and communities.
    Sites,
    /// The gestures a figure comes from; all of them where nothing is chosen.
    Gestures(Selection),
    /// A year on one sheet.
    Year(i32),
}

impl Place {
    /// Reads a fragment, with or without its `#`.
    pub fn read(fragment: &str) -> Self {
        let fragment = fragment.trim_start_matches('#');
        let mut parts = fragment.split('&');
        match parts.next().unwrap_or_default().split_once('=') {
            Some(("person", id)) if is_plain(id) => Self::Person(PersonId(id.to_owned())),
            Some(("year", year)) => match year.parse() {
                Ok(year @ 1970..=9999) => Self::Year(year),
                _ => Self::Overview,
            },
            None if fragment == "people" => Self::People,
            None if fragment == "sites" => Self::Sites,
            None if fragment.starts_with("gestures") => {
                let mut selection = Selection::default();
                for (key, value) in parts.filter_map(|part| part.split_once('=')) {
                    match key {
                        "direction" if value == "given" => selection.direction = Some(Direction::Given),
                        "direction" if value == "received" => selection.direction = Some(Direction::Received),
                        "kind" => selection.kind = value.parse().ok(),
                        "effort" => selection.effort = Effort::named(value),
                        "substantive" => selection.substantive = value == "yes",
                        "site" if is_plain(value) => selection.site = Some(SiteId::new(value)),
                        "person" if is_plain(value) => selection.person = Some(PersonId(value.to_owned())),
                        "hour" => selection.hour = value.parse().ok().filter(|hour| *hour < 168),
                        "from" => selection.from = value.parse().ok().map(LocalDay),
                        "to" => selection.to = value.parse().ok().map(LocalDay),
                        "undone" => selection.undone = value == "yes",
                        _ => {}
                    }
                }
                Self::Gestures(selection)
            }
            _ => Self::Overview,
        }
    }

    /// The fragment that names this place, with its `#`.
    pub fn address(&self) -> String {
        match self {
            Self::Overview => "#".to_owned(),
            Self::People => "#people".to_owned(),
            Self::Sites => "#sites".to_owned(),
            Self::Year(year) => format!("#year={year}"),
            Self::Person(id) => format!("#person={id}"),
            Self::Gestures(selection) => {
                let direction = selection.direction.map(|direction| match direction {
                    Direction::Given => "&direction=given".to_owned(),
                    Direction::Received => "&direction=received".to_owned(),
                });
                let parts = [
                    direction,
                    selection.kind.map(|kind| format!("&kind={kind}")),
                    selection.effort.map(|effort| format!("&effort={}", effort.name())),
                    selection.substantive.then(|| "&substantive=yes".to_owned()),
                    selection.site.as_ref().map(|site| format!("&site={site}")),
                    selection.person.as_ref().map(|person| format!("&person={person}")),
                    selection.hour.map(|hour| format!("&hour={hour}")),
                    selection.from.map(|day| format!("&from={}", day.0)),
                    selection.to.map(|day| format!("&to={}", day.0)),
                    selection.undone.then(|| "&undone=yes".to_owned()),
                ];
                format!("#gestures{}", parts.into_iter().flatten().collect::<String>())
            }
        }
    }
}

/// The address of the gestures of a figure.
pub fn behind(selection: &Selection) -> String {
    Place::Gestures(selection.clone()).address()
}

/// Ids are made of these; anything else is no id of ours.
fn is_plain(id: &str) -> bool {
    !id.is_empty() && id.len() <= 64 && id.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gesture::Kind;

    #[test]
    fn every_place_is_found_again_by_its_address() {
        let all = Selection::default();
        let places = [
            Place::Overview,
            Place::People,
            Place::Sites,
            Place::Year(2026),
            Place::Person(PersonId("p0123456789abcdef".to_owned())),
            Place::Gestures(all.clone()),
            Place::Gestures(all.going(Direction::Received).of_kind(Kind::BlogComment)),
            Place::Gestures(
                all.going(Direction::Given).at_site(&SiteId::new("mastodon")).between(LocalDay(-3), LocalDay(20_000)),
            ),
            Place::Gestures(Selection {
                effort: Some(Effort::Words),
                substantive: true,
                person: Some(PersonId("p1".to_owned())),
                hour: Some(167),
                undone: true,
                ..all
            }),
        ];
        for place in places {
            assert_eq!(Place::read(&place.address()), place);
        }
    }

    #[test]
    fn odd_addresses_show_more_and_never_fail() {
        for odd in ["", "#", "#nowhere", "#person=", "#person=<b>", "#person=a b", "##", "#=&=&", "#year=", "#year=12"]
        {
            assert_eq!(Place::read(odd), Place::Overview, "{odd}");
        }
        let odd = Place::read("#gestures&kind=wave&site=%20&from=soon&direction=sideways&to=&hour=168&effort=none");
        assert_eq!(odd, Place::Gestures(Selection::default()));
    }
}
