//! Sites and communities: what is usual where, from what was seen there, and the user's own part in it.

use sycamore::prelude::*;
use sycamore::web::tags::{a, div, h2, h3, li, p, section, ul};

use super::address::behind;
use super::said::{capital, counted};
use super::{Page, span};
use crate::gesture::{Direction, Kind};
use crate::stats::{Figures, Selection};
use crate::time::Clock;
use crate::ui::parts::line;
use crate::ui::words::{kind, site_name, t};

/// Kinds named for a community.
const USUAL: usize = 3;

/// A community with what is usual in it.
#[derive(Debug, Clone, PartialEq)]
struct Community {
    /// Its host.
    name: String,
    usual: Vec<Kind>,
}

/// The part of the page.
pub(super) fn view(page: Page) -> View {
    let figures = create_memo(move || {
        let (span, clock): (_, Clock) = (page.span.get(), page.clock.get());
        page.kept.with(|kept| {
            let range = span.range(&kept.columns, clock);
            Figures::of(&kept.columns, range, span::bucket(range), page.stack.get_untracked())
        })
    });
    let communities = create_memo(move || {
        page.kept.with(|kept| {
            let all = kept.habits.all().map(|(origin, habit)| Community {
                name: origin.split_once("://").map_or(origin, |(_, host)| host).to_owned(),
                usual: habit.usual(),
            });
            all.filter(|community| !community.usual.is_empty()).collect::<Vec<_>>()
        })
    });
    let sites = View::from_dynamic(move || sites(&figures.get_clone()));
    let usual = View::from_dynamic(move || {
        let communities = communities.get_clone();
        if communities.is_empty() {
            return line("soft", "statistics_usual_none");
        }
        let lines: Vec<View> = communities.iter().map(community).collect();
        ul().class("plain stack").id("communities").children(lines).into()
    });
    section()
        .id("sites-view")
        .class("card stack part")
        .attr("aria-labelledby", "part-title")
        .children((
            h2().id("part-title").class("part-title").attr("tabindex", "-1").children(t("statistics_sites", &[])),
            sites,
            h3().children(t("statistics_usual", &[])),
            line("soft small", "statistics_usual_lead"),
            usual,
        ))
        .into()
}

fn named(kinds: impl Iterator<Item = Kind>) -> String {
    kinds.take(USUAL).map(|what| kind(what, None)).collect::<Vec<_>>().join(" · ")
}

fn sites(figures: &Figures) -> View {
    if figures.sites.is_empty() {
        return line("soft", "statistics_no_gestures");
    }
    let items: Vec<View> = figures
        .sites
        .iter()
        .enumerate()
        .map(|(column, (site, value))| {
            let selection: Selection = figures.selection().at_site(site);
            let link = |direction: Direction, number: u32, key: &str| -> View {
                let text = counted(key, number, &[]);
                if number == 0 {
                    return text.into();
                }
                a().href(behind(&selection.going(direction))).children(text).into()
            };
            let mut own: Vec<(u32, Kind)> = figures
                .kinds
                .iter()
                .zip(&figures.matrix)
                .filter_map(|((what, _), row)| Some((row.get(column)?.given, *what)))
                .filter(|(given, _)| *given > 0)
                .collect();
            own.sort_by_key(|(given, what)| (core::cmp::Reverse(*given), *what));
            let mostly = if own.is_empty() {
                View::new()
            } else {
                p().class("soft small")
                    .children(t("statistics_your_part", &[&named(own.into_iter().map(|(_, what)| what))]))
                    .into()
            };
            li().class("site-part")
                .children((
                    h3().children(capital(&site_name(site))),
                    div().class("row").children((
                        link(Direction::Given, value.given, "statistics_given_"),
                        " · ",
                        link(Direction::Received, value.received, "statistics_received_"),
                    )),
                    mostly,
                ))
                .into()
        })
        .collect();
    ul().class("plain stack").children(items).into()
}

fn community(community: &Community) -> View {
    li().children(t("statistics_usual_at", &[&community.name, &named(community.usual.iter().copied())])).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn at_most_three_kinds_are_named() {
        let said = named([Kind::React, Kind::Reply, Kind::Thank, Kind::Quote].into_iter());
        assert_eq!(said.matches(" · ").count(), 2, "{said}");
    }
}
