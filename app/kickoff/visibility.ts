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

type ScriptAsk = Ask & {
  readonly kind: ValueKind;
  readonly computed?: Computed;
  readonly items?: ItemKinds;
};

/** What the items of a list look like, by key; "" where an item is one value. */
type ItemKinds = Readonly<Record<string, ValueKind>>;

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

/** The same, with what is then known. */
export function showing(
  { asks, facts }: SectionScript,
  fieldsOf: (key: string) => Fields | undefined,
): { readonly keys: string[]; readonly known: Facts } {
  const known = { ...facts };
  const shown = reveal(asks, known, ({ key, kind, computed, items }) => {
    if (computed) return computedValue(computed, known);
    const fields = fieldsOf(key);
    return fields && roughly(kind, fields, items);
  });
  return { keys: shown.map(({ key }) => key), known };
}

/** The fact that fields stand for, without checking it: the server has the last word. */
export function roughly(kind: ValueKind, fields: Fields, items?: ItemKinds): FactValue | undefined {
  if (kind === "list") return items && roughList(items, fields);
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

function roughList(items: ItemKinds, fields: Fields): FactValue | undefined {
  const rows: Record<string, Record<string, Record<string, readonly string[]>>> = {};
  for (const [name, texts] of Object.entries(fields)) {
    const [row = "", key, part = ""] = name.split("-");
    if (key === undefined) continue;
    const own = items[""] ? "" : key;
    rows[row] ??= {};
    rows[row][own] ??= {};
    rows[row][own][part] = texts;
  }
  const found = Object.values(rows).flatMap((row) => {
    const answers = Object.entries(row).flatMap(([key, own]) => {
      const kind = items[key];
      const value = kind && roughly(kind, own);
      return value === undefined ? [] : [[key, value] as const];
    });
    if (answers.length === 0) return [];
    const item: FactValue = Object.fromEntries(answers);
    return [item[""] ?? item];
  });
  return found.length > 0 ? found : undefined;
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
