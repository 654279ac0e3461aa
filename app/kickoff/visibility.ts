import type { Condition } from "../facts/condition.ts";
import { holds } from "../facts/condition.ts";
import type { Facts, FactValue } from "../facts/fact.ts";
import { type Computed, computedValue } from "./computed.ts";

// The script of the customer's pages carries this file: it stays small, and so does what it imports.

/** What a fact looks like to a rule. */
export type ValueKind =
  | "text"
  | "number"
  | "yes_no"
  | "choice"
  | "choices"
  | "date"
  /** The beginning of an ISO date: a year, a month of a year, or a day. */
  | "partial_date"
  /** HH:MM. */
  | "time"
  | "parts"
  /** Kept unreadable: a rule sees only whether there is one. */
  | "sealed"
  /** Several items, each a value or parts of its own. */
  | "list"
  /** It asks nothing: there is no fact. */
  | "nothing";

/** As much of a question as decides what shows. */
export type Ask = { readonly key: string; readonly when?: Condition | undefined };

/** One section for the page's script: what is known outside of it, and what it asks. */
export type SectionScript = {
  readonly facts: Facts;
  readonly asks: readonly ScriptAsk[];
};

/** One question as the page's script knows it. */
export type ScriptAsk = Ask & {
  readonly kind: ValueKind;
  readonly computed?: Computed;
  /** Of a list, what is asked about each item; under the key "" where an item is one value. */
  readonly items?: readonly ScriptAsk[];
  /** When choices are offered that not always are, by value. */
  readonly offered?: Readonly<Record<string, Condition>>;
  /** When parts are asked for that not always are, by part. */
  readonly parts?: Readonly<Record<string, Condition>>;
  /** How many options are put in order: no more places are asked for than are offered. */
  readonly ranked?: number | undefined;
  /** It only says which item the others are about. */
  readonly given?: true;
  /** What is known of it whatever its fields say: a spreadsheet that was sent. */
  readonly fact?: FactValue | undefined;
  /** The earlier question whose answer may be taken over. */
  readonly sameAs?: string;
};

type Fields = Readonly<Record<string, readonly string[]>>;

/**
 * Which of these show, in order; what they answer is added to `known`. An answer counts only for
 * what comes later and only while its own question shows, so hiding one hides what hangs on it.
 */
export function reveal<A extends Ask>(
  asks: readonly A[],
  known: Record<string, FactValue>,
  answerOf: (ask: A) => FactValue | undefined,
): A[] {
  return asks.filter((ask) => {
    if (!holds(ask.when, known)) return false;
    const value = answerOf(ask);
    if (value !== undefined) known[ask.key] = value;
    return true;
  });
}

/** The keys of one section's questions that show while its fields hold this. */
export function shownKeys(
  section: SectionScript,
  fieldsOf: (key: string) => Fields | undefined,
): string[] {
  return showing(section, fieldsOf).keys;
}

type Showing = {
  readonly keys: string[];
  readonly known: Facts;
  /** The choices that are not offered, by question. */
  readonly withheld: Readonly<Record<string, readonly string[]>>;
  /** The parts that are not asked for, by question. */
  readonly away: Readonly<Record<string, readonly string[]>>;
};

/** The same, with what is then known. */
export function showing(
  { asks, facts }: SectionScript,
  fieldsOf: (key: string) => Fields | undefined,
): Showing {
  const known = { ...facts };
  const withheld: Record<string, readonly string[]> = {};
  const away: Record<string, readonly string[]> = {};
  const shown = reveal(asks, known, (ask) => {
    const { key, kind, computed, items, offered = {}, parts = {}, sameAs = "", fact } = ask;
    const { ranked = 99 } = ask;
    if (fact) return fact;
    if (computed) return computedValue(computed, known);
    const not = Object.keys(offered).filter((value) => !holds(offered[value], known));
    withheld[key] = not;
    const fields = fieldsOf(key);
    if (!fields) return undefined;
    if (fields.same?.[0] && known[sameAs] !== undefined) return known[sameAs];
    const most = ranked - not.length;
    const unasked = Object.keys({ ...parts, ...fields }).filter(
      (part) => !holds(parts[part], known) || Number(part) > most,
    );
    away[key] = unasked;
    const asked = Object.entries(fields).filter(([part]) => !unasked.includes(part));
    // An answer that is not offered does not count; of several, none does until they are chosen anew.
    const isWithheld = asked.some(
      ([part, all]) => (!part || kind === "parts") && all.some((one) => not.includes(one.trim())),
    );
    return isWithheld ? undefined : roughly(kind, Object.fromEntries(asked), items, known);
  });
  return { keys: shown.map(({ key }) => key), known, withheld, away };
}

/** The fact that fields stand for, without checking it: the server has the last word. */
export function roughly(
  kind: ValueKind,
  fields: Fields,
  items: readonly ScriptAsk[] = [],
  known: Facts = {},
): FactValue | undefined {
  const [not] = fields.not ?? [];
  if (not) return { not };
  if (kind === "list") return roughList(items, fields, known);
  const all = (fields[""] ?? []).map((text) => text.trim()).filter(Boolean);
  const [text] = all;
  const parts = Object.entries(fields).flatMap(([part, [typed = ""]]) =>
    part && typed.trim() ? [[part, typed.trim()] as const] : [],
  );
  const named: Readonly<Record<string, string>> = Object.fromEntries(parts);
  const { other } = named;
  const chosen = all.map((value) => (value === "other" && other ? { other } : value));
  if (kind === "choices") return chosen.length > 0 ? chosen : undefined;
  if (kind === "choice") return chosen[0];
  if (kind === "date" || kind === "partial_date") return isoDate(named, kind === "date");
  if ((kind === "parts" || kind === "sealed") && parts.length > 0) return named;
  if (text === undefined) return undefined;
  if (kind === "yes_no") return text === "yes";
  return kind === "number" ? rough(text) : text;
}

function roughList(
  items: readonly ScriptAsk[],
  fields: Fields,
  known: Facts,
): FactValue | undefined {
  const found = Object.values(rowsIn(items, fields)).flatMap((row) => {
    const own = showingInRow(items, row, known).known;
    const answered = items.filter(({ key }) => own[key] !== undefined);
    if (!answered.some(({ given }) => !given)) return [];
    const item: FactValue = Object.fromEntries(answered.map(({ key }) => [key, own[key] ?? ""]));
    return [item[""] ?? item];
  });
  return found.length > 0 ? found : undefined;
}

/** The fields of one row, by what they ask. */
type RowFields = Readonly<Record<string, Fields>>;

/** The fields of a list by row, from 1. */
export function rowsIn(items: readonly ScriptAsk[], fields: Fields): Record<string, RowFields> {
  const rows: Record<string, Record<string, Record<string, readonly string[]>>> = {};
  for (const [name, texts] of Object.entries(fields)) {
    const [row = "", key, part = ""] = name.split("-");
    if (key === undefined) continue;
    const own = items[0]?.key === "" ? "" : key;
    rows[row] ??= {};
    rows[row][own] ??= {};
    rows[row][own][part] = texts;
  }
  return rows;
}

/** What shows in one row. Its questions read each other first, then what is known besides. */
export function showingInRow(items: readonly ScriptAsk[], row: RowFields, known: Facts): Showing {
  const facts = { ...known };
  for (const { key } of items) delete facts[key];
  return showing({ asks: items, facts }, (key) => row[key]);
}

function rough(text: string): number | undefined {
  const number = Number(text.replace(/[^\d.,-]|,(?=\d{3}\b)/g, "").replace(",", "."));
  return Number.isNaN(number) ? undefined : number;
}

function isoDate(
  { day = "", month = "", year = "" }: Readonly<Record<string, string>>,
  whole: boolean,
): string | undefined {
  if (!year || (whole && !(month && day))) return undefined;
  return [year, month, day]
    .filter(Boolean)
    .map((part) => part.padStart(2, "0"))
    .join("-");
}
