//! The engine's own words: that they exist, that they are free of debt (C2) and vanity (C11), and how they read.

use std::collections::{BTreeMap, BTreeSet};

use super::*;
use goodturn::nudge::words::{DayWord, PHRASINGS, Phrase, Said, Tongue, card, did, gesture, listening};
use goodturn::nudge::{Fact, Listening, Notice, Occasion, words};
use goodturn::person::PersonId;

/// Words of debt and of vanity, and what would be tit for tat (C12).
const NEVER: [&str; 44] = [
    "owe",
    "owes",
    "owed",
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
    "must",
    "ought",
    "hasn't",
    "haven't",
    "didn't",
    "doesn't",
    "won't",
    "still",
    "favour",
    "favor",
    "return",
    "repay",
    "back-follow",
    "follow",
    "follows",
    "followed",
    "followers",
    "unfollow",
    "rank",
    "rankings",
    "influence",
    "badge",
    "level",
    "points",
    "missed",
    "forgot",
    "forgotten",
    "neglected",
    "ignored",
];

/// Languages of the locale files, with how their browsers write the day on which every scene begins.
const LANGUAGES: [(&str, [&str; 2]); 7] = [
    ("en", ["Thursday", "1 January"]),
    ("de", ["Donnerstag", "1. Januar"]),
    ("es", ["jueves", "1 de enero"]),
    ("fr", ["jeudi", "1er janvier"]),
    ("pt_BR", ["quinta-feira", "1 de janeiro"]),
    ("ja", ["木曜日", "1月1日"]),
    ("ar", ["الخميس", "1 يناير"]),
];

/// A locale file's words of suggestions. Of other languages than English it knows that one day.
struct Locale(BTreeMap<String, serde_json::Value>, Option<[&'static str; 2]>);

impl Locale {
    fn english() -> Self {
        Self(Self::of("en", ["", ""]).0, None)
    }

    fn all() -> impl Iterator<Item = (&'static str, Self)> {
        LANGUAGES.into_iter().map(|(language, day)| (language, Self::of(language, day)))
    }

    fn of(language: &str, day: [&'static str; 2]) -> Self {
        let path = format!("{}/extension/_locales/{language}/messages.json", env!("CARGO_MANIFEST_DIR"));
        let all: BTreeMap<String, serde_json::Value> =
            serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
        Self(all.into_iter().filter(|(key, _)| key.starts_with("nudge_")).collect(), Some(day))
    }
}

impl Tongue for Locale {
    fn message(&self, key: &str, args: &[String]) -> Option<String> {
        let entry = self.0.get(key)?;
        let mut text = entry["message"].as_str().unwrap().to_owned();
        for (name, place) in entry["placeholders"].as_object().into_iter().flatten() {
            let number: usize = place["content"].as_str().unwrap().trim_start_matches('$').parse().unwrap();
            let arg = args.get(number - 1).unwrap_or_else(|| panic!("{key} has an argument {number}"));
            text = text.replace(&format!("${}$", name.to_uppercase()), arg);
        }
        Some(text)
    }

    fn weekday(&self, at: Millis) -> String {
        if let Some([weekday, _]) = self.1 {
            return weekday.to_owned();
        }
        let names = ["Thursday", "Friday", "Saturday", "Sunday", "Monday", "Tuesday", "Wednesday"];
        names[at.local_day(UtcOffset(0)).0.rem_euclid(7) as usize].to_owned()
    }

    fn date(&self, at: Millis) -> String {
        if let Some([_, date]) = self.1 {
            return date.to_owned();
        }
        let (_, month, day) = at.local_day(UtcOffset(0)).civil();
        let names = "January February March April May June July August September October November December";
        format!("{day} {}", names.split(' ').nth(usize::from(month - 1)).unwrap())
    }
}

/// Every phrase the engine can say, with whether the general key is meant rather than a site's own.
fn everything() -> Vec<Phrase> {
    let mut all = Vec::new();
    let now = notation::clock(20.0);
    let sites = ["mastodon", "github", "wordpress", "elsewhere"].map(SiteId::new);
    let facts = [
        Fact::YouWanted { text: "x".to_owned() },
        Fact::QuietSince { at: notation::day(1.0) },
        Fact::TheyDid {
            gesture: goodturn::gesture::GestureId(1),
            kind: Kind::Reply,
            site: None,
            at: notation::day(19.0),
        },
        Fact::TheyAsk,
        Fact::OnlyClicks { wrote: None },
        Fact::OnlyClicks { wrote: Some(notation::day(2.0)) },
        Fact::InGroup { group: "friends of the mill".to_owned() },
        Fact::YouRead { posts: 4 },
        Fact::NotesMeet { with: PersonId("p1".to_owned()), name: "Bob".to_owned(), word: "looms".to_owned() },
        Fact::BothWays,
    ];
    for occasion in Occasion::ALL {
        for (number, fact) in (0..120).zip(facts.iter().cycle()) {
            let nudge = Nudge {
                outside: false,
                id: number.to_string(),
                index: 0,
                person: Person::met(notation::account("manual", "ada"), "Ada", Millis(0)).id,
                site: SiteId::new("elsewhere"),
                occasion,
                kind: Kind::Reply,
                fact: fact.clone(),
            };
            let Said { say, why } = words(&nudge, "Ada", now);
            all.extend([say, why]);
        }
    }
    let offered = [
        Kind::React,
        Kind::Vote,
        Kind::Reshare,
        Kind::Comment,
        Kind::Reply,
        Kind::BlogComment,
        Kind::Thank,
        Kind::Quote,
        Kind::Endorse,
        Kind::Recommend,
        Kind::Introduce,
        Kind::Other,
    ];
    for site in &sites {
        all.extend(offered.map(|kind| gesture(kind, site)));
        for kind in Kind::ALL.into_iter().filter(|kind| *kind != Kind::Follow) {
            for day in [0.0, 1.0, 4.0, 30.0] {
                all.push(did(kind, Some(site), "Ada", DayWord::of(now.now.plus((-day * DAY as f64) as i64), now)));
            }
        }
    }
    all.extend(Reason::ALL.map(|reason| reason.phrase("Ada")));
    all.extend(Notice::ALL.map(|notice| Phrase { keys: vec![notice.key().to_owned()], args: Vec::new() }));
    let card = card("Ada");
    all.extend([card.label, card.let_go, card.later, card.never, card.source]);
    for (posts, enough) in [(1, false), (2, false), (3, false), (3, true)] {
        for day in 0..60 {
            let said = listening(&Listening { index: 0, posts, enough }, "Ada", notation::clock(f64::from(day)));
            all.extend([said.say, said.why]);
        }
    }
    all
}

/// Keys of a phrase and of the phrases inside it.
fn keys(phrase: &Phrase, into: &mut BTreeSet<String>) {
    into.extend(phrase.keys.iter().cloned());
    for arg in &phrase.args {
        if let goodturn::nudge::words::Arg::Phrase(inner) = arg {
            keys(inner, into);
        }
    }
}

#[test]
fn every_phrase_has_words_in_every_language_and_every_word_is_used() {
    let everything = everything();
    let mut said = BTreeSet::new();
    for phrase in &everything {
        keys(phrase, &mut said);
    }
    for (language, locale) in Locale::all() {
        for phrase in &everything {
            let general = phrase.keys.last().unwrap();
            assert!(locale.0.contains_key(general), "{language}: no words for {general}");
            let text = phrase.text(&locale);
            assert!(!text.contains('$'), "{language}: {general} leaves a place open: {text}");
        }
        for key in locale.0.keys() {
            assert!(said.contains(key), "{language}: nobody says {key}");
        }
    }
}

#[test]
fn every_occasion_has_three_phrasings() {
    const { assert!(PHRASINGS >= 3) };
    for (language, locale) in Locale::all() {
        for occasion in Occasion::ALL.map(Occasion::name).into_iter().chain(["listening"]) {
            let texts: BTreeSet<String> = (1..=PHRASINGS)
                .map(|number| locale.0[&format!("nudge_{occasion}_{number}")]["message"].to_string())
                .collect();
            assert_eq!(texts.len(), PHRASINGS as usize, "{language}: {occasion}");
        }
    }
}

#[test]
fn c2_c11_c12_no_words_of_debt_vanity_or_trade() {
    for (key, entry) in Locale::english().0 {
        let text = entry["message"].as_str().unwrap().to_lowercase().replace('’', "'");
        let tokens: BTreeSet<&str> = text.split(|c: char| !c.is_alphanumeric() && c != '\'' && c != '-').collect();
        for never in NEVER {
            assert!(!tokens.contains(never), "{key} says {never}: {text}");
        }
    }
}

/// Words of the other languages are read by `xtask/src/checks/charter.rs`; what needs no list is here.
#[test]
fn c11_no_language_counts_or_shouts() {
    for (language, locale) in Locale::all() {
        for (key, entry) in locale.0 {
            let text = entry["message"].as_str().unwrap();
            assert!(!text.contains(|c: char| c.is_numeric()), "{language} {key} counts (C11): {text}");
            assert!(!text.contains(['!', '！', '¡']), "{language} {key} shouts: {text}");
        }
    }
}

/// Nudges of some scenes, with every phrasing, as people read them: for a person's eye.
#[test]
fn suggestions_read_well_in_every_language() {
    let scenes = [
        ("thank", Scene::new("d0 ada -> me quote on talk at mastodon"), "d3 ada reply"),
        ("thank for a reply", Scene::new("d0 ada -> me reply"), "d9 ada reply"),
        ("wanted", Scene::new("d0 ada -> me react").wants("ada", "congratulate on the book", 0.0), "d1 ada reply"),
        ("quiet", Scene::circle("d0 ada -> me react; d0 me -> ada reply"), "d50 ada react reply"),
    ];
    for (language, locale) in Locale::all() {
        let mut read: Vec<String> = Vec::new();
        for (name, scene, view) in &scenes {
            let mut nudge = scene.with(view, decide).nudge.unwrap();
            read.push((*name).to_owned());
            let mut said = BTreeSet::new();
            for id in 0..40 {
                nudge.id = id.to_string();
                let Said { say, why } = words(&nudge, "Ada", read_view(view).0);
                said.insert(format!("  {} {}", say.text(&locale), why.text(&locale)));
            }
            read.extend(said);
        }
        for occasion in [Occasion::Ask, Occasion::More, Occasion::Amplify, Occasion::Hello, Occasion::Endorse] {
            read.push(occasion.name().to_owned());
            let (site, kinds) = (SiteId::new("mastodon"), [Kind::Comment, Kind::Reshare, Kind::Recommend]);
            for (number, kind) in (1..=PHRASINGS).zip(kinds) {
                let args = [String::from("Ada"), gesture(kind, &site).text(&locale)];
                read.push(format!(
                    "  {}",
                    locale.message(&format!("nudge_{}_{number}", occasion.name()), &args).unwrap()
                ));
            }
        }
        insta::assert_snapshot!(format!("suggestions_{language}"), read.join("\n"));
    }
}

#[test]
fn a_nudge_states_the_fact_it_rests_on() {
    let english = Locale::english();
    let says = |scene: &Scene, view: &str| {
        let nudge = scene.with(view, decide).nudge.unwrap();
        let said = words(&nudge, "Ada", read_view(view).0);
        (said.say.text(&english), said.why.text(&english))
    };
    // Day 0 is Thursday, 1 January.
    let scene = Scene::new("d0 ada -> me quote on talk at mastodon");
    assert_eq!(says(&scene, "d3 ada reply").1, "Ada quoted a post of yours on Thursday.");
    assert_eq!(says(&scene, "d0.1 ada reply").1, "Ada quoted a post of yours today.");
    assert_eq!(says(&scene, "d1 ada reply").1, "Ada quoted a post of yours yesterday.");
    assert_eq!(says(&scene, "d9 ada reply").1, "Ada quoted a post of yours on 1 January.");
    let elsewhere = Scene::new("d0 ada -> me quote on https://other.example/talk");
    assert_eq!(
        says(&elsewhere, "d1 ada reply").1,
        "Ada shared something of yours with their own words yesterday.",
        "another site's word is not used"
    );
    let scene = Scene::new("d0 ada -> me react").wants("ada", "congratulate on the book", 0.0);
    assert_eq!(says(&scene, "d1 ada reply").1, "You wanted to: congratulate on the book");
    let scene = Scene::circle("d0 ada -> me react; d0 me -> ada reply");
    let (say, why) = says(&scene, "d50 ada react reply");
    assert_eq!(why, "It is quiet lately: the last gesture Goodturn saw between you and Ada was on 1 January.");
    assert!(say.contains("Ada") && say.contains("a favourite"), "{say}");
}

#[test]
fn a_boost_is_a_boost_where_the_site_calls_it_so() {
    let english = Locale::english();
    let day = DayWord::of(notation::day(0.0), notation::clock(5.0));
    let mastodon = SiteId::new("mastodon");
    let text = |site| did(Kind::Reshare, site, "Ada", day).text(&english);
    assert_eq!(text(Some(&mastodon)), "Ada boosted a post of yours on Thursday.");
    let elsewhere = SiteId::new("elsewhere");
    assert_eq!(text(Some(&elsewhere)), "Ada passed on something of yours on Thursday.");
    assert_eq!(text(None), "Ada passed on something of yours on Thursday.");
}

#[test]
fn the_same_nudge_says_the_same() {
    let scene = Scene::new("d0 ada -> me reply");
    let nudge = scene.with("d1 ada reply", decide).nudge.unwrap();
    assert_eq!(words(&nudge, "Ada", notation::clock(1.0)), words(&nudge, "Ada", notation::clock(1.0)));
}
