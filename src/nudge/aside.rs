//! Occasions for the popup alone, where the user has come by themselves: a recommendation for somebody they worked with, two
//! people whose notes meet, somebody who could be in the circle.
//!
//! All are about people in view; none is ever a hint. Nothing is sent: an introduction is two separate asks that the user
//! makes.

use crate::gesture::Kind;
use crate::nudge::fitting;
use crate::nudge::occasion::{id, silent};
use crate::nudge::{Because, Context, Fact, Here, Nudge, Occasion, Reason};
use crate::person::{Person, PersonId};
use crate::settings::Persona;
use crate::tie::{State, Tally};
use crate::time::DAY;

/// A strong tie: mutual, on so many days.
const STRONG: usize = 6;
/// Once in this time for one person.
const ENDORSE_APART: i64 = 180 * DAY;
const INTRODUCE_APART: i64 = 90 * DAY;
/// One circle suggestion in this time, whoever it is about.
const CIRCLE_APART: i64 = 30 * DAY;
/// A tie is known for so many days before it is one for the circle.
const CIRCLE_DAYS: usize = 5;
/// The circle is suggested to grow to this size; the user may go on to 150.
pub const CIRCLE: usize = 15;
/// Shorter words in notes are about nothing in particular.
const WORD_FROM: usize = 5;
/// Words that stand in many notes and say nothing of what somebody cares about, in the languages Goodturn speaks.
const SAYS_NOTHING: &str = "about after again against alles almost along already always amigo amiga another aprecia \
    arbeitet around autour aussi avec because before being between bueno chez colleague collègue comme conoce could dans \
    depuis desde doing during early encore every everything first freund freundin friend friendly friends fully gosta great \
    große guter gusta habite haben heißt immer kennt kenne knows lately later lebt likes little lives looking loves macht \
    maybe meets might mucho muito never nicht often other others parle people perhaps person please quite really schon \
    sehr siempre sempre since somebody someone something sometimes speaks still tambem también talks their there these \
    thing things think those through times today together toujours trabaja trabalha travaille tries under until using usually \
    wants where which while whose wieder without wohnt works worked working would writes years yesterday";
/// A word in more notes than this tells nobody apart.
const WORD_IN: usize = 4;

/// The best there is, and why.
pub(super) fn best(ctx: &Context) -> Option<(Nudge, Vec<Because>)> {
    if ctx.persona == Persona::Brand {
        return None;
    }
    let known = || {
        ctx.here.iter().filter(|here| fitting::left_alone(here).is_none()).filter_map(|here| {
            let (person, tally) = here.person?;
            let rests = tally.count() == 0
                || silent(ctx, person).is_some()
                || ctx.memory.lately(&person.id, None, ctx.clock.now);
            (!rests).then_some((here, person, tally))
        })
    };
    let found = known()
        .find_map(|(here, person, tally)| endorse(ctx, here, person, tally))
        .or_else(|| known().find_map(|(here, person, _)| introduce(ctx, here, person)))
        .or_else(|| known().find_map(|(here, person, tally)| circle(ctx, here, person, tally)))?;
    let why = match found.occasion {
        Occasion::Endorse => Reason::WorkedTogether,
        Occasion::Introduce => Reason::NotesMeet,
        _ => Reason::BothWays,
    };
    let because = vec![Because::item(found.index, why)];
    Some((found, because))
}

fn nudge(ctx: &Context, here: &Here, person: &Person, occasion: Occasion, kind: Kind, fact: Fact) -> Nudge {
    Nudge {
        id: id(person, occasion, ctx.clock.today()),
        index: here.index,
        person: person.id.clone(),
        site: ctx.site.clone(),
        occasion,
        kind,
        fact,
        outside: !person.in_circle,
    }
}

fn state(ctx: &Context, person: &Person, tally: &Tally) -> State {
    tally.words_with(ctx.clock, ctx.settings.usual_gap(person)).state
}

fn endorse(ctx: &Context, here: &Here, person: &Person, tally: &Tally) -> Option<Nudge> {
    let group = ctx.settings.groups_of(person).find(|group| group.worked).map(|group| group.name.clone())?;
    let kind = [Kind::Recommend, Kind::Endorse].into_iter().find(|kind| ctx.ladder.contains(kind))?;
    let strong = state(ctx, person, tally) == State::Mutual && tally.days.len() >= STRONG;
    let had = ctx.memory.had(&person.id, Occasion::Endorse, ENDORSE_APART, None, ctx.clock.now);
    (strong && !had && !here.recommended)
        .then(|| nudge(ctx, here, person, Occasion::Endorse, kind, Fact::InGroup { group }))
}

fn introduce(ctx: &Context, here: &Here, person: &Person) -> Option<Nudge> {
    if ctx.memory.had(&person.id, Occasion::Introduce, INTRODUCE_APART, None, ctx.clock.now) {
        return None;
    }
    let Meets { with, name, word } = meeting(person, ctx.noted).next()?;
    Some(nudge(ctx, here, person, Occasion::Introduce, Kind::Introduce, Fact::NotesMeet { with, name, word }))
}

/// Somebody whose note says a word that another's says, too.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meets {
    /// The other one.
    pub with: PersonId,
    /// Their name.
    pub name: String,
    /// The word.
    pub word: String,
}

/// People whose notes meet this one's, by word; a word that stands in many notes tells nobody apart. Somebody may come for
/// several words.
pub fn meeting<'a>(person: &'a Person, noted: &'a [Person]) -> impl Iterator<Item = Meets> + 'a {
    words(&person.note).flat_map(move |word| {
        let others = noted.iter().filter(|other| other.id != person.id && !other.silence.never);
        let holders: Vec<_> = others.filter(|other| words(&other.note).any(|theirs| theirs == word)).collect();
        let few = if holders.len() < WORD_IN { holders } else { Vec::new() };
        few.into_iter().map(move |other| Meets { with: other.id.clone(), name: other.name.clone(), word: word.clone() })
    })
}

fn circle(ctx: &Context, here: &Here, person: &Person, tally: &Tally) -> Option<Nudge> {
    let lately = ctx.memory.any(Occasion::Circle, CIRCLE_APART, ctx.clock.now);
    let had = ctx.memory.had(&person.id, Occasion::Circle, i64::MAX, None, ctx.clock.now);
    let fits = state(ctx, person, tally) == State::Mutual && tally.days.len() >= CIRCLE_DAYS;
    (!person.in_circle && ctx.in_circle < CIRCLE && fits && !lately && !had)
        .then(|| nudge(ctx, here, person, Occasion::Circle, Kind::Other, Fact::BothWays))
}

/// Words of a note that may be about something, in small letters.
fn words(note: &str) -> impl Iterator<Item = String> + '_ {
    let apart = |c: char| !c.is_alphanumeric();
    let long = note.split(apart).filter(|word| word.chars().count() >= WORD_FROM).map(str::to_lowercase);
    long.filter(|word| SAYS_NOTHING.split_whitespace().all(|empty| empty != word))
}
