//! The English messages, as the extension has them.

use std::collections::BTreeMap;

use anyhow::{Context, Result};
use goodturn::nudge::words::Tongue;
use goodturn::time::{Millis, UtcOffset};
use serde::Deserialize;

use crate::paths;

/// The locale file, with the user's offset for the names of days.
pub struct English {
    messages: BTreeMap<String, Message>,
    /// Minutes east of UTC.
    pub zone: UtcOffset,
}

#[derive(Deserialize)]
struct Message {
    message: String,
    #[serde(default)]
    placeholders: BTreeMap<String, Place>,
}

#[derive(Deserialize)]
struct Place {
    content: String,
}

impl English {
    /// Reads the locale file.
    pub fn load() -> Result<Self> {
        let path = paths::root().join("extension/_locales/en/messages.json");
        let text = std::fs::read_to_string(&path).with_context(|| format!("cannot read {}", paths::shown(&path)))?;
        Ok(Self { messages: serde_json::from_str(&text)?, zone: UtcOffset(0) })
    }
}

impl Tongue for English {
    fn message(&self, key: &str, args: &[String]) -> Option<String> {
        let entry = self.messages.get(key)?;
        let mut text = entry.message.clone();
        for (name, place) in &entry.placeholders {
            let number: usize = place.content.trim_start_matches('$').parse().ok()?;
            let arg = args.get(number.checked_sub(1)?).map(String::as_str).unwrap_or_default();
            text = text.replace(&format!("${}$", name.to_uppercase()), arg);
        }
        Some(text)
    }

    fn weekday(&self, at: Millis) -> String {
        let names = ["Thursday", "Friday", "Saturday", "Sunday", "Monday", "Tuesday", "Wednesday"];
        names[at.local_day(self.zone).0.rem_euclid(7) as usize].to_owned()
    }

    fn date(&self, at: Millis) -> String {
        let (_, month, day) = at.local_day(self.zone).civil();
        let names = "January February March April May June July August September October November December";
        format!("{day} {}", names.split(' ').nth(usize::from(month.max(1)) - 1).unwrap_or_default())
    }
}
