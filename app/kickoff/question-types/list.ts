import { z } from "zod";
import type { FactValue } from "../../facts/fact.ts";
import {
  fitsInRow,
  inRow,
  ofRow,
  rowCount,
  withOneMore,
  withoutRow,
  withRows,
} from "./list-rows.ts";
import type {
  BoundQuestion,
  Entered,
  ListControl,
  Parsed,
  Problem,
  QuestionBehaviour,
  Receiver,
} from "./question-type.ts";
import { rowPart } from "./row-parts.ts";

/** What a playbook may set for every list. */
export const listSettings = {
  /** What one item is called: "Location". */
  item: z.string().min(1).max(60),
  /** How many items are needed once there is one. */
  min: z.number().int().min(1).max(30).default(1),
  max: z.number().int().min(1).max(30).default(20),
  suppliedBy: z.never().optional(),
};

type Settings = { readonly item: string; readonly min: number; readonly max: number };

/** Why these settings do not go together. */
export const minBeyondMax = { path: ["min"], message: "min is greater than max." };

/** How the items of a list become a fact and come back from it. */
export type Items = {
  /** The fact of one item, from the facts of its questions. */
  made(answers: Readonly<Record<string, FactValue>>): FactValue;
  /** What a question asked, of the fact of an item. */
  answerIn(item: FactValue, key: string): FactValue | undefined;
  /** How an item reads. */
  show(item: FactValue, number: number): string;
  cell(item: FactValue): string;
  /** Between two items on a page. */
  readonly between: string;
};

/** The behaviour of a question that is asked item by item. Rows that are left empty do not count. */
export function listBehaviour(
  settings: Settings,
  questions: readonly BoundQuestion[],
  items: Items,
): Omit<QuestionBehaviour, "items"> {
  const control = controlOf(settings, questions);
  return {
    kind: "list",
    values: undefined,
    control,
    rows: {
      tidy: (entered) => tidy(control, questions, entered),
      withOneMore: (entered) => withOneMore(control, entered),
      without: (entered, row) => withoutRow(control, entered, row),
      count: (entered) => rowCount(control, entered),
    },
    ...(questions.some((question) => question.receive)
      ? { receive: (entered, receiver) => receive(control, questions, receiver, entered) }
      : {}),
    parse: (entered) => parse(settings, control, questions, items, entered),
    enter: (value) => enter(control, questions, items, value),
    show: (value) =>
      listed(value)
        .map((item, index) => items.show(item, index + 1))
        .join(items.between),
    cell: (value) => listed(value).map(items.cell).join("; "),
  };
}

function controlOf({ item, min, max }: Settings, questions: readonly BoundQuestion[]): ListControl {
  return {
    kind: "list",
    item,
    atFirst: min,
    max,
    questions: questions.flatMap(({ base, control }) => {
      const label = base.required ? base.label : `${base.label} (optional)`;
      return fitsInRow(control) ? [{ key: base.key, label, help: base.help, control }] : [];
    }),
  };
}

function parse(
  { item, min }: Settings,
  control: ListControl,
  questions: readonly BoundQuestion[],
  items: Items,
  entered: Entered,
): Parsed {
  const numbers = Array.from({ length: rowCount(control, entered) }, (_, index) => index + 1);
  const rows = numbers
    .map((row) => readRow({ row, item }, questions, entered))
    .filter(({ isEmpty }) => !isEmpty);
  const empty = numbers.find((row) => !rows.some((read) => read.row === row)) ?? 1;
  if (rows.length === 0) return { state: "empty" };
  const problems = rows.flatMap((row) => row.problems);
  if (rows.length < min) {
    const [first] = questions;
    const part = rowPart(empty, first?.base.key ?? "", [...(first?.parts ?? [""])][0] ?? "");
    problems.push({ part, message: `${item} ${empty}: Fill this in. We need ${min}.` });
  }
  return problems.length > 0
    ? { state: "invalid", problems }
    : { state: "valid", value: rows.map(({ answers }) => items.made(answers)) };
}

type Row = { readonly row: number; readonly item: string };

type ReadRow = {
  readonly row: number;
  readonly isEmpty: boolean;
  readonly answers: Readonly<Record<string, FactValue>>;
  readonly problems: readonly Problem[];
};

function readRow(
  { row, item }: Row,
  questions: readonly BoundQuestion[],
  entered: Entered,
): ReadRow {
  const read = questions.map((question) => ({
    question,
    parsed: question.parse(inRow(entered, row, question.base.key)),
  }));
  const answers = read.flatMap(({ question, parsed }) =>
    parsed.state === "valid" ? [[question.base.key, parsed.value] as const] : [],
  );
  return {
    row,
    isEmpty: read.every(({ parsed }) => parsed.state === "empty"),
    answers: Object.fromEntries(answers),
    problems: read.flatMap(({ question, parsed }) =>
      problemsWith(question, parsed).map(({ part, message }) => ({
        part: rowPart(row, question.base.key, part),
        message: `${item} ${row}, ${question.base.label}: ${message}`,
      })),
    ),
  };
}

function problemsWith({ base, parts }: BoundQuestion, parsed: Parsed): readonly Problem[] {
  if (parsed.state === "invalid") return parsed.problems;
  const [part = ""] = parts;
  const isMissing = parsed.state === "empty" && base.required;
  return isMissing ? [{ part, message: "Fill this in, or remove the row." }] : [];
}

/** Every answer as it was understood; what was not, and rows that are still empty, stay as they are. */
function tidy(
  control: ListControl,
  questions: readonly BoundQuestion[],
  entered: Entered,
): Entered {
  const rows = rowCount(control, entered);
  const fields = Array.from({ length: rows }, (_, index) =>
    questions.map((question) => {
      const { key } = question.base;
      const own = inRow(entered, index + 1, key);
      const parsed = question.parse(own);
      return ofRow(parsed.state === "valid" ? question.enter(parsed.value) : own, index + 1, key);
    }),
  );
  return withRows(control, Object.assign({}, ...fields.flat()), rows);
}

/** The form with every field as its question receives it. */
function receive(
  control: ListControl,
  questions: readonly BoundQuestion[],
  receiver: Receiver,
  entered: Entered,
): Entered {
  const rows = rowCount(control, entered);
  const fields = Array.from({ length: rows }, (_, index) =>
    questions.map((question) => {
      const { key } = question.base;
      const own = inRow(entered, index + 1, key);
      return ofRow(question.receive?.(own, receiver) ?? own, index + 1, key);
    }),
  );
  return withRows(control, Object.assign({}, ...fields.flat()), rows);
}

function enter(
  control: ListControl,
  questions: readonly BoundQuestion[],
  items: Items,
  value: FactValue,
): Entered {
  const kept = listed(value).slice(0, control.max);
  const fields = kept.flatMap((item, index) =>
    questions.map((question) => {
      const answer = items.answerIn(item, question.base.key);
      return answer === undefined
        ? {}
        : ofRow(question.enter(answer), index + 1, question.base.key);
    }),
  );
  return withRows(control, Object.assign({}, ...fields), kept.length);
}

function listed(value: FactValue): readonly FactValue[] {
  return Array.isArray(value) ? value : [value];
}
