//! The quiet shelf: who is on it, in which order, and who never is.

use goodturn::nudge::OnShelf;
use goodturn::tie::Measure;

use super::{Answer, Scene, Tally, notation, nudge};

impl Scene {
    /// `thank NAME` or `quiet NAME`, in order.
    fn shelf(&self, day: f64) -> Vec<String> {
        let tallies: Vec<Tally> = self.books.iter().map(|book| Tally::of(&book.gestures, Measure::days(60))).collect();
        let people = self.books.iter().map(|book| &book.person).zip(&tallies);
        let found = nudge::shelf(people, &self.settings, &self.memory, notation::clock(day));
        let line =
            |on: &OnShelf| format!("{} {}", if on.fact.thanks_for().is_some() { "thank" } else { "quiet" }, on.name);
        found.iter().map(line).collect()
    }
}

#[test]
fn thanks_first_by_substance_then_quiet_ties_of_the_circle_and_never_more_than_five() {
    let world = "d0 ada -> me reply; d0.5 me -> ada reply; d0 bob -> me reply; d0.5 me -> bob reply; \
        d58 cleo -> me reply; d59 dora -> me recommend; d59 edith -> me reply; d58.5 fay -> me reply; \
        d0 gil -> me reply; d0.5 me -> gil reply; d0 hana -> me reply; d0.5 me -> hana reply";
    let shelf = Scene::circle(world).shelf(60.0);
    assert_eq!(shelf[..3], ["thank dora", "thank edith", "thank fay"].map(str::to_owned));
    assert_eq!(shelf.len(), 5);
    assert!(shelf[3..].iter().all(|line| line.starts_with("quiet ")), "{shelf:?}");
    assert_eq!(Scene::new(world).shelf(60.0).len(), 3, "quiet ties are the circle's alone");
}

/// Clicks ask for nothing (C6), thanks lapse after 14 days (C7), and ties that sleep are left in peace (C8).
#[test]
fn c7_c8_the_shelf_forgets_as_suggestions_do() {
    assert_eq!(Scene::circle("d0 ada -> me react").shelf(1.0), [""; 0]);
    let scene = Scene::new("d0 ada -> me reply");
    assert_eq!(scene.shelf(14.0), ["thank ada"]);
    assert_eq!(scene.shelf(15.0), [""; 0]);
    let scene = Scene::circle("d0 ada -> me reply; d0.5 me -> ada reply");
    assert_eq!([5.0, 60.0, 600.0].map(|day| scene.shelf(day).len()), [0, 1, 0]);
}

#[test]
fn c10_what_was_let_go_or_is_not_wanted_is_not_on_the_shelf() {
    let mut scene = Scene::circle("d0 ada -> me reply; d0 bob -> me reply; d0.5 me -> bob reply");
    assert_eq!(scene.shelf(2.0), ["thank ada"]);
    let shown = scene.nudge("d2 ada react reply");
    assert_eq!(scene.shelf(2.0), ["thank ada"], "what was only shown is still to be found");
    scene.answer(&shown, Answer::LetGo, notation::clock(2.0));
    scene.person("ada").silence = goodturn::person::Silence::default();
    scene.person("ada").in_circle = false;
    assert_eq!(scene.shelf(3.0), [""; 0]);
    assert_eq!(scene.shelf(60.0), ["quiet bob"]);
    let quiet = scene.nudge("d60 bob react reply");
    scene.answer(&quiet, Answer::NotFor, notation::clock(60.0));
    scene.person("bob").silence = goodturn::person::Silence::default();
    assert_eq!(scene.shelf(61.0), [""; 0]);

    let mut scene = Scene::new("d0 ada -> me reply");
    scene.person("ada").silence.never = true;
    assert_eq!(scene.shelf(1.0), [""; 0]);
}
