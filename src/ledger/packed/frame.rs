//! A shelf as bytes: sealed blocks under the names of people.
//!
//! People whose ids hash alike lie on one shelf, so that everything can be read in a few hundred records and one person by
//! reading one. The list of names has its own checksum, and every block its own: a wrong byte costs the block it is in.

use serde::{Deserialize, Serialize};

use super::{HEAD, PackedError, open, seal};
use crate::gesture::fingerprint;
use crate::person::PersonId;

/// Version of a shelf's bytes.
const FRAME: u8 = 1;

/// Blocks by the person they belong to; one person's stand in the order they were put.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Frame(pub Vec<(PersonId, Vec<u8>)>);

/// A person's id, short where it has the usual form.
#[derive(Serialize, Deserialize)]
enum Name {
    Usual([u8; 8]),
    Other(String),
}

impl From<&PersonId> for Name {
    fn from(id: &PersonId) -> Self {
        let digits = id.as_str().strip_prefix('p').filter(|digits| digits.len() == 16);
        let number = digits.and_then(|digits| u64::from_str_radix(digits, 16).ok()).map(u64::to_be_bytes);
        match number {
            Some(number) if Self::Usual(number).id() == *id => Self::Usual(number),
            _ => Self::Other(id.0.clone()),
        }
    }
}

impl Name {
    fn id(self) -> PersonId {
        match self {
            Self::Usual(number) => {
                let mut id = String::with_capacity(17);
                id.push('p');
                for byte in number {
                    for half in [byte >> 4, byte & 15] {
                        id.push(char::from(b"0123456789abcdef"[usize::from(half)]));
                    }
                }
                PersonId(id)
            }
            Self::Other(text) => PersonId(text),
        }
    }
}

impl Frame {
    /// Packs the shelf.
    pub fn encode(&self) -> Vec<u8> {
        let head: Vec<(Name, u32)> = self.0.iter().map(|(id, block)| (id.into(), block.len() as u32)).collect();
        let head = seal(FRAME, &head);
        let length = (head.len() - HEAD) as u32;
        // The head's length stands after its checksum, the blocks after the head.
        let mut bytes = head[..HEAD].to_vec();
        bytes.extend(length.to_le_bytes());
        bytes.extend(&head[HEAD..]);
        for (_, block) in &self.0 {
            bytes.extend(block);
        }
        bytes
    }

    /// Reads a shelf. The blocks are as they are; whether they are whole shows when they are read.
    pub fn decode(bytes: &[u8]) -> Result<Self, PackedError> {
        let (mark, rest) = bytes.split_at_checked(HEAD).ok_or(PackedError::Short)?;
        let (length, rest) = rest.split_at_checked(4).ok_or(PackedError::Short)?;
        let length = u32::from_le_bytes([length[0], length[1], length[2], length[3]]) as usize;
        let (head, mut rest) = rest.split_at_checked(length).ok_or(PackedError::Short)?;
        let names: Vec<(Name, u32)> = open(FRAME, &[mark, head].concat())?;
        let mut blocks = Vec::with_capacity(names.len());
        for (name, length) in names {
            // A shelf that was cut off still has its first blocks.
            let (block, after) = rest.split_at_checked(length as usize).unwrap_or((rest, &[]));
            blocks.push((name.id(), block.to_vec()));
            rest = after;
        }
        Ok(Self(blocks))
    }

    /// One person's blocks.
    pub fn of<'a>(&'a self, id: &'a PersonId) -> impl Iterator<Item = &'a [u8]> + 'a {
        self.0.iter().filter(move |(owner, _)| owner == id).map(|(_, block)| block.as_slice())
    }

    /// Puts these in the place of one person's blocks.
    pub fn set(&mut self, id: &PersonId, blocks: Vec<Vec<u8>>) {
        let place = self.0.iter().position(|(owner, _)| owner == id).unwrap_or(self.0.len());
        self.0.retain(|(owner, _)| owner != id);
        self.0.splice(place..place, blocks.into_iter().map(|block| (id.clone(), block)));
    }
}

/// Which people have which account, for the accounts of one shelf: the hash of the account's key, and the person.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Index(pub Vec<(u64, PersonId)>);

/// Version of an index's bytes.
const INDEX: u8 = 1;

impl Index {
    /// Packs it.
    pub fn encode(&self) -> Vec<u8> {
        let lines: Vec<([u8; 8], Name)> = self.0.iter().map(|(key, id)| (key.to_be_bytes(), id.into())).collect();
        seal(INDEX, &lines)
    }

    /// Reads it.
    pub fn decode(bytes: &[u8]) -> Result<Self, PackedError> {
        let lines: Vec<([u8; 8], Name)> = open(INDEX, bytes)?;
        Ok(Self(lines.into_iter().map(|(key, name)| (u64::from_be_bytes(key), name.id())).collect()))
    }

    /// Whose account this is.
    pub fn find(&self, key: &str) -> Option<&PersonId> {
        let key = hash(key);
        self.0.iter().find(|(known, _)| *known == key).map(|(_, id)| id)
    }

    /// From now on it is this person's. Whether that is new.
    pub fn set(&mut self, key: &str, id: &PersonId) -> bool {
        let key = hash(key);
        match self.0.iter_mut().find(|(known, _)| *known == key) {
            Some((_, owner)) if owner == id => false,
            Some((_, owner)) => {
                owner.clone_from(id);
                true
            }
            None => {
                self.0.push((key, id.clone()));
                true
            }
        }
    }
}

/// How many shelves there are; an id's or key's hash says which is its own.
pub const SHELVES: u16 = 256;

/// The shelf something lies on.
pub fn shelf(name: &str) -> u8 {
    (hash(name) >> 56) as u8
}

fn hash(text: &str) -> u64 {
    (fingerprint(&[text]) >> 64) as u64
}
