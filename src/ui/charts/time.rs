//! Given and received over time: bars that grow up and down from one line, each made of a few parts.
//!
//! Both sides have the same measure; each takes the room it needs, so a quiet side does not waste half the picture.

use sycamore::prelude::*;
use sycamore::web::tags::{div, line, rect, svg, text};

use super::scale::{Scale, step};
use super::{Caption, mark, percent, picture};
use crate::stats::Count;

/// One stretch of time.
#[derive(Debug, Clone)]
pub struct Bar {
    /// Its facts: the stretch and both counts.
    pub text: String,
    /// Where its gestures are; none where there are none.
    pub link: Option<String>,
    /// Mark on the axis of time, where it has one; minor ones are left out on narrow screens.
    pub tick: Option<Tick>,
    /// What it is made of, from the line outwards.
    pub parts: Vec<Count>,
}

impl Bar {
    fn sum(&self) -> (u32, u32) {
        self.parts.iter().fold((0, 0), |(given, received), part| (given + part.given, received + part.received))
    }
}

/// A mark on the axis of time.
#[derive(Debug, Clone)]
pub struct Tick {
    /// Short: a day, a month, a year.
    pub word: String,
    /// Left out on narrow screens.
    pub minor: bool,
}

/// Room above the bars, for half a line of letters.
const ABOVE: f64 = 10.0;
/// Room for bars.
const ROOM: f64 = 200.0;
/// Room below, for the marks of time.
const BELOW: f64 = 30.0;
/// No bar is wider than this part of the picture.
const WIDEST: f64 = 4.0;

/// Where the line lies and how high a count is, in pixels.
#[derive(Debug, Clone, Copy)]
struct Measure {
    up: Scale,
    down: Scale,
    unit: f64,
}

impl Measure {
    fn of(bars: &[Bar]) -> Self {
        let given = bars.iter().map(|bar| bar.sum().0).max().unwrap_or(0);
        let received = bars.iter().map(|bar| bar.sum().1).max().unwrap_or(0);
        let step = step(given.max(received));
        let (up, down) = (Scale::of(given, step), Scale::of(received, step));
        Self { up, down, unit: ROOM / (f64::from(up.top) + f64::from(down.top)) }
    }

    fn zero(self) -> f64 {
        ABOVE + f64::from(self.up.top) * self.unit
    }

    /// Height of every line, with the count it stands for.
    fn lines(self) -> Vec<(f64, u32)> {
        let above = self.up.lines().map(|count| (self.zero() - f64::from(count) * self.unit, count));
        let below = self.down.lines().map(|count| (self.zero() + f64::from(count) * self.unit, count));
        above.chain([(self.zero(), 0)]).chain(below).collect()
    }
}

/// The picture. `number` writes a count as the language does.
pub fn view(caption: Caption, bars: &[Bar], number: impl Fn(u32) -> String) -> View {
    let measure = Measure::of(bars);
    let height = ABOVE + ROOM + BELOW;

    let counts: Vec<View> = measure
        .lines()
        .into_iter()
        .map(|(y, count)| {
            let at = text().attr("x", "100%").attr("y", y.to_string()).attr("dy", "0.32em").attr("text-anchor", "end");
            at.children(number(count)).into()
        })
        .collect();
    let axis =
        svg().attr("class", "counts").attr("height", height.to_string()).attr("aria-hidden", "true").children(counts);

    let mut content: Vec<View> = measure
        .lines()
        .into_iter()
        .map(|(y, count)| {
            line()
                .attr("class", if count == 0 { "zero" } else { "grid" })
                .attr("x1", "0")
                .attr("x2", "100%")
                .attr("y1", y.to_string())
                .attr("y2", y.to_string())
                .into()
        })
        .collect();
    let slot = 100.0 / bars.len().max(1) as f64;
    for (index, bar) in bars.iter().enumerate() {
        content.push(drawn(bar, index as f64 * slot, slot, measure));
    }
    let plot = picture(caption, "plot", height, content);
    div().class("over-time").children((axis, plot)).into()
}

fn drawn(bar: &Bar, left: f64, slot: f64, measure: Measure) -> View {
    let width = (slot * 0.68).min(WIDEST);
    let x = left + (slot - width) / 2.0;
    // An unseen column over the whole height, so that a pointer need not hit a thin bar.
    let ground = rect()
        .attr("class", "ground")
        .attr("x", percent(left))
        .attr("width", percent(slot))
        .attr("y", ABOVE.to_string())
        .attr("height", ROOM.to_string())
        .attr("rx", "3");
    let mut content: Vec<View> = vec![ground.into()];
    // One pixel of air to the line on either side, and no part thinner than can be seen.
    let (mut up, mut down) = (measure.zero() - 1.0, measure.zero() + 1.0);
    let column = |way: &str, part: usize, y: f64, height: f64| -> View {
        rect()
            .attr("class", format!("{way} part-{part}"))
            .attr("x", percent(x))
            .attr("width", percent(width))
            .attr("y", y.to_string())
            .attr("height", height.to_string())
            .into()
    };
    for (part, count) in bar.parts.iter().enumerate() {
        let height = |count: u32| (f64::from(count) * measure.unit).max(1.5);
        if count.given > 0 {
            up -= height(count.given);
            content.push(column("given", part, up, height(count.given)));
        }
        if count.received > 0 {
            content.push(column("received", part, down, height(count.received)));
            down += height(count.received);
        }
    }
    let tick = bar.tick.as_ref().map(|tick| {
        View::from(
            text()
                .attr("class", if tick.minor { "tick minor" } else { "tick" })
                .attr("x", percent(left + slot / 2.0))
                .attr("y", (ABOVE + ROOM + BELOW - 8.0).to_string())
                .attr("text-anchor", "middle")
                .attr("aria-hidden", "true")
                .children(tick.word.clone()),
        )
    });
    (mark(bar.link.clone(), bar.text.clone(), content), View::from(tick)).into()
}

#[cfg(test)]
mod tests {
    use sycamore::web::render_to_string;

    use super::*;

    fn bar(given: u32, received: u32) -> Bar {
        let text = format!("{given} given, {received} received");
        Bar {
            text,
            link: (given + received > 0).then(|| "#there".to_owned()),
            tick: None,
            parts: vec![Count { given, received }],
        }
    }

    #[test]
    fn both_sides_share_one_measure_and_fill_the_room() {
        let measure = Measure::of(&[bar(12, 1), bar(3, 4), bar(0, 0)]);
        assert_eq!((measure.up.top, measure.down.top, measure.up.step), (15, 5, 5));
        let heights: Vec<f64> = measure.lines().into_iter().map(|(y, _)| y.round()).collect();
        assert!(heights.contains(&ABOVE) && heights.contains(&(ABOVE + ROOM)), "{heights:?}");
        assert!(measure.lines().contains(&(measure.zero(), 0)));
    }

    #[test]
    fn no_bar_is_drawn_for_nothing_and_every_stretch_tells_its_counts() {
        let caption = Caption { id: "chart", name: "Over time".to_owned(), text: "All of it".to_owned() };
        let html = render_to_string(|| view(caption, &[bar(2, 0), bar(0, 0), bar(0, 5)], |count| count.to_string()));
        assert_eq!(html.matches("class=\"given part-0\"").count(), 1);
        assert_eq!(html.matches("class=\"received part-0\"").count(), 1);
        assert_eq!(html.matches("class=\"ground\"").count(), 3);
        assert_eq!(html.matches("href=\"#there\"").count(), 2, "nothing leads nowhere");
        for text in
            ["2 given, 0 received", "0 given, 5 received", "role=\"group\"", "Over time. All of it", "id=\"chart\""]
        {
            assert!(html.contains(text), "{text} in {html}");
        }
        assert!(!html.contains("style="), "the pages' CSP forbids inline styles");
    }
}
