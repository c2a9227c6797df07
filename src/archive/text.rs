//! Bytes to text: UTF-8 with or without its mark, UTF-16 as spreadsheets write it.

use std::borrow::Cow;

/// The text in these bytes, and whether all of it could be read: what is no text becomes `�`.
pub fn decode(bytes: &[u8]) -> (Cow<'_, str>, bool) {
    match bytes {
        [0xff, 0xfe, rest @ ..] => utf16(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => utf16(rest, u16::from_be_bytes),
        [0xef, 0xbb, 0xbf, rest @ ..] => utf8(rest),
        _ => utf8(bytes),
    }
}

fn utf8(bytes: &[u8]) -> (Cow<'_, str>, bool) {
    let text = String::from_utf8_lossy(bytes);
    let whole = matches!(text, Cow::Borrowed(_));
    (text, whole)
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> (Cow<'static, str>, bool) {
    let units = bytes.chunks_exact(2).map(|pair| unit([pair[0], pair[1]]));
    let mut whole = bytes.len().is_multiple_of(2);
    let text = char::decode_utf16(units)
        .map(|read| {
            whole &= read.is_ok();
            read.unwrap_or(char::REPLACEMENT_CHARACTER)
        })
        .collect();
    (Cow::Owned(text), whole)
}

/// The line, from 1, that byte `at` of a text is on.
pub fn line_at(text: &str, at: usize) -> usize {
    1 + text.as_bytes().iter().take(at).filter(|byte| **byte == b'\n').count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_usual_form_of_text_is_read() {
        fn check(bytes: &[u8], expect: &str, whole: bool) {
            assert_eq!(decode(bytes), (Cow::Borrowed(expect), whole));
        }
        check("Zoë".as_bytes(), "Zoë", true);
        check(b"\xef\xbb\xbfAda", "Ada", true);
        check(b"\xff\xfeA\0d\0a\0", "Ada", true);
        check(b"\xfe\xff\0A\0d\0a", "Ada", true);
        check(b"\xff\xfeA\0d", "A", false);
        check(b"Zo\xeb", "Zo\u{fffd}", false);
        check(b"", "", true);
    }
}
