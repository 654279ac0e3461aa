import { storable } from "../lib/storable.ts";
import { type BoundSection, isForStaff } from "./bound-playbook.ts";
import { EnteredFields } from "./entered-fields.ts";
import type { KickoffInput } from "./journey.ts";
import type { Entered } from "./question-types/parsed.ts";
import type { BoundQuestion } from "./question-types/question-type.ts";

/**
 * The form field that says whether what is known of a question is right: "yes" or "no". Empty
 * where the customer has said neither: what stands in the other fields is then not theirs.
 */
export function confirmName(key: string): string {
  return `${key}.${confirmPart}`;
}
const confirmPart = "confirmed";

/** The form field that names, once each, the questions the page put to the customer. */
export const askedName = "_asked";

/** The form field that names, once each, the tables of which the page did not repeat everything. */
export const keptName = "_kept";

/** What a posted section says. */
export type SectionForm = {
  /** By question, what its fields held; also of questions that were asked and left empty. */
  readonly entered: Readonly<Record<string, Entered>>;
  /** Questions whose known fact was found right. */
  readonly confirmed: readonly string[];
  /** Tables of which what was said of their spreadsheet before still stands. */
  readonly kept?: readonly string[];
  /** Names of fields that belong to no question of the section. */
  readonly unknownFields: readonly string[];
};

/**
 * Reads the posted form of a section. Questions that were not on the page are left out, so
 * that what was typed for them before stays. Names that begin with _ are the page's own. The
 * customer answers nothing that is for staff.
 */
export function answersFromForm(
  { questions }: Pick<BoundSection, "questions">,
  entries: Iterable<readonly [string, unknown]>,
): SectionForm {
  const byKey = new Map(
    questions
      .filter((question) => !isForStaff(question))
      .map((question) => [question.base.key, question]),
  );
  const answers = new EnteredFields();
  const confirmations = new Map<string, string>();
  const kept = new Set<string>();
  const unknownFields = new Set<string>();
  for (const [name, value] of entries) {
    if (name === keptName) kept.add(String(value));
    const field = fieldOf(byKey, name, value);
    if (field === "unknown") unknownFields.add(name);
    else if (field.part === confirmPart) confirmations.set(field.key, field.text);
    else if (field.part !== undefined) answers.add(field.key, field.part, field.text);
    else if (field.key !== "") answers.ask(field.key);
  }
  const { yes = [], no = [], neither = [] } = byAnswer(confirmations);
  for (const key of no) answers.ask(key);
  return {
    entered: answers.entered(new Set([...yes, ...neither])),
    confirmed: yes,
    kept: [...kept].filter((key) => byKey.get(key)?.table),
    unknownFields: [...unknownFields],
  };
}

/** The questions whose known fact was found right, was not, or was passed over. */
function byAnswer(confirmations: ReadonlyMap<string, string>) {
  return Object.groupBy(confirmations.keys(), (key) => {
    const answer = confirmations.get(key);
    return answer === "yes" || answer === "no" ? answer : "neither";
  });
}

/** A field of the form: of a question, or (with an empty key) of the page itself. Without part: only asked. */
type Field = { readonly key: string; readonly part: string | undefined; readonly text: string };

function fieldOf(
  byKey: ReadonlyMap<string, BoundQuestion>,
  name: string,
  value: unknown,
): Field | "unknown" {
  if (typeof value !== "string")
    return byKey.get(name)?.files ? { key: name, part: undefined, text: "" } : "unknown";
  if (name === askedName)
    return byKey.has(value) ? { key: value, part: undefined, text: "" } : "unknown";
  if (name.startsWith("_")) return { key: "", part: undefined, text: "" };
  const [key = "", ...rest] = name.split(".");
  const part = rest.join(".");
  const question = byKey.get(key);
  if (!question || (part !== confirmPart && !question.parts.has(part))) return "unknown";
  return { key, part, text: storable(value) };
}

/** The kickoff after a posted section: what was typed anew replaces what was typed or confirmed before. */
export function withForm(input: KickoffInput, form: SectionForm): KickoffInput {
  const anew = Object.keys(form.entered);
  const kept = [...input.confirmed].filter((key) => !anew.includes(key));
  return {
    ...input,
    entered: { ...input.entered, ...form.entered },
    confirmed: new Set([...kept, ...form.confirmed]),
  };
}
