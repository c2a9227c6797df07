//! C2 and C11 in words: no text that people read speaks of debt, counting or standing.
//!
//! Every `_locales/*/messages.json` is read, and the visible text of the shipped pages. Each
//! language has its own list and its own way of telling words apart; a language without one is refused,
//! so that a translation does not slip past.

use anyhow::{Context, Result};
use serde_json::Value;

use super::{Check, stands_alone, texts};

/// How a language's words are told apart in its sentences.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Script {
    /// By what is no letter: a word stands alone.
    Spaced,
    /// Not at all: what is looked for is found anywhere, so it is chosen long enough to be nothing else.
    Unspaced,
    /// As the first, with articles, prepositions and "and" written onto the word, and vowels left out or not.
    Arabic,
}

/// Words by language: apostrophes are straight, letters small, a star stands for any ending.
const WORDS: &[(&str, Script, &[&str])] = &[
    (
        "en",
        Script::Spaced,
        &[
            "owe",
            "owes",
            "owed",
            "owing",
            "debt",
            "debts",
            "due",
            "overdue",
            "behind",
            "score",
            "scores",
            "credit",
            "credits",
            "streak",
            "streaks",
            "should",
            "shouldn't",
            "must",
            "mustn't",
            "ought",
            "hasn't",
            "haven't",
            "didn't",
            "still",
            "return the favour",
            "return the favor",
            "follow back",
            "followed back",
            "rank",
            "ranks",
            "ranked",
            "ranking",
            "leaderboard",
            "influence",
            "influencer",
            "follower count",
            "popularity",
            "guilt",
            "obligation",
            "unfollow",
            "payback",
            "pay back",
            "tit for tat",
            "catch up on",
        ],
    ),
    (
        "de",
        Script::Spaced,
        &[
            "schuld*",
            "verschuld*",
            "geschuldet*",
            "fällig*",
            "überfällig*",
            "soll",
            "sollst",
            "sollen",
            "sollte*",
            "muss",
            "musst",
            "müsst*",
            "müssen",
            "müsste*",
            "verpflicht*",
            "pflicht*",
            "rückstand*",
            "punktzahl*",
            "punktestand",
            "punkte",
            "rang",
            "ränge",
            "rangliste*",
            "ranking*",
            "bestenliste*",
            "guthaben*",
            "strähne*",
            "serie",
            "versäum*",
            "gegenleistung*",
            "revanch*",
            "heimzahl*",
            "zurückfolg*",
            "entfolg*",
            "einfluss*",
            "influencer*",
            "followerzahl*",
            "beliebtheit*",
            "hinterherhink*",
            "immer noch",
            "noch immer",
            "noch nicht",
            "hat dir nicht",
            "hat dich nicht",
            "du hast nicht",
            "gefallen erwidern",
            "schlechtes gewissen",
            "wie du mir",
        ],
    ),
    (
        "es",
        Script::Spaced,
        &[
            "debo",
            "debes",
            "debe",
            "deben",
            "debemos",
            "deber",
            "debería*",
            "deberá*",
            "debía*",
            "deuda*",
            "endeud*",
            "adeud*",
            "atrasad*",
            "vencid*",
            "pendiente*",
            "puntuaci*",
            "puntaje*",
            "crédito*",
            "racha*",
            "clasificaci*",
            "ranking*",
            "rango*",
            "influencia*",
            "influencer*",
            "seguidores",
            "popularidad",
            "culpa*",
            "obligaci*",
            "obligad*",
            "obligatori*",
            "tienes que",
            "tiene que",
            "hay que",
            "todavía no",
            "aún no",
            "sigue sin",
            "siguen sin",
            "devolver el favor",
            "devuelve el favor",
            "dejar de seguir",
            "dejaste de seguir",
            "seguir de vuelta",
            "ojo por ojo",
            "ponerte al día",
        ],
    ),
    (
        "fr",
        Script::Spaced,
        &[
            "dois",
            "doit",
            "doivent",
            "devez",
            "devons",
            "devrai*",
            "devriez",
            "devoir*",
            "dû",
            "due",
            "dus",
            "dues",
            "faut",
            "faudra*",
            "dette*",
            "endett*",
            "redevable*",
            "retard*",
            "score*",
            "crédit*",
            "série*",
            "classement*",
            "rang",
            "rangs",
            "influence*",
            "influenceu*",
            "abonnés",
            "popularité",
            "culpabilis*",
            "coupable*",
            "obligation*",
            "obligé*",
            "désabonn*",
            "rattrap*",
            "toujours pas",
            "pas encore",
            "ne t'a pas",
            "rendre la pareille",
            "renvoyer l'ascenseur",
            "retour d'ascenseur",
            "suivre en retour",
            "œil pour œil",
            "donnant-donnant",
        ],
    ),
    (
        "pt",
        Script::Spaced,
        &[
            "devo",
            "deve",
            "deves",
            "devem",
            "devemos",
            "devia*",
            "deveria*",
            "dever",
            "deverá*",
            "dívida*",
            "endivid*",
            "atrasad*",
            "atraso*",
            "vencid*",
            "pendente*",
            "pontuaç*",
            "placar",
            "crédito*",
            "ranking*",
            "classificaç*",
            "influência*",
            "influenciador*",
            "seguidores",
            "popularidade",
            "culpa*",
            "obrigaç*",
            "obrigatóri*",
            "retribu*",
            "tem que",
            "tem de",
            "temos que",
            "ainda não",
            "continua sem",
            "devolver o favor",
            "deixar de seguir",
            "deixou de seguir",
            "seguir de volta",
            "olho por olho",
            "correr atrás",
        ],
    ),
    (
        "ja",
        Script::Unspaced,
        &[
            "べき",
            "なければならない",
            "なければなりません",
            "なければいけ",
            "ねばならない",
            "ないといけ",
            "義理",
            "借りがある",
            "借りを返",
            "貸し借り",
            "負債",
            "債務",
            "恩返し",
            "お返し",
            "見返り",
            "返礼",
            "まだ返",
            "まだ応",
            "まだ反応",
            "まだ答",
            "未返信",
            "期限切れ",
            "滞納",
            "スコア",
            "得点",
            "点数",
            "ポイント",
            "ランキング",
            "ランク",
            "順位",
            "連続記録",
            "連続日数",
            "影響力",
            "インフルエンサー",
            "フォロワー数",
            "人気度",
            "義務",
            "罪悪感",
            "フォロー返し",
            "フォローバック",
            "フォローを外",
            "フォロー解除",
            "怠",
        ],
    ),
    (
        "ar",
        Script::Arabic,
        &[
            "يجب",
            "ينبغي",
            "لازم",
            "واجب*",
            "ملزم",
            "إلزام*",
            "مدين",
            "مدينون",
            "مديون*",
            "ديون",
            "متأخر*",
            "مستحق*",
            "نقاط",
            "نقاطك",
            "رصيد*",
            "سلسلة",
            "تصنيف*",
            "متصدر*",
            "صدارة",
            "مرتبة",
            "نفوذ",
            "مؤثر*",
            "متابعون",
            "متابعين",
            "متابعوك",
            "متابعيك",
            "شعبية*",
            "ذنب*",
            "مقصر*",
            "تقصير*",
            "عليك أن",
            "رد الجميل",
            "لم يرد",
            "لم ترد",
            "ما زال",
            "لا يزال",
            "لا تزال",
            "إلغاء المتابعة",
            "العين بالعين",
        ],
    ),
];

pub fn words() -> Result<Check> {
    let mut problems = Vec::new();
    for (path, text) in texts("extension/_locales", &["messages.json"])? {
        let language = path.split('/').nth(2).unwrap_or_default();
        let messages: Value = serde_json::from_str(&text).with_context(|| format!("{path} is not JSON"))?;
        let Some((script, words)) = words_of(language) else {
            problems.push(format!("{path}: there is no list of words for `{language}`"));
            continue;
        };
        for (key, message) in messages.as_object().into_iter().flatten() {
            let message = message["message"].as_str().unwrap_or_default();
            problems.extend(spoken(message, script, words).map(|word| format!("{path} {key}: \"{word}\"")));
        }
    }
    for (path, text) in texts("extension", &[".html"])? {
        let visible = without_tags(&text);
        let (script, words) = words_of("en").context("English has its words")?;
        problems.extend(spoken(&visible, script, words).map(|word| format!("{path}: \"{word}\"")));
    }
    Ok(Check { rule: "C2, C11: no words of debt or vanity in what people read", problems })
}

/// `pt_BR` is read by the words of `pt` unless it has its own.
fn words_of(language: &str) -> Option<(Script, &'static [&'static str])> {
    let list =
        |name: &str| WORDS.iter().find(|(language, ..)| *language == name).map(|(_, script, words)| (*script, *words));
    list(language).or_else(|| list(language.split('_').next()?))
}

fn spoken<'a>(message: &str, script: Script, words: &'a [&'a str]) -> impl Iterator<Item = &'a str> {
    let message = message.to_lowercase().replace(['\u{2019}', '\u{2bc}'], "'");
    words.iter().copied().filter(move |word| match script {
        Script::Spaced => {
            word.strip_suffix('*').map_or_else(|| stands_alone(&message, word), |stem| begins(&message, stem))
        }
        Script::Unspaced => message.contains(word),
        Script::Arabic => in_arabic(&message, word),
    })
}

/// Where a word begins with `stem`.
fn begins(text: &str, stem: &str) -> bool {
    text.match_indices(stem)
        .any(|(at, _)| !text[..at].chars().next_back().is_some_and(|c| c.is_alphanumeric() || c == '_'))
}

/// Where the word, or the words one after another, stand: bare, or with "and", "so", "with", "for", "like" and the article
/// written onto them.
fn in_arabic(text: &str, word: &str) -> bool {
    let (text, word) = (bare(text), bare(word));
    let tokens = |text: &str| -> Vec<String> {
        text.split(|c: char| !c.is_alphanumeric() && c != '*')
            .filter(|token| !token.is_empty())
            .map(str::to_owned)
            .collect()
    };
    let (text, word) = (tokens(&text), tokens(&word));
    text.windows(word.len()).any(|stretch| stretch.iter().zip(&word).all(|(token, word)| is_arabic_form(token, word)))
}

fn is_arabic_form(token: &str, word: &str) -> bool {
    let same = |token: &str| word.strip_suffix('*').map_or(token == word, |stem| token.starts_with(stem));
    let off = |token: &str, letters: &[char]| token.strip_prefix(letters).map(str::to_owned);
    let mut forms = vec![token.to_owned()];
    forms.extend(off(token, &['و', 'ف']));
    let with_preposition: Vec<String> = forms.iter().filter_map(|form| off(form, &['ب', 'ل', 'ك', 'س'])).collect();
    // "For the" is written with two L and no A.
    forms.extend(with_preposition.iter().filter_map(|form| off(form, &['ل'])));
    forms.extend(with_preposition);
    forms.extend(forms.clone().iter().filter_map(|form| form.strip_prefix("ال").map(str::to_owned)));
    forms.iter().any(|form| same(form))
}

/// Without vowel signs, with one form of each letter that is written in several ways.
fn bare(text: &str) -> String {
    let sign = |c: &char| !matches!(c, '\u{64b}'..='\u{652}' | '\u{670}' | '\u{640}');
    let letter = |c: char| match c {
        'أ' | 'إ' | 'آ' => 'ا',
        'ى' => 'ي',
        other => other,
    };
    text.chars().filter(sign).map(letter).collect()
}

fn without_tags(html: &str) -> String {
    let mut text = String::new();
    for part in html.split('<') {
        text.push_str(part.split_once('>').map_or(part, |(_, after)| after));
        text.push(' ');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(message: &str) -> Vec<&'static str> {
        found_in("en", message)
    }

    fn found_in(language: &str, message: &str) -> Vec<&'static str> {
        let (script, words) = words_of(language).unwrap();
        spoken(message, script, words).collect()
    }

    #[test]
    fn words_of_debt_are_found_whatever_their_case_and_apostrophe() {
        assert_eq!(found("You OWE Ada a reply"), ["owe"]);
        assert_eq!(found("Ada hasn’t replied"), ["hasn't"]);
        assert_eq!(found("Return the favour?"), ["return the favour"]);
        assert_eq!(found("You must, and should"), ["should", "must"]);
    }

    #[test]
    fn kind_words_pass() {
        assert!(found("Ada reshared your talk; a few words would be natural.").is_empty());
        assert!(found("The bowed mustard is subdued; a residue on a shoulder.").is_empty());
    }

    #[test]
    fn a_region_is_read_by_its_language_and_an_unknown_one_is_refused() {
        assert!(words_of("en_GB").is_some());
        assert!(words_of("xx").is_none());
    }

    #[test]
    fn every_language_finds_its_words_in_any_form() {
        for (language, message, words) in [
            ("de", "Du SCHULDEST Ada eine Antwort.", &["schuld*"][..]),
            ("de", "Ada hat immer noch nicht geantwortet", &["immer noch", "noch nicht"]),
            ("de", "Drei Antworten sind überfällig, du solltest sie erledigen.", &["überfällig*", "sollte*"]),
            ("es", "Deberías responder a Ada", &["debería*"]),
            ("es", "Ada todavía no te respondió; tienes que insistir.", &["tienes que", "todavía no"]),
            ("fr", "Tu dois une réponse à Ada", &["dois"]),
            ("fr", "Ada n’a toujours pas répondu, il faut insister.", &["faut", "toujours pas"]),
            ("pt_BR", "Você deve uma resposta a Ada", &["deve"]),
            ("pt_BR", "Ada ainda não respondeu: retribua o favor.", &["retribu*", "ainda não"]),
            ("ja", "Adaさんに返信すべきです", &["べき"]),
            ("ja", "Adaさんはまだ返信していません", &["まだ返"]),
            ("ar", "يَجِبُ الرد على آدا", &["يجب"]),
            ("ar", "وبالديون المتأخرة", &["ديون", "متأخر*"]),
            ("ar", "آدا لم ترد", &["لم ترد"]),
        ] {
            assert_eq!(found_in(language, message), words, "{message}");
        }
    }

    #[test]
    fn kind_words_pass_in_every_language() {
        for (language, message) in [
            ("de", "Entschuldige, Ada folgt dir; ein Muster ist ein Trost."),
            ("es", "Te debatías, pero Ada te dio las gracias, por favor."),
            ("fr", "Ada a partagé ton exposé ; quelques mots viendraient tout naturellement, et c’est assidu."),
            ("pt_BR", "Ada compartilhou sua palestra; um devaneio, obrigado."),
            ("ja", "そのままだと返事は来ません。そのままで大丈夫です。"),
            ("ar", "شاركت آدا كلمتك أمس في المدينة؛ بضع كلمات تكفي."),
        ] {
            assert_eq!(found_in(language, message), [""; 0], "{message}");
        }
    }

    #[test]
    fn only_text_is_read_in_pages() {
        assert!(found(&without_tags("<div class='score'>calm</div>")).is_empty());
        assert_eq!(found(&without_tags("<b>score</b>")), ["score"]);
    }
}
