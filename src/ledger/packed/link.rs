//! Links among links: only what differs from a recent one is kept, and a number at the end as a number.

use std::borrow::Cow;
use std::collections::VecDeque;

use super::{PackedError, put, take};

/// How many links back one may lean on.
const RECENT: usize = 16;
/// How much of an earlier link one may lean on; keeps small hostile bytes from growing large.
const SHARED_AT_MOST: usize = 1_024;

/// `shared` bytes of the link `back` links ago (0: none), then `rest`, then the digits of `number`.
pub(super) struct Link<'a> {
    pub back: u8,
    pub shared: u16,
    pub rest: &'a str,
    pub number: Option<Number>,
}

/// A number at the end of a link. Sites number what is posted in the order of time, so that it is often near an earlier one.
#[derive(Clone, Copy)]
pub(super) enum Number {
    /// As it is.
    Whole(u64),
    /// So much more than the number of the link leaned on.
    Further(i64),
}

/// Bit beside `back`: there is a number.
const NUMBERED: u8 = 0x80;
/// Bit beside `back`: there is no text of its own.
const BARE: u8 = 0x40;
/// Bit beside `back`: the number is a difference.
const FURTHER: u8 = 0x20;

impl<'a> Link<'a> {
    pub fn put(&self, bytes: &mut Vec<u8>) {
        let Self { back, shared, rest, number } = self;
        let numbered = match number {
            None => 0,
            Some(Number::Whole(_)) => NUMBERED,
            Some(Number::Further(_)) => NUMBERED | FURTHER,
        };
        bytes.push(back | numbered | if rest.is_empty() { BARE } else { 0 });
        if *back > 0 {
            put(bytes, shared);
        }
        if !rest.is_empty() {
            put(bytes, rest);
        }
        match number {
            None => {}
            Some(Number::Whole(number)) => put(bytes, number),
            Some(Number::Further(further)) => put(bytes, further),
        }
    }

    pub fn take(rest: &mut &'a [u8]) -> Result<Self, PackedError> {
        let (&first, after) = rest.split_first().ok_or(PackedError::Nonsense)?;
        *rest = after;
        let back = first & !(NUMBERED | BARE | FURTHER);
        let shared = if back > 0 { take(rest)? } else { 0 };
        let text = if first & BARE == 0 { take(rest)? } else { "" };
        let number = match (first & NUMBERED != 0, first & FURTHER != 0) {
            (false, _) => None,
            (true, false) => Some(Number::Whole(take(rest)?)),
            (true, true) => Some(Number::Further(take(rest)?)),
        };
        Ok(Self { back, shared, rest: text, number })
    }

    /// Passes over one without keeping anything of it.
    pub fn skip(rest: &mut &[u8]) -> Result<(), PackedError> {
        let (&first, after) = rest.split_first().ok_or(PackedError::Nonsense)?;
        *rest = after;
        if first & !(NUMBERED | BARE | FURTHER) > 0 {
            take::<u16>(rest)?;
        }
        if first & BARE == 0 {
            let length = take::<u32>(rest)? as usize;
            *rest = rest.get(length..).ok_or(PackedError::Nonsense)?;
        }
        match (first & NUMBERED != 0, first & FURTHER != 0) {
            (false, _) => {}
            (true, false) => drop(take::<u64>(rest)?),
            (true, true) => drop(take::<i64>(rest)?),
        }
        Ok(())
    }
}

/// The latest links of a log with the numbers at their ends, newest last.
pub(super) struct Recent(VecDeque<(Cow<'static, str>, Option<u64>)>);

/// What texts of a log often begin with. This is a part of the stored form: it may grow at its beginning, nothing in it may
/// move.
const TEXTS: [&str; 8] = [
    "reddit:handle:",
    "bluesky:id:did:plc:",
    "x:handle:",
    "youtube:handle:",
    "linkedin:handle:",
    "wordpress:handle:",
    "github:id:",
    "mastodon:id:",
];

impl Recent {
    /// For links. The oldest entry is what nearly all begin with; it falls out when there are newer ones enough.
    pub fn links() -> Self {
        Self(VecDeque::from([("https://".into(), None)]))
    }

    /// For sites, accounts and their keys.
    pub fn texts() -> Self {
        Self(TEXTS.iter().map(|text| ((*text).into(), None)).collect())
    }

    pub fn shorten<'a>(&mut self, object: &'a str) -> Link<'a> {
        let own = last_number(object);
        // What a link with a number shares is told up to the number: it is kept as a whole.
        let text = own.map_or(object, |(start, _)| &object[..start]);
        let shares = self.0.iter().rev().map(|(known, _)| shared(known, text));
        // The nearest of those that share most.
        let (shared, back): (usize, u8) =
            shares.zip(1..).fold((0, 0), |best, next| if next.0 > best.0 { next } else { best });
        let leaned = usize::from(back).checked_sub(1).and_then(|before| self.0.iter().rev().nth(before));
        let number = own.map(|(_, number)| {
            let further =
                leaned.and_then(|(_, known)| i64::try_from(number.abs_diff((*known)?)).ok().map(|by| (by, *known)));
            match further {
                Some((by, Some(known))) if by.unsigned_abs() < number / 4 => {
                    Number::Further(if number < known { -by } else { by })
                }
                _ => Number::Whole(number),
            }
        });
        self.remember(object, own.map(|(_, number)| number));
        Link { back, shared: shared as u16, rest: &text[shared..], number }
    }

    pub fn lengthen(&mut self, link: &Link<'_>) -> Option<String> {
        let shared = usize::from(link.shared);
        let (head, known) = match usize::from(link.back) {
            0 if shared == 0 => ("", None),
            back if (1..=self.0.len()).contains(&back) && shared <= SHARED_AT_MOST => {
                let (text, number) = &self.0[self.0.len() - back];
                (text.get(..shared)?, *number)
            }
            _ => return None,
        };
        let number = match link.number {
            None => None,
            Some(Number::Whole(number)) => Some(number),
            Some(Number::Further(further)) => Some(known?.checked_add_signed(further)?),
        };
        let mut object = String::with_capacity(head.len() + link.rest.len() + 20);
        object.push_str(head);
        object.push_str(link.rest);
        if let Some(number) = number {
            object.push_str(&number.to_string());
        }
        // By the text and not by the line: an older one may have had its number cut otherwise.
        let number = last_number(&object).map(|(_, number)| number);
        self.remember(&object, number);
        Some(object)
    }

    fn remember(&mut self, object: &str, number: Option<u64>) {
        if self.0.len() == RECENT {
            self.0.pop_front();
        }
        self.0.push_back((object.to_owned().into(), number));
    }
}

/// The number at the end of a link and where it begins. Zeros at its beginning are not the number's.
fn last_number(object: &str) -> Option<(usize, u64)> {
    let text = object.trim_end_matches(|letter: char| letter.is_ascii_digit());
    let digits = &object[text.len()..];
    let number = digits.trim_start_matches('0');
    Some((object.len() - number.len(), number.parse().ok()?))
}

/// How many bytes two links begin with alike, up to a whole character.
fn shared(known: &str, object: &str) -> usize {
    let alike = known.bytes().zip(object.bytes()).take(SHARED_AT_MOST).take_while(|(a, b)| a == b).count();
    (0..=alike).rev().find(|&end| object.is_char_boundary(end)).unwrap_or(0)
}
