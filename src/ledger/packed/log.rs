//! A log as bytes: all gestures of one person, in their order.
//!
//! What repeats (site, own account, offset) is kept in a table, times as differences, links as what differs from a recent
//! link; a gesture comes to less than 30 bytes besides its link. The person is not repeated: a log belongs to one.

use serde::{Deserialize, Serialize};

use super::{KINDS, PackedError, number, open, seal};
use crate::gesture::{Direction, Gesture, GestureId, Kind, Source};
use crate::person::{PersonId, SiteId};
use crate::time::{Millis, UtcOffset};

/// Version of a log's bytes.
const LOG: u8 = 1;
/// How many links back one may lean on.
const RECENT: usize = 16;
/// How much of an earlier link one may lean on; keeps small hostile bytes from growing large.
const SHARED_AT_MOST: usize = 1_024;

/// Packs the log of one person (or of the unnamed). The order is kept.
pub fn encode_log(gestures: &[Gesture]) -> Vec<u8> {
    let mut log = Log::default();
    let mut last = Millis::default();
    let mut recent = Recent::default();
    for gesture in gestures {
        let scene = Scene {
            site: gesture.site.as_str().to_owned(),
            account: gesture.account.clone(),
            offset: gesture.offset.0,
        };
        let place = log.scenes.iter().position(|known| *known == scene).unwrap_or_else(|| {
            log.scenes.push(scene);
            log.scenes.len() - 1
        });
        log.lines.push(Line {
            id: gesture.id.0.to_be_bytes(),
            later: gesture.at.0.wrapping_sub(last.0),
            scene: place as u32,
            what: What { kind: gesture.kind, direction: gesture.direction, source: gesture.source }.code(),
            undone: gesture.undone_at.map(|undone| undone.0.wrapping_sub(gesture.at.0)),
            object: gesture.object.as_deref().map(|object| recent.shorten(object)),
        });
        last = gesture.at;
    }
    seal(LOG, &log)
}

/// Reads a log; every gesture in it is `person`'s.
pub fn decode_log(bytes: &[u8], person: Option<&PersonId>) -> Result<Vec<Gesture>, PackedError> {
    let log: Log = open(LOG, bytes)?;
    let mut last = Millis::default();
    let mut recent = Recent::default();
    let mut gestures = Vec::with_capacity(log.lines.len());
    for line in log.lines {
        let scene = log.scenes.get(line.scene as usize).ok_or(PackedError::Nonsense)?;
        let what = What::read(line.what).ok_or(PackedError::Nonsense)?;
        let at = Millis(last.0.wrapping_add(line.later));
        last = at;
        let object = match line.object {
            Some(link) => Some(recent.lengthen(&link).ok_or(PackedError::Nonsense)?),
            None => None,
        };
        gestures.push(Gesture {
            id: GestureId(u128::from_be_bytes(line.id)),
            at,
            offset: UtcOffset(scene.offset),
            site: SiteId::new(&scene.site),
            account: scene.account.clone(),
            direction: what.direction,
            kind: what.kind,
            person: person.cloned(),
            object,
            source: what.source,
            undone_at: line.undone.map(|undone| Millis(at.0.wrapping_add(undone))),
        });
    }
    Ok(gestures)
}

/// A log as it is stored.
#[derive(Default, Serialize, Deserialize)]
struct Log {
    scenes: Vec<Scene>,
    lines: Vec<Line>,
}

/// What many gestures share.
#[derive(PartialEq, Serialize, Deserialize)]
struct Scene {
    site: String,
    account: String,
    offset: i16,
}

/// One gesture.
#[derive(Serialize, Deserialize)]
struct Line {
    id: [u8; 16],
    /// Milliseconds after the gesture before.
    later: i64,
    /// Index into the scenes.
    scene: u32,
    /// Kind, direction and source.
    what: u8,
    /// Milliseconds from the gesture until it was taken back.
    undone: Option<i64>,
    object: Option<Link>,
}

/// A link: `shared` bytes of the link `back` links ago (0: none), then `rest`.
#[derive(Serialize, Deserialize)]
struct Link {
    back: u8,
    shared: u16,
    rest: String,
}

/// The latest links of a log, newest last.
#[derive(Default)]
struct Recent(std::collections::VecDeque<String>);

impl Recent {
    fn shorten(&mut self, object: &str) -> Link {
        let shares = self.0.iter().rev().map(|known| shared(known, object));
        // The nearest of those that share most.
        let (shared, back) = shares.zip(1..).fold((0, 0), |best, next| if next.0 > best.0 { next } else { best });
        self.remember(object);
        Link { back, shared: shared as u16, rest: object[shared..].to_owned() }
    }

    fn lengthen(&mut self, link: &Link) -> Option<String> {
        let shared = usize::from(link.shared);
        let head = match usize::from(link.back) {
            0 if shared == 0 => "",
            back if (1..=self.0.len()).contains(&back) && shared <= SHARED_AT_MOST => {
                self.0[self.0.len() - back].get(..shared)?
            }
            _ => return None,
        };
        let object = format!("{head}{}", link.rest);
        self.remember(&object);
        Some(object)
    }

    fn remember(&mut self, object: &str) {
        if self.0.len() == RECENT {
            self.0.pop_front();
        }
        self.0.push_back(object.to_owned());
    }
}

/// How many bytes two links begin with alike, up to a whole character.
fn shared(known: &str, object: &str) -> usize {
    let alike = known.bytes().zip(object.bytes()).take(SHARED_AT_MOST).take_while(|(a, b)| a == b).count();
    (0..=alike).rev().find(|&end| object.is_char_boundary(end)).unwrap_or(0)
}

/// Directions by their stored number.
const DIRECTIONS: [Direction; 2] = [Direction::Given, Direction::Received];
/// Sources by their stored number.
const SOURCES: [Source; 4] = [Source::Observed, Source::Notification, Source::Manual, Source::Import];

/// Five bits of kind, one of direction, two of source.
struct What {
    kind: Kind,
    direction: Direction,
    source: Source,
}

impl What {
    fn code(&self) -> u8 {
        number(&KINDS, &self.kind) | number(&DIRECTIONS, &self.direction) << 5 | number(&SOURCES, &self.source) << 6
    }

    fn read(code: u8) -> Option<Self> {
        Some(Self {
            kind: *KINDS.get(usize::from(code & 0b1_1111))?,
            direction: DIRECTIONS[usize::from(code >> 5 & 1)],
            source: SOURCES[usize::from(code >> 6)],
        })
    }
}
