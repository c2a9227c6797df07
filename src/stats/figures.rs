//! The figures of a stretch of time, all from one walk over the marks.
//!
//! Only gestures that stand count. Every figure knows its [`Selection`]; what describes people is not here.

use super::columns::{Columns, Mark, NOBODY, OPEN};
use super::selection::Selection;
use super::series::{self, Bucket};
use super::{Count, Range, Share, two_way};
use crate::gesture::{Direction, Effort, Kind};
use crate::person::SiteId;
use crate::time::LocalDay;

/// What the bars over time are made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Stack {
    /// By how much the gestures ask: [`Effort`].
    #[default]
    Effort,
    /// By site, the liveliest first; what is left as one.
    Site,
}

/// So many parts a bar has at most.
pub const PARTS: usize = 5;

/// A stretch of time with its counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stretch {
    /// Its first day within the range.
    pub from: LocalDay,
    /// Its last day within the range.
    pub to: LocalDay,
    /// How many each way.
    pub count: Count,
    /// The same, part by part.
    pub parts: [Count; PARTS],
}

/// Everything that is counted of a range.
#[derive(Debug, Clone, PartialEq)]
pub struct Figures {
    /// The days it covers.
    pub range: Range,
    /// How wide a bar is.
    pub bucket: Bucket,
    /// What the bars are made of.
    pub stack: Stack,
    /// All together.
    pub total: Count,
    /// Given in the stretch of the same length before; none where nothing was known yet.
    pub given_before: Option<u32>,
    /// Of these, received from people a site did not name.
    pub unnamed: u32,
    /// Over time, oldest first, without holes.
    pub stretches: Vec<Stretch>,
    /// Sites the parts of a bar stand for, where it is made of sites; the last part is the rest.
    pub parts: Vec<SiteId>,
    /// By kind, lightest first; kinds without any are left out.
    pub kinds: Vec<(Kind, Count)>,
    /// By site, the liveliest first.
    pub sites: Vec<(SiteId, Count)>,
    /// By kind (a row, in the order of `kinds`) and site (a column, in the order of `sites`).
    pub matrix: Vec<Vec<Count>>,
    /// By day, days without any left out.
    pub days: Vec<(LocalDay, Count)>,
    /// Given by hour of the week.
    pub hours: [u32; 168],
    /// How much of what passed went both ways, 0 to 1.
    pub two_way: Option<f64>,
    /// Of the user's gestures, those in words.
    pub composed: Share,
    /// Of what was received from people with names, what the user acknowledged within 14 days.
    pub acknowledged: Share,
    /// The usual time to that, in minutes: as many took longer as took less.
    pub acknowledged_after: Option<u32>,
    /// Thanks given.
    pub thanks: u32,
    /// Received gestures that are more than a click, newest first; a few.
    pub surprises: Vec<Mark>,
}

/// So many nice surprises are shown.
const SURPRISES: usize = 5;

impl Figures {
    /// The figures of this range.
    pub fn of(columns: &Columns, range: Range, bucket: Bucket, stack: Stack) -> Self {
        let inside =
            || columns.around(range.from, range.to).iter().filter(|mark| mark.stands && range.contains(mark.day));
        let site_counts = counted_sites(columns, inside());
        let parts: Vec<u16> = site_counts.iter().take(PARTS - 1).map(|(site, _)| *site).collect();
        let part = |mark: &Mark| match stack {
            Stack::Effort => Effort::of(mark.kind) as usize,
            Stack::Site => parts.iter().position(|site| *site == mark.site).unwrap_or(PARTS - 1),
        };
        let mut stretches = series::stretches(range, bucket);
        // Days are looked up many times, stretches laid out once.
        let first = stretches.first().map_or(0, |stretch: &Stretch| stretch.from.0);
        let mut by_day: Vec<u32> = Vec::new();
        for (place, stretch) in stretches.iter().enumerate() {
            by_day.extend((stretch.from.0..=stretch.to.0).map(|_| place as u32));
        }
        let mut kinds = [Count::default(); Kind::ALL.len()];
        let mut matrix = vec![vec![Count::default(); site_counts.len()]; Kind::ALL.len()];
        let column: Vec<usize> = columns_of(columns, &site_counts);
        let mut days: Vec<Count> = vec![Count::default(); by_day.len()];
        let mut people: Vec<(u32, u32)> = vec![(0, 0); columns.places() as usize];
        let mut figures = Self {
            range,
            bucket,
            stack,
            total: Count::default(),
            given_before: None,
            unnamed: 0,
            stretches: Vec::new(),
            parts: parts.iter().map(|site| columns.sites[usize::from(*site)].clone()).collect(),
            kinds: Vec::new(),
            sites: Vec::new(),
            matrix: Vec::new(),
            days: Vec::new(),
            hours: [0; 168],
            two_way: None,
            composed: Share::default(),
            acknowledged: Share::default(),
            acknowledged_after: None,
            thanks: 0,
            surprises: Vec::new(),
        };
        let mut waits: Vec<u32> = Vec::new();
        for mark in inside() {
            let kind = Kind::ALL.iter().position(|kind| *kind == mark.kind).unwrap_or_default();
            kinds[kind].add(mark.direction);
            matrix[kind][column[usize::from(mark.site)]].add(mark.direction);
            figures.total.add(mark.direction);
            let day = mark.day.0.wrapping_sub(first) as usize;
            if let Some(place) = by_day.get(day) {
                let stretch = &mut stretches[*place as usize];
                stretch.count.add(mark.direction);
                stretch.parts[part(mark)].add(mark.direction);
                days[day].add(mark.direction);
            }
            let mut nobody = (0, 0);
            let pair = people.get_mut(mark.person as usize).unwrap_or(&mut nobody);
            match mark.direction {
                Direction::Given => {
                    pair.0 += 1;
                    figures.hours[usize::from(mark.hour) % 168] += 1;
                    figures.composed.of += 1;
                    figures.composed.part += u32::from(mark.kind.is_composed());
                    figures.thanks += u32::from(mark.kind == Kind::Thank);
                }
                Direction::Received => {
                    pair.1 += 1;
                    if mark.person == NOBODY {
                        figures.unnamed += 1;
                    } else {
                        figures.acknowledged.of += 1;
                        if mark.closed != OPEN {
                            figures.acknowledged.part += 1;
                            waits.push(mark.closed);
                        }
                    }
                }
            }
        }
        let surprising = |mark: &&Mark| mark.direction == Direction::Received && mark.kind.is_substantive();
        let newest = columns.around(range.from, range.to).iter().rev();
        let newest = newest.filter(|mark| mark.stands && range.contains(mark.day)).filter(surprising);
        figures.surprises = newest.take(SURPRISES).copied().collect();
        figures.two_way = two_way(people);
        figures.acknowledged_after = median(waits);
        figures.given_before = given_before(columns, range);
        figures.stretches = stretches;
        figures.sites =
            site_counts.iter().map(|(site, count)| (columns.sites[usize::from(*site)].clone(), *count)).collect();
        let used = |(_, count): &(Kind, Count)| count.sum() > 0;
        figures.kinds = Kind::ALL.into_iter().zip(kinds).filter(used).collect();
        figures.matrix =
            matrix.into_iter().zip(kinds).filter(|(_, count)| count.sum() > 0).map(|(row, _)| row).collect();
        let days = days.into_iter().enumerate().filter(|(_, count)| count.sum() > 0);
        figures.days = days.map(|(place, count)| (LocalDay(first + place as i32), count)).collect();
        figures
    }

    /// The gestures all these figures come from.
    pub fn selection(&self) -> Selection {
        Selection::default().between(self.range.from, self.range.to)
    }

    /// Whether there is nothing to show.
    pub fn is_empty(&self) -> bool {
        self.total.sum() == 0
    }
}

/// Places of sites with their counts, the liveliest first.
fn counted_sites<'a>(columns: &Columns, marks: impl Iterator<Item = &'a Mark>) -> Vec<(u16, Count)> {
    let mut counts = vec![Count::default(); columns.sites.len()];
    for mark in marks {
        counts[usize::from(mark.site)].add(mark.direction);
    }
    let mut sites: Vec<(u16, Count)> = (0..).zip(counts).filter(|(_, count)| count.sum() > 0).collect();
    sites.sort_by(|(a, one), (b, other)| {
        let name = |site: &u16| &columns.sites[usize::from(*site)];
        other.sum().cmp(&one.sum()).then_with(|| name(a).cmp(name(b)))
    });
    sites
}

/// The column of every site in the order of `sites`.
fn columns_of(columns: &Columns, sites: &[(u16, Count)]) -> Vec<usize> {
    let column = |site: usize| sites.iter().position(|(known, _)| usize::from(*known) == site).unwrap_or_default();
    (0..columns.sites.len()).map(column).collect()
}

/// What the user gave in the stretch of the same length before; none where the record does not reach back to its beginning.
fn given_before(columns: &Columns, range: Range) -> Option<u32> {
    let length = range.to.since(range.from).checked_add(1)?;
    let before =
        Range { from: LocalDay(range.from.0.checked_sub(length)?), to: LocalDay(range.from.0.checked_sub(1)?) };
    let (first, _) = columns.days()?;
    if first > before.from {
        return None;
    }
    let given = |mark: &&Mark| mark.stands && mark.direction == Direction::Given && before.contains(mark.day);
    Some(columns.around(before.from, before.to).iter().filter(given).count() as u32)
}

/// The lower median.
fn median(mut values: Vec<u32>) -> Option<u32> {
    let middle = values.len().checked_sub(1)? / 2;
    Some(*values.select_nth_unstable(middle).1)
}
