// Shapes the content scripts work with. The Rust side is the source: src/site/format.rs (plans) and src/wire/ (messages).

interface Step {
  page: boolean; outer: boolean; up: string | null; beside: string | null; at: string | null; sole: boolean; get: string | null;
  like: string | null; unless: string | null; give: string | null;
}
type Field = Step[];
interface Who { handle: Field; name: Field; stable: Field; url: Field }
interface ItemPart {
  name: string; root: string; unless: string | null; pages: string[]; shares: boolean; author: Who; object: Field; at: Field;
  promoted: string | null; sensitive: string | null; own: string | null; text: string | null; links: string | null; confidence: string;
}
interface ControlPart {
  kind: string; items: string[]; at: string; state: string | null; on: string; off: string; on_says: string[] | null; off_says: string[] | null; then: string[]; keys: string[];
  confidence: string;
}
interface Answers { opened: boolean; items: string[]; find: Field; kind: string | null }
interface Lands { own: Field; held: string | null; refused: string | null }
interface ComposerPart {
  kind: string; root: string; field: string; submit: string; submit_says: string[] | null; keys: string[]; when: string | null; opener: string | null;
  opener_keys: string[]; author: Who; answers: Answers[];
  done: { emptied: boolean; gone: string | null; busy: string | null; appears: string | null; lands: Lands | null };
  confidence: string;
}
interface RowPart {
  kind: string; pages: string[]; root: string; when: string | null; unless: string | null; actor: string | null;
  single: boolean; who: Who; more: Field; object: Field; key: Field; at: Field; to: Field; mine: Field; confidence: string;
}
interface Plan {
  id: string; inject: boolean; frames: boolean; synthetic: boolean; by_name: boolean; vars: { name: string; is: Field }[]; me: Who;
  item: ItemPart[]; control: ControlPart[]; composer: ComposerPart[]; row: RowPart[];
}

interface Account { handle: string; name: string; stable: string | null; url: string | null }
/** An item found on the page, with what was read from it. */
interface Found {
  part: ItemPart; root: Element; key: string; author: Account; object: string | null; at: number | null; own: boolean;
}
interface Act {
  nonce: string; undo: boolean; kind: string; at: number; url: string; me: Account | null; person: Account;
  object: string | null; trace: string | null; composer: number | null; words?: string;
}
interface Card {
  nudge: string; index: number; say: string; why: string; label: string; let_go: string; later: string; never: string;
  source: string; dir: string; lang: string;
}
interface Waiting { nonce: string; composer: number; name: string }

interface Watch {
  control: ControlPart; item: Found; twins: Element[]; base: boolean; since: number; until: number; flipped: number; timer: number; act: Act; href: string;
}
interface Writing {
  part: ComposerPart; root: Element; from: Opened | undefined; act: Act; sent: string; known: Map<Element, string | null>; mine: number; flipped: number; until: number; timer: number; trace: string | null;
}
interface Opened { item: Found; when: number; base?: boolean }
interface Shown {
  card: Card; found: Found; host: HTMLElement; places: ((root: DOMRect, w: number, h: number) => number[])[];
  first: HTMLElement; back?: unknown;
}
interface Reader {
  whole(): HTMLElement;
  use(plan: Plan): void;
  matches(el: Element, selector: string): boolean;
  says(el: Element, words: string[] | null): boolean;
  unfinished(): number;
  one(root: Element | Document, selector: string): Element | null;
  all(root: Element | Document, selector: string): Element[];
  has(root: Element, selector: string | null): boolean;
  read(field: Field, el: Element): string | null;
  who(who: Who, el: Element): Account | null;
  me(afresh?: boolean): Account | null;
  climb(path: Element[], selector: string): Element | null;
  pathOf(el: Element): Element[];
  itemOn(path: Element[], names: string[]): Found | null | undefined;
  itemIn(root: Element, names: string[]): Found | null;
  still(found: Found): Element | null;
  again(found: Found, twins?: Element[]): Element | null;
  twins(found: Found): Element[];
  called(name: string): Found[];
  state(control: ControlPart, root: Element): boolean | null;
  view(roots: Set<Element>): { view: object; found: Found[] };
  visible(budget?: number, on?: boolean): Set<Element>;
  shown(root: Element): boolean;
  byId(id: string): Element | null;
}
interface Watcher {
  begin(plan: Plan, pending: Waiting[]): void;
  heard(event: Event): void;
  /** What came of the acts before, before what comes next may lead away. */
  lookBack(): void;
  leave(): void;
}
interface Hinter {
  show(card: Card, found: Found): void;
  hide(): void;
  moved(): void;
  key(event: KeyboardEvent): void;
  told(what: string): void;
}
interface Goodturn {
  life: AbortController;
  outer(): Document | null;
  address(): string;
  reader: Reader;
  watcher: Watcher;
  hint: Hinter;
  /** Sends once; `null` when nobody answered. */
  send(request: object): Promise<any>;
  /** Sends until somebody answers. */
  deliver(request: object): Promise<any>;
}
declare var goodturn: Goodturn;
declare const chrome: any;
