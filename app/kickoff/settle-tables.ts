import type { KickoffInput } from "./journey.ts";
import type { Entered } from "./question-types/parsed.ts";
import type { BoundQuestion } from "./question-types/question-type.ts";
import type { SectionForm } from "./section-form.ts";

/**
 * A posted form with what its page did not repeat: a spreadsheet is sent once, and stands until
 * another takes its place. `before` is what was said of a question so far.
 */
export function settleTables(
  questions: ReadonlyMap<string, BoundQuestion>,
  { entered, kept = [] }: SectionForm,
  before: (key: string) => Entered | undefined,
): Readonly<Record<string, Entered>> {
  const settled = Object.entries(entered).map(([key, posted]) => {
    const table = questions.get(key)?.table;
    const standing = kept.includes(key) ? (before(key) ?? {}) : {};
    return [key, table ? table.settle(standing, posted) : posted] as const;
  });
  return Object.fromEntries(settled);
}

/** What stands in the form of a question before it is posted: what was typed, or what is known. */
export function enteredBefore(
  questions: ReadonlyMap<string, BoundQuestion>,
  { entered, facts }: Pick<KickoffInput, "entered" | "facts">,
  key: string,
): Entered | undefined {
  if (Object.hasOwn(entered, key)) return entered[key];
  const known = Object.hasOwn(facts, key) ? facts[key] : undefined;
  return known === undefined ? undefined : questions.get(key)?.enter(known);
}
