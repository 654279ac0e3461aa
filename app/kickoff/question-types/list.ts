import { z } from "zod";
import type { Facts, FactValue } from "../../facts/fact.ts";
import type { Check } from "../check-schema.ts";
import type { ListControl } from "./control.ts";
import { rowCount, withOneMore, withoutRow, withRows } from "./list-rows.ts";
import type { Entered, Parsed } from "./parsed.ts";
import type { BoundQuestion, QuestionBehaviour, Rows } from "./question-type.ts";
import { rowPart } from "./row-parts.ts";
import {
  drawn,
  enterRow,
  type RowAsks,
  readRow,
  receiveRow,
  rowQuestions,
  tidyRow,
} from "./row-reading.ts";

/** What a playbook may set for every list. */
export const listSettings = {
  /** What one item is called: "Location". */
  item: z.string().min(1).max(60),
  /** How many items are needed once there is one. */
  min: z.number().int().min(1).max(30).default(1),
  max: z.number().int().min(1).max(30).default(20),
};

type Settings = {
  readonly item: string;
  readonly min: number;
  readonly max: number;
  readonly checks?: readonly Check[] | undefined;
};

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

type ListBehaviour = Omit<QuestionBehaviour, "items"> & {
  readonly control: ListControl;
  readonly rows: Rows;
};

/** The behaviour of a question that is asked item by item. Rows that are left empty do not count. */
export function listBehaviour(
  settings: Settings,
  questions: readonly BoundQuestion[],
  items: Items,
): ListBehaviour {
  const inLight = (known: Facts) => behaviourIn(settings, { questions, known }, items);
  const hangsOnFacts = questions.some(({ base, inLight: lit }) => base.when || lit);
  return {
    ...inLight({}),
    ...(hangsOnFacts ? { inLight: ({ known }) => inLight(known) } : {}),
  };
}

function behaviourIn(settings: Settings, asks: RowAsks, items: Items): ListBehaviour {
  const control = controlOf(settings, asks.questions);
  const differs = asks.questions.some(({ base, inLight }) => base.when || inLight);
  return {
    kind: "list",
    values: undefined,
    control,
    rows: {
      tidy: (entered) => tidy(control, asks, entered),
      withOneMore: (entered) => withOneMore(control, entered),
      without: (entered, row) => withoutRow(control, entered, row),
      count: (entered) => rowCount(control, entered),
      ...(differs ? { asked: (entered) => askedRows(control, asks, entered) } : {}),
    },
    ...receiving(control, asks.questions),
    parse: (entered) => parse(settings, control, asks, items, entered),
    enter: (value) => enter(control, asks.questions, items, value),
    show: (value) =>
      listed(value)
        .map((item, index) => items.show(item, index + 1))
        .join(items.between),
    cell: (value) => listed(value).map(items.cell).join("; "),
  };
}

function controlOf({ item, min, max }: Settings, questions: readonly BoundQuestion[]): ListControl {
  return { kind: "list", item, atFirst: min, max, questions: drawn(questions) };
}

function askedRows(control: ListControl, asks: RowAsks, entered: Entered): ListControl {
  const rows = numbersOf(control, entered).map((row) => rowQuestions(row, asks, entered));
  return { ...control, rows: rows.map((questions) => ({ questions })) };
}

function numbersOf(control: ListControl, entered: Entered): number[] {
  return Array.from({ length: rowCount(control, entered) }, (_, index) => index + 1);
}

function parse(
  { item, min, checks = [] }: Settings,
  control: ListControl,
  asks: RowAsks,
  items: Items,
  entered: Entered,
): Parsed {
  const numbers = numbersOf(control, entered);
  const fillIn = "Fill this in, or remove the row.";
  const rows = numbers
    .map((row) => readRow({ row, called: `${item} ${row}`, fillIn, checks }, asks, entered))
    .filter(({ isEmpty }) => !isEmpty);
  const empty = numbers.find((row) => !rows.some((read) => read.row === row)) ?? 1;
  if (rows.length === 0) return { state: "empty" };
  const problems = rows.flatMap((row) => row.problems);
  if (rows.length < min) {
    const [first] = asks.questions;
    const part = rowPart(empty, first?.base.key ?? "", [...(first?.parts ?? [""])][0] ?? "");
    problems.push({ part, message: `${item} ${empty}: Fill this in. We need ${min}.` });
  }
  return problems.length > 0
    ? { state: "invalid", problems }
    : { state: "valid", value: rows.map(({ answers }) => items.made(answers)) };
}

/** Every answer as it was understood; what was not, and rows that are still empty, stay as they are. */
function tidy(control: ListControl, asks: RowAsks, entered: Entered): Entered {
  const numbers = numbersOf(control, entered);
  const fields = numbers.map((row) => tidyRow(row, asks, entered));
  return withRows(control, Object.assign({}, ...fields), numbers.length);
}

/** The form with every field as its question receives it, where one of them does. */
function receiving(
  control: ListControl,
  questions: readonly BoundQuestion[],
): Pick<QuestionBehaviour, "receive"> {
  if (!questions.some((question) => question.receive)) return {};
  return {
    receive: (entered, receiver) => {
      const rows = numbersOf(control, entered);
      const fields = rows.map((row) => receiveRow(row, questions, receiver, entered));
      return withRows(control, Object.assign({}, ...fields), rows.length);
    },
  };
}

function enter(
  control: ListControl,
  questions: readonly BoundQuestion[],
  items: Items,
  value: FactValue,
): Entered {
  const kept = listed(value).slice(0, control.max);
  const fields = kept.map((item, index) =>
    enterRow(index + 1, questions, (key) => items.answerIn(item, key)),
  );
  return withRows(control, Object.assign({}, ...fields), kept.length);
}

/** The items of a fact; one that is no list is one item. */
export function listed(value: FactValue): readonly FactValue[] {
  return Array.isArray(value) ? value : [value];
}
