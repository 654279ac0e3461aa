import { z } from "zod";
import { conditionSchema } from "../../../facts/condition-schema.ts";
import type { FactValue } from "../../../facts/fact.ts";
import type { Choice } from "../control.ts";
import { enterParts, partOf, plainText, textIn } from "../entered.ts";
import { choicesOf, hangOnFacts, offeredWhen, offering, somethingOffered } from "../offered.ts";
import { isOffered, type Option, optionsSchema, showChoice } from "../options.ts";
import type { Entered, Parsed, Problem } from "../parsed.ts";
import {
  type Light,
  type QuestionBehaviour,
  questionBase,
  questionType,
} from "../question-type.ts";

/** Names that a row cannot have: form fields and ids of the page have them. */
const taken = ["confirmed", "question", "constructor", "not", "same"];

const rowValue = z
  .string()
  .regex(/^[a-z][a-z0-9_]*$/, "Use lower-case letters, digits and _; begin with a letter.")
  .max(80)
  .refine((value) => !taken.includes(value), "Choose another value for this row.");

const rowSchema = z
  .union([
    rowValue,
    z.strictObject({
      value: rowValue,
      label: z.string().min(1).max(300),
      when: conditionSchema.optional(),
    }),
  ])
  .transform((row): Row => (typeof row === "string" ? { value: row, label: row } : row));

const schema = questionBase.extend({
  type: z.literal("matrix"),
  rows: z
    .array(rowSchema)
    .min(1)
    .max(30)
    .refine(
      (rows) => new Set(rows.map(({ value }) => value)).size === rows.length,
      "Two rows have the same value. Give each its own.",
    ),
  columns: optionsSchema.min(1),
  /** Whether each row needs an answer once one has one. */
  everyRow: z.boolean().default(true),
});

type Row = Omit<Option, "hint">;
type Settings = z.infer<typeof schema>;

/** One of the columns for each row; the fact is { row: column } with the rows that were answered. */
export const matrix = questionType(
  schema,
  offering(behaviourIn, ({ rows, columns }) => [rows, columns].some(hangOnFacts)),
  ({ rows, columns }) => {
    const needed = [rows, columns]
      .map((options) => somethingOffered({ options }))
      .filter((condition) => condition !== undefined);
    return needed.length > 0 ? { and: needed } : undefined;
  },
);

function behaviourIn(question: Settings, light?: Light): QuestionBehaviour {
  const rows = choicesOf({ options: question.rows }, light);
  const columns = choicesOf({ options: question.columns }, light);
  const parts = rows.map(({ value }) => value);
  const lines = (value: FactValue) => linesOf(rows, columns, value);
  return {
    kind: "parts",
    values: undefined,
    offeredWhen: offeredWhen({ options: question.columns }),
    partsWhen: offeredWhen({ options: question.rows }),
    control: {
      kind: "matrix",
      rows: rows.map(({ value, ...row }) => ({ part: value, ...row })),
      columns,
    },
    parse: (entered) => parse(question, rows, columns, entered),
    enter: (value) => enterParts(value, parts),
    show: (value) => lines(value).join("\n") || plainText(value),
    cell: (value) => lines(value).join("; ") || plainText(value),
  };
}

function parse(
  { everyRow }: Settings,
  rows: readonly Choice[],
  columns: readonly Choice[],
  entered: Entered,
): Parsed {
  const asked = rows.filter(({ withheld }) => !withheld);
  const chosen = asked.map((row) => ({ row, column: textIn(entered, row.value) }));
  const answered = chosen.filter(({ column }) => column !== "");
  if (answered.length === 0) return { state: "empty" };
  const problems = chosen.flatMap(({ row, column }): Problem[] => {
    const message = `Choose an answer for “${row.label}”.`;
    const isWrong = column === "" ? everyRow : !isOffered(columns, column);
    return isWrong ? [{ part: row.value, message }] : [];
  });
  if (problems.length > 0) return { state: "invalid", problems };
  const value = Object.fromEntries(answered.map(({ row, column }) => [row.value, column]));
  return { state: "valid", value };
}

/** "Desks: Every day", a line for each row that has an answer. */
function linesOf(rows: readonly Choice[], columns: readonly Choice[], value: FactValue): string[] {
  return rows.flatMap((row) => {
    const chosen = partOf(value, row.value);
    return chosen === "" ? [] : [`${row.label}: ${showChoice(columns, chosen)}`];
  });
}
