//! The user's circle as a picture: nearer where the tie is warmer, drawn by how it goes both ways, in words and without order.

use sycamore::prelude::*;
use sycamore::web::tags::{a, li, ul};

use super::Page;
use super::address::Place;
use super::pictures::card;
use crate::stats::{Columns, Somebody};
use crate::tie::{Balance, State};
use crate::ui::charts::circle::{self, Look, Spot};
use crate::ui::charts::{Caption, legend};
use crate::ui::parts::line;
use crate::ui::words::{balance_short, t, tie_short};

/// More cannot be told apart; the list behind the picture has everybody.
const SPOTS: usize = 36;

/// Everybody in the circle, by name.
fn members(columns: &Columns) -> Vec<Somebody> {
    let mut members: Vec<Somebody> = columns.circle().cloned().collect();
    members.sort_by(|one, other| one.ordered.cmp(&other.ordered));
    members
}

/// The tie in a few words.
pub(super) fn tie_words(somebody: &Somebody) -> String {
    let tie = tie_short(somebody.state);
    if somebody.balance == Balance::TooEarly {
        return tie;
    }
    t("statistics_tie_and_balance", &[&tie, &balance_short(somebody.balance)])
}

fn spot(somebody: &Somebody) -> Spot {
    let ring = match somebody.state {
        State::Mutual | State::Warming => 0,
        State::New | State::Quiet => 1,
        State::Fading | State::Dormant => 2,
    };
    let look = match somebody.balance {
        _ if ring == 2 => Look::Faint,
        Balance::BothOfYou => Look::Both,
        Balance::TooEarly => Look::Faint,
        Balance::MostlyYouLately | Balance::MostlyThemLately => Look::Leaning,
    };
    Spot {
        name: somebody.name.clone(),
        text: t("statistics_point", &[&somebody.name, &tie_words(somebody)]),
        link: Place::Person(somebody.id.clone()).address(),
        ring,
        look,
    }
}

/// The picture, and the list behind it.
pub(super) fn view(page: Page) -> View {
    let members = create_memo(move || page.kept.with(|kept| members(&kept.columns)));
    View::from_dynamic(move || {
        let members = members.get_clone();
        let title = t("statistics_circle", &[]);
        if members.is_empty() {
            return sycamore::web::tags::section()
                .class("card figure")
                .attr("aria-labelledby", "chart-circle-title")
                .children((
                    sycamore::web::tags::h2().id("chart-circle-title").children(title),
                    line("soft", "statistics_circle_empty"),
                ))
                .into();
        }
        let mut spots: Vec<(f64, Spot)> = members.iter().map(|somebody| (somebody.warmth, spot(somebody))).collect();
        if spots.len() > SPOTS {
            spots.sort_by(|one, other| other.0.total_cmp(&one.0));
            spots.truncate(SPOTS);
            spots.sort_by(|one, other| one.1.name.cmp(&other.1.name));
        }
        let spots: Vec<Spot> = spots.into_iter().map(|(_, spot)| spot).collect();
        let caption = Caption { id: "chart-circle", name: title.clone(), text: t("statistics_circle_text", &[]) };
        let entry = |class: &str, key: &str| (format!("spot {class}"), t(key, &[]));
        let looks = legend(vec![
            entry("both", "statistics_look_both"),
            entry("leaning", "statistics_look_leaning"),
            entry("faint", "statistics_look_faint"),
        ]);
        let lines: Vec<View> = members
            .iter()
            .map(|somebody| {
                let link = a().href(Place::Person(somebody.id.clone()).address()).children(somebody.name.clone());
                li().children((link, " ", sycamore::web::tags::span().class("soft").children(tie_words(somebody))))
                    .into()
            })
            .collect();
        let behind = sycamore::web::tags::details().class("numbers").children((
            sycamore::web::tags::summary().children(t("statistics_circle_list", &[])),
            ul().class("plain circle-list").children(lines),
        ));
        let picture = circle::view(caption, t("statistics_you", &[]), &spots);
        card(page, "chart-circle", title, looks, picture, behind.into())
    })
}

#[cfg(test)]
mod tests {
    use super::super::sample::{book, columns, given, of_books, received};
    use super::*;

    #[test]
    fn the_circle_is_those_the_user_chose_by_name() {
        let people = |inside: bool| {
            let mut books = [
                book("Zoe", "zoe", vec![given("reply", 1)]),
                book("Ada", "ada", vec![received("reply", 2)]),
                book("Bob", "bob", vec![]),
            ];
            for book in books.iter_mut().take(2) {
                book.person.in_circle = inside;
            }
            of_books(&books, &[])
        };
        assert_eq!(members(&people(false)), []);
        let names: Vec<String> = members(&people(true)).into_iter().map(|somebody| somebody.name).collect();
        assert_eq!(names, ["Ada", "Zoe"]);
    }

    #[test]
    fn c11_the_picture_has_words_and_no_numbers() {
        let found =
            columns(&[("Ada", (1..9).flat_map(|days| [given("reply", days), received("reply", days)]).collect())], &[]);
        let spot = spot(found.somebody_at(0).unwrap());
        assert_eq!((spot.ring, spot.look), (0, Look::Both));
        assert_eq!(spot.text, "Ada: mutual, both of you");
    }
}
