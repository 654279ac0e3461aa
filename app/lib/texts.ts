import { Drop, Liquid, type Template } from "liquidjs";
import { isolated } from "./isolated.ts";

/** A shown value, or one whose parts can be inserted as well: {{ site }} and {{ site.city }}. */
export type TextValue =
  | string
  | { readonly whole: string; readonly parts: Readonly<Record<string, string>> };

/** What a text may insert, by name. A name that is not there renders as nothing. */
export type TextValues = Readonly<Record<string, TextValue>>;

/** A text longer than this is refused before it is read. */
export const longestText = 4000;
const longestResult = 8000;

// A closed set: nothing that reads the clock, draws lots, loops, or produces markup.
const tags = new Set(["if", "unless", "case", "comment", "raw"]);
const filters = new Set(
  "append capitalize default downcase minus plus prepend remove replace round strip times truncate upcase".split(
    " ",
  ),
);

const engine = plainEngine();

function plainEngine(): Liquid {
  const liquid = new Liquid({
    outputEscape: (value) => isolated(String(value?.valueOf() ?? "")),
    strictFilters: true,
    ownPropertyOnly: true,
    templates: {},
    parseLimit: longestText,
    memoryLimit: 100_000,
  });
  for (const name of Object.keys(liquid.tags)) if (!tags.has(name)) delete liquid.tags[name];
  for (const name of Object.keys(liquid.filters))
    if (!filters.has(name)) delete liquid.filters[name];
  return liquid;
}

/**
 * Renders a Liquid text to plain text: no markup is added and none is escaped, that is for
 * whoever shows it. A text that cannot be read, which `textProblem` finds before a playbook is
 * published, comes out with its Liquid parts left out rather than stopping the customer.
 * @param own values that count before the others: a text's own, where the others serve many texts
 */
export function renderText(template: string, values: TextValues, own?: TextValues): string {
  return plain(rendered(template, values, own));
}

/** As `renderText`, on one line. */
export function renderLine(template: string, values: TextValues, own?: TextValues): string {
  // A zero-width no-break space counts as white space in a pattern, and is none on a page.
  return renderText(template, values, own).replace(/[^\S\uFEFF]+/g, " ");
}

/** The names a text reads ("site", "site.city"), each once. None when it cannot be read. */
export function variablesOf(template: string): string[] {
  if (textProblem(template) !== null) return [];
  return [...new Set(engine.globalFullVariablesSync(template))];
}

/**
 * The names a text tests without comparing them ({% if pets %}), each once. Such a test asks
 * whether there is a value at all: "No" is one.
 */
export function bareTestsOf(template: string): string[] {
  const tests = [...template.matchAll(/\{%-?\s*(?:if|elsif|unless)\s(.*?)-?%\}/gs)].map(
    ([, test = ""]) => test,
  );
  const names = tests.flatMap((test) => test.split(/\s(?:and|or)\s/)).map((part) => part.trim());
  return [...new Set(names.filter((name) => /^[\w.-]+$/.test(name)))];
}

/** What is wrong with a text, or null. */
export function textProblem(template: string): string | null {
  if (template.length > longestText) return `longer than ${longestText} characters`;
  try {
    engine.parse(template);
    return null;
  } catch (error) {
    return error instanceof Error
      ? error.message.replace(/, line:\d+, col:\d+$/, "")
      : "it cannot be read";
  }
}

function rendered(template: string, values: TextValues, own: TextValues = {}): string {
  // Most texts insert nothing.
  if (!/\{[{%]/.test(template)) return template.slice(0, longestResult);
  try {
    const globals = scopeOf(values);
    const result: unknown = engine.renderSync(parsed(template), scopeOf(own), { globals });
    return String(result).slice(0, longestResult);
  } catch {
    return template.replace(/\{\{.*?\}\}|\{%.*?%\}/gs, "");
  }
}

const mostParsed = 2000;
const parsedTexts = new Map<string, Template[]>();

/** The same few texts are rendered for every customer: each is parsed once. */
function parsed(template: string): Template[] {
  const before = parsedTexts.get(template);
  if (before) return before;
  const templates = engine.parse(template);
  if (parsedTexts.size >= mostParsed) parsedTexts.clear();
  parsedTexts.set(template, templates);
  return templates;
}

const scopes = new WeakMap<TextValues, Record<string, string | WithParts>>();

/** A plan renders many texts over one set of values. */
function scopeOf(values: TextValues): Record<string, string | WithParts> {
  const before = scopes.get(values);
  if (before) return before;
  const entries = Object.entries(values).map(
    ([name, value]) => [name, liquidValue(value)] as const,
  );
  const scope = Object.fromEntries(entries);
  scopes.set(values, scope);
  return scope;
}

/** Stands for a value with parts: itself where it is written whole, its parts by name. */
class WithParts extends Drop {
  readonly #whole: string;
  readonly #parts: ReadonlyMap<string, string>;

  constructor(whole: string, parts: ReadonlyMap<string, string>) {
    super();
    this.#whole = whole;
    this.#parts = parts;
  }

  override valueOf(): string {
    return this.#whole;
  }

  override liquidMethodMissing(part: string | number): string | undefined {
    return this.#parts.get(String(part));
  }
}

function liquidValue(value: TextValue): string | WithParts {
  return typeof value === "string"
    ? value
    : new WithParts(value.whole, new Map(Object.entries(value.parts)));
}

function plain(text: string): string {
  // Control characters other than line breaks have no place in a sentence.
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/\t/g, " ")
    .replace(/[^\P{Cc}\n]/gu, "")
    .trim();
}
