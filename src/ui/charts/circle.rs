//! The people around the user: nearer where the tie is warmer, drawn by how it goes both ways. Words only: the picture has no
//! numbers, and nobody's place in it depends on anybody else's.

use core::f64::consts::TAU;

use sycamore::prelude::*;
use sycamore::web::tags::{circle, text};

use super::{Caption, mark, picture};

/// How a tie looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Look {
    /// Both ways.
    Both,
    /// One way more than the other, lately.
    Leaning,
    /// Too early to say, or resting.
    Faint,
}

/// Somebody around the user.
#[derive(Debug, Clone)]
pub struct Spot {
    /// Their name.
    pub name: String,
    /// Their facts, in words.
    pub text: String,
    /// Where their story is.
    pub link: String,
    /// 0 for the inner ring, 1 for the middle one, 2 for the outer one.
    pub ring: usize,
    /// How the tie looks.
    pub look: Look,
}

/// Half the height.
const MIDDLE: f64 = 230.0;
/// Distance of each ring from the middle.
const RINGS: [f64; 3] = [78.0, 142.0, 206.0];
/// Letters of a name that are shown beside a spot.
const LETTERS: usize = 14;

/// Where somebody is, in pixels from the middle: the spots of a ring share it evenly, each ring a little turned.
fn place(ring: usize, number: usize, of: usize) -> (f64, f64) {
    let angle = TAU * (number as f64 / of.max(1) as f64) + ring as f64 * 0.6 - TAU / 4.0;
    let radius = RINGS.get(ring).copied().unwrap_or(RINGS[2]);
    (radius * angle.cos(), radius * angle.sin())
}

/// The picture; `me` is the word in the middle.
pub fn view(caption: Caption, me: String, spots: &[Spot]) -> View {
    let mut content: Vec<View> = RINGS
        .iter()
        .rev()
        .map(|radius| {
            circle()
                .attr("class", "ring")
                .attr("cx", "50%")
                .attr("cy", MIDDLE.to_string())
                .attr("r", radius.to_string())
                .into()
        })
        .collect();
    content.push(circle().attr("class", "me").attr("cx", "50%").attr("cy", MIDDLE.to_string()).attr("r", "26").into());
    let word = text().attr("class", "me-word").attr("x", "50%").attr("y", MIDDLE.to_string());
    content.push(word.attr("dy", "0.34em").attr("text-anchor", "middle").children(me).into());
    for ring in 0..RINGS.len() {
        let members: Vec<&Spot> = spots.iter().filter(|spot| spot.ring == ring).collect();
        for (number, spot) in members.iter().enumerate() {
            let (x, y) = place(ring, number, members.len());
            let class = match spot.look {
                Look::Both => "spot both",
                Look::Leaning => "spot leaning",
                Look::Faint => "spot faint",
            };
            // Percentages of a width nobody knows do not mix with pixels; a shift does.
            let shift = format!("translate({x:.1} {y:.1})");
            let dot = circle()
                .attr("class", class)
                .attr("cx", "50%")
                .attr("cy", MIDDLE.to_string())
                .attr("r", "9")
                .attr("transform", shift.clone());
            let name = text()
                .attr("class", "name")
                .attr("x", "50%")
                .attr("y", (MIDDLE + 23.0).to_string())
                .attr("text-anchor", "middle")
                .attr("transform", shift)
                .attr("aria-hidden", "true")
                .children(shortened(&spot.name));
            content.push(mark(Some(spot.link.clone()), spot.text.clone(), (View::from(dot), View::from(name))));
        }
    }
    picture(caption, "circle", 2.0 * MIDDLE, content)
}

/// A name that fits beside a spot.
fn shortened(name: &str) -> String {
    if name.chars().count() <= LETTERS {
        return name.to_owned();
    }
    let first = name.split_whitespace().next().unwrap_or(name);
    if first.chars().count() <= LETTERS {
        return first.to_owned();
    }
    let mut cut: String = first.chars().take(LETTERS - 1).collect();
    cut.push('…');
    cut
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spots_of_a_ring_are_apart_and_on_it() {
        for (ring, radius) in RINGS.into_iter().enumerate() {
            let spots: Vec<_> = (0..12).map(|number| place(ring, number, 12)).collect();
            for (number, (x, y)) in spots.iter().enumerate() {
                assert!((x.hypot(*y) - radius).abs() < 1e-9);
                for (other_x, other_y) in &spots[..number] {
                    assert!((x - other_x).hypot(y - other_y) > 30.0);
                }
            }
        }
    }

    #[test]
    fn long_names_are_cut_where_they_can_be_read() {
        assert_eq!(shortened("Ada Moreau"), "Ada Moreau");
        assert_eq!(shortened("Maximiliane von Weissenfels"), "Maximiliane");
        assert_eq!(shortened(&"a".repeat(300)).chars().count(), LETTERS);
    }
}
