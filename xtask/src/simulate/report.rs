//! The figures as a table for people and as JSON for machines.

use std::fmt::Write;

use goodturn::nudge::Occasion;
use serde_json::{Value, json};

use super::figures::{Figures, share};
use super::{Lives, Options};

/// All seeds together.
fn sum(lives: &[Lives]) -> Lives {
    lives.iter().fold(Lives::default(), |mut all, one| {
        all.whole.add(&one.whole);
        all.unlearned.add(&one.unlearned);
        all.silent.add(&one.silent);
        all
    })
}

fn per_day(figures: &Figures) -> f64 {
    figures.all().nudges as f64 / figures.days.max(1) as f64
}

/// How much of the regret without learning is left with it.
fn left(lives: &Lives) -> f64 {
    lives.whole.all().regret / lives.unlearned.all().regret.max(f64::EPSILON)
}

pub fn table(options: Options, lives: &[Lives]) -> String {
    let all = sum(lives);
    let mut text = String::new();
    let mut line = |words: String| {
        text.push_str(&words);
        text.push('\n');
    };
    line(format!(
        "{} people, {} months, {} from seed {}",
        options.people,
        options.months,
        if options.seeds == 1 { "1 life".to_owned() } else { format!("{} lives", options.seeds) },
        options.seed
    ));
    line(String::new());
    line(format!("{:<44} {:>10} {:>16} {:>12}", "", "engine", "without learning", "no nudges"));
    let row = |name: &str, of: &dyn Fn(&Figures) -> Option<String>| {
        let cell = |figures| of(figures).unwrap_or_else(|| "–".to_owned());
        let (whole, unlearned, silent) = (cell(&all.whole), cell(&all.unlearned), cell(&all.silent));
        format!("{name:<44} {whole:>10} {unlearned:>16} {silent:>12}")
    };
    let percent = |part: usize, all: usize| (all > 0).then(|| format!("{:.1} %", 100.0 * share(part, all)));
    let shown = |figures: &Figures, words: String| (figures.all().nudges > 0).then_some(words);
    line(row("nudges a day, mean", &|one| shown(one, format!("{:.2}", per_day(one)))));
    line(row("nudges a day, most", &|one| shown(one, one.most_a_day.to_string())));
    line(row("about the circle, or thanks", &|one| percent(one.near, one.all().nudges)));
    line(row("taken up", &|one| percent(one.all().taken, one.all().nudges)));
    line(row("repeats", &|one| shown(one, one.repeats.to_string())));
    line(row("charter violations", &|one| shown(one, one.violations.len().to_string())));
    line(row("regret, a life", &|one| shown(one, format!("{:.1}", one.all().regret / lives.len() as f64))));
    line(row("regret, a nudge", &|one| shown(one, format!("{:.3}", one.all().regret / one.all().nudges as f64))));
    line(row("ties of the circle dormant at the end", &|one| Some(format!("{} of {}", one.dormant, one.ties))));
    line(row("their days dormant", &|one| percent(one.dormant_days, one.tie_days)));
    line(String::new());
    line(format!("regret left by learning: {:.0} %", 100.0 * left(&all)));
    line(String::new());
    line(format!("{:<12} {:>8} {:>10} {:>10} {:>18}", "occasion", "nudges", "taken up", "regret", "without learning"));
    for (place, occasion) in Occasion::ALL.into_iter().enumerate() {
        let (part, unlearned) = (all.whole.parts[place], all.unlearned.parts[place]);
        if part.nudges > 0 {
            line(format!(
                "{:<12} {:>8} {:>10} {:>10.3} {:>18.3}",
                occasion.name(),
                part.nudges,
                percent(part.taken, part.nudges).unwrap_or_default(),
                part.regret / part.nudges as f64,
                unlearned.regret / unlearned.nudges.max(1) as f64
            ));
        }
    }
    if lives.len() > 1 {
        line(String::new());
        line(format!(
            "{:<6} {:>8} {:>8} {:>10} {:>12} {:>10} {:>22}",
            "seed", "a day", "near", "taken up", "regret left", "broken", "dormant without, with"
        ));
        for one in lives {
            let whole = &one.whole;
            line(format!(
                "{:<6} {:>8.2} {:>8} {:>10} {:>12} {:>10} {:>22}",
                one.seed,
                per_day(whole),
                percent(whole.near, whole.all().nudges).unwrap_or_default(),
                percent(whole.all().taken, whole.all().nudges).unwrap_or_default(),
                format!("{:.0} %", 100.0 * left(one)),
                whole.violations.len(),
                format!("{}, {}", one.silent.dormant, whole.dormant)
            ));
        }
    }
    for violation in all.whole.violations.iter().chain(&all.unlearned.violations).take(20) {
        let _ = writeln!(text, "! {violation}");
    }
    text
}

pub fn json(options: Options, lives: &[Lives]) -> Value {
    let all = sum(lives);
    json!({
        "months": options.months,
        "people": options.people,
        "seed": options.seed,
        "seeds": options.seeds,
        "all": one(&all),
        "lives": lives.iter().map(|life| {
            let mut value = one(life);
            value["seed"] = json!(life.seed);
            value
        }).collect::<Vec<_>>(),
    })
}

fn one(lives: &Lives) -> Value {
    json!({
        "engine": figures(&lives.whole),
        "without_learning": figures(&lives.unlearned),
        "no_nudges": figures(&lives.silent),
        "regret_left": left(lives),
    })
}

fn figures(figures: &Figures) -> Value {
    let all = figures.all();
    let parts = Occasion::ALL.into_iter().zip(figures.parts);
    json!({
        "days": figures.days,
        "nudges": all.nudges,
        "nudges_per_day": per_day(figures),
        "most_a_day": figures.most_a_day,
        "circle_or_thanks": share(figures.near, all.nudges),
        "taken_up": share(all.taken, all.nudges),
        "repeats": figures.repeats,
        "violations": figures.violations,
        "regret": all.regret,
        "ties": figures.ties,
        "dormant_at_end": figures.dormant,
        "dormant_share_of_days": share(figures.dormant_days, figures.tie_days),
        "occasions": parts.map(|(occasion, part)| (occasion.name().to_owned(), json!(part)))
            .collect::<serde_json::Map<_, _>>(),
    })
}
