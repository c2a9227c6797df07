//! From bytes to the reader that knows them: what a file is, and which entries of an archive are worth inflating.

use super::csv::Beginning;
use super::gather::Gather;
use super::pace::{AtOnce, Pace};
use super::{Here, Incoming, Origin, Refusal, goodturn, linkedin, mastodon, sealed, table, text, too_large, x, zip};
use crate::site::intake;
use crate::store::memory::at_once;
use crate::time::{Millis, UtcOffset};

/// Bytes of an entry looked at to recognise it.
const PEEK: usize = 64 << 10;
/// Characters looked at to recognise JSON.
const BEGINNING: usize = 8000;
/// Most entries listed as unknown.
const UNKNOWN_AT_MOST: usize = 200;

/// What a file is, in the order files of one archive are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Shape {
    Goodturn,
    Table(table::Part),
    LinkedIn(linkedin::Part),
    Mastodon(mastodon::Part),
    X(x::Part),
}

impl Shape {
    /// By what is in it. The name helps only where two files look the same.
    fn of(name: &str, text: &str) -> Option<Self> {
        if let Some(part) = x::Part::of(text) {
            return Some(Self::X(part));
        }
        let start: String = text.chars().take(BEGINNING).filter(|c| !c.is_whitespace()).collect();
        if start.starts_with('{') {
            let own = start.contains("\"format\":\"goodturn\"");
            return if own { Some(Self::Goodturn) } else { mastodon::Part::of(&start).map(Self::Mastodon) };
        }
        let beginning = Beginning::of(text);
        mastodon::Part::of_table(&beginning)
            .map(Self::Mastodon)
            .or_else(|| table::Part::of(&beginning).map(Self::Table))
            .or_else(|| linkedin::Part::of(name, &beginning).map(Self::LinkedIn))
    }

    const fn origin(self) -> Origin {
        match self {
            Self::Goodturn => Origin::Goodturn,
            Self::Table(_) => Origin::Table,
            Self::LinkedIn(_) => Origin::LinkedIn,
            Self::Mastodon(_) => Origin::Mastodon,
            Self::X(_) => Origin::X,
        }
    }
}

/// Reads a file. `name` is only for messages; `now` dates what the file gives no date for (better than the moment of
/// reading is the file's own date, where the page knows it); `offset_at` tells the user's offset from UTC at a moment.
///
/// # Errors
/// When the file as a whole is no use, with the message a person sees.
pub fn read(
    name: &str,
    bytes: &[u8],
    now: Millis,
    offset_at: &dyn Fn(Millis) -> UtcOffset,
) -> Result<Incoming, Refusal> {
    let unknown = || Err(Refusal::new("archive_unknown", &[&intake::line(name, 120)]));
    at_once(read_along(name, bytes, now, offset_at, &AtOnce)).unwrap_or_else(unknown)
}

/// Reads a file as [`read`] does, with somebody who reads along and may end it.
///
/// # Errors
/// As [`read`], and with what `pace` ended it with.
pub async fn read_along(
    name: &str,
    bytes: &[u8],
    now: Millis,
    offset_at: &dyn Fn(Millis) -> UtcOffset,
    pace: &dyn Pace,
) -> Result<Incoming, Refusal> {
    if let Some(refusal) = too_large(bytes.len() as u64) {
        return Err(refusal);
    }
    if sealed::is_sealed(bytes) {
        return Err(Refusal::new("archive_sealed", &[]));
    }
    if bytes.starts_with(&[0x1f, 0x8b]) || bytes.get(257..262) == Some(b"ustar") {
        return Err(Refusal::new("archive_tar", &[]));
    }
    let here = Here { now, offset_at, pace };
    if zip::is_zip(bytes) {
        return read_zip(name, bytes, here).await;
    }
    let unknown = || Refusal::new("archive_unknown", &[&intake::line(name, 120)]);
    let (text, whole) = text::decode(bytes);
    let shape = Shape::of(name, &text).ok_or_else(unknown)?;
    let mut reading = Reading::new(shape.origin(), here);
    reading.gather.weigh(0, text.len());
    reading.file(name, shape, &text, whole).await?;
    Ok(reading.gather.finish())
}

async fn read_zip(name: &str, bytes: &[u8], here: Here<'_>) -> Result<Incoming, Refusal> {
    let mut archive = zip::Archive::open(bytes)?;
    let mut known: Vec<(Shape, usize)> = Vec::new();
    let mut unknown = Vec::new();
    let mut others = 0;
    for (place, entry) in archive.entries().iter().enumerate() {
        if !is_data(&entry.name) {
            others += 1;
            continue;
        }
        if entry.is_encrypted() {
            return Err(Refusal::new("archive_zip_encrypted", &[&intake::line(&entry.name, 120)]));
        }
        let start = archive.peek(entry, PEEK);
        match Shape::of(&entry.name, &text::decode(&start).0) {
            Some(shape) => known.push((shape, place)),
            None => unknown.push(place),
        }
    }
    // An archive is one site's: the one most of it is of, and Goodturn's own before any.
    let number = |origin: Origin| known.iter().filter(|(shape, _)| shape.origin() == origin).count();
    let origins = [Origin::Goodturn, Origin::Table, Origin::LinkedIn, Origin::Mastodon, Origin::X];
    let own = origins.into_iter().find(|origin| origin.is_ledger() && number(*origin) > 0);
    let most = || origins.into_iter().filter(|origin| number(*origin) > 0).max_by_key(|origin| number(*origin));
    let Some(origin) = own.or_else(most) else {
        return Err(Refusal::new("archive_unknown", &[&intake::line(name, 120)]));
    };
    let (mut wanted, left): (Vec<_>, Vec<_>) = known.into_iter().partition(|(shape, _)| shape.origin() == origin);
    unknown.extend(left.into_iter().map(|(_, place)| place));
    wanted.sort();
    let mut reading = Reading::new(origin, here);
    let sizes: Vec<usize> = archive.entries().iter().map(|entry| entry.size as usize).collect();
    let all: usize = wanted.iter().map(|(_, place)| sizes[*place]).fold(0, usize::saturating_add);
    let mut before = 0;
    for (shape, place) in wanted {
        let Some(entry) = archive.entries().get(place).cloned() else { continue };
        let bytes = archive.inflate(&entry)?;
        let (text, whole) = text::decode(&bytes);
        reading.gather.weigh(before, all);
        reading.file(&entry.name, shape, &text, whole).await?;
        before += text.len();
    }
    for place in unknown.iter().take(UNKNOWN_AT_MOST) {
        if let Some(entry) = archive.entries().get(*place) {
            reading.gather.unknown(&entry.name);
        }
    }
    others += unknown.len().saturating_sub(UNKNOWN_AT_MOST);
    if others > 0 {
        reading.gather.begin(name);
        reading.gather.note(None, "archive_others", &[&others.to_string()]);
    }
    Ok(reading.gather.finish())
}

/// Whether an entry may hold data, rather than pictures and pages. Only saves inflating.
fn is_data(name: &str) -> bool {
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
    matches!(ending.as_deref(), Some("csv" | "json" | "js"))
}

/// A file, or the files of an archive, being read.
struct Reading<'a> {
    gather: Gather<'a>,
    ids: goodturn::Ids,
    names: linkedin::Names,
    homes: mastodon::Homes,
    handles: x::Handles,
}

impl<'a> Reading<'a> {
    fn new(origin: Origin, here: Here<'a>) -> Self {
        let site = match origin {
            Origin::LinkedIn => linkedin::SITE,
            Origin::Mastodon => mastodon::SITE,
            Origin::X => x::SITE,
            Origin::Goodturn | Origin::Table => "manual",
        };
        Self {
            gather: Gather::new(origin, site, here),
            ids: goodturn::Ids::default(),
            names: linkedin::Names::default(),
            homes: mastodon::Homes::default(),
            handles: x::Handles::default(),
        }
    }

    async fn file(&mut self, name: &str, shape: Shape, text: &str, whole: bool) -> Result<(), Refusal> {
        self.gather.begin(name);
        if !whole {
            self.gather.note(None, "archive_not_text", &[]);
        }
        match shape {
            Shape::Goodturn => goodturn::read(&mut self.gather, &mut self.ids, text).await,
            Shape::Table(part) => table::read(&mut self.gather, &mut self.ids, part, text).await,
            Shape::LinkedIn(part) => linkedin::read(&mut self.gather, &mut self.names, part, text).await,
            Shape::Mastodon(part) => mastodon::read(&mut self.gather, &mut self.homes, part, text).await,
            Shape::X(part) => x::read(&mut self.gather, &mut self.handles, part, text).await,
        }
    }
}
