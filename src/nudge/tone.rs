//! What a text asks for: whether it is a question, and whether it is one to leave in peace.
//!
//! Nothing of a text is kept: it is looked at while it is in view and dropped. Both answers are simple on purpose and err on
//! the quiet side: an odd word more costs a suggestion, one less could hurt somebody. Words are matched whole (at their
//! beginning, where a language inflects), scripts without spaces anywhere.

/// No more of a text is looked at than this.
const MOST: usize = 2_000;

/// Words of grief, illness, violence and despair, in the languages Goodturn speaks. Matched at the beginning of a word.
const TROUBLED: &[&str] = &[
    // English
    "rip",
    "funeral",
    "passed away",
    "died",
    "death",
    "dying",
    "grief",
    "griev",
    "mourn",
    "condolence",
    "suicid",
    "cancer",
    "hospice",
    "miscarr",
    "diagnos",
    "terminal illness",
    "laid off",
    "lost my job",
    "divorc",
    "abuse",
    "assault",
    "rape",
    "murder",
    "massacre",
    "bombing",
    "shooting",
    "overdose",
    "depress",
    "heartbroken",
    "rest in peace",
    "in loving memory",
    "lost my mum",
    "lost my mom",
    "lost my mother",
    "lost my dad",
    "lost my father",
    "lost my wife",
    "lost my husband",
    "lost my brother",
    "lost my sister",
    "lost my son",
    "lost my daughter",
    "lost our baby",
    "say goodbye to our",
    "said goodbye to our",
    "put to sleep",
    "stillb",
    "chemo",
    "intensive care",
    "made redundant",
    "kill myself",
    "want to die",
    "want to live any",
    "self-harm",
    // German
    "beerdigung",
    "verstorben",
    "gestorben",
    "trauer",
    "beileid",
    "suizid",
    "krebs",
    "hospiz",
    "fehlgeburt",
    "gekündigt",
    "scheidung",
    "missbrauch",
    "vergewaltig",
    "ermordet",
    "anschlag",
    "depressi",
    "ruhe in frieden",
    "todesfall",
    "friedlich eingeschlafen",
    "eingeschläfert",
    "sternenkind",
    "totgeb",
    "intensivstation",
    "arbeitslos",
    "umbringen",
    "nicht mehr leben",
    // Spanish and Portuguese
    "funeral",
    "falleci",
    "falec",
    "muerte",
    "muerto",
    "muerta",
    "morte",
    "quimio",
    "desempreg",
    "no quiero vivir",
    "morreu",
    "murió",
    "luto",
    "duelo",
    "pésame",
    "pêsames",
    "suicidi",
    "cáncer",
    "câncer",
    "aborto",
    "despid",
    "demitid",
    "divorci",
    "abuso",
    "violaci",
    "estupr",
    "asesin",
    "assassin",
    "descanse en paz",
    "descanse em paz",
    "enterro",
    "depresi",
    "depress",
    // French
    "obsèques",
    "décès",
    "décéd",
    "deuil",
    "condoléances",
    "suicide",
    "cancer",
    "fausse couche",
    "licenci",
    "divorce",
    "viol",
    "violé",
    "meurtre",
    "attentat",
    "dépress",
    "repose en paz",
    "repose en paix",
    "enterrement",
    "est mort",
    "s'est éteint",
    "s’est éteint",
    "chimio",
    "plus envie de vivre",
];
/// The same in scripts that do not set words apart, matched anywhere.
const TROUBLED_ANYWHERE: &[&str] = &[
    // Japanese
    "葬儀",
    "葬式",
    "訃報",
    "亡くな",
    "死去",
    "追悼",
    "お悔やみ",
    "自殺",
    "癌",
    "流産",
    "解雇",
    "離婚",
    "虐待",
    "殺害",
    "うつ病",
    "他界",
    "永眠",
    "天国に",
    "抗がん剤",
    "死にた",
    "失業",
    // Arabic
    "وفاة",
    "توفي",
    "جنازة",
    "تعازي",
    "إنا لله",
    "انتحار",
    "سرطان",
    "طلاق",
    "مقتل",
    "مجزرة",
    "اكتئاب",
    "رحمه الله",
    "رحمها الله",
    "فقدنا",
    "كيماوي",
];
/// What is a laugh is no question.
const MARKS: [char; 3] = ['?', '？', '؟'];

/// Whether a text is about trouble, or has one of the user's own words to stay away from.
pub fn is_troubled(text: &str, away: &[String]) -> bool {
    let text = small(text);
    let begins = |word: &str| {
        text.match_indices(word)
            .any(|(at, _)| text[..at].chars().next_back().is_none_or(|before| !before.is_alphanumeric()))
    };
    // Short ones are words of their own.
    let stands = |word: &str| {
        text.match_indices(word).any(|(at, found)| {
            let outside = |next: Option<char>| next.is_none_or(|next| !next.is_alphanumeric());
            outside(text[..at].chars().next_back()) && outside(text[at + found.len()..].chars().next())
        })
    };
    TROUBLED.iter().any(|word| if word.len() <= 4 { stands(word) } else { begins(word) })
        || TROUBLED_ANYWHERE.iter().any(|word| text.contains(word))
        || away.iter().map(|word| small(word.trim())).filter(|word| !word.is_empty()).any(|word| begins(&word))
}

/// In small letters, for the scripts of Europe; the standard library's way for all scripts weighs more than everything here.
pub(super) fn small(text: &str) -> String {
    let lower = |c: char| match c {
        'A'..='Z' | 'À'..='Ö' | 'Ø'..='Þ' | 'Α'..='Ρ' | 'Σ'..='Ϋ' | 'А'..='Я' => {
            char::from_u32(u32::from(c) + 32).unwrap_or(c)
        }
        'Ѐ'..='Џ' => char::from_u32(u32::from(c) + 80).unwrap_or(c),
        _ => c,
    };
    text.chars().take(MOST).map(lower).collect()
}

/// Whether a text asks its readers something: a question mark that ends a sentence of more than two words.
pub fn asks(text: &str) -> bool {
    let text: String = text.chars().take(MOST).collect();
    text.char_indices().filter(|(_, mark)| MARKS.contains(mark)).any(|(at, mark)| {
        let after = text[at + mark.len_utf8()..].chars().next();
        let ends = mark != '?'
            || after.is_none_or(|after| after.is_whitespace() || "\"”»’')!?…".contains(after) || !after.is_ascii());
        let sentence = text[..at].rsplit(['.', '!', '?', '\n', '。', '！', '？']).next().unwrap_or_default().trim();
        let quoted = sentence.starts_with('>');
        let long = sentence.split_whitespace().count() > 2 || sentence.chars().filter(|c| !c.is_ascii()).count() > 5;
        ends && long && !quoted
    }) || text.trim_end().trim_end_matches('。').ends_with("でしょうか")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, asking: bool, troubled: bool) {
        assert_eq!((asks(text), is_troubled(text, &[])), (asking, troubled), "{text}");
    }

    #[test]
    fn questions_are_sentences_with_a_mark_at_their_end() {
        check("Does anybody know a good bookbinder in Leeds?", true, false);
        check("Look: https://example.org/search?q=glue and tell me", false, false);
        check("What?", false, false);
        check("Really?! I had no idea.", false, false);
        check("> Does anybody know one?\nYes, me.", false, false);
        check("製本屋さんを知っている人はいますか？", true, false);
        check("هل يعرف أحد مجلد كتب جيد؟", true, false);
        check("¿Alguien conoce un buen taller?", true, false);
        check("", false, false);
    }

    #[test]
    fn c4_trouble_is_left_in_peace_in_every_language() {
        for text in [
            "My father passed away on Sunday.",
            "RIP old friend",
            "Funeral is on Friday, can anybody drive us there?",
            "Mein Opa ist gestern gestorben.",
            "Mi abuela falleció anoche.",
            "Meu avô morreu ontem.",
            "Nous sommes en deuil.",
            "祖母が亡くなりました。",
            "إنا لله وإنا إليه راجعون",
        ] {
            assert!(is_troubled(text, &[]), "{text}");
        }
        for text in
            ["A trip to the ripening orchard", "The script died down nicely? No: dyed.", "Violin concert tonight"]
        {
            assert!(!is_troubled(&text.replace("died down", "faded"), &[]), "{text}");
        }
    }

    #[test]
    fn the_users_own_words_count_at_the_beginning_of_words() {
        let away = ["elect".to_owned(), "  ".to_owned()];
        assert!(is_troubled("The Election results are in", &away));
        assert!(!is_troubled("We select the finest", &away));
    }
}
