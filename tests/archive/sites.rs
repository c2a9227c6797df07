//! The archives of LinkedIn, Mastodon and X, from the ZIP as downloaded and file by file.

use goodturn::archive::Origin;
use goodturn::gesture::{Kind, Source};

use super::support::{Zip, file, read_at, take, told, zipped};

#[track_caller]
fn check(name: &str, bytes: &[u8]) {
    insta::with_settings!({ snapshot_path => "../snapshots", prepend_module_to_snapshot => false }, {
        insta::assert_snapshot!(format!("archive__{name}"), told(&take(name, bytes)));
    });
}

#[test]
fn linkedin() {
    check("linkedin", &zipped("linkedin"));
}

#[test]
fn mastodon() {
    check("mastodon", &zipped("mastodon"));
    check("mastodon_following", &file("mastodon-following_accounts.csv"));
}

#[test]
fn x() {
    check("x", &zipped("x"));
}

#[test]
fn a_file_is_known_by_what_is_in_it() {
    for (path, origin) in [
        ("linkedin/Connections.csv", Origin::LinkedIn),
        ("linkedin/Invitations.csv", Origin::LinkedIn),
        ("mastodon/outbox.json", Origin::Mastodon),
        ("x/data/tweets.js", Origin::X),
        ("goodturn/export.json", Origin::Goodturn),
    ] {
        assert_eq!(take("download (3)", &file(path)).unwrap().origin, origin, "{path}");
    }
    for path in ["linkedin/Positions.csv", "x/data/manifest.js", "mastodon/bookmarks.json", "README.md"] {
        assert_eq!(take("Connections.csv", &file(path)).unwrap_err().key, "archive_unknown", "{path}");
    }
    // In UTF-16, as a spreadsheet saves it.
    let text = String::from_utf8(file("linkedin/Connections.csv")).unwrap();
    let wide: Vec<u8> = "\u{feff}".encode_utf16().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    assert_eq!(take("", &wide).unwrap().gestures, take("", text.as_bytes()).unwrap().gestures);
}

#[test]
fn t12_reading_the_same_file_twice_gives_the_same_ids() {
    for archive in ["linkedin", "mastodon", "x"] {
        let bytes = zipped(archive);
        let (one, other) =
            (take("a.zip", &bytes).unwrap(), read_at("b.zip", &bytes, super::support::NOW.plus(86_400_000)).unwrap());
        let ids = |incoming: &goodturn::archive::Incoming| {
            let mut ids: Vec<_> = incoming.gestures.iter().map(|gesture| gesture.id).collect();
            ids.sort();
            ids
        };
        assert_eq!(ids(&one), ids(&other), "{archive}");
        assert!(one.gestures.iter().all(|gesture| gesture.source == Source::Import && gesture.offset.0 == 60));
    }
}

/// Wherever a word of a post could hide.
#[test]
fn c14_no_word_of_a_post_is_kept() {
    for archive in ["linkedin", "mastodon", "x"] {
        let kept = format!("{:?}", take("a.zip", &zipped(archive)).unwrap());
        for word in ["fine talk", "Lovely", "slow argument", "Well said", "Words of somebody", "finishes", "fair"] {
            assert!(!kept.contains(word), "{archive} keeps {word}");
        }
    }
}

#[test]
fn an_archive_of_several_parts_is_one() {
    let mut zip = Zip::default();
    zip.add("data/tweets.js", &file("x/data/tweets.js"));
    let second = String::from_utf8(file("x/data/tweets.js"))
        .unwrap()
        .replace("part0", "part1")
        .replace("172000000000000000", "172000000000000900");
    zip.add("data/tweets-part1.js", second.as_bytes());
    zip.add("data/account.js", &file("x/data/account.js"));
    let both = take("x.zip", &zip.finish()).unwrap();
    assert_eq!(both.gestures.iter().filter(|gesture| gesture.kind == Kind::Reshare).count(), 2);
}
