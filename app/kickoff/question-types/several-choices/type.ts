import { z } from "zod";
import type { FactValue } from "../../../facts/fact.ts";
import type { Choice } from "../control.ts";
import { allIn } from "../entered.ts";
import {
  canBeSupplied,
  choicesOf,
  dependsOnFacts,
  hasOptions,
  noOptions,
  notSupplied,
  offeredSettings,
  offeredWhen,
  offering,
  somethingOffered,
  valuesOf,
} from "../offered.ts";
import {
  choiceCell,
  choicesFromCells,
  enterChoice,
  isChoiceCell,
  noneChoice,
  otherAsChoice,
  otherChoice,
  readOther,
  showChoice,
} from "../options.ts";
import type { Entered, Parsed, Problem } from "../parsed.ts";
import type { Light, QuestionBehaviour } from "../question-type.ts";
import { questionBase, questionType } from "../question-type.ts";
import { joinCells, splitCell } from "../several-in-cell.ts";

const schema = questionBase
  .extend({
    type: z.literal("several_choices"),
    ...offeredSettings,
    /** Adds "Other" with a text; the list then holds { other: text }. */
    other: z.boolean().default(false),
    /** Adds "None of these", or a label of your own; the fact is then ["none"]. */
    none: z.union([z.boolean(), z.string().min(1).max(200)]).default(false),
    min: z.number().int().min(1).optional(),
    max: z.number().int().min(1).optional(),
  })
  .refine(({ min, max }) => min === undefined || max === undefined || min <= max, {
    path: ["min"],
    message: "min is greater than max.",
  })
  .refine(hasOptions, noOptions)
  .refine(canBeSupplied, notSupplied);

type Settings = z.infer<typeof schema>;

/** Any of several options; the fact is the list of their values, in the order of the options. */
export const severalChoices = questionType(
  schema,
  offering(behaviourIn, dependsOnFacts),
  (question) => (question.other || question.none ? undefined : somethingOffered(question)),
);

function behaviourIn(question: Settings, light?: Light): QuestionBehaviour {
  const choices = allChoices(question, light);
  const isOpen = light === undefined && question.optionsFrom !== undefined;
  return {
    kind: "choices",
    values:
      valuesOf(question) &&
      choices.map((choice) => choice.value).filter((value) => value !== otherChoice),
    offeredWhen: offeredWhen(question),
    control: { kind: "choices", part: "", several: true, choices },
    parse: (entered) => parse(question, isOpen ? withTyped(choices, entered) : choices, entered),
    enter,
    show: (value) =>
      listed(value)
        .map((one) => showChoice(choices, one))
        .join("\n"),
    cell: (value) => joinCells(listed(value).map(choiceCell)),
    fromCell: (cell) => ({ entered: choicesFromCells(choices, partsOfCell(choices, cell)) }),
  };
}

/** People also write commas between values; an option may hold one itself. */
function partsOfCell(choices: readonly Choice[], cell: string): string[] {
  const isOne = (text: string) => choices.some((choice) => isChoiceCell(choice, text));
  return splitCell(cell, ";").flatMap((text) => {
    const parts = isOne(text) ? [text] : splitCell(text, ",");
    return parts.every(isOne) ? parts : [text];
  });
}

/** The options of a list that is not known here are whatever was chosen. */
function withTyped(choices: readonly Choice[], entered: Entered): readonly Choice[] {
  const typed = typedIn(entered).filter((value) => !choices.some((one) => one.value === value));
  return [...typed.map((value) => ({ value, label: value })), ...choices];
}

function typedIn(entered: Entered): string[] {
  const typed = allIn(entered, "").map((value) => value.trim());
  return [...new Set(typed)].filter((value) => value !== "");
}

function allChoices({ other, none, ...question }: Settings, light?: Light): readonly Choice[] {
  const label = none === true ? "None of these" : none;
  return [
    ...choicesOf(question, light),
    ...(other ? [otherAsChoice] : []),
    ...(label === false ? [] : [{ value: noneChoice, label, exclusive: true }]),
  ];
}

function parse(question: Settings, choices: readonly Choice[], entered: Entered): Parsed {
  const chosen = new Set(typedIn(entered));
  if (chosen.size === 0) return { state: "empty" };
  const message = problemWith(question, choices, chosen);
  const other = chosen.has(otherChoice) ? readOther(entered) : undefined;
  const problems: Problem[] = message === undefined ? [] : [{ part: "", message }];
  if (other && "problem" in other) problems.push(other.problem);
  if (problems.length > 0) return { state: "invalid", problems };
  const plain = choices
    .map(({ value }) => value)
    .filter((value) => value !== otherChoice && chosen.has(value));
  return { state: "valid", value: other && "value" in other ? [...plain, other.value] : plain };
}

function problemWith(
  { min, max }: Settings,
  choices: readonly Choice[],
  chosen: ReadonlySet<string>,
) {
  const known = choices.filter(({ value, withheld }) => chosen.has(value) && !withheld);
  if (known.length < chosen.size) return "Choose from the options.";
  const exclusive = known.find((choice) => choice.exclusive);
  if (exclusive)
    return known.length > 1
      ? `Choose “${exclusive.label}” alone, or the others without it.`
      : undefined;
  if (min !== undefined && known.length < min) return `Choose at least ${min}.`;
  if (max !== undefined && known.length > max) return `Choose ${max} at most.`;
  return undefined;
}

function enter(value: FactValue): Entered {
  const fields = listed(value).map(enterChoice);
  const other = fields.find((field) => field[otherChoice] !== undefined);
  return { ...other, "": fields.flatMap((field) => field[""] ?? []) };
}

function listed(value: FactValue): readonly FactValue[] {
  return Array.isArray(value) ? value : [value];
}
