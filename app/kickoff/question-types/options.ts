import { z } from "zod";
import type { Condition } from "../../facts/condition.ts";
import { conditionSchema } from "../../facts/condition-schema.ts";
import type { FactValue } from "../../facts/fact.ts";
import type { Choice } from "./control.ts";
import { partOf, plainText, textIn, tooLong } from "./entered.ts";
import type { Entered, Problem } from "./parsed.ts";

/** Stand in the form for the two choices a question may add to its options. */
export const otherChoice = "other";
export const noneChoice = "none";
const otherPart = "other";
const otherMax = 500;

export type Option = {
  readonly value: string;
  readonly label: string;
  readonly hint?: string | undefined;
  /** When it is offered; always, when left out. */
  readonly when?: Condition | undefined;
};

const optionSchema = z
  .union([
    z.string().min(1).max(200),
    z.strictObject({
      value: z.string().min(1).max(200),
      label: z.string().min(1).max(300),
      hint: z.string().max(300).optional(),
      when: conditionSchema.optional(),
    }),
  ])
  .transform(
    (option): Option => (typeof option === "string" ? { value: option, label: option } : option),
  );

/** The options of a question; a plain text is an option with that value and label. */
export const optionsSchema = z
  .array(optionSchema)
  .refine(
    (options) => new Set(options.map((option) => option.value)).size === options.length,
    "Two options have the same value. Give each its own.",
  )
  .refine(
    (options) =>
      options.every(
        ({ value }) => value === value.trim() && value !== otherChoice && value !== noneChoice,
      ),
    `An option value has no space around it and is neither "${otherChoice}" nor "${noneChoice}".`,
  );

/** The choice that asks "which?". */
export const otherAsChoice: Choice = {
  value: otherChoice,
  label: "Other",
  reveals: {
    kind: "text",
    part: otherPart,
    label: "Please say which",
    input: "text",
    width: "full",
  },
};

/** What was written beside "Other", as the fact { other: text }, or what is wrong with it. */
export function readOther(
  entered: Entered,
): { readonly value: FactValue } | { readonly problem: Problem } {
  const text = textIn(entered, otherPart);
  const message = text === "" ? "Write what you mean by other." : tooLong(text, otherMax);
  return message === undefined
    ? { value: { other: text } }
    : { problem: { part: otherPart, message } };
}

/** The form fields for one chosen value. */
export function enterChoice(value: FactValue): Entered {
  if (typeof value === "string") return { "": [value] };
  const other = partOf(value, "other");
  return other === "" ? {} : { "": [otherChoice], [otherPart]: [other] };
}

/** Whether a value is among the choices that are offered as things are. */
export function isOffered(choices: readonly Choice[], value: string): boolean {
  return choices.some((choice) => choice.value === value && !choice.withheld);
}

/** How one chosen value reads: its label, or the customer's own words. */
export function showChoice(choices: readonly Choice[], value: FactValue): string {
  return choices.find((choice) => choice.value === value)?.label ?? plainText(value);
}

/** The same for a CSV cell: the value that rules compare with. */
export function choiceCell(value: FactValue): string {
  return plainText(value);
}

/** Whether a cell of a spreadsheet means this choice: its value or its label, whatever the case. */
export function isChoiceCell({ value, label }: Choice, cell: string): boolean {
  return [value, label].some((name) => plainName(name) === plainName(cell));
}

/** The form fields for choices as they stand in cells; what is none of them goes to "Other", where there is one. */
export function choicesFromCells(choices: readonly Choice[], cells: readonly string[]): Entered {
  const filled = cells.filter((cell) => cell.trim() !== "");
  const other = choices.find(({ reveals }) => reveals !== undefined);
  const chosen = filled.map((cell) => {
    const exact = choices.find(({ value }) => value === cell && value !== other?.value);
    return exact ?? choices.find((choice) => isChoiceCell(choice, cell));
  });
  const [own] = filled.filter((_, index) => chosen[index] === undefined);
  return {
    "": filled.map((cell, index) => (chosen[index] ?? other)?.value ?? cell),
    ...(other === undefined || own === undefined ? {} : { [otherPart]: [own] }),
  };
}

function plainName(name: string): string {
  return name.normalize("NFKC").toLowerCase().trim().replace(/\s+/g, " ");
}
