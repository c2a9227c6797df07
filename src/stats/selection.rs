//! Which gestures a figure counts, so that every figure can be opened.

use super::columns::{Columns, Mark};
use crate::gesture::{Direction, Effort, Kind};
use crate::person::{PersonId, SiteId};
use crate::time::LocalDay;

/// Which gestures. Nothing given: all that stand.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Selection {
    /// One direction only.
    pub direction: Option<Direction>,
    /// One kind only.
    pub kind: Option<Kind>,
    /// One step of effort only.
    pub effort: Option<Effort>,
    /// More than a click only.
    pub substantive: bool,
    /// One site only.
    pub site: Option<SiteId>,
    /// One person only.
    pub person: Option<PersonId>,
    /// One hour of the week only; 0 is the first hour of Monday.
    pub hour: Option<u8>,
    /// From this local day on.
    pub from: Option<LocalDay>,
    /// Up to this local day, which is included.
    pub to: Option<LocalDay>,
    /// What was taken back too.
    pub undone: bool,
}

impl Selection {
    /// The marks it holds, newest first.
    pub fn marks(&self, columns: &Columns) -> Vec<Mark> {
        let from = self.from.unwrap_or(LocalDay(i32::MIN));
        let to = self.to.unwrap_or(LocalDay(i32::MAX));
        let person = match &self.person {
            None => None,
            Some(id) => match columns.find(id) {
                Some(place) => Some(place),
                None => return Vec::new(),
            },
        };
        let site = match &self.site {
            None => None,
            Some(id) => match columns.sites.iter().position(|known| known == id) {
                Some(place) => Some(place as u16),
                None => return Vec::new(),
            },
        };
        let holds = |mark: &&Mark| {
            (mark.stands || self.undone)
                && (from..=to).contains(&mark.day)
                && self.direction.is_none_or(|direction| direction == mark.direction)
                && self.kind.is_none_or(|kind| kind == mark.kind)
                && self.effort.is_none_or(|effort| effort == Effort::of(mark.kind))
                && (!self.substantive || mark.kind.is_substantive())
                && self.hour.is_none_or(|hour| hour == mark.hour)
                && person.is_none_or(|person| person == mark.person)
                && site.is_none_or(|site| site == mark.site)
        };
        columns.around(from, to).iter().filter(holds).rev().copied().collect()
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
