import { z } from "zod";
import type { FactValue } from "../../../facts/fact.ts";
import type { Choice } from "../control.ts";
import { enterParts, partOf, plainText, textIn } from "../entered.ts";
import { choicesOf, hangOnFacts, offeredWhen, offering, somethingOffered } from "../offered.ts";
import { optionsSchema, showChoice } from "../options.ts";
import type { Entered, Parsed, Problem } from "../parsed.ts";
import {
  type Light,
  type QuestionBehaviour,
  questionBase,
  questionType,
} from "../question-type.ts";

const most = 10;

const schema = questionBase
  .extend({
    type: z.literal("ranking"),
    options: optionsSchema,
    /** How many places are given, from the first; all options have one when left out. */
    places: z.number().int().min(1).max(most).optional(),
  })
  .refine(({ options, places }) => options.length >= 2 && (places ?? 0) <= options.length, {
    path: ["options"],
    message: "A ranking needs two options, and no fewer than it has places.",
  })
  .refine(({ options, places }) => places !== undefined || options.length <= most, {
    path: ["places"],
    message: `Say how many places are given: ${most} at most.`,
  });

type Settings = z.infer<typeof schema>;

/**
 * Options in the order of what matters. The fact is { 1: value, 2: value, … } by place, so that
 * a rule can read the first place ("priorities.1"). There are no more places than options offered.
 */
export const ranking = questionType(
  schema,
  offering(behaviourIn, ({ options }) => hangOnFacts(options)),
  somethingOffered,
);

function behaviourIn({ options, places = options.length }: Settings, light?: Light) {
  const choices = choicesOf({ options }, light);
  const offered = choices.filter(({ withheld }) => !withheld).length;
  const parts = Array.from({ length: places }, (_, index) => String(index + 1));
  return {
    kind: "parts",
    values: undefined,
    offeredWhen: offeredWhen({ options }),
    ranked: options.length,
    control: {
      kind: "group",
      layout: "stack",
      controls: parts.map((part) => ({
        kind: "select",
        part,
        label: `${ordinal(part)} place`,
        choices,
        ...(hangOnFacts(options) ? { withheld: Number(part) > offered } : {}),
      })),
    },
    parse: (entered) => parse(choices, parts.slice(0, offered), entered),
    enter: (value) => enterParts(value, parts),
    show: (value) => show(choices, value),
    cell: (value) => valuesOf(value).join("; ") || plainText(value),
  } satisfies QuestionBehaviour;
}

function ordinal(place: string): string {
  return `${place}${{ "1": "st", "2": "nd", "3": "rd" }[place] ?? "th"}`;
}

function parse(choices: readonly Choice[], parts: readonly string[], entered: Entered): Parsed {
  const chosen = parts.map((part) => ({ part, value: textIn(entered, part) }));
  if (chosen.every(({ value }) => value === "")) return { state: "empty" };
  const problems = chosen.flatMap(({ part, value }, index): Problem[] => {
    const choice = choices.find((one) => one.value === value && !one.withheld);
    if (value === "") return [{ part, message: `Choose the ${ordinal(part)} place.` }];
    if (choice === undefined) return [{ part, message: "Choose one from the list." }];
    const taken = chosen.slice(0, index).some((before) => before.value === value);
    return taken
      ? [{ part, message: `“${choice.label}” has a place already. Choose another.` }]
      : [];
  });
  return problems.length > 0
    ? { state: "invalid", problems }
    : { state: "valid", value: Object.fromEntries(chosen.map(({ part, value }) => [part, value])) };
}

function show(choices: readonly Choice[], value: FactValue): string {
  const ranked = valuesOf(value).map((one, index) => `${index + 1}. ${showChoice(choices, one)}`);
  return ranked.join("\n") || plainText(value);
}

/** The values by place; none when the fact is no ranking. */
function valuesOf(value: FactValue): string[] {
  const places = Array.from({ length: most }, (_, index) => partOf(value, String(index + 1)));
  return places.filter((one) => one !== "");
}
