//! Bad files: refused or cleaned, with the line and the reason; nothing half-imported, memory bounded.

use std::time::Instant;

use goodturn::archive::{LARGEST, read, sealed, too_large, zip};
use goodturn::time::UtcOffset;
use miniz_oxide::deflate::compress_to_vec;

use super::support::{NOW, Said, Zip, file, take, told, zipped};

#[track_caller]
fn refused(bytes: &[u8], expect: &str) {
    let told = told(&take("file", bytes));
    assert_eq!(told.trim_end(), format!("refused: {expect}"));
}

#[test]
fn files_that_are_no_use_say_why() {
    refused(b"", "archive_unknown [\"file\"]");
    refused(b"hello", "archive_unknown [\"file\"]");
    refused(b"{\"format\": \"goodturn\", \"version\": 2, \"people\": 7}", "archive_newer [\"2\"]");
    refused(b"{\"format\": \"goodturn\", \"version\": 0}", "archive_no_version []");
    refused(b"{\"format\": \"goodturn\"}", "archive_no_version []");
    refused(b"{\"format\": \"goodturn\", \"version\": \"1\"}", "archive_json_shape [\"1\", \"37\"]");
    refused(b"{\"format\": \"goodturn\", \"version\": 1,\n \"people\": {}}", "archive_json_shape [\"2\", \"11\"]");
    refused(b"{\"format\": \"goodturn\", \"version\": 1,\n \"people\": [", "archive_json_broken [\"2\", \"12\"]");
    refused(b"window.YTD.like.part0 = [ { \"like\" ", "archive_x_broken [\"1\", \"10\"]");
    refused(b"\x1f\x8b\x08\0\0\0", "archive_tar []");
    refused(&sealed::Header::new([0; 16], [0; 12]).bytes(), "archive_sealed []");
}

#[test]
fn a_truncated_file_is_refused_at_every_length() {
    let export = file("goodturn/export.json");
    for end in (0..export.trim_ascii_end().len()).step_by(7) {
        assert!(take("export.json", &export[..end]).is_err(), "{end}");
    }
    let zip = zipped("mastodon");
    for end in (0..zip.len()).step_by(13) {
        assert!(take("archive.zip", &zip[..end]).is_err(), "{end}");
    }
}

#[test]
fn one_bad_line_costs_only_itself() {
    insta::with_settings!({ snapshot_path => "../snapshots", prepend_module_to_snapshot => false }, {
        insta::assert_snapshot!("archive__bad", told(&take("bad.json", &file("goodturn/bad.json"))));
    });
}

#[test]
fn a_name_of_ten_megabytes_is_cut() {
    let name = "A".repeat(10 << 20);
    let text = format!(
        "{{\"format\":\"goodturn\",\"version\":1,\"people\":[{{\"name\":\"{name}\",\"note\":\"{name}\",\"groups\":[\"{name}\"],\
         \"accounts\":[{{\"site\":\"x\",\"handle\":\"{name}\"}},{{\"site\":\"{name}\",\"handle\":\"ada\"}}]}}],\"gestures\":[]}}"
    );
    let read = take("long.json", text.as_bytes()).unwrap();
    let ada = &read.people[0];
    assert_eq!((ada.name.len(), ada.note.len(), ada.groups[0].len(), ada.accounts.len()), (80, 20_000, 140, 1));
    assert_eq!(ada.accounts[0].site.as_str().len(), 40);
    assert!(read.notes.iter().all(|note| note.key == "archive_cleaned" && note.args[0].len() < 100));
}

#[test]
fn many_bad_lines_make_few_notes() {
    let items = vec!["7"; 50_000].join(",\n");
    let text = format!("{{\"format\":\"goodturn\",\"version\":1,\"gestures\":[{items}]}}");
    let begun = Instant::now();
    let read = take("bad.json", text.as_bytes()).unwrap();
    assert_eq!(read.notes.len(), 21);
    assert_eq!((read.notes[1].line, read.notes[1].args[0].as_str()), (Some(2), "gestures[1]"));
    assert_eq!((read.notes[20].key, read.notes[20].args[0].as_str()), ("archive_more_notes", "49980"));
    assert_eq!(read.files[0].left_out, 50_000);
    assert!(begun.elapsed().as_secs() < 20);
}

#[test]
fn deep_nesting_is_no_danger() {
    let deep = format!("{{\"format\":\"goodturn\",\"version\":1,\"people\":[{}", "[".repeat(1 << 20));
    assert_eq!(take("deep.json", deep.as_bytes()).unwrap_err().key, "archive_json_broken");
}

#[test]
fn a_zip_bomb_is_refused_while_it_goes_off() {
    // A gigabyte of zeros, a thousandth of it in the file; it says that it is small.
    let zeros = compress_to_vec(&vec![0; 64 << 20], 9);
    let begun = Instant::now();
    let mut lies = Zip::default();
    let start = b"{\"format\":\"goodturn\",\"version\":1,";
    let small = compress_to_vec(start, 6);
    lies.add_as("export.json", &small, &Said { flags: 0, method: 8, size: 3, crc: 0 });
    refused(&lies.finish(), "archive_zip_entry_large [\"export.json\"]");
    let mut honest = Zip::default();
    honest.add_as("export.json", &small, &Said { flags: 0, method: 8, size: u32::MAX - 1, crc: 0 });
    refused(&honest.finish(), "archive_zip_entry_large [\"export.json\"]");
    // Entries that nobody asked for are only looked at.
    let mut media = zip_with(&file("goodturn/export.json"));
    for number in 0..50 {
        media.add_as(&format!("data/{number}.json"), &zeros, &Said { flags: 0, method: 8, size: 64 << 20, crc: 0 });
    }
    assert_eq!(take("a.zip", &media.finish()).unwrap().people.len(), 2);
    assert!(begun.elapsed().as_secs() < 60);
}

fn zip_with(export: &[u8]) -> Zip {
    let mut zip = Zip::default();
    zip.add("export.json", export);
    zip
}

#[test]
fn all_entries_together_are_limited() {
    let json = format!("{{\"format\":\"goodturn\",\"version\":1,\"people\":[]{}}}", " ".repeat(100 << 20));
    let (packed, crc) = (compress_to_vec(json.as_bytes(), 1), rawzip::crc32(json.as_bytes()));
    let mut zip = Zip::default();
    for number in 0..6 {
        zip.add_as(&format!("{number}.json"), &packed, &Said { flags: 0, method: 8, size: json.len() as u32, crc });
    }
    let (bytes, mut taken) = (zip.finish(), 0);
    let mut archive = zip::Archive::open(&bytes).unwrap();
    for entry in archive.entries().to_vec() {
        match archive.inflate(&entry) {
            Ok(bytes) => taken += bytes.len(),
            Err(refusal) => assert_eq!(refusal.key, "archive_zip_entry_large"),
        }
    }
    assert!(taken <= zip::ALL_AT_MOST && taken > 400 << 20);
}

#[test]
fn odd_entries_are_harmless() {
    let export = file("goodturn/export.json");
    // Names that climb, start at the root or come twice are only names.
    let mut zip = Zip::default();
    for name in ["../../etc/export.json", "/export.json", "C:\\export.json", "export.json", "export.json"] {
        zip.add(name, &export);
    }
    zip.add("inner.zip", &zipped("goodturn"));
    zip.add("\u{202e}nosj.json", b"{}");
    let read = take("a.zip", &zip.finish()).unwrap();
    assert_eq!((read.people.len(), read.gestures.len(), read.unnamed.len()), (2, 1, 1));
    assert_eq!(read.unknown, ["nosj.json"]);
    // What is locked, damaged or packed unusually is named.
    let crc = rawzip::crc32(&export);
    let entry = |flags, method, crc| {
        let mut zip = Zip::default();
        let packed = compress_to_vec(&export, 6);
        zip.add_as("export.json", &packed, &Said { flags, method, size: export.len() as u32, crc });
        zip.finish()
    };
    refused(&entry(1, 8, crc), "archive_zip_encrypted [\"export.json\"]");
    refused(&entry(0, 8, crc ^ 1), "archive_zip_entry_damaged [\"export.json\"]");
    refused(&entry(0, 14, crc), "archive_unknown [\"file\"]");
    refused(b"PK\x03\x04 and no more", "archive_zip_damaged []");
    refused(&Zip::default().finish(), "archive_unknown [\"file\"]");
}

#[test]
fn too_large_a_file_is_known_before_it_is_read() {
    assert_eq!(too_large(LARGEST), None);
    let refusal = too_large(500 << 20).unwrap();
    assert_eq!((refusal.key, refusal.args), ("archive_too_large", vec!["500".to_owned(), "128".to_owned()]));
    let bytes = vec![b'x'; LARGEST as usize + 1];
    assert_eq!(read("big", &bytes, NOW, &|_| UtcOffset(0)).unwrap_err().key, "archive_too_large");
}

#[test]
fn sealed_headers_are_bounded() {
    let header = sealed::Header::new([7; 16], [9; 12]);
    let whole = [header.bytes().as_slice(), &[0; 40]].concat();
    assert_eq!(sealed::parse(&whole).unwrap(), (header, &[0; 40][..]));
    let with = |place: usize, byte: u8| {
        let mut bytes = whole.clone();
        bytes[place] = byte;
        sealed::parse(&bytes).unwrap_err().key
    };
    assert_eq!(with(0, b'g'), "archive_sealed_not");
    assert_eq!(with(8, 2), "archive_sealed_newer");
    assert_eq!(with(9, 2), "archive_sealed_newer");
    assert_eq!(with(10, 255), "archive_sealed_rounds");
    assert_eq!(sealed::parse(&whole[..50]).unwrap_err().key, "archive_sealed_short");
    assert_eq!(sealed::parse(&whole[..20]).unwrap_err().key, "archive_sealed_short");
    let json = file("goodturn/export.json");
    assert_eq!(sealed::unpack(&sealed::pack(&json)).unwrap(), json);
    assert_eq!(sealed::unpack(&[255; 9]).unwrap_err().key, "archive_sealed_damaged");
}
