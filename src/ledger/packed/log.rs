//! A log as bytes: all gestures of one person, in their order.
//!
//! What repeats (site, own account, offset, the other's account) is kept in a table, times as differences, links as what
//! differs from a recent link, their number as a number. Most ids follow from the gesture itself ([`id`]) and need no bytes: they
//! are computed when the log is read. The person is not repeated: a log belongs to one.

use serde::Deserialize;

use super::link::{Link, Recent};
use super::{KINDS, PackedError, number, open, put, sealed, take, unsealed};
use crate::gesture::{Direction, Gesture, GestureId, Kind, Source};
use crate::ledger::accounts::account_keys;
use crate::ledger::id;
use crate::person::{Account, PersonId, SiteId};
use crate::time::{Millis, UtcOffset};

/// Version of a log's bytes.
const LOG: u8 = 2;

/// What a line has beyond what it always has.
mod has {
    /// A moment when it was taken back.
    pub const UNDONE: u8 = 1;
    /// A link.
    pub const OBJECT: u8 = 2;
    /// An id that does not follow from the rest.
    pub const ID: u8 = 4;
    /// Another scene than the line before.
    pub const SCENE: u8 = 8;
    /// An id that follows from the rest with the moment.
    pub const MOMENT: u8 = 16;
    /// A time in whole seconds after the line before.
    pub const SECONDS: u8 = 32;
}

/// What many gestures share.
#[derive(Debug, Clone, PartialEq)]
struct Scene {
    site: String,
    account: String,
    offset: i16,
    /// Key of the other's account, where ids follow from it.
    key: Option<String>,
}

impl Scene {
    /// A gesture in this scene: its id, when it was made and taken back, and the rest.
    fn gesture(
        &self,
        id: GestureId,
        (at, undone_at): (Millis, Option<Millis>),
        what: &What,
        person: Option<&PersonId>,
        object: Option<String>,
    ) -> Gesture {
        Gesture {
            id,
            at,
            offset: UtcOffset(self.offset),
            site: SiteId::new(&self.site),
            account: self.account.clone(),
            direction: what.direction,
            kind: what.kind,
            person: person.cloned(),
            object,
            source: what.source,
            undone_at,
        }
    }
}

/// Scenes as they lie at the beginning of a log: their texts once each, then which texts make which scene.
fn put_scenes(bytes: &mut Vec<u8>, scenes: &[Scene]) {
    let mut texts: Vec<&str> = Vec::new();
    for scene in scenes {
        for text in [Some(&scene.site), Some(&scene.account), scene.key.as_ref()].into_iter().flatten() {
            if !texts.contains(&text.as_str()) {
                texts.push(text);
            }
        }
    }
    let mut recent = Recent::texts();
    put(bytes, &(texts.len() as u32));
    for text in &texts {
        recent.shorten(text).put(bytes);
    }
    // Every text is there; 0 stands for none.
    let place = |text: &str| texts.iter().position(|known| *known == text).map_or(0, |place| place as u32 + 1);
    put(bytes, &(scenes.len() as u32));
    for scene in scenes {
        let key = scene.key.as_deref().map_or(0, place);
        put(bytes, &(place(&scene.site), place(&scene.account), scene.offset, key));
    }
}

/// Reads the scenes; `make` makes what is wanted of site, account, offset and key.
fn take_scenes<S>(
    rest: &mut &[u8],
    mut make: impl FnMut(&str, &str, i16, Option<&str>) -> S,
) -> Result<Vec<S>, PackedError> {
    let (mut texts, mut recent) = (Vec::new(), Recent::texts());
    for _ in 0..take::<u32>(rest)? {
        texts.push(recent.lengthen(&Link::take(rest)?).ok_or(PackedError::Nonsense)?);
    }
    let text =
        |place: u32| texts.get((place as usize).wrapping_sub(1)).map(String::as_str).ok_or(PackedError::Nonsense);
    let mut scenes = Vec::new();
    for _ in 0..take::<u32>(rest)? {
        let (site, account, offset, key): (u32, u32, i16, u32) = take(rest)?;
        let key = if key == 0 { None } else { Some(text(key)?) };
        scenes.push(make(text(site)?, text(account)?, offset, key));
    }
    Ok(scenes)
}

/// Packs the log of somebody with these accounts (none: of the unnamed). The order is kept.
pub fn encode_log(gestures: &[Gesture], accounts: &[Account]) -> Vec<u8> {
    let keys: Vec<(&SiteId, String)> =
        accounts.iter().flat_map(|account| account_keys(account).into_iter().map(|key| (&account.site, key))).collect();
    let mut scenes: Vec<Scene> = Vec::new();
    let mut lines = Vec::new();
    let (mut last, mut recent, mut place) = (Millis::default(), Recent::links(), 0);
    for gesture in gestures {
        let of_site = keys.iter().filter(|(site, _)| **site == gesture.site);
        let follows = of_site.map(|(_, key)| key).find_map(|key| Some((key, form(gesture, key)?)));
        let scene = scenes.iter().position(|scene| {
            scene.site == gesture.site.as_str()
                && scene.account == gesture.account
                && scene.offset == gesture.offset.0
                && follows.is_none_or(|(key, _)| scene.key.as_ref() == Some(key))
        });
        let scene = scene.unwrap_or_else(|| {
            scenes.push(Scene {
                site: gesture.site.as_str().to_owned(),
                account: gesture.account.clone(),
                offset: gesture.offset.0,
                key: follows.map(|(key, _)| key.clone()),
            });
            scenes.len() - 1
        });
        let mut flags = follows.map_or(has::ID, |(_, form)| form);
        flags |= if gesture.undone_at.is_some() { has::UNDONE } else { 0 };
        flags |= if gesture.object.is_some() { has::OBJECT } else { 0 };
        flags |= if scene == place { 0 } else { has::SCENE };
        let later = gesture.at.0.wrapping_sub(last.0);
        let whole = later % 1000 == 0;
        flags |= if whole { has::SECONDS } else { 0 };
        place = scene;
        lines.push(flags);
        lines.push(What { kind: gesture.kind, direction: gesture.direction, source: gesture.source }.code());
        if flags & has::SCENE != 0 {
            put(&mut lines, &(scene as u32));
        }
        put(&mut lines, &(if whole { later / 1000 } else { later }));
        last = gesture.at;
        if let Some(undone) = gesture.undone_at {
            put(&mut lines, &undone.0.wrapping_sub(gesture.at.0));
        }
        if flags & has::ID != 0 {
            lines.extend(gesture.id.0.to_be_bytes());
        }
        if let Some(object) = &gesture.object {
            recent.shorten(object).put(&mut lines);
        }
    }
    let mut body = Vec::with_capacity(lines.len() + 64);
    put(&mut body, &(gestures.len() as u32));
    put_scenes(&mut body, &scenes);
    body.extend(lines);
    sealed(LOG, &body)
}

/// How the id follows from the rest with this account key; nothing where it does not.
fn form(gesture: &Gesture, key: &str) -> Option<u8> {
    let follows = |form: &u8| derived(gesture, key, *form) == gesture.id;
    [0, has::MOMENT].iter().find(|form| follows(form)).copied()
}

fn derived(gesture: &Gesture, key: &str, form: u8) -> GestureId {
    let toggle = id::is_toggle(gesture.kind) && (gesture.object.is_some() || gesture.kind == Kind::Follow);
    let at = (form & has::MOMENT != 0).then(|| gesture.at.0.to_string());
    let (what, which) = match &at {
        Some(at) => ("at", at.as_str()),
        None if toggle => ("toggle", ""),
        None => ("", ""),
    };
    let object = gesture.object.as_deref().unwrap_or_default();
    id::of_parts(&gesture.site, &gesture.account, gesture.direction, gesture.kind, key, object, (what, which))
}

/// A line of a log as it lies there.
struct Line {
    flags: u8,
    what: What,
    scene: usize,
    at: Millis,
    undone_at: Option<Millis>,
    id: Option<GestureId>,
}

/// Goes through the lines of a log; what follows a line (its link) is the reader's to take.
struct Lines {
    last: Millis,
    scene: usize,
}

impl Lines {
    const fn new() -> Self {
        Self { last: Millis(0), scene: 0 }
    }

    fn next(&mut self, rest: &mut &[u8]) -> Result<Option<Line>, PackedError> {
        let Some((&[flags, what], after)) = rest.split_first_chunk() else { return Ok(None) };
        *rest = after;
        let what = What::read(what).ok_or(PackedError::Nonsense)?;
        if flags & has::SCENE != 0 {
            self.scene = take::<u32>(rest)? as usize;
        }
        let later: i64 = take(rest)?;
        let later = if flags & has::SECONDS == 0 { later } else { later.wrapping_mul(1000) };
        let at = Millis(self.last.0.wrapping_add(later));
        self.last = at;
        let mut undone_at = None;
        if flags & has::UNDONE != 0 {
            undone_at = Some(Millis(at.0.wrapping_add(take(rest)?)));
        }
        let mut id = None;
        if flags & has::ID != 0 {
            let (bytes, after) = rest.split_first_chunk().ok_or(PackedError::Nonsense)?;
            *rest = after;
            id = Some(GestureId(u128::from_be_bytes(*bytes)));
        }
        Ok(Some(Line { flags, what, scene: self.scene, at, undone_at, id }))
    }
}

/// Reads a log; every gesture in it is `person`'s.
pub fn decode_log(bytes: &[u8], person: Option<&PersonId>) -> Result<Vec<Gesture>, PackedError> {
    if bytes.first() == Some(&WITH_IDS) {
        return first_log(bytes, person);
    }
    let mut rest = unsealed(LOG, bytes)?;
    let count: u32 = take(&mut rest)?;
    let scenes = take_scenes(&mut rest, |site, account, offset, key| Scene {
        site: site.to_owned(),
        account: account.to_owned(),
        offset,
        key: key.map(str::to_owned),
    })?;
    let (mut lines, mut recent) = (Lines::new(), Recent::links());
    let mut gestures = Vec::new();
    while let Some(line) = lines.next(&mut rest)? {
        let scene = scenes.get(line.scene).ok_or(PackedError::Nonsense)?;
        let mut object = None;
        if line.flags & has::OBJECT != 0 {
            object = Some(recent.lengthen(&Link::take(&mut rest)?).ok_or(PackedError::Nonsense)?);
        }
        let moments = (line.at, line.undone_at);
        let mut gesture = scene.gesture(line.id.unwrap_or_default(), moments, &line.what, person, object);
        if line.id.is_none() {
            gesture.id = derived(&gesture, scene.key.as_deref().ok_or(PackedError::Nonsense)?, line.flags);
        }
        gestures.push(gesture);
    }
    if rest.is_empty() && gestures.len() == count as usize { Ok(gestures) } else { Err(PackedError::Nonsense) }
}

/// What figures need of a gesture: no text and no id.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Outline {
    /// When.
    pub at: Millis,
    /// Where the user's clock stood.
    pub offset: UtcOffset,
    /// What.
    pub kind: Kind,
    /// Which way.
    pub direction: Direction,
    /// How Goodturn knows.
    pub source: Source,
    /// It was not taken back.
    pub stands: bool,
    /// Where: whatever number the caller gave the site.
    pub site: u16,
}

/// Reads a log's outlines, in its order: a good deal quicker than [`decode_log`]. `site` numbers the sites.
pub fn skim(bytes: &[u8], mut site: impl FnMut(&str) -> u16) -> Result<Vec<Outline>, PackedError> {
    let outline = |at, offset, what: &What, stands, site| Outline {
        at,
        offset: UtcOffset(offset),
        kind: what.kind,
        direction: what.direction,
        source: what.source,
        stands,
        site,
    };
    if bytes.first() == Some(&WITH_IDS) {
        let of = |gesture: Gesture| {
            let what = What { kind: gesture.kind, direction: gesture.direction, source: gesture.source };
            outline(gesture.at, gesture.offset.0, &what, gesture.stands(), site(gesture.site.as_str()))
        };
        return Ok(first_log(bytes, None)?.into_iter().map(of).collect());
    }
    let mut rest = unsealed(LOG, bytes)?;
    let count: u32 = take(&mut rest)?;
    let scenes = take_scenes(&mut rest, |name, _, offset, _| (offset, site(name)))?;
    let mut lines = Lines::new();
    let mut outlines = Vec::new();
    while let Some(line) = lines.next(&mut rest)? {
        let (offset, site) = *scenes.get(line.scene).ok_or(PackedError::Nonsense)?;
        if line.flags & has::OBJECT != 0 {
            Link::skip(&mut rest)?;
        }
        outlines.push(outline(line.at, offset, &line.what, line.undone_at.is_none(), site));
    }
    if rest.is_empty() && outlines.len() == count as usize { Ok(outlines) } else { Err(PackedError::Nonsense) }
}

/// Version of a log's bytes before ids were computed.
const WITH_IDS: u8 = 1;

/// A log as it was stored then.
#[derive(Deserialize)]
struct FirstLog {
    scenes: Vec<FirstScene>,
    lines: Vec<FirstLine>,
}

#[derive(Deserialize)]
struct FirstScene {
    site: String,
    account: String,
    offset: i16,
}

impl From<FirstScene> for Scene {
    fn from(FirstScene { site, account, offset }: FirstScene) -> Self {
        Self { site, account, offset, key: None }
    }
}

#[derive(Deserialize)]
struct FirstLine {
    id: [u8; 16],
    later: i64,
    scene: u32,
    what: u8,
    undone: Option<i64>,
    object: Option<FirstLink>,
}

#[derive(Deserialize)]
struct FirstLink {
    back: u8,
    shared: u16,
    rest: String,
}

fn first_log(bytes: &[u8], person: Option<&PersonId>) -> Result<Vec<Gesture>, PackedError> {
    let log: FirstLog = open(WITH_IDS, bytes)?;
    let (mut last, mut recent) = (Millis::default(), Recent::links());
    let mut gestures = Vec::with_capacity(log.lines.len());
    let scenes: Vec<Scene> = log.scenes.into_iter().map(Scene::from).collect();
    for line in log.lines {
        let scene = scenes.get(line.scene as usize).ok_or(PackedError::Nonsense)?;
        let what = What::read(line.what).ok_or(PackedError::Nonsense)?;
        let at = Millis(last.0.wrapping_add(line.later));
        last = at;
        let object = match line.object {
            Some(FirstLink { back, shared, rest }) => {
                let link = Link { back, shared, rest: &rest, number: None };
                Some(recent.lengthen(&link).ok_or(PackedError::Nonsense)?)
            }
            None => None,
        };
        let id = GestureId(u128::from_be_bytes(line.id));
        let undone_at = line.undone.map(|undone| Millis(at.0.wrapping_add(undone)));
        gestures.push(scene.gesture(id, (at, undone_at), &what, person, object));
    }
    Ok(gestures)
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
