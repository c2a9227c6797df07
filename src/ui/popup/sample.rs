//! Somebody invented, on the welcome page: the popup's own views and the hint's own words over a page that is not there.
//! The suggestion is decided as any other; nothing is recorded, and nobody is asked.

use sycamore::prelude::*;
use sycamore::web::tags::div;

use super::model::{Gathered, PopupModel, popup};
use super::{Hand, people, suggestion};
use crate::browser::clock::clock;
use crate::desk::views;
use crate::gesture::{Direction, Gesture, GestureId, Kind, Source};
use crate::ledger::Book;
use crate::nudge::{Habit, Memory, Readings};
use crate::person::{Account, Person, SiteId};
use crate::settings::{Settings, SiteChoice};
use crate::site;
use crate::time::{Clock, DAY};
use crate::ui::parts::Said;
use crate::ui::words::{Spoken, t};
use crate::wire::{Card, Change, PageAccount, Request, SeenControl, SeenItem, View as PageView};

const ORIGIN: &str = "https://social.example";
const HANDLE: &str = "ada@social.example";

/// The sample: state to show, and to begin with anew.
#[derive(Debug, Clone, Copy)]
pub struct Sample(Hand);

impl Sample {
    /// As it begins; what is said about it goes into this line.
    pub fn new(said: Said) -> Self {
        let hand = Hand { said, sample: true, ..Hand::new(None) };
        hand.model.set(Some(model(clock())));
        Self(hand)
    }

    /// Begins anew.
    pub fn again(self) {
        self.0.said.clear();
        self.0.model.set(Some(model(clock())));
    }

    /// The part of the popup about people, as the popup shows it.
    pub fn view(self) -> View {
        let hand = self.0;
        div()
            .class("popup sample stack")
            .children((
                hand.piece(
                    |model, _| model.suggestion.clone(),
                    move |found, clock| found.map_or_else(View::new, |found| suggestion::view(hand, &found, clock)),
                ),
                hand.piece(
                    |model, choice| model.chosen(choice).cloned(),
                    move |somebody, clock| somebody.map_or_else(View::new, |it| people::story(hand, &it, clock)),
                ),
            ))
            .into()
    }

    /// The hint for the same suggestion.
    pub fn card(self) -> Option<Card> {
        let clock = clock();
        let found = model(clock).suggestion?;
        Some(views::card(&found.nudge, &found.name, clock, &Spoken))
    }
}

/// What an answer or a choice changes in the sample.
pub(super) fn answered(hand: Hand, requests: &[Request]) {
    hand.model.update(|model| {
        let Some(model) = model else { return };
        for request in requests {
            match request {
                Request::Answer { .. } => model.suggestion = None,
                Request::Keep { change: Change::Circle { to }, .. } => {
                    for story in model.people.iter_mut().filter_map(|somebody| somebody.story.as_mut()) {
                        story.person.in_circle = *to;
                    }
                }
                _ => {}
            }
        }
    });
}

/// Ada, who passed something of the user's on two days ago, has just posted.
fn model(clock: Clock) -> PopupModel {
    let name = t("welcome_sample_name", &[]);
    let (site, account) =
        (SiteId::new("mastodon"), PageAccount { handle: HANDLE.to_owned(), name, ..Default::default() });
    let known = Account { site: site.clone(), handle: HANDLE.to_owned(), stable_id: None, url: None };
    let person = Person::met(known, &account.name, clock.now);
    let mut book = Book { person, gestures: Vec::new() };
    for (n, (direction, kind, days)) in [
        (Direction::Given, Kind::React, 23),
        (Direction::Received, Kind::Reply, 16),
        (Direction::Given, Kind::Reply, 15),
        (Direction::Received, Kind::Reshare, 2),
    ]
    .into_iter()
    .enumerate()
    {
        book.gestures.push(Gesture {
            id: GestureId(n as u128 + 1),
            at: clock.now.plus(-days * DAY),
            offset: clock.offset,
            site: site.clone(),
            account: String::new(),
            direction,
            kind,
            person: Some(book.person.id.clone()),
            object: None,
            source: if direction == Direction::Given { Source::Observed } else { Source::Notification },
            undone_at: None,
        });
    }
    let item = SeenItem {
        name: "post".to_owned(),
        author: account,
        object: Some(format!("{ORIGIN}/@ada/1")),
        controls: [Kind::React, Kind::Reshare, Kind::Reply].map(|kind| SeenControl { kind, on: Some(false) }).to_vec(),
        ..SeenItem::default()
    };
    let choice = SiteChoice { site: Some(site.as_str().to_owned()), paused_until: None };
    popup(&Gathered {
        clock,
        settings: Settings {
            sites: [(ORIGIN.to_owned(), choice)].into_iter().collect(),
            observing_ended: true,
            quiet_from: 0,
            quiet_to: 0,
            ..Settings::default()
        },
        url: Some(format!("{ORIGIN}/home")),
        permitted: true,
        adapter: site::site(site.as_str()),
        view: Some(PageView { url: format!("{ORIGIN}/home"), items: vec![item], dwell: 4000.0, ..PageView::default() }),
        books: vec![Some(book)],
        memory: Memory::default(),
        readings: Readings::default(),
        habit: Habit::default(),
        notice: None,
        in_circle: 0,
        noted: Vec::new(),
        given_total: 2,
        changed: false,
        trouble: None,
        written: 0,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::nudge::Occasion;
    use crate::time::{HOUR, Millis, UtcOffset};

    #[test]
    fn the_sample_thanks_at_any_hour() {
        for hour in 0..24 {
            let clock = Clock { now: Millis(1_795_340_000_000 + hour * HOUR), offset: UtcOffset(60) };
            let model = model(clock);
            let found = model.suggestion.expect("a suggestion");
            assert_eq!((found.nudge.occasion, found.name.as_str()), (Occasion::Thank, "Ada Moreau"));
            assert_eq!(found.from.len(), 1, "the gesture it rests on is shown");
            assert_eq!(model.people.len(), 1);
        }
    }
}
