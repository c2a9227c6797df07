//! Gestures as a list: who did what, when, how it is known, and the way to look at it again.

use sycamore::prelude::*;
use sycamore::web::tags::{li, p, span, time, ul};

use super::link_out;
use crate::gesture::{Direction, Gesture};
use crate::time::Clock;
use crate::ui::words::{did, moment, source, t, when};

/// One gesture as a list item.
pub fn gesture_line(gesture: &Gesture, name: &str, clock: Clock) -> View {
    let sentence = did(gesture, name);
    let class = match gesture.direction {
        Direction::Given => "gesture given",
        Direction::Received => "gesture received",
    };
    let link = gesture.object.as_deref().map_or_else(View::new, |object| {
        let described = t("common_open_link_label", &[&sentence]);
        View::from(vec!["\u{a0}· ".into(), link_out(object, t("common_open_link", &[]), described)])
    });
    li().class(class)
        .children((
            p().children(sentence),
            p().class("when").children((
                time().datetime(gesture.at.to_iso()).title(moment(gesture.at)).children(when(gesture.at, clock)),
                span().children(format!("\u{a0}· {}", source(gesture.source))),
                link,
            )),
        ))
        .into()
}

/// Gestures in the order given.
pub fn gesture_list<'a>(gestures: impl IntoIterator<Item = &'a Gesture>, name: &str, clock: Clock) -> View {
    let lines: Vec<View> = gestures.into_iter().map(|gesture| gesture_line(gesture, name, clock)).collect();
    ul().class("plain gestures").children(lines).into()
}
