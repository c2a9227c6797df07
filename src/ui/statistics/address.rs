//! Which part of the page an address names: the overview, one person, or the gestures behind a figure.
//!
//! Everything is in the fragment (`#person=…`, `#gestures&kind=reply`), so back, forward, reload and bookmarks work and
//! nothing is sent anywhere. What cannot be read is left out: an odd address shows more, never an error.

use crate::gesture::{Direction, Gesture, Kind};
use crate::person::{PersonId, SiteId};
use crate::time::LocalDay;

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Place {
    /// Figures and the people list.
    #[default]
    Overview,
    /// One person.
    Person(PersonId),
    /// The gestures a figure comes from.
    Gestures(Selection),
}

/// Which gestures a figure counts. Only what stands is ever selected.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Selection {
    /// One direction only.
    pub direction: Option<Direction>,
    /// One kind only.
    pub kind: Option<Kind>,
    /// One site only.
    pub site: Option<SiteId>,
    /// From this local day on.
    pub from: Option<LocalDay>,
    /// Up to this local day, which is included.
    pub to: Option<LocalDay>,
}

impl Selection {
    /// Whether the figure counts this gesture.
    pub fn holds(&self, gesture: &Gesture) -> bool {
        let day = gesture.at.local_day(gesture.offset);
        gesture.stands()
            && self.direction.is_none_or(|direction| direction == gesture.direction)
            && self.kind.is_none_or(|kind| kind == gesture.kind)
            && self.site.as_ref().is_none_or(|site| *site == gesture.site)
            && self.from.is_none_or(|from| from <= day)
            && self.to.is_none_or(|to| day <= to)
    }

    /// The same, one direction only.
    #[must_use]
    pub fn going(&self, direction: Direction) -> Self {
        Self { direction: Some(direction), ..self.clone() }
    }

    /// The same, one kind only.
    #[must_use]
    pub fn of_kind(&self, kind: Kind) -> Self {
        Self { kind: Some(kind), ..self.clone() }
    }

    /// The same, one site only.
    #[must_use]
    pub fn at_site(&self, site: &SiteId) -> Self {
        Self { site: Some(site.clone()), ..self.clone() }
    }

    /// The same, these days only.
    #[must_use]
    pub fn between(&self, from: LocalDay, to: LocalDay) -> Self {
        Self { from: Some(from), to: Some(to), ..self.clone() }
    }
}

impl Place {
    /// Reads a fragment, with or without its `#`.
    pub fn read(fragment: &str) -> Self {
        let mut parts = fragment.trim_start_matches('#').split('&');
        match parts.next().unwrap_or_default().split_once('=') {
            Some(("person", id)) if is_plain(id) => Self::Person(PersonId(id.to_owned())),
            None if fragment.trim_start_matches('#').starts_with("gestures") => {
                let mut selection = Selection::default();
                for (key, value) in parts.filter_map(|part| part.split_once('=')) {
                    match key {
                        "direction" if value == "given" => selection.direction = Some(Direction::Given),
                        "direction" if value == "received" => selection.direction = Some(Direction::Received),
                        "kind" => selection.kind = value.parse().ok(),
                        "site" if is_plain(value) => selection.site = Some(SiteId::new(value)),
                        "from" => selection.from = value.parse().ok().map(LocalDay),
                        "to" => selection.to = value.parse().ok().map(LocalDay),
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
            Self::Person(id) => format!("#person={id}"),
            Self::Gestures(selection) => {
                let direction = selection.direction.map(|direction| match direction {
                    Direction::Given => "&direction=given".to_owned(),
                    Direction::Received => "&direction=received".to_owned(),
                });
                let parts = [
                    direction,
                    selection.kind.map(|kind| format!("&kind={kind}")),
                    selection.site.as_ref().map(|site| format!("&site={site}")),
                    selection.from.map(|day| format!("&from={}", day.0)),
                    selection.to.map(|day| format!("&to={}", day.0)),
                ];
                format!("#gestures{}", parts.into_iter().flatten().collect::<String>())
            }
        }
    }
}

/// Ids are made of these; anything else is no id of ours.
fn is_plain(id: &str) -> bool {
    !id.is_empty() && id.len() <= 64 && id.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_place_is_found_again_by_its_address() {
        let all = Selection::default();
        let places = [
            Place::Overview,
            Place::Person(PersonId("p0123456789abcdef".to_owned())),
            Place::Gestures(all.clone()),
            Place::Gestures(all.going(Direction::Received).of_kind(Kind::BlogComment)),
            Place::Gestures(
                all.going(Direction::Given).at_site(&SiteId::new("mastodon")).between(LocalDay(-3), LocalDay(20_000)),
            ),
        ];
        for place in places {
            assert_eq!(Place::read(&place.address()), place);
        }
    }

    #[test]
    fn odd_addresses_show_more_and_never_fail() {
        for odd in ["", "#", "#nowhere", "#person=", "#person=<b>", "#person=a b", "##", "#=&=&"] {
            assert_eq!(Place::read(odd), Place::Overview, "{odd}");
        }
        let odd = Place::read("#gestures&kind=wave&site=%20&from=soon&direction=sideways&to=");
        assert_eq!(odd, Place::Gestures(Selection::default()));
    }
}
