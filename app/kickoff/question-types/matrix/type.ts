import { z } from "zod";
import type { FactValue } from "../../../facts/fact.ts";
import { enterParts, partOf, plainText, textIn } from "../entered.ts";
import { optionsSchema } from "../options.ts";
import type { Entered, Parsed, Problem } from "../parsed.ts";
import { questionBase, questionType } from "../question-type.ts";

/** Names that a row cannot have: form fields and ids of the page have them. */
const taken = ["confirmed", "question", "constructor", "not", "same"];

const rowValue = z
  .string()
  .regex(/^[a-z][a-z0-9_]*$/, "Use lower-case letters, digits and _; begin with a letter.")
  .max(80)
  .refine((value) => !taken.includes(value), "Choose another value for this row.");

const rowSchema = z
  .union([rowValue, z.strictObject({ value: rowValue, label: z.string().min(1).max(300) })])
  .transform((row) => (typeof row === "string" ? { value: row, label: row } : row));

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
  columns: optionsSchema,
  /** Whether each row needs an answer once one has one. */
  everyRow: z.boolean().default(true),
});

type Settings = z.infer<typeof schema>;

/** One of the columns for each row; the fact is { row: column } with the rows that were answered. */
export const matrix = questionType(schema, (question) => ({
  kind: "parts",
  values: undefined,
  control: {
    kind: "matrix",
    rows: question.rows.map(({ value, label }) => ({ part: value, label })),
    columns: question.columns,
  },
  parse: (entered) => parse(question, entered),
  enter: (value) =>
    enterParts(
      value,
      question.rows.map((row) => row.value),
    ),
  show: (value) => lines(question, value).join("\n") || plainText(value),
  cell: (value) => lines(question, value).join("; ") || plainText(value),
}));

function parse({ rows, columns, everyRow }: Settings, entered: Entered): Parsed {
  const chosen = rows.map((row) => ({ row, column: textIn(entered, row.value) }));
  const answered = chosen.filter(({ column }) => column !== "");
  if (answered.length === 0) return { state: "empty" };
  const problems = chosen.flatMap(({ row, column }): Problem[] => {
    const message = `Choose an answer for “${row.label}”.`;
    const isWrong = column === "" ? everyRow : !columns.some(({ value }) => value === column);
    return isWrong ? [{ part: row.value, message }] : [];
  });
  if (problems.length > 0) return { state: "invalid", problems };
  const value = Object.fromEntries(answered.map(({ row, column }) => [row.value, column]));
  return { state: "valid", value };
}

/** "Desks: Every day", a line for each row that has an answer. */
function lines({ rows, columns }: Settings, value: FactValue): string[] {
  return rows.flatMap((row) => {
    const chosen = partOf(value, row.value);
    const label = columns.find((column) => column.value === chosen)?.label ?? chosen;
    return chosen === "" ? [] : [`${row.label}: ${label}`];
  });
}
