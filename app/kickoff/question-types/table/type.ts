import { z } from "zod";
import { bindItem, type ItemQuestion, itemQuestions } from "../item-types.ts";
import { listSettings, minBeyondMax } from "../list.ts";
import { questionBase, questionType } from "../question-type.ts";
import { tableBehaviour } from "./behaviour.ts";
import { plainName } from "./matching.ts";

/** A spreadsheet has as many rows as a person can still look over. */
const mostRows = 500;
const mostColumns = 20;

const schema = questionBase
  .extend({
    type: z.literal("table"),
    ...listSettings,
    /** How many rows are needed once there is one. */
    min: z.number().int().min(1).max(mostRows).default(1),
    max: z.number().int().min(1).max(mostRows).default(200),
    /** What is asked about each row. */
    columns: itemQuestions(mostColumns)
      .refine((columns) => columns.every(isOpen), {
        message:
          "A spreadsheet is kept as it was pasted. Ask for what must stay sealed outside of the table.",
      })
      .refine((columns) => columns.every(fitsCell), {
        message:
          "A column is asked in every row alike, in one cell. Ask for this outside of the table.",
      }),
    /** What else spreadsheets call a column, by its key: { "start": ["Hire date", "From"] }. */
    alsoCalled: z.record(z.string(), z.array(z.string().min(1).max(80)).min(1).max(20)).default({}),
  })
  .refine(({ min, max }) => min <= max, minBeyondMax)
  .refine(
    ({ columns, alsoCalled }) =>
      Object.keys(alsoCalled).every((key) => columns.some((column) => column.key === key)),
    { path: ["alsoCalled"], message: "A name is given to a column that the table does not have." },
  )
  .refine(hasClearNames, {
    path: ["alsoCalled"],
    message: "Two columns have the same name. Spreadsheets would fit both: give each its own.",
  });

/** Whether an answer may stay as it was typed. */
function isOpen(column: ItemQuestion): boolean {
  return bindItem(column).receive === undefined;
}

/** Whether one cell holds an answer, and nothing else decides how it is asked. */
function fitsCell(column: ItemQuestion): boolean {
  const { base, control, fromCell, inLight } = bindItem(column);
  return (
    base.when === undefined &&
    inLight === undefined &&
    (control.kind === "text" || fromCell !== undefined)
  );
}

type Named = {
  readonly columns: readonly { readonly key: string; readonly label: string }[];
  readonly alsoCalled: Readonly<Record<string, readonly string[]>>;
};

function hasClearNames(settings: Named): boolean {
  const names = namesOf(settings).flatMap((column) => [...new Set(column.names.map(plainName))]);
  return new Set(names).size === names.length;
}

/** What each column may be called in a spreadsheet. */
function namesOf({ columns, alsoCalled }: Named) {
  return columns.map(({ key, label }) => ({
    key,
    names: [label, key, ...(alsoCalled[key] ?? [])],
  }));
}

/** Rows with the same columns, typed, pasted or uploaded; the fact is a list of { column: answer }. */
export const table = questionType(schema, (settings) =>
  tableBehaviour(settings, {
    questions: settings.columns.map((column) => bindItem(column)),
    named: namesOf(settings),
  }),
);
