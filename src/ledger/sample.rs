//! Made-up ledgers of any size, the same for the same seed: for measuring, for tests, and for the sample year that somebody
//! new can look at and throw away.
//!
//! People, sites, kinds and links are spread as in life: a few people get most, most gestures are light. Everybody in it is
//! invented, every address ends in `.example`.

use super::id::Mark;
use super::{Book, join};
use crate::gesture::{Direction, Gesture, Kind, Source};
use crate::person::{Account, Person, SiteId};
use crate::time::{DAY, Millis, UtcOffset};

/// How large a ledger, and of which time.
#[derive(Debug, Clone, Copy)]
pub struct Sample {
    /// How many people.
    pub people: usize,
    /// How many gestures.
    pub gestures: usize,
    /// The last moment of it.
    pub until: Millis,
    /// How many days it covers.
    pub days: u32,
    /// Another seed, another ledger.
    pub seed: u64,
}

const FIRST: [&str; 24] = [
    "Ada", "Bela", "Cato", "Dora", "Emil", "Fria", "Goran", "Hana", "Ines", "Jona", "Kaya", "Leo", "Mina", "Nils",
    "Oda", "Pia", "Quirin", "Rosa", "Sami", "Tove", "Uma", "Vera", "Wim", "Yara",
];
const LAST: [&str; 20] = [
    "Moreau", "Kovac", "Lindt", "Okafor", "Sato", "Novak", "Berg", "Silva", "Haddad", "Costa", "Weiss", "Dunn",
    "Aalto", "Roth", "Mori", "Vidal", "Park", "Lund", "Nagy", "Ferro",
];
/// Sites with how many of a hundred gestures are made there.
const SITES: [(&str, u64); 6] =
    [("mastodon", 45), ("github", 15), ("linkedin", 10), ("youtube", 10), ("x", 10), ("wordpress", 10)];

/// Chance that is the same for the same seed (splitmix64).
#[derive(Debug, Clone)]
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// From 0 up to, and without, `number`.
    fn below(&mut self, number: u64) -> u64 {
        self.next() % number.max(1)
    }

    fn unit(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1_u64 << 53) as f64
    }
}

impl Sample {
    /// The ledger: every book, people in the order they were made.
    pub fn books(self) -> Vec<Book> {
        let mut chance = Chance(self.seed);
        let begun = self.until.plus(-i64::from(self.days) * DAY);
        let mut books: Vec<Book> = (0..self.people)
            .map(|number| Book { person: person(number, &mut chance, begun), gestures: Vec::new() })
            .collect();
        if books.is_empty() {
            return books;
        }
        for number in 0..self.gestures {
            // A few people get most of it.
            let place = (chance.unit().powi(3) * self.people as f64) as usize;
            let at = self.until.plus(-((chance.unit() * f64::from(self.days) * DAY as f64) as i64));
            let gesture = gesture(number, &books[place].person, at, &mut chance);
            books[place].gestures.push(gesture);
        }
        for book in &mut books {
            join::sort(&mut book.gestures);
            if let Some(first) = book.gestures.first() {
                book.person.since = first.at;
            }
        }
        books
    }
}

fn person(number: usize, chance: &mut Chance, since: Millis) -> Person {
    let first = FIRST[chance.below(FIRST.len() as u64) as usize];
    let last = LAST[chance.below(LAST.len() as u64) as usize];
    let share = chance.below(100);
    let mut sum = 0;
    let site = SITES.iter().find(|(_, weight)| {
        sum += weight;
        share < sum
    });
    let site = site.map_or("mastodon", |(site, _)| site);
    let short = format!("{}{}{number}", first.to_ascii_lowercase(), last.to_ascii_lowercase());
    let (handle, stable_id, url) = match site {
        "mastodon" => {
            let host = ["social.example", "harbour.example", "meadow.example"][chance.below(3) as usize];
            let id = 109_000_000_000_000_000 + chance.below(9_000_000_000_000_000);
            (
                format!("{short}@{host}"),
                Some(format!("social.example/{id}")),
                format!("https://social.example/@{short}"),
            )
        }
        "wordpress" => (format!("{short}.example"), None, format!("https://{short}.example/")),
        "github" => {
            (short.clone(), Some(chance.below(90_000_000).to_string()), format!("https://github.example/{short}"))
        }
        site => (short.clone(), None, format!("https://{site}.example/{short}")),
    };
    let account = Account { site: SiteId::new(site), handle, stable_id, url: Some(url) };
    let mut person = Person::met(account, &format!("{first} {last}"), since);
    person.in_circle = number.is_multiple_of(67);
    if number.is_multiple_of(50) {
        person.note = format!("Met through {last}'s reading group.");
    }
    person
}

fn gesture(number: usize, person: &Person, at: Millis, chance: &mut Chance) -> Gesture {
    let account = &person.accounts[0];
    let direction = if chance.below(100) < 55 { Direction::Given } else { Direction::Received };
    let kind = match chance.below(100) {
        0..55 => Kind::React,
        55..60 => Kind::Vote,
        60..68 => Kind::Reshare,
        68..71 => Kind::Follow,
        71..74 => Kind::Mention,
        74..92 => Kind::Reply,
        92..96 => Kind::Thank,
        96..98 => Kind::Quote,
        _ => Kind::Review,
    };
    // Pages tell the time of what they show in whole seconds.
    let at = if direction == Direction::Received { Millis(at.0 - at.0.rem_euclid(1000)) } else { at };
    let days = at.0.div_euclid(DAY) as u64;
    let post = chance.below(1_000_000_000);
    let object = match account.site.as_str() {
        "mastodon" => {
            let short = account.handle.split('@').next().unwrap_or_default();
            format!("https://social.example/@{short}/{}", days * 5_662_310_400_000 + post)
        }
        "github" => format!("https://github.example/{}/notes/issues/{}", account.handle, post % 4_000),
        "wordpress" => {
            format!("https://{}/{}/post-{}/#comment-{}", account.handle, 2016 + days % 10, post % 400, post % 90_000)
        }
        "x" => format!(
            "https://x.example/{}/status/{}",
            account.handle,
            1_000_000_000_000_000_000 + days * 90_000_000_000 + post
        ),
        "youtube" => format!("https://youtube.example/watch?v={:011x}", post * 7_919),
        site => format!(
            "https://{site}.example/feed/update/urn:li:activity:{}",
            7_000_000_000_000_000_000 + days * 90_000 + post
        ),
    };
    let object = (kind != Kind::Follow).then_some(object);
    let nonce = number.to_string();
    let mark = Mark {
        site: &account.site,
        me: "me",
        direction,
        kind,
        account: Some(account),
        object: object.as_deref(),
        key: Some(&nonce),
        trace: None,
        nonce: Some(&nonce),
        at: None,
    };
    Gesture {
        id: mark.id(),
        at,
        // Half of the year an hour further, as clocks go.
        offset: UtcOffset(if days % 365 < 182 { 60 } else { 120 }),
        site: account.site.clone(),
        account: "me".to_owned(),
        direction,
        kind,
        person: Some(person.id.clone()),
        object,
        source: if direction == Direction::Given { Source::Observed } else { Source::Notification },
        undone_at: number.is_multiple_of(40).then(|| at.plus(90_000)),
    }
}
