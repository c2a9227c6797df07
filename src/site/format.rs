//! The adapter format: what a file under `sites/` may say about a site. `sites/README.md` explains it with examples.
//!
//! Types only, shared by the build script (which refuses unknown keys and packs what Rust needs), the build command (which
//! writes the plans that pages get) and the tests. The extraction language is closed: selector, attribute or text, template,
//! first-of. No regular expressions, no code; whatever needs judgement is decided in Rust.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// How sure we are of a part of an adapter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, Default)]
#[serde(rename_all = "lowercase")]
pub enum Confidence {
    /// Inferred: carried, but nothing is recorded from it.
    Low,
    /// One dated source.
    Medium,
    /// Seen in source or running.
    #[default]
    High,
}

/// One way to get a value; a [`Field`] is a list of them, the first that yields something wins.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Default)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// Start from the whole page instead of the element at hand.
    #[serde(default)]
    pub page: bool,
    /// Start from the page around this frame: its document when it is of the same origin, else only its address.
    #[serde(default)]
    pub outer: bool,
    /// First go up to the closest ancestor (or self) matching this.
    #[serde(default)]
    pub up: Option<String>,
    /// Then to the closest of the few following siblings that matches this.
    #[serde(default)]
    pub beside: Option<String>,
    /// Then down to the first element matching this.
    #[serde(default)]
    pub at: Option<String>,
    /// Only if everything that matches `at` says the same: who is one of several is not known, and no later step is asked.
    #[serde(default)]
    pub sole: bool,
    /// What to take: `text` (default), `@attribute`, `url` (absolute link without fragment), `link` (absolute link with
    /// fragment), `path`, `hash`, `query:NAME`, `host`, `value`, `class` (each class tried against `like`), `number` (first
    /// whole number in the text), `json:a.b.c` (a path into JSON text; `{name}` is filled in).
    #[serde(default)]
    pub get: Option<String>,
    /// Template the value must match as a whole; `{name}` takes at least one character up to the next literal and never `/`,
    /// `?` or `#`; `{name*}` takes anything.
    #[serde(default)]
    pub like: Option<String>,
    /// Value that counts as nothing.
    #[serde(default)]
    pub unless: Option<String>,
    /// Name of forms (`[forms]`), in place of `get`, `like`, `unless` and `give`: this step once with each of them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub form: Option<String>,
    /// Template of the result; may use the captures, page variables (`[vars]`) and `{host}`, `{origin}`. Default: the first
    /// capture, else the value itself.
    #[serde(default)]
    pub give: Option<String>,
}

/// First-of list of ways to get a value. Empty: there is none.
pub type Field = Vec<Step>;

/// Where somebody's account is written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Default)]
#[serde(deny_unknown_fields)]
pub struct Who {
    /// Handle with the host where the site needs one.
    #[serde(default)]
    pub handle: Field,
    /// Display name.
    #[serde(default)]
    pub name: Field,
    /// The site's own unchanging id.
    #[serde(default)]
    pub stable: Field,
    /// Profile link.
    #[serde(default)]
    pub url: Field,
}

/// Something of somebody's on a page: post, comment, profile, repository, article, video.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Item {
    /// Name other parts refer to: `post`, `focal`, `comment`, `profile` …
    pub name: String,
    /// Selector of the root element.
    pub root: String,
    /// Roots that are, or are inside, an element matching this are no items (quotes, notification rows, widgets).
    #[serde(default)]
    pub unless: Option<String>,
    /// Path templates of the pages where this counts; empty: everywhere.
    #[serde(default)]
    pub pages: Vec<String>,
    /// It is a part of the item around it (the head of a post with its follow button): what is in it is the other's as well.
    #[serde(default)]
    pub shares: bool,
    /// Whose it is.
    pub author: Who,
    /// Link to it (or to the profile, repository …).
    #[serde(default)]
    pub object: Field,
    /// When it was made (anything the browser's `Date.parse` reads).
    #[serde(default)]
    pub at: Field,
    /// Paid for: never acted upon. Root matches or contains.
    #[serde(default)]
    pub promoted: Option<String>,
    /// Behind a content warning or marked sensitive. Root matches or contains.
    #[serde(default)]
    pub sensitive: Option<String>,
    /// The user's own, where the page says so. Root matches or contains.
    #[serde(default)]
    pub own: Option<String>,
    /// What the item says (the root contains it): questions and trouble are seen in it. Without it nobody is said to ask.
    #[serde(default)]
    pub text: Option<String>,
    /// Links of a profile to other places where the same person is (the root contains them).
    #[serde(default)]
    pub links: Option<String>,
    /// How sure we are.
    #[serde(default)]
    pub confidence: Confidence,
}

/// A control that toggles a gesture.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Control {
    /// Which gesture (a kind's name).
    pub kind: String,
    /// Names of the items that carry it.
    pub items: Vec<String>,
    /// What the user activates, inside the item.
    pub at: String,
    /// Where the state is read, inside the item; default: `at`. Every match counts (twins, groups of reactions).
    #[serde(default)]
    pub state: Option<String>,
    /// A match of `state` that also matches this: on.
    #[serde(default)]
    pub on: String,
    /// A match of `state` that also matches this, and none on: off. Neither: unknown, nothing is recorded.
    #[serde(default)]
    pub off: String,
    /// Name of labels: a match of `state` whose label or whole text is one of them is on as well.
    #[serde(default)]
    pub on_says: Option<String>,
    /// The same for off.
    #[serde(default)]
    pub off_says: Option<String>,
    /// Menu entries and confirm buttons elsewhere on the page that carry on what `at` began.
    #[serde(default)]
    pub then: Vec<String>,
    /// The site's own keys for it, acting on the focused item: `f`, `Shift+b`, `Ctrl+Enter`.
    #[serde(default)]
    pub keys: Vec<String>,
    /// How sure we are.
    #[serde(default)]
    pub confidence: Confidence,
}

/// Whom a composer answers: the first that resolves to an item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Answers {
    /// The item whose opener was used before.
    #[serde(default)]
    pub opened: bool,
    /// Item names it may be; empty: any.
    #[serde(default)]
    pub items: Vec<String>,
    /// Element id of the item (or of something in it), read from the composer's root. Without it: the closest item around the
    /// composer, else the first such item on the page.
    #[serde(default)]
    pub find: Field,
    /// Kind of gesture when this is what is answered; default: the composer's.
    #[serde(default)]
    pub kind: Option<String>,
}

/// How the page shows that what was composed is really there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Default)]
#[serde(deny_unknown_fields)]
pub struct Done {
    /// The field is empty again (or gone).
    #[serde(default)]
    pub emptied: bool,
    /// Nothing matches this any more inside the composer.
    #[serde(default)]
    pub gone: Option<String>,
    /// While something matches this inside the composer, it is under way.
    #[serde(default)]
    pub busy: Option<String>,
    /// A new item of this name by the user appeared.
    #[serde(default)]
    pub appears: Option<String>,
    /// The answer is the next page.
    #[serde(default)]
    pub lands: Option<Lands>,
}

/// What the next page looks like after a classic form post.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lands {
    /// Element id of the user's own new comment, read from the page (usually its fragment).
    pub own: Field,
    /// Own comment matches or contains: held for moderation.
    #[serde(default)]
    pub held: Option<String>,
    /// The page matches: refused.
    #[serde(default)]
    pub refused: Option<String>,
}

/// A place to write.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Composer {
    /// Which gesture (a kind's name) sending it is.
    pub kind: String,
    /// Root of the composer.
    pub root: String,
    /// The text field, inside the root.
    pub field: String,
    /// What sends it, inside the root. The `submit` event of a form counts as well.
    pub submit: String,
    /// Name of labels: what sends it has one of them as its label or whole text.
    #[serde(default)]
    pub submit_says: Option<String>,
    /// Keys that send it from the field.
    #[serde(default)]
    pub keys: Vec<String>,
    /// Only while the root contains this (a reply indicator).
    #[serde(default)]
    pub when: Option<String>,
    /// What opens it, inside an item.
    #[serde(default)]
    pub opener: Option<String>,
    /// The site's own keys that open it for the focused item.
    #[serde(default)]
    pub opener_keys: Vec<String>,
    /// Whom it answers, as the composer itself says, read from its root; must agree with the opened item to be believed.
    #[serde(default)]
    pub author: Who,
    /// Whom it answers, as items.
    #[serde(default)]
    pub answers: Vec<Answers>,
    /// What success looks like.
    pub done: Done,
    /// How sure we are.
    #[serde(default)]
    pub confidence: Confidence,
}

/// Something received, as a row of a notifications page, a comment under an own post, an entry of an admin list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Row {
    /// Which gesture (a kind's name).
    pub kind: String,
    /// Path templates of the pages where this counts; empty: everywhere.
    #[serde(default)]
    pub pages: Vec<String>,
    /// Selector of the row.
    pub root: String,
    /// Row must match or contain this.
    #[serde(default)]
    pub when: Option<String>,
    /// Row must neither match nor contain this.
    #[serde(default)]
    pub unless: Option<String>,
    /// Elements that each name one actor, inside the row; default: the row itself.
    #[serde(default)]
    pub actor: Option<String>,
    /// More than one actor element: nobody is named, all count as unnamed.
    #[serde(default)]
    pub single: bool,
    /// The account, read from an actor element.
    pub who: Who,
    /// "and N others": people beyond the one the label names.
    #[serde(default)]
    pub more: Field,
    /// What it was about.
    #[serde(default)]
    pub object: Field,
    /// What makes it this row on every visit; default: kind, actor, object and time.
    #[serde(default)]
    pub key: Field,
    /// When.
    #[serde(default)]
    pub at: Field,
    /// When it yields something, that must be the user's handle or name (replies between others are not received).
    #[serde(default)]
    pub to: Field,
    /// Must yield the user's handle or name (whose post this is under).
    #[serde(default)]
    pub mine: Field,
    /// How sure we are.
    #[serde(default)]
    pub confidence: Confidence,
}

/// How the address of somebody's profile is written, so that a link can be told to lead to a person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Profile {
    /// Template of the whole path (with the query, where the handle is in it), as in [`Step::like`].
    pub like: String,
    /// The handle made of its captures and `{host}`; default: the first capture.
    #[serde(default)]
    pub give: Option<String>,
    /// Paths that look the same and lead to nobody.
    #[serde(default)]
    pub unless: Vec<String>,
}

/// A named value of the page, for templates.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Var {
    /// Name in templates.
    pub name: String,
    /// How to get it.
    pub is: Field,
}

/// One site, or one piece of software that runs on many hosts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(clippy::struct_excessive_bools, reason = "each is a key of its own in the file")]
pub struct Adapter {
    /// The site's id everywhere.
    pub id: String,
    /// Its name for people.
    pub name: String,
    /// Day the facts were last checked.
    pub checked: String,
    /// Hosts: `github.com`, `*.example.com` (which includes `example.com`).
    #[serde(default)]
    pub hosts: Vec<String>,
    /// Selectors; a page with any of them runs this software, on whatever host.
    #[serde(default)]
    pub markers: Vec<String>,
    /// Whether hints may be drawn into its pages (`LinkedIn`: no).
    #[serde(default = "yes")]
    pub inject: bool,
    /// Whether it lives in frames (widgets, frames a page writes itself); elsewhere frames are left alone.
    #[serde(default)]
    pub frames: bool,
    /// Whether it is only what is left when nothing else fits: asked last.
    #[serde(default)]
    pub generic: bool,
    /// Whether the site turns its own shortcuts into synthetic clicks, which then count right after a real key.
    #[serde(default)]
    pub synthetic: bool,
    /// Whether somebody with the user's name is the user: where the name people sign in with is not the one in addresses, or
    /// guests have no account. Then a namesake's gestures are left out rather than the user's own counted.
    #[serde(default)]
    pub by_name: bool,
    /// Gestures from light to strong (kinds' names), the usual ladder here.
    pub ladder: Vec<String>,
    /// Addresses of profiles, the first that fits wins. Empty: links tell nobody here.
    #[serde(default)]
    pub profile: Vec<Profile>,
    /// Words of the site by name, in all its languages: what `[attribute={name}]` in selectors and `…_says` mean. Only where a
    /// site has no other marks.
    #[serde(default)]
    pub labels: BTreeMap<String, Vec<String>>,
    /// Forms by name in which a site writes one thing, such as the addresses of profiles: what `form` in steps means.
    #[serde(default)]
    pub forms: BTreeMap<String, Field>,
    /// Selectors by name: what `:--name` in other selectors means.
    #[serde(default)]
    pub selectors: BTreeMap<String, String>,
    /// Handles that are no people: the site's own accounts and programs, in any case; one `*` stands for anything.
    #[serde(default)]
    pub nobody: Vec<String>,
    /// What is known to be missing, for people: one plain sentence each.
    #[serde(default)]
    pub unsupported: Vec<String>,
    /// Named values of the page.
    #[serde(default)]
    pub vars: Vec<Var>,
    /// The user's own account.
    pub me: Who,
    /// Items.
    #[serde(default, rename = "item")]
    pub items: Vec<Item>,
    /// Controls.
    #[serde(default, rename = "control")]
    pub controls: Vec<Control>,
    /// Composers.
    #[serde(default, rename = "composer")]
    pub composers: Vec<Composer>,
    /// Received side.
    #[serde(default, rename = "row")]
    pub rows: Vec<Row>,
}

/// What Rust itself needs to know of an adapter: packed into the wasm. The rest is only for pages and ships as a file of its
/// own, `sites/ID.json`, which the background hands on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Site {
    /// The site's id everywhere.
    pub id: String,
    /// Its name for people.
    pub name: String,
    /// Hosts.
    pub hosts: Vec<String>,
    /// Selectors that recognise the software.
    pub markers: Vec<String>,
    /// Whether hints may be drawn into its pages.
    pub inject: bool,
    /// Whether it lives in frames of other sites.
    pub frames: bool,
    /// Gestures from light to strong.
    pub ladder: Vec<String>,
    /// Addresses of profiles.
    pub profile: Vec<Profile>,
    /// Handles that are no people.
    pub nobody: Vec<String>,
}

impl From<&Adapter> for Site {
    fn from(adapter: &Adapter) -> Self {
        Self {
            id: adapter.id.clone(),
            name: adapter.name.clone(),
            hosts: adapter.hosts.clone(),
            markers: adapter.markers.clone(),
            inject: adapter.inject,
            frames: adapter.frames,
            ladder: adapter.ladder.clone(),
            profile: adapter.profile.clone(),
            nobody: adapter.nobody.clone(),
        }
    }
}

fn yes() -> bool {
    true
}
