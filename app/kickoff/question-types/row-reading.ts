import { factsRead } from "../../facts/condition.ts";
import type { Facts, FactValue } from "../../facts/fact.ts";
import { wayOutIn } from "../../facts/way-out.ts";
import type { Check } from "../check-schema.ts";
import { failingChecks } from "../failing-checks.ts";
import { reveal } from "../visibility.ts";
import type { RowQuestion } from "./control.ts";
import { fitsInRow, inRow, ofRow } from "./list-rows.ts";
import type { Entered, Parsed, Problem } from "./parsed.ts";
import { asAsked, type BoundQuestion, type Receiver } from "./question-type.ts";
import { rowPart } from "./row-parts.ts";

/** What is asked in every row of a list, and what is known besides when it comes up. */
export type RowAsks = { readonly questions: readonly BoundQuestion[]; readonly known: Facts };

/** A row of a form: its number and what it is called. */
export type Row = {
  readonly row: number;
  readonly called: string;
  /** What to do about an answer that is missing. */
  readonly fillIn: string;
  /** What must hold between its answers. */
  readonly checks?: readonly Check[];
};

/** What a row says. */
export type ReadRow = {
  readonly row: number;
  readonly isEmpty: boolean;
  readonly answers: Readonly<Record<string, FactValue>>;
  readonly problems: readonly Problem[];
};

type Read = { readonly question: BoundQuestion; readonly parsed: Parsed };

/** Reads one row. Questions whose condition does not hold in it are not asked: they do not count. */
export function readRow(
  { row, called, fillIn, checks = [] }: Row,
  asks: RowAsks,
  entered: Entered,
): ReadRow {
  const read = askedIn(row, asks, entered);
  const answers = read.flatMap(({ question, parsed }) =>
    parsed.state === "valid" ? [[question.base.key, parsed.value] as const] : [],
  );
  const facts = Object.fromEntries(answers);
  const failing = failingChecks(checks, facts);
  return {
    row,
    isEmpty: read.every(({ parsed }) => parsed.state === "empty"),
    answers: facts,
    problems: read.flatMap(({ question, parsed }) =>
      problemsWith({ question, parsed }, fillIn, failing).map(({ part, message }) => ({
        part: rowPart(row, question.base.key, part),
        message: `${called}, ${asSubject(question.base.label)} ${message}`,
      })),
    ),
  };
}

/** The questions that show in a row. They read each other's answers first, then what is known besides. */
function askedIn(row: number, { questions, known }: RowAsks, entered: Entered): Read[] {
  const facts = readInRow(questions, known);
  const read: Read[] = [];
  reveal(
    questions.map((question) => ({ ...question.base, question })),
    facts,
    ({ key, question }) => {
      const asked = asAsked(question, facts);
      const parsed = asked.parse(inRow(entered, row, key));
      read.push({ question: asked, parsed });
      return parsed.state === "valid" ? parsed.value : undefined;
    },
  );
  return read;
}

/**
 * What a row reads of what is known: copying all of it for each row would take too long. Only a
 * question whose texts or options hang on answers may read anything.
 */
function readInRow(questions: readonly BoundQuestion[], known: Facts): Record<string, FactValue> {
  const isAnyRead = questions.some(({ inLight }) => inLight !== undefined);
  const keys = isAnyRead
    ? Object.keys(known)
    : new Set(questions.flatMap(({ base }) => factsRead(base.when)));
  const own = new Set(questions.map(({ base }) => base.key));
  const facts: Record<string, FactValue> = {};
  for (const key of keys) {
    const fact = !own.has(key) && Object.hasOwn(known, key) ? known[key] : undefined;
    if (fact !== undefined) facts[key] = fact;
  }
  return facts;
}

/** "Name:", and "Who leads them?" as it is. */
function asSubject(label: string): string {
  return label.endsWith("?") ? label : `${label}:`;
}

function problemsWith(
  { question: { base, parts }, parsed }: Read,
  fillIn: string,
  failing: readonly Check[],
): readonly Problem[] {
  if (parsed.state === "invalid") return parsed.problems;
  const [part = ""] = parts;
  if (parsed.state === "empty" && base.required) return [{ part, message: fillIn }];
  const check = failing.find(({ at }) => at === base.key);
  return check ? [{ part, message: check.message }] : [];
}

/**
 * The fields of a row with every answer as it was understood; what was not, what does not show, and
 * what was typed where something else is said instead, as it is.
 */
export function tidyRow(row: number, asks: RowAsks, entered: Entered): Entered {
  const asked = askedIn(row, asks, entered);
  const fields = asks.questions.map(({ base: { key } }) => {
    const read = asked.find(({ question }) => question.base.key === key);
    return read?.parsed.state === "valid" && !wayOutIn(read.parsed.value)
      ? ofRow(read.question.enter(read.parsed.value), row, key)
      : ofRow(inRow(entered, row, key), row, key);
  });
  return Object.assign({}, ...fields);
}

/** The fields of a row as its questions receive them. */
export function receiveRow(
  row: number,
  questions: readonly BoundQuestion[],
  receiver: Receiver,
  entered: Entered,
): Entered {
  const fields = questions.map(({ base: { key }, receive }) => {
    const own = inRow(entered, row, key);
    return ofRow(receive?.(own, receiver) ?? own, row, key);
  });
  return Object.assign({}, ...fields);
}

/** The fields that a fact of an item gives a row. */
export function enterRow(
  row: number,
  questions: readonly BoundQuestion[],
  answerIn: (key: string) => FactValue | undefined,
): Entered {
  const fields = questions.map((question) => {
    const answer = answerIn(question.base.key);
    return answer === undefined ? {} : ofRow(question.enter(answer), row, question.base.key);
  });
  return Object.assign({}, ...fields);
}

/** How a row asks its questions while its fields hold this. */
export function rowQuestions(row: number, asks: RowAsks, entered: Entered): RowQuestion[] {
  const asked = askedIn(row, asks, entered).map(({ question }) => question);
  return asks.questions.flatMap((bound) => {
    const now = asked.find(({ base }) => base.key === bound.base.key);
    const [question] = drawn([now ?? asAsked(bound, asks.known)]);
    if (!question) return [];
    return [bound.base.when === undefined ? question : { ...question, shown: now !== undefined }];
  });
}

/** How questions stand in a row. */
export function drawn(questions: readonly BoundQuestion[]): RowQuestion[] {
  return questions.flatMap(({ base, control, waysOut }) => {
    const label = base.required ? base.label : `${base.label} (optional)`;
    const ways = waysOut.length > 0 ? { waysOut } : {};
    return fitsInRow(control) ? [{ key: base.key, label, help: base.help, control, ...ways }] : [];
  });
}
