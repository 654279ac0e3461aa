import { z } from "zod";
import type { FactValue } from "../../../facts/fact.ts";
import { enterParts, partOf, plainText, textIn } from "../entered.ts";
import { type Option, optionsSchema, showChoice } from "../options.ts";
import type { Entered, Parsed, Problem } from "../parsed.ts";
import { questionBase, questionType } from "../question-type.ts";

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

/**
 * Options in the order of what matters. The fact is { 1: value, 2: value, … } by place, so that
 * a rule can read the first place ("priorities.1").
 */
export const ranking = questionType(schema, ({ options, places = options.length }) => {
  const parts = Array.from({ length: places }, (_, index) => String(index + 1));
  return {
    kind: "parts",
    values: undefined,
    control: {
      kind: "group",
      layout: "stack",
      controls: parts.map((part) => ({
        kind: "select",
        part,
        label: `${ordinal(part)} place`,
        choices: options,
      })),
    },
    parse: (entered) => parse(options, parts, entered),
    enter: (value) => enterParts(value, parts),
    show: (value) => show(options, value),
    cell: (value) => valuesOf(value).join("; ") || plainText(value),
  };
});

function ordinal(place: string): string {
  return `${place}${{ "1": "st", "2": "nd", "3": "rd" }[place] ?? "th"}`;
}

function parse(options: readonly Option[], parts: readonly string[], entered: Entered): Parsed {
  const chosen = parts.map((part) => ({ part, value: textIn(entered, part) }));
  if (chosen.every(({ value }) => value === "")) return { state: "empty" };
  const problems = chosen.flatMap(({ part, value }, index): Problem[] => {
    const option = options.find((one) => one.value === value);
    if (value === "") return [{ part, message: `Choose the ${ordinal(part)} place.` }];
    if (option === undefined) return [{ part, message: "Choose one from the list." }];
    const taken = chosen.slice(0, index).some((before) => before.value === value);
    return taken
      ? [{ part, message: `“${option.label}” has a place already. Choose another.` }]
      : [];
  });
  return problems.length > 0
    ? { state: "invalid", problems }
    : { state: "valid", value: Object.fromEntries(chosen.map(({ part, value }) => [part, value])) };
}

function show(options: readonly Option[], value: FactValue): string {
  const ranked = valuesOf(value).map((one, index) => `${index + 1}. ${showChoice(options, one)}`);
  return ranked.join("\n") || plainText(value);
}

/** The values by place; none when the fact is no ranking. */
function valuesOf(value: FactValue): string[] {
  const places = Array.from({ length: most }, (_, index) => partOf(value, String(index + 1)));
  return places.filter((one) => one !== "");
}
