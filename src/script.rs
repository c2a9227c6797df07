//! Directions of scripts: what is written from right to left, and keeping names of one direction apart in text of the other.
//!
//! A name in Latin letters inside an Arabic sentence (or the other way round) would drag the punctuation beside it along. The
//! marks of Unicode's bidirectional algorithm keep it by itself; they are invisible and mean nothing in any other place.

use std::borrow::Cow;

/// Begins a stretch whose own first letter tells its direction, and ends it.
const APART: (char, char) = ('\u{2068}', '\u{2069}');

/// Whether this letter is written from right to left: Hebrew, Arabic and their neighbours.
const fn is_leftward(letter: char) -> bool {
    matches!(letter, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}' | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1eeff}')
}

/// The text as it may stand inside a sentence that runs rightwards or leftwards: kept apart where it has letters of the other
/// direction. Numbers by themselves stay with what is around them.
pub fn apart(text: &str, rightwards: bool) -> Cow<'_, str> {
    let strange = |letter: char| letter.is_alphabetic() && is_leftward(letter) == rightwards;
    if text.contains(strange) { Cow::Owned(format!("{}{text}{}", APART.0, APART.1)) } else { Cow::Borrowed(text) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_the_other_direction_are_kept_apart() {
        assert_eq!(apart("Ada (she)", true), "Ada (she)");
        assert_eq!(apart("Ada (she)", false), "\u{2068}Ada (she)\u{2069}");
        assert_eq!(apart("ليلى!", true), "\u{2068}ليلى!\u{2069}");
        assert_eq!(apart("ليلى!", false), "ليلى!");
        assert_eq!(apart("עדה", true), "\u{2068}עדה\u{2069}");
        assert_eq!(apart("愛", false), "\u{2068}愛\u{2069}");
    }

    #[test]
    fn numbers_and_signs_are_of_no_direction() {
        for text in ["12", "43 %", "٤٣", "", "…", "🙂"] {
            assert_eq!(apart(text, true), text);
            assert_eq!(apart(text, false), text);
        }
    }
}
