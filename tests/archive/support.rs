//! ZIP files out of directories and by hand, and what was read as text.

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use goodturn::archive::{Incoming, Refusal, read};
use goodturn::gesture::Direction;
use goodturn::time::{Millis, UtcOffset};
use miniz_oxide::deflate::compress_to_vec;

/// 2026-11-22.
pub const NOW: Millis = Millis(1_795_312_800_000);

pub fn path(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/archives").join(name)
}

pub fn file(name: &str) -> Vec<u8> {
    fs::read(path(name)).unwrap()
}

pub fn read_at(name: &str, bytes: &[u8], now: Millis) -> Result<Incoming, Refusal> {
    read(name, bytes, now, &|_| UtcOffset(60))
}

pub fn take(name: &str, bytes: &[u8]) -> Result<Incoming, Refusal> {
    read_at(name, bytes, NOW)
}

/// A directory of `tests/archives` as a ZIP file, its files in the order of their names.
pub fn zipped(directory: &str) -> Vec<u8> {
    let root = path(directory);
    let mut files = Vec::new();
    let mut waiting = vec![root.clone()];
    while let Some(next) = waiting.pop() {
        for found in fs::read_dir(next).unwrap() {
            let found = found.unwrap().path();
            if found.is_dir() { waiting.push(found) } else { files.push(found) }
        }
    }
    files.sort();
    let mut zip = Zip::default();
    for file in files {
        zip.add(file.strip_prefix(&root).unwrap().to_str().unwrap(), &fs::read(&file).unwrap());
    }
    zip.finish()
}

/// Writes ZIP files, bad ones too.
#[derive(Default)]
pub struct Zip {
    bytes: Vec<u8>,
    directory: Vec<u8>,
    count: u16,
}

/// What an entry says about itself.
pub struct Said {
    pub flags: u16,
    pub method: u16,
    pub size: u32,
    pub crc: u32,
}

impl Zip {
    pub fn add(&mut self, name: &str, bytes: &[u8]) {
        let said = Said { flags: 0x800, method: 8, size: bytes.len() as u32, crc: rawzip::crc32(bytes) };
        self.add_as(name, &compress_to_vec(bytes, 6), &said);
    }

    pub fn add_as(&mut self, name: &str, packed: &[u8], said: &Said) {
        let at = self.bytes.len() as u32;
        let both = |out: &mut Vec<u8>| {
            for short in [20, said.flags, said.method, 0, 0x21] {
                out.extend(u16::to_le_bytes(short));
            }
            for long in [said.crc, packed.len() as u32, said.size] {
                out.extend(long.to_le_bytes());
            }
            out.extend((name.len() as u16).to_le_bytes());
            out.extend([0, 0]);
        };
        self.bytes.extend(b"PK\x03\x04");
        both(&mut self.bytes);
        self.bytes.extend(name.as_bytes());
        self.bytes.extend(packed);
        self.directory.extend(b"PK\x01\x02\x14\x00");
        both(&mut self.directory);
        self.directory.extend([0; 10]);
        self.directory.extend(at.to_le_bytes());
        self.directory.extend(name.as_bytes());
        self.count = self.count.wrapping_add(1);
    }

    pub fn finish(mut self) -> Vec<u8> {
        let at = self.bytes.len() as u32;
        let size = self.directory.len() as u32;
        self.bytes.append(&mut self.directory);
        self.bytes.extend(b"PK\x05\x06\0\0\0\0");
        self.bytes.extend(self.count.to_le_bytes());
        self.bytes.extend(self.count.to_le_bytes());
        self.bytes.extend(size.to_le_bytes());
        self.bytes.extend(at.to_le_bytes());
        self.bytes.extend([0, 0]);
        self.bytes
    }
}

/// What was read, a line for each fact.
pub fn told(read: &Result<Incoming, Refusal>) -> String {
    let incoming = match read {
        Ok(incoming) => incoming,
        Err(refusal) => return format!("refused: {} {:?}\n", refusal.key, refusal.args),
    };
    let mut text = format!("{:?}\n", incoming.origin);
    for own in &incoming.own {
        writeln!(text, "me {}", own.handle).unwrap();
    }
    let name = |id: &str| {
        let person = incoming.people.iter().find(|person| person.id.as_str() == id);
        person.map_or_else(|| "others".to_owned(), |person| person.name.clone())
    };
    let mut people: Vec<_> = incoming.people.iter().collect();
    people.sort_by_key(|person| (person.name.clone(), person.id.clone()));
    for person in people {
        let accounts: Vec<String> = person
            .accounts
            .iter()
            .map(|account| {
                let stable = account.stable_id.as_deref().map(|id| format!(" = {id}")).unwrap_or_default();
                format!("{} {}{stable} {}", account.site, account.handle, account.url.as_deref().unwrap_or("-"))
            })
            .collect();
        writeln!(text, "person {} | {}", person.name, accounts.join(" | ")).unwrap();
    }
    for gesture in incoming.gestures.iter().chain(&incoming.unnamed) {
        let who = name(gesture.person.as_ref().map_or("", |id| id.as_str()));
        let arrow = if gesture.direction == Direction::Given { "->" } else { "<-" };
        let undone = gesture.undone_at.map(|at| format!(" undone {}", at.to_iso())).unwrap_or_default();
        let object = gesture.object.as_deref().unwrap_or("-");
        writeln!(text, "{} {arrow} {who} {} {object}{undone}", gesture.at.to_iso(), gesture.kind).unwrap();
    }
    for note in &incoming.notes {
        let line = note.line.map(|line| format!(":{line}")).unwrap_or_default();
        writeln!(text, "note {}{line} {} {:?}", note.file, note.key, note.args).unwrap();
    }
    for unknown in &incoming.unknown {
        writeln!(text, "unknown {unknown}").unwrap();
    }
    for count in &incoming.files {
        writeln!(
            text,
            "file {}: {} people, {} gestures, {} left out",
            count.file, count.people, count.gestures, count.left_out
        )
        .unwrap();
    }
    text
}
