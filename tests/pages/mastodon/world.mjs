/**
 * The server as this page believes it to be: what grace did, optimistic flips, refusals, late answers, what comes in.
 *
 * State lives in localStorage and is read again before every write, so that two tabs do not undo one another. Every change
 * is told to the mounted views in the same tick, as the real front-end's store does: all twins of a post flip together.
 */
import { arrivals, boosts, byAcct, byId, home, meId, notifications, people, posts } from './community.mjs';

const query = new URLSearchParams(location.search);
const given = (name) => query.get(name) === '1';
/** The page's behaviours (documented in site.mjs); read once per load, so they outlive the navigation inside the page. */
export const flags = Object.freeze({
  refuse: given('refuse'), never: given('never'), late: given('late'), redesign: given('redesign'), old: given('old'),
  deck: given('deck') || /^\/deck(\/|$)/.test(location.pathname), confirm: given('confirm'), quick: given('quick') || given('old'),
  hostile: given('hostile'), lang: query.get('lang') ?? 'en', header: query.get('header') ?? (given('old') ? '4.6' : '4.7'),
});

const KEY = 'social.example:world';
const fresh = () => ({ epoch: Date.now(), statuses: {}, relations: {}, written: [], firstAct: null, arrived: null });
let memory = null;
function read() {
  try { return JSON.parse(localStorage.getItem(KEY)) ?? memory; } catch { return memory; }
}
let state = read() ?? fresh();
function write(change) {
  state = read() ?? state;
  change(state);
  memory = state;
  try { localStorage.setItem(KEY, JSON.stringify(state)); } catch { /* no storage: this page forgets on reload */ }
}
write(() => {});

/** Until the server has answered (`?late=1`), nobody knows what grace favourited or whom she follows. */
let known = !flags.late;
export const isKnown = () => known;

/* ---- listeners ---- */
const listeners = new Map();
/** Calls `fn` whenever `topic` (a status id, `relation:<id>`, `notifications`, `timeline`) changes; returns the way out. */
export function watch(topic, fn) {
  const set = listeners.get(topic) ?? listeners.set(topic, new Set()).get(topic);
  set.add(fn);
  return () => set.delete(fn);
}
const emit = (topic) => [...(listeners.get(topic) ?? [])].forEach((fn) => fn());

/* ---- people and posts ---- */
export const me = byId[meId];
export { byAcct, byId };
export const refuseToast = { show: () => {} };

const basePosts = Object.fromEntries(posts.map((p) => [p.id, p]));
const baseBoosts = Object.fromEntries(boosts.map((b) => [b.id, b]));

export function status(id) {
  const base = basePosts[id];
  if (base?.arrives) return state.arrived ? { ...base, at: state.arrived } : null;
  if (base) return { ...base, at: state.epoch - base.age * 60_000 };
  return state.written.find((p) => p.id === id) ?? null;
}
/** What the buttons of a post show right now. */
export function controls(id) {
  const base = status(id);
  const mine = known ? { favourited: base.favourited, reblogged: base.reblogged, bookmarked: base.bookmarked, ...state.statuses[id] } : {};
  const change = (now, was) => Number(Boolean(now)) - Number(Boolean(was));
  return {
    favourited: Boolean(mine.favourited), reblogged: Boolean(mine.reblogged), bookmarked: Boolean(mine.bookmarked),
    favourites: (base.favourites ?? 0) + (known ? change(mine.favourited, base.favourited) : 0),
    boosts: (base.boosts ?? 0) + (known ? change(mine.reblogged, base.reblogged) : 0),
    replies: repliesTo(id).length,
  };
}
export const everyStatus = () => [...posts.map((p) => status(p.id)).filter(Boolean), ...state.written];
export const repliesTo = (id) => everyStatus().filter((s) => s.inReplyTo === id).sort((a, b) => a.at - b.at);

/** A row of a timeline: a post, or somebody's boost of one. */
export function row(id) {
  const boost = baseBoosts[id];
  if (boost) return { id, status: boost.of, by: boost.by, at: state.epoch - boost.age * 60_000 };
  const own = status(id);
  return own && { id, status: id, at: own.at };
}
const newest = (a, b) => b.at - a.at;
export const timelines = {
  home: () => [...everyStatus().filter((s) => s.arrives || !basePosts[s.id]).map((s) => row(s.id)).sort(newest), ...home.map(row)],
  local: () => everyStatus().filter((s) => !byId[s.account].acct.includes('@') && !s.inReplyTo).sort(newest).map((s) => row(s.id)),
  bookmarks: () => everyStatus().filter((s) => controls(s.id).bookmarked).sort(newest).map((s) => row(s.id)),
  favourites: () => everyStatus().filter((s) => controls(s.id).favourited).sort(newest).map((s) => row(s.id)),
  tag: (tag) => everyStatus().filter((s) => s.text.includes(`#${tag}`)).sort(newest).map((s) => row(s.id)),
  account: (id) => {
    const own = everyStatus().filter((s) => s.account === id);
    const shared = boosts.filter((b) => b.by === id).map((b) => row(b.id));
    const rows = [...own.map((s) => row(s.id)), ...shared].sort(newest);
    return [...own.filter((s) => s.pinned).map((s) => ({ ...row(s.id), pinned: true })), ...rows];
  },
};
export function thread(id) {
  const ancestors = [];
  for (let up = status(id)?.inReplyTo; up; up = status(up)?.inReplyTo) ancestors.unshift(up);
  const below = (of) => repliesTo(of).flatMap((s) => [s.id, ...below(s.id)]);
  return { ancestors, descendants: below(id) };
}
/** Who favourited or boosted, as far as the notifications tell. */
export const whoDid = (type, id) => [...new Set(notificationGroups().filter((n) => n.type === type && n.status === id).flatMap((n) => n.actors))];

/* ---- acts ---- */
const fields = { favourite: 'favourited', reblog: 'reblogged', bookmark: 'bookmarked' };
const note = (act) => window.__pageAct?.(act);

/** Toggles favourite, reblog or bookmark: shown at once, then confirmed or taken back by the server. */
export function toggle(kind, id) {
  if (flags.never || !known) return;
  const field = fields[kind];
  const before = controls(id)[field];
  const set = (value) => { (state.statuses[id] ??= {})[field] = value; };
  note({ kind, id, on: !before, phase: 'shown' });
  if (flags.refuse) {
    set(!before);
    emit(id);
    setTimeout(() => { set(before); note({ kind, id, on: before, phase: 'taken back' }); emit(id); refuseToast.show('failed'); }, 60);
    return;
  }
  write(() => set(!before));
  emit(id);
  setTimeout(() => note({ kind, id, on: !before, phase: 'confirmed' }), 200);
  if (!before && kind !== 'bookmark') firstAct();
}

/** 'none', 'following' or 'requested'; null while the server has not said. */
export function relation(id) {
  if (!known || !answered.has(id)) return null;
  return state.relations[id] ?? byId[id].relation;
}
const answered = new Set();
/** Asks the server about a person: the answer takes a moment, and much longer with `?late=1`. */
export function askRelation(id) {
  if (answered.has(id)) return;
  setTimeout(() => { answered.add(id); emit(`relation:${id}`); }, flags.late ? 0 : 250);
}
export function setRelation(id, wanted) {
  if (flags.never) return;
  const before = relation(id);
  note({ kind: 'follow', id, on: wanted !== 'none', phase: 'shown' });
  if (flags.refuse) {
    state.relations[id] = wanted;
    emit(`relation:${id}`);
    setTimeout(() => { state.relations[id] = before; note({ kind: 'follow', id, on: before !== 'none', phase: 'taken back' }); emit(`relation:${id}`); refuseToast.show('failed'); }, 60);
    return;
  }
  write((s) => { s.relations[id] = wanted; });
  emit(`relation:${id}`);
  setTimeout(() => note({ kind: 'follow', id, on: wanted !== 'none', phase: 'confirmed' }), 200);
  if (wanted !== 'none') firstAct();
}

/** Publishes after the time a request takes; resolves to the new post or null when refused. With `?never=1` it never ends. */
export function publish({ text, inReplyTo, quote }) {
  note({ kind: 'publish', inReplyTo: inReplyTo ?? null, quote: quote ?? null, phase: 'sent' });
  return new Promise((resolve) => {
    if (flags.never) return;
    setTimeout(() => {
      if (flags.refuse) {
        note({ kind: 'publish', phase: 'refused' });
        resolve(null);
        return;
      }
      let made;
      write((s) => {
        const last = s.written.at(-1)?.id ?? '116920000000000000';
        made = { id: String(BigInt(last) + 1n), account: meId, at: Date.now(), text, inReplyTo: inReplyTo ?? null, quote: quote ?? null, boosts: 0, favourites: 0, favourited: false, reblogged: false, bookmarked: false };
        s.written.push(made);
      });
      note({ kind: 'publish', id: made.id, phase: 'confirmed' });
      emit('timeline');
      if (inReplyTo) emit(inReplyTo);
      resolve(made);
      firstAct();
    }, 350);
  });
}

/* ---- what comes in ---- */
function firstAct() {
  if (state.firstAct) return;
  write((s) => { s.firstAct ??= Date.now(); });
  expectArrivals();
}
let arriving = false;
function expectArrivals() {
  if (!state.firstAct || state.arrived) return;
  arriving = true;
  setTimeout(() => {
    arriving = false;
    write((s) => { s.arrived ??= s.firstAct + 1500; });
    for (const one of arrivals) emit(one.status);
    emit('notifications');
    emit('timeline');
  }, Math.max(0, state.firstAct + 1500 - Date.now()));
}

/** Groups as the server makes them; an arrival may join a group that is already there and bring it to the top. */
export function notificationGroups() {
  let list = notifications.map((n) => ({ ...n, at: state.epoch - n.age * 60_000, unread: false }));
  if (state.arrived) {
    for (const came of arrivals) {
      const group = list.find((n) => n.id === came.joins);
      if (group) Object.assign(group, { actors: [...came.actors, ...group.actors], at: state.arrived, unread: true });
      else list.push({ ...came, at: state.arrived + 1, unread: true });
    }
  }
  return list.sort(newest);
}
/** One row per actor: how servers up to 4.2 list them. They know no quotes. */
export const notificationsSingly = () => notificationGroups().filter((n) => n.type !== 'quote').flatMap((n) => (n.actors.length > 1 ? n.actors.map((actor, i) => ({ ...n, id: `${n.id}${i}`, actors: [actor] })) : [n]));
export const unreadCount = () => notificationGroups().filter((n) => n.unread).length;

/** Starts the clocks: late answers and arrivals that are on their way. */
export function begin() {
  window.__pageQuiet = () => known && !arriving;
  expectArrivals();
  addEventListener('storage', (event) => { if (event.key === KEY) state = read() ?? state; });
  if (known) return;
  setTimeout(() => {
    known = true;
    for (const s of everyStatus()) emit(s.id);
    for (const p of people) emit(`relation:${p.id}`);
  }, 800);
}
