//! Logging a gesture by hand: something that happened where Goodturn cannot look.

use sycamore::prelude::*;
use sycamore::web::tags::{
    button as button_tag, datalist, details, div, fieldset, form, input, label, legend, option, select, span, summary,
};
use sycamore::web::{bind, events};
use wasm_bindgen_futures::spawn_local;

use super::Hand;
use super::model::PopupModel;
use super::model::people::{Somebody, by_hand};
use super::pointed::Begun;
use crate::browser;
use crate::gesture::{Direction, Kind};
use crate::person::{Person, SiteId};
use crate::store::indexed_db::IndexedStore;
use crate::time::{Clock, MINUTE, Millis, UtcOffset};
use crate::ui::parts::{self, Tone, field};
use crate::ui::words::{self, safe_link, t};
use crate::wire::{Request, SiteAccount};

/// Somebody it may have been with.
#[derive(Debug, Clone, PartialEq, Eq)]
struct With {
    key: String,
    name: String,
}

/// Somebody of the ledger, to be found by name.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Known {
    id: String,
    /// Name and account, as it is offered; tells people of one name apart.
    shown: String,
    /// What is typed is looked for in this.
    folded: String,
}

impl Known {
    fn of(person: &Person) -> Self {
        let handle = person.accounts.first().map(|account| account.handle.as_str());
        let other = handle.filter(|handle| *handle != person.name);
        let shown = other.map_or_else(|| person.name.clone(), |handle| format!("{} · {handle}", person.name));
        Self { id: person.id.to_string(), folded: shown.to_lowercase(), shown }
    }
}

/// So many names are offered at once.
const OFFERED: usize = 6;

/// Those whose name or account has a word that begins like what is typed.
fn offered<'a>(people: &'a [Known], typed: &str) -> Vec<&'a Known> {
    let typed = typed.trim().to_lowercase();
    if typed.is_empty() {
        return Vec::new();
    }
    let begins = |known: &&Known| {
        let starts = known.folded.match_indices(&typed);
        starts.into_iter().any(|(at, _)| !known.folded[..at].ends_with(char::is_alphanumeric))
    };
    people.iter().filter(begins).take(OFFERED).collect()
}

/// What the form offers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Choices {
    people: Vec<With>,
    chosen: String,
    /// What the user came with; the form is open then.
    begun: Option<Begun>,
}

impl Choices {
    pub(super) fn of(model: &PopupModel, choice: Option<&str>, begun: Option<Begun>) -> Self {
        let with = |somebody: &Somebody| With { key: somebody.key.clone(), name: somebody.name.clone() };
        let mut people: Vec<With> = model.people.iter().map(with).collect();
        let usual = model.chosen(choice).map(|somebody| somebody.key.clone());
        let Some(begun) = begun else {
            return Self { people, chosen: usual.unwrap_or_default(), begun: None };
        };
        let chosen = match (begun.among(&model.people), begun.key()) {
            (Some(somebody), _) => somebody.key.clone(),
            (None, Some(key)) => {
                people.insert(0, With { key: key.clone(), name: begun.name.clone() });
                key
            }
            // By the key alone nobody was named.
            (None, None) if begun.way.is_none() => usual.unwrap_or_default(),
            (None, None) => String::new(),
        };
        Self { people, chosen, begun: Some(begun) }
    }
}

/// What the user filled in.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Filled {
    who: String,
    name: String,
    direction: Direction,
    kind: String,
    when: String,
    link: String,
    note: String,
}

/// A moment as `datetime-local` fields hold it: local, to the minute.
fn field_time(at: Millis, offset: UtcOffset) -> String {
    at.plus(i64::from(offset.0) * MINUTE).to_iso().chars().take(16).collect()
}

/// The moment such a field names. The offset is the one in force then, so it is looked up twice: first for the moment as if
/// it were UTC, then for the moment found, which differs only within hours of a change of clocks.
fn moment_of(text: &str, offset_at: impl Fn(Millis) -> UtcOffset) -> Option<Millis> {
    let minute: String = text.chars().take(16).collect();
    let local = Millis::from_iso(&format!("{minute}:00Z"))?;
    let near = local.plus(-i64::from(offset_at(local).0) * MINUTE);
    Some(local.plus(-i64::from(offset_at(near).0) * MINUTE))
}

/// How a request names somebody: a person's id or an account.
type Addressed = (Option<String>, Option<SiteAccount>);

/// The request for what was filled in, or the key of what is missing. `somebody` is whom the user chose among the people of
/// the page. Nothing lies in the future.
fn request(
    filled: &Filled,
    somebody: Option<Addressed>,
    now: Millis,
    offset_at: impl Fn(Millis) -> UtcOffset,
) -> Result<Request, &'static str> {
    let (person, account) = match somebody {
        Some(addressed) => addressed,
        None if filled.name.trim().is_empty() => return Err("popup_log_name_missing"),
        None => (None, Some(by_hand(&filled.name))),
    };
    let at = moment_of(&filled.when, offset_at).ok_or("popup_log_when_missing")?;
    let link = filled.link.trim();
    let object = match (link.is_empty(), safe_link(link)) {
        (true, _) => None,
        (false, Some(link)) => Some(link.to_owned()),
        (false, None) => return Err("popup_log_link_wrong"),
    };
    let kind = filled.kind.parse().unwrap_or(Kind::Other);
    Ok(Request::Log {
        person,
        account,
        direction: filled.direction,
        kind,
        at: at.min(now).0 as f64,
        object,
        note: filled.note.clone(),
    })
}

/// The form.
pub(super) fn view(hand: Hand, choices: &Choices, clock: Clock) -> View {
    let begun = choices.begun.clone().unwrap_or_default();
    let who = create_signal(choices.chosen.clone());
    let named = begun.account.is_none().then(|| begun.name.clone());
    let name = create_signal(named.unwrap_or_default());
    let direction = create_signal(begun.way.unwrap_or(Direction::Given));
    let kind = create_signal(Kind::Other.name().to_owned());
    let when = create_signal(field_time(clock.now, clock.offset));
    let link = create_signal(begun.object.clone());
    let note = create_signal(String::new());
    let people = create_signal(None::<Vec<Known>>);
    let filled = move || Filled {
        who: who.get_clone_untracked(),
        name: name.get_clone_untracked(),
        direction: direction.get_untracked(),
        kind: kind.get_clone_untracked(),
        when: when.get_clone_untracked(),
        link: link.get_clone_untracked(),
        note: note.get_clone_untracked(),
    };
    let latest = field_time(clock.now, clock.offset);
    let open = choices.begun.is_some();
    if open {
        spawn_local(async {
            // Once it is in the page.
            parts::wait(0).await;
            parts::focus("log-who");
        });
    }
    details()
        .id("log")
        .class("card")
        .open(open)
        .children((
            summary().children(t("popup_log", &[])),
            form()
                .id("log-form")
                .class("stack")
                .attr("novalidate", "")
                .on(events::submit, move |event: web_sys::SubmitEvent| {
                    event.prevent_default();
                    let filled = filled();
                    let somebody = if filled.who.is_empty() {
                        people.with_untracked(|people| known(people.as_deref().unwrap_or_default(), &filled.name))
                    } else {
                        Some(match hand.addressed(&filled.who) {
                            (None, None) => (None, begun.addressed()),
                            found => found,
                        })
                    };
                    match request(&filled, somebody, browser::clock::clock().now, browser::clock::offset_at) {
                        Ok(request) => hand.ask_then(vec![request], t("popup_log_done", &[]), move || {
                            name.set(String::new());
                            link.set(String::new());
                            note.set(String::new());
                            hand.begun.set(None);
                        }),
                        Err(key) => hand.said.say(Tone::Trouble, key),
                    }
                })
                .children((
                    field("log-who", t("popup_log_who", &[]), chooser(&choices.people, who), None),
                    View::from_dynamic(
                        move || if who.get_clone().is_empty() { name_field(name, people) } else { View::new() },
                    ),
                    way(direction),
                    field("log-kind", t("popup_log_kind", &[]), kinds(kind), None),
                    field(
                        "log-when",
                        t("popup_log_when", &[]),
                        input().id("log-when").r#type("datetime-local").max(latest).bind(bind::value, when),
                        None,
                    ),
                    field(
                        "log-link",
                        t("popup_log_link", &[]),
                        input().id("log-link").r#type("url").attr("autocomplete", "off").bind(bind::value, link),
                        None,
                    ),
                    field(
                        "log-note",
                        t("popup_log_note", &[]),
                        input()
                            .id("log-note")
                            .r#type("text")
                            .maxlength("500")
                            .attr("autocomplete", "off")
                            .attr("dir", "auto")
                            .bind(bind::value, note),
                        Some(t("popup_log_note_help", &[])),
                    ),
                    div().children(
                        button_tag().r#type("submit").id("log-save").class("button").children(t("popup_log_save", &[])),
                    ),
                )),
        ))
        .into()
}

fn chooser(people: &[With], who: Signal<String>) -> View {
    let somebody_else = (String::new(), t("popup_log_somebody_else", &[]));
    let named = people.iter().map(|with| (with.key.clone(), with.name.clone()));
    let options: Vec<View> =
        named.chain([somebody_else]).map(|(value, name)| option().value(value).children(name).into()).collect();
    select().id("log-who").children(options).bind(bind::value, who).into()
}

/// Who was chosen among those offered.
fn known(people: &[Known], typed: &str) -> Option<Addressed> {
    people.iter().find(|known| known.shown == typed.trim()).map(|known| (Some(known.id.clone()), None))
}

/// A name, with those the ledger knows offered while it is typed. They are read once, when the field is first used.
fn name_field(name: Signal<String>, people: Signal<Option<Vec<Known>>>) -> View {
    let reading = create_signal(false);
    let read = move |_: web_sys::FocusEvent| {
        if reading.replace(true) {
            return;
        }
        spawn_local(async move {
            // Where the record cannot be read, a name is written as before.
            let Ok(store) = IndexedStore::open().await else { return };
            let found = store.people().await.unwrap_or_default();
            people.set(Some(found.iter().map(|entry| Known::of(&entry.person)).collect()));
        });
    };
    let options = View::from_dynamic(move || -> View {
        let typed = name.get_clone();
        people.with(|people| {
            let found = offered(people.as_deref().unwrap_or_default(), &typed);
            found.into_iter().map(|known| option().value(known.shown.clone()).into()).collect::<Vec<View>>().into()
        })
    });
    let typed = input()
        .id("log-name")
        .r#type("text")
        .maxlength("200")
        .attr("autocomplete", "off")
        .attr("list", "log-names")
        .on(events::focus, read)
        .bind(bind::value, name);
    let both: View = (typed, datalist().id("log-names").children(options)).into();
    field("log-name", t("popup_log_name", &[]), both, None)
}

fn way(direction: Signal<Direction>) -> View {
    let choice = move |id: &'static str, key: &str, value: Direction| -> View {
        label()
            .class("choice")
            .children((
                input()
                    .id(id)
                    .r#type("radio")
                    .name("log-way")
                    .checked(direction.get_untracked() == value)
                    .on(events::change, move |_| direction.set(value)),
                span().children(t(key, &[])),
            ))
            .into()
    };
    fieldset()
        .children((
            legend().class("legend").children(t("popup_log_way", &[])),
            div().class("row").children((
                choice("log-given", "popup_log_given", Direction::Given),
                choice("log-received", "popup_log_received", Direction::Received),
            )),
        ))
        .into()
}

fn kinds(kind: Signal<String>) -> View {
    let manual = SiteId::new("manual");
    let options: Vec<View> = Kind::ALL
        .into_iter()
        .map(|kind| option().value(kind.name()).children(words::kind(kind, Some(&manual))).into())
        .collect();
    select().id("log-kind").children(options).bind(bind::value, kind).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn filled() -> Filled {
        Filled {
            who: "p1".to_owned(),
            name: String::new(),
            direction: Direction::Received,
            kind: "introduce".to_owned(),
            when: "2026-11-20T18:30".to_owned(),
            link: String::new(),
            note: "Likes old maps".to_owned(),
        }
    }

    fn berlin(_: Millis) -> UtcOffset {
        UtcOffset(60)
    }

    const NOW: Millis = Millis(1_795_340_000_000);

    fn ada() -> Addressed {
        (Some("p1".to_owned()), None)
    }

    #[test]
    fn a_gesture_with_somebody_on_the_page() {
        let asked = request(&filled(), Some(ada()), NOW, berlin).unwrap();
        let Request::Log { person, account, direction, kind, at, object, note } = asked else { panic!("{asked:?}") };
        assert_eq!((person.as_deref(), account), (Some("p1"), None));
        assert_eq!((direction, kind, object), (Direction::Received, Kind::Introduce, None));
        assert_eq!(note, "Likes old maps");
        assert_eq!(Millis(at as i64).to_iso(), "2026-11-20T17:30:00.000Z");
    }

    #[test]
    fn somebody_else_needs_a_name() {
        let nameless = Filled { who: String::new(), name: "  ".to_owned(), ..filled() };
        assert_eq!(request(&nameless, None, NOW, berlin).unwrap_err(), "popup_log_name_missing");
        let named = Filled { who: String::new(), name: " Grace ".to_owned(), ..filled() };
        let Ok(Request::Log { person: None, account: Some(account), .. }) = request(&named, None, NOW, berlin) else {
            panic!("no request")
        };
        assert_eq!((account.site.as_str(), account.account.handle.as_str()), ("manual", "Grace"));
    }

    #[test]
    fn names_the_ledger_knows_are_offered_and_told_apart() {
        let person = |id: &str, name: &str, handle: &str| {
            let site = SiteId::new("mastodon");
            let account = crate::person::Account { site, handle: handle.to_owned(), stable_id: None, url: None };
            Known::of(&Person { id: crate::person::PersonId(id.to_owned()), ..Person::met(account, name, NOW) })
        };
        let people = [
            person("p1", "Ada Nowak", "ada@social.example"),
            person("p2", "Ada Nowak", "nowak@other.example"),
            person("p3", "Nadia", "nadia@social.example"),
        ];
        let found = |typed: &str| offered(&people, typed).iter().map(|known| known.id.clone()).collect::<Vec<_>>();
        assert_eq!(found("ada"), ["p1", "p2"], "not in the middle of a word");
        assert_eq!(found("NOW"), ["p1", "p2"]);
        assert_eq!(found("nadia@"), ["p3"]);
        assert_eq!(found(" "), [""; 0]);
        assert_eq!(known(&people, "Ada Nowak · nowak@other.example"), Some((Some("p2".to_owned()), None)));
        assert_eq!(known(&people, "Ada Nowak"), None, "a name alone is not somebody of that name");
    }

    #[test]
    fn nothing_lies_in_the_future_and_links_lead_to_pages() {
        let later = Filled { when: "2036-11-20T18:30".to_owned(), ..filled() };
        let Ok(Request::Log { at, .. }) = request(&later, Some(ada()), NOW, berlin) else { panic!("no request") };
        assert_eq!(Millis(at as i64), NOW);
        let script = Filled { link: "javascript:alert(1)".to_owned(), ..filled() };
        assert_eq!(request(&script, Some(ada()), NOW, berlin).unwrap_err(), "popup_log_link_wrong");
        let empty = Filled { when: String::new(), ..filled() };
        assert_eq!(request(&empty, Some(ada()), NOW, berlin).unwrap_err(), "popup_log_when_missing");
    }

    #[test]
    fn field_times_go_there_and_back_across_a_change_of_clocks() {
        // Clocks go back at 01:00 UTC on 25 October 2026.
        let change = Millis::from_iso("2026-10-25T01:00:00Z").unwrap();
        let offset = move |at: Millis| UtcOffset(if at < change { 120 } else { 60 });
        for iso in ["2026-10-24T22:30:00.000Z", "2026-10-25T08:15:00.000Z", "2026-11-22T09:00:00.000Z"] {
            let at = Millis::from_iso(iso).unwrap();
            let text = field_time(at, offset(at));
            assert_eq!(moment_of(&text, offset), Some(at), "{iso} as {text}");
        }
    }
}
