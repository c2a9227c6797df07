//! JSON of archives, item by item: one bad item costs only itself, and says on which line it is.

use serde::Deserialize;
use serde_json::value::RawValue;

use super::Refusal;
use super::gather::Gather;
use super::text::line_at;

/// Reads a whole text as `T`.
///
/// # Errors
/// Where it is not JSON, or not of this shape, with line and column.
pub fn whole<'a, T: Deserialize<'a>>(text: &'a str) -> Result<T, Refusal> {
    serde_json::from_str(text).map_err(|error| {
        let place = [error.line().to_string(), error.column().to_string()];
        let key = if error.is_data() { "archive_json_shape" } else { "archive_json_broken" };
        Refusal::new(key, &[&place[0], &place[1]])
    })
}

/// Reads each item of a list as `T` and hands it on with its line and its place in the list; those that cannot be read are
/// left out with a note. `list` names the list in notes: `gestures[17]`.
///
/// # Errors
/// When the work on an item says that the file is no use.
pub async fn each<'a, T: Deserialize<'a>>(
    gather: &mut Gather<'_>,
    text: &'a str,
    list: &str,
    items: &[&'a RawValue],
    mut work: impl FnMut(&mut Gather<'_>, Place<'_>, T) -> Result<(), Refusal>,
) -> Result<(), Refusal> {
    for (number, item) in items.iter().enumerate() {
        let place = Place { text, item: item.get(), list, number };
        match serde_json::from_str(item.get()) {
            Ok(read) => work(gather, place, read)?,
            Err(_) => gather.left_out_at(place, "archive_item_shape", &[&place.path()]),
        }
        gather.step(place.offset().unwrap_or_default()).await?;
    }
    Ok(())
}

/// Where in a file an item is.
#[derive(Clone, Copy)]
pub struct Place<'a> {
    text: &'a str,
    item: &'a str,
    list: &'a str,
    number: usize,
}

impl Place<'_> {
    /// The line it begins on.
    pub fn line(&self) -> Option<usize> {
        Some(line_at(self.text, self.offset()?))
    }

    /// How many bytes come before it.
    fn offset(&self) -> Option<usize> {
        (self.item.as_ptr() as usize).checked_sub(self.text.as_ptr() as usize)
    }

    /// `gestures[17]`.
    pub fn path(&self) -> String {
        format!("{}[{}]", self.list, self.number)
    }

    /// `gestures[17].kind`.
    pub fn field(&self, name: &str) -> String {
        format!("{}[{}].{name}", self.list, self.number)
    }
}
