import type { FactValue } from "../../facts/fact.ts";
import { wayOutPart } from "../../facts/way-out.ts";
import type { BoundQuestion } from "../../kickoff/question-types/question-type.ts";
import type { Compared, ComparedPath } from "./compared.ts";
import { type Effort, spend } from "./effort.ts";
import { isPossible } from "./limits.ts";
import { lists } from "./list-answers.ts";
import { dates, numbers, partialDates, texts, times } from "./ordered-answers.ts";
import type { Answers } from "./solve.ts";

const known = new WeakMap<BoundQuestion, Map<string, Answers | null>>();

/**
 * Enough possible answers to a question that every answer is treated by the conditions like one
 * of them. Undefined among them stands for no answer: a plan is made, and pages show, while a form
 * is half filled. Null when they cannot be listed. Of texts, of parts of answers and of computed
 * values there may be more than the question takes.
 */
export function representatives(
  bound: BoundQuestion,
  compared: Compared,
  effort: Effort,
): Answers | null {
  const id = idOf(compared);
  const own = known.get(bound) ?? new Map<string, Answers | null>();
  known.set(bound, own);
  const found = own.get(id);
  if (found !== undefined) return found;
  const all = isTooMuch(compared) ? null : answersOrNot(bound, compared, effort);
  // What was not finished for want of effort left may be finished another time.
  if (effort.left < 0) return null;
  own.set(id, all);
  return all;
}

function answersOrNot(bound: BoundQuestion, compared: Compared, effort: Effort): Answers | null {
  const { waysOut } = bound;
  const paths = new Map(
    [...compared.paths].filter(([path]) => waysOut.length === 0 || path !== wayOutPart),
  );
  const answers = answersTo(bound, { ...compared, paths }, effort);
  return answers === null ? null : [undefined, ...answers, ...waysOut.map((not) => ({ not }))];
}

function idOf({ paths, counts, items }: Compared): string {
  const plain = [...paths].map(([path, { constants, together }]) => [
    path,
    [...constants],
    together,
  ]);
  return JSON.stringify([plain, [...counts], items]);
}

const nothing: ComparedPath = { constants: new Set(), together: 1 };

const mostTogether = 6;
const mostConstants = 1000;

function isTooMuch({ isBeyond, paths, counts }: Compared): boolean {
  const size = [...paths.values()].reduce((sum, { constants }) => sum + constants.size, 0);
  return (
    isBeyond ||
    size + counts.size > mostConstants ||
    [...paths.values()].some(({ together }) => together > mostTogether)
  );
}

function answersTo(
  bound: BoundQuestion,
  compared: Compared,
  effort: Effort,
): readonly FactValue[] | null {
  const whole = compared.paths.get("") ?? nothing;
  switch (bound.kind) {
    case "nothing":
      return [];
    case "yes_no":
      return [true, false];
    case "choice":
      return [
        ...comparedOnes(bound.values ?? texts(whole), whole),
        ...otherAnswers(bound, compared),
      ];
    case "choices":
      return subsets(bound, whole, otherAnswers(bound, compared), effort);
    case "number":
      return numbers(bound, whole);
    case "date":
      return dates(bound, whole);
    case "time":
      return times(bound, whole);
    case "partial_date":
      return partialDates(bound, whole);
    case "text":
      return texts(whole);
    case "sealed":
      return [{ masked: "••••", sealed: "kept" }];
    case "list":
      return lists(bound, compared, (own, asked) => representatives(own, asked, effort), effort);
    case "parts":
      return withParts(compared);
  }
}

/** The options that conditions name, and one of those that no condition tells apart. */
function comparedOnes(options: readonly FactValue[], { constants }: ComparedPath): FactValue[] {
  const named = new Set<FactValue>(constants);
  const one = options.find((option) => !named.has(option));
  return [...options.filter((option) => named.has(option)), ...(one === undefined ? [] : [one])];
}

/** Answers in the customer's own words, where the question allows them. */
function otherAnswers({ parts }: BoundQuestion, { paths }: Compared): FactValue[] {
  if (!parts.has("other")) return [];
  return texts(paths.get("other") ?? nothing).map((other) => ({ other }));
}

const mostOptions = 12;
const costOfParsing = 5;

/** Every choice among the options compared with, filled up with others where the question demands it. */
function subsets(
  bound: BoundQuestion,
  { constants }: ComparedPath,
  others: readonly FactValue[],
  effort: Effort,
): FactValue[] | null {
  if (constants.size > mostOptions) return null;
  const { values } = bound;
  // Options that come from an earlier list may be called anything.
  const rest = values?.filter((value) => !constants.has(value)) ?? ["\u0001"];
  const isTaken = (answer: readonly FactValue[]) =>
    answer.length > 0 &&
    (values === undefined || (spend(effort, costOfParsing) && isPossible(bound, answer)));
  const chosen = [...constants].reduce<FactValue[][]>(
    (sets, value) => sets.flatMap((set) => [set, [...set, value]]),
    [[]],
  );
  const ownWords = [[], ...others.map((other) => [other])];
  return chosen.flatMap((set) =>
    ownWords.flatMap((own) => {
      const possible = rest.length + 1;
      const filled = Array.from({ length: possible }, (_, count) => [
        ...set,
        ...rest.slice(0, count),
        ...own,
      ]).find(isTaken);
      return filled ? [filled] : [];
    }),
  );
}

const mostCombinations = 4000;

/** Answers with parts: each part missing, or one of the texts it is compared with. */
function withParts({ paths }: Compared): FactValue[] | null {
  const parts = [...paths].filter(([path]) => path !== "");
  const choices = parts.map(([, compared]) => texts(compared));
  const combinations = choices.reduce((total, { length }) => total * (length + 1), 1);
  if (combinations > mostCombinations || parts.some(([path]) => path.includes("."))) return null;
  return parts.reduce<Readonly<Record<string, FactValue>>[]>(
    (answers, [part], index) =>
      answers.flatMap((answer) => [
        answer,
        ...(choices[index] ?? []).map((text) => ({ ...answer, [part]: text })),
      ]),
    [{ [aPart]: "something" }],
  );
}

/** Makes an answer of parts count as answered whichever parts it is compared by. */
const aPart = " ";
