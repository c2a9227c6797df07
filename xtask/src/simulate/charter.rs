//! Holds every nudge against the charter, from a plain log of its own: what was shown, answered, read and done. The engine's
//! memory, tallies and settings for resting are not looked at.

use goodturn::gesture::{Direction, Gesture, GestureId, Kind};
use goodturn::nudge::{Nudge, Occasion};
use goodturn::person::Person;
use goodturn::time::{Clock, DAY, HOUR, LocalDay, MINUTE, Millis};
use goodturn::wire::Answer;

use super::session::{Item, View};

/// A nudge at the moment it is shown.
pub struct Shown<'a> {
    pub clock: Clock,
    pub nudge: &'a Nudge,
    pub view: &'a View,
    pub item: &'a Item,
    pub person: &'a Person,
    /// All between the user and them.
    pub gestures: &'a [Gesture],
    /// How many gestures the user made in all.
    pub given: u64,
}

/// What was shown.
struct Entry {
    id: String,
    who: usize,
    clock: Clock,
    occasion: Occasion,
    thanks: Option<GestureId>,
    put_off: bool,
    let_go: Option<Millis>,
    taken: bool,
}

/// How far somebody rests.
#[derive(Clone, Default)]
struct Rest {
    until: Option<Millis>,
    in_a_row: u32,
    refusals: u32,
}

pub struct Charter {
    /// Rules that were broken: which, on which day, by what.
    pub violations: Vec<String>,
    /// Shown again although not asked for again: the same person within 14 days.
    pub people_again: usize,
    /// The same thank a second time.
    pub thanks_again: usize,
    begun: Millis,
    log: Vec<Entry>,
    rests: Vec<Rest>,
    reads: Vec<Vec<(LocalDay, String)>>,
}

impl Charter {
    pub fn new(people: usize, begun: Millis) -> Self {
        Self {
            violations: Vec::new(),
            people_again: 0,
            thanks_again: 0,
            begun,
            log: Vec::new(),
            rests: vec![Rest::default(); people],
            reads: vec![Vec::new(); people],
        }
    }

    /// A post of somebody was in view long enough.
    pub fn read(&mut self, who: usize, day: LocalDay, object: &str) {
        if !self.reads[who].iter().any(|(on, known)| (*on, known.as_str()) == (day, object)) {
            self.reads[who].push((day, object.to_owned()));
        }
    }

    /// The user made a gesture towards somebody.
    pub fn touched(&mut self, who: usize, now: Millis) {
        self.rests[who].in_a_row = 0;
        let open = |entry: &&mut Entry| {
            entry.who == who && !entry.taken && entry.let_go.is_none() && now.since(entry.clock.now) <= 3 * DAY
        };
        if let Some(entry) = self.log.iter_mut().rev().find(open) {
            entry.taken = true;
        }
    }

    /// Nobody saw it.
    pub fn missed(&mut self, id: &str) {
        self.log.retain(|entry| entry.id != id);
    }

    /// What the user said to it.
    pub fn answered(&mut self, id: &str, answer: Answer, now: Millis) {
        let Some(entry) = self.log.iter_mut().find(|entry| entry.id == id) else { return };
        entry.put_off = answer == Answer::Later;
        let rest = &mut self.rests[entry.who];
        let days = match answer {
            Answer::LetGo => {
                rest.in_a_row += 1;
                14 << (rest.in_a_row - 1).min(6)
            }
            Answer::NotFor => {
                rest.refusals += 1;
                90
            }
            _ => return,
        };
        entry.let_go = Some(now);
        rest.until = rest.until.max(Some(now.plus(days * DAY)));
    }

    /// Looks at a nudge and remembers it.
    pub fn shown(&mut self, shown: &Shown) {
        let (who, id) = (shown.item.who, &shown.nudge.id);
        self.item(shown);
        self.person(shown);
        if self.log.iter().any(|entry| entry.id == *id) {
            self.must(shown.view.popup, "C9", shown, "only the popup shows what is on offer again");
            return;
        }
        self.budget(shown);
        match shown.nudge.occasion {
            Occasion::Thank => self.thanks(shown),
            Occasion::Quiet => self.steady(shown),
            _ => {}
        }
        self.log.push(Entry {
            id: id.clone(),
            who,
            clock: shown.clock,
            occasion: shown.nudge.occasion,
            thanks: shown.nudge.fact.thanks_for(),
            put_off: false,
            let_go: None,
            taken: false,
        });
    }

    fn must(&mut self, holds: bool, rule: &str, shown: &Shown, why: &str) {
        if !holds {
            let (day, nudge) = (shown.clock.today().0, shown.nudge);
            let what = format!("{} {} for person {}", nudge.occasion.name(), nudge.kind, shown.item.who);
            self.violations.push(format!("{rule}: {why} (day {day}, {what})"));
        }
    }

    /// C4, C6, C12: what is suggested fits what is in view.
    fn item(&mut self, shown: &Shown) {
        let (item, kind) = (shown.item, shown.nudge.kind);
        let aside = matches!(shown.nudge.occasion, Occasion::Introduce | Occasion::Endorse | Occasion::Circle);
        self.must(!(item.promoted || item.sensitive || item.own), "C4", shown, "left alone");
        let done = item.controls.iter().any(|(kind, on)| *kind != Kind::Follow && *on == Some(true));
        self.must(!item.already && !done, "C4", shown, "already done here");
        self.must(aside || item.controls.contains(&(kind, Some(false))), "C4", shown, "not on offer");
        self.must(!aside || shown.view.popup, "C9", shown, "for the popup alone");
        self.must(kind != Kind::Follow, "C12", shown, "a follow");
        let given = shown.gestures.iter().rev().filter(|gesture| gesture.direction == Direction::Given);
        let clicks = given.take_while(|gesture| !gesture.kind.is_composed()).count();
        self.must(aside || kind.is_composed() || clicks < 3, "C6", shown, "one more click after three");
    }

    /// C3, C10: whether anything may be suggested about this person.
    fn person(&mut self, shown: &Shown) {
        let (who, now, today) = (shown.item.who, shown.clock.now, shown.clock.today());
        let mut days: Vec<i32> = Vec::new();
        days.extend(self.reads[who].iter().map(|(day, _)| day.0).filter(|day| today.0 - day < 30));
        let posts = days.len();
        days.dedup();
        let listened = posts >= 3 && days.len() >= 2;
        self.must(listened || !shown.gestures.is_empty(), "C3", shown, "not listened first");
        let rest = self.rests[who].clone();
        self.must(rest.refusals < 2, "C10", shown, "not for them, twice");
        self.must(rest.until.is_none_or(|until| until <= now), "C10", shown, "they rest");
    }

    /// C9 and the back-off of C10: whether it was time for anything at all.
    fn budget(&mut self, shown: &Shown) {
        let Clock { now, offset } = shown.clock;
        let ago = |entry: &Entry| now.since(entry.clock.now);
        let today = self.log.iter().filter(|entry| entry.clock.today() == shown.clock.today()).count();
        let row = self.log.iter().rev().take_while(|entry| !entry.taken).filter(|entry| entry.let_go.is_some()).count();
        let apart = (90 * MINUTE) << row.min(6);
        let spaced = self.log.iter().all(|entry| ago(entry) >= 90 * MINUTE);
        let backed_off = self.log.iter().all(|entry| ago(entry) >= apart);
        let rested = self.log.iter().all(|entry| entry.let_go.is_none_or(|at| now.since(at) >= 2 * HOUR));
        let about = |entry: &&Entry| entry.who == shown.item.who && !entry.put_off;
        let again = self.log.iter().filter(about).any(|entry| ago(entry) < 14 * DAY);
        self.people_again += usize::from(again);
        self.must(!again, "C9", shown, "one person within 14 days");
        self.must(today < 3, "C9", shown, "more than three a day");
        self.must(spaced, "C9", shown, "90 minutes apart");
        self.must(backed_off, "C10", shown, "the distance doubles");
        self.must(rested, "C10", shown, "right after one was let go");
        let awake = (7 * 60..22 * 60).contains(&now.minute_of_day(offset));
        self.must(awake, "C9", shown, "in the quiet hours");
        let moment = shown.view.popup || !shown.view.typing && shown.view.dwell_ms >= 3_000;
        self.must(moment, "C9", shown, "not the moment");
        let observed = shown.given >= 20 || now.since(self.begun) >= 7 * DAY;
        self.must(observed, "C9", shown, "observes first");
    }

    /// C7: thanks for something substantive and open, once.
    fn thanks(&mut self, shown: &Shown) {
        let mut open: Vec<&Gesture> = Vec::new();
        for gesture in shown.gestures {
            match gesture.direction {
                Direction::Received => open.push(gesture),
                Direction::Given => {
                    open.retain(|received| gesture.at.since(received.at) <= 14 * DAY);
                    if open.first().is_some_and(|received| received.at < gesture.at) {
                        open.remove(0);
                    }
                }
            }
        }
        let thanks = shown.nudge.fact.thanks_for();
        let unanswered = open.iter().any(|received| {
            Some(received.id) == thanks
                && received.kind.effort() >= 2.0
                && (0..=14 * DAY).contains(&shown.clock.now.since(received.at))
        });
        self.must(unanswered, "C7", shown, "nothing to thank for");
        let again = self.log.iter().any(|entry| entry.thanks == thanks && !entry.put_off);
        self.thanks_again += usize::from(again);
        self.must(!again, "C7", shown, "thanks once");
    }

    /// C8: the pair's own rhythm, for the circle, once while quiet and once while fading.
    fn steady(&mut self, shown: &Shown) {
        self.must(shown.person.in_circle, "C8", shown, "outside the circle");
        let mut days: Vec<i32> = shown.gestures.iter().map(|gesture| gesture.at.local_day(gesture.offset).0).collect();
        days.sort_unstable();
        days.dedup();
        let days = &days[days.len().saturating_sub(40)..];
        let (Some(last), Some(touch)) = (days.last(), shown.gestures.last()) else {
            return self.must(false, "C8", shown, "no tie");
        };
        let mut gaps: Vec<i32> = days.windows(2).map(|pair| pair[1] - pair[0]).collect();
        gaps.sort_unstable();
        let usual = match gaps.len() {
            0..=3 => 30.0,
            number => f64::midpoint(f64::from(gaps[(number - 1) / 2]), f64::from(gaps[number / 2])),
        };
        // Nobody calls a weekend quiet: what is less than five days counts as five.
        let usual = f64::max(usual, 5.0);
        let pause = |day: LocalDay| f64::from(day.0 - last) / usual;
        let stage = |day: LocalDay| (pause(day) >= 1.5, pause(day) >= 3.0, pause(day) > 8.0);
        let now = stage(shown.clock.today());
        self.must(now.0 && !now.2, "C8", shown, "in rhythm, or asleep");
        let before = |entry: &Entry| {
            entry.who == shown.item.who
                && entry.occasion == Occasion::Quiet
                && !entry.put_off
                && entry.clock.now > touch.at
                && stage(entry.clock.today()) == now
        };
        let again = self.log.iter().any(before);
        self.must(!again, "C8", shown, "once in a pause");
    }
}

#[cfg(test)]
mod tests {
    use goodturn::nudge::Fact;
    use goodturn::person::SiteId;

    use super::super::{life, people};
    use super::*;

    /// Which rules break when this is shown at an hour of day 20, and again when it was let go.
    fn broken(kind: Kind, hour: f64, read: bool, change: fn(&mut Item)) -> Vec<String> {
        let somebody = &people::draw(1, 8, 2)[0];
        let mut charter = Charter::new(8, life::at(0, 0.0).now);
        for day in [18, 19].into_iter().filter(|_| read) {
            for object in ["a", "b"] {
                charter.read(0, life::at(day, 9.0).today(), object);
            }
        }
        let clock = life::at(20, hour);
        let mut item = Item {
            who: 0,
            object: "o".to_owned(),
            promoted: false,
            sensitive: false,
            own: false,
            asks: false,
            already: false,
            controls: vec![(Kind::React, Some(false)), (Kind::Follow, Some(false))],
        };
        change(&mut item);
        let person = somebody.person(0, true, clock.now);
        let nudge = Nudge {
            id: "n".to_owned(),
            index: 0,
            person: person.id.clone(),
            site: SiteId::new("mastodon"),
            occasion: Occasion::Hello,
            kind,
            fact: Fact::YouRead { posts: 4 },
            outside: false,
        };
        let view = View { items: Vec::new(), typing: false, dwell_ms: 5_000, popup: false };
        let shown = Shown { clock, nudge: &nudge, view: &view, item: &item, person: &person, gestures: &[], given: 0 };
        charter.shown(&shown);
        charter.answered("n", Answer::LetGo, clock.now);
        let first = charter.violations.len();
        let nudge = Nudge { id: "m".to_owned(), ..nudge.clone() };
        charter.shown(&Shown { nudge: &nudge, clock: life::at(20, hour + 0.5), ..shown });
        let again: Vec<_> = charter.violations.drain(first..).collect();
        for rule in ["C10: they rest", "C9: one person", "C9: 90 minutes", "C10: the distance", "C10: right after"] {
            assert!(again.iter().any(|said| said.starts_with(rule)), "{rule}: {again:?}");
        }
        charter.violations.iter().filter_map(|said| said.split(':').next()).map(str::to_owned).collect()
    }

    #[test]
    fn what_breaks_a_rule_is_named() {
        let nothing: fn(&mut Item) = |_| {};
        assert_eq!(broken(Kind::React, 12.0, true, nothing), Vec::<String>::new());
        assert_eq!(broken(Kind::React, 12.0, false, nothing), ["C3"]);
        assert_eq!(broken(Kind::React, 5.0, true, nothing), ["C9"]);
        assert_eq!(broken(Kind::Follow, 12.0, true, nothing), ["C12"]);
        assert_eq!(broken(Kind::Reply, 12.0, true, nothing), ["C4"]);
        assert_eq!(broken(Kind::React, 12.0, true, |item| item.promoted = true), ["C4"]);
        assert_eq!(broken(Kind::React, 12.0, true, |item| item.already = true), ["C4"]);
    }
}
