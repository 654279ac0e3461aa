import type { FactValue } from "../../facts/fact.ts";
import { addDays } from "../../lib/working-calendar.ts";
import type { PlacedQuestion } from "../questions.ts";

/** What conditions compare an answer with: constants by path ("" is the answer itself). */
export type Compared = ReadonlyMap<string, ReadonlySet<string | number | boolean>>;

/**
 * Enough possible answers to a question that every answer is treated by the conditions like one
 * of them: each constant, and one answer in each gap between them. Undefined among them stands for
 * no answer. Null when they cannot be listed.
 */
export function representatives(
  placed: PlacedQuestion,
  compared: Compared,
): (FactValue | undefined)[] | null {
  const answers = answersTo(placed, compared);
  return answers === null ? null : [undefined, ...answers];
}

function answersTo(placed: PlacedQuestion, compared: Compared): FactValue[] | null {
  const { kind, values, computed } = placed.bound;
  if (computed !== undefined) return null;
  if (kind === "nothing") return [];
  const constants = [...(compared.get("") ?? [])];
  const readsParts = [...compared.keys()].some((path) => path !== "");
  if (kind === "yes_no") return [true, false];
  if (kind === "choices" && values === undefined) return null;
  if (kind === "choice" && !readsParts)
    return [
      ...comparedOnes(values ?? [...constants, different(constants)], constants),
      ...otherAnswer(placed),
    ];
  if (kind === "choices" && !readsParts) return subsets(placed, constants);
  if (kind === "number")
    return numbers(
      placed,
      constants.filter((value) => typeof value === "number"),
    );
  if (kind === "date")
    return dates(
      placed,
      constants.filter((value) => typeof value === "string"),
    );
  if (kind === "text" || kind === "time" || kind === "partial_date")
    return [...new Set([...constants.filter((value) => value !== ""), different(constants)])];
  if (kind === "sealed") return [{ masked: "••••", sealed: "kept" }];
  return kind === "parts" ? withParts(compared) : null;
}

/** The options that conditions name, and one of those that no condition tells apart. */
function comparedOnes(options: readonly FactValue[], constants: readonly FactValue[]): FactValue[] {
  const one = options.find((option) => !constants.includes(option));
  return [
    ...options.filter((option) => constants.includes(option)),
    ...(one === undefined ? [] : [one]),
  ];
}

/** An answer in the customer's own words, where the question allows one. It equals nothing. */
function otherAnswer({ bound }: PlacedQuestion): FactValue[] {
  return bound.parts.has("other") ? [{ other: "something else" }] : [];
}

function different(constants: readonly FactValue[]): string {
  let text = "something else";
  while (constants.includes(text)) text += " again";
  return text;
}

const mostOptions = 10;

/** Every choice among the options compared with, filled up with others where the question demands it. */
function subsets(placed: PlacedQuestion, constants: readonly FactValue[]): FactValue[] | null {
  if (constants.length > mostOptions) return null;
  const rest = [
    ...(placed.bound.values ?? []).filter((value) => !constants.includes(value)),
    ...otherAnswer(placed),
  ];
  const chosen = constants.reduce<FactValue[][]>(
    (sets, value) => sets.flatMap((set) => [set, [...set, value]]),
    [[]],
  );
  return chosen.flatMap((set) => {
    const filled = Array.from({ length: rest.length + 1 }, (_, count) => [
      ...set,
      ...rest.slice(0, count),
    ]);
    const possible = filled.find((answer) => answer.length > 0 && isPossible(placed, answer));
    return possible ? [possible] : [];
  });
}

const finestDecimals = 6;

/** Each number compared with and each limit, and the nearest numbers on both sides at every precision. */
function numbers(placed: PlacedQuestion, constants: readonly number[]): FactValue[] {
  const cuts = [
    ...constants,
    ...limitsOf(placed).filter((limit) => typeof limit === "number"),
    ...(constants.length > 0 ? [] : [0]),
  ];
  const near = cuts.flatMap((cut) =>
    Array.from({ length: finestDecimals + 1 }, (_, decimals) => 10 ** decimals).flatMap((scale) => [
      (Math.ceil(cut * scale) - 1) / scale,
      (Math.floor(cut * scale) + 1) / scale,
    ]),
  );
  const possible = [...new Set([...cuts, ...near])]
    .filter((value) => isPossible(placed, value))
    .sort((a, b) => a - b);
  return onePerGap(possible, new Set(cuts));
}

/** Each cut, and one of the values that lie between two cuts. */
function onePerGap<T extends FactValue>(sorted: readonly T[], cuts: ReadonlySet<T>): T[] {
  return sorted.filter((value, index) => {
    const before = sorted[index - 1];
    return cuts.has(value) || before === undefined || cuts.has(before);
  });
}

function dates(placed: PlacedQuestion, constants: readonly string[]): FactValue[] {
  const limits = limitsOf(placed).filter((limit) => typeof limit === "string");
  const cuts = [
    ...constants,
    ...limits,
    ...(constants.length + limits.length > 0 ? [] : ["2027-01-01"]),
  ];
  const near = cuts.flatMap((cut) => [addDays(cut, -1), cut, addDays(cut, 1)]);
  return onePerGap(
    [...new Set(near)].filter((value) => isPossible(placed, value)).sort(),
    new Set(cuts),
  );
}

function limitsOf({ question }: PlacedQuestion): (string | number)[] {
  const min = "min" in question ? question.min : undefined;
  const max = "max" in question ? question.max : undefined;
  return [min, max].filter((limit) => limit !== undefined);
}

/** Whether the question takes this answer as it is: its type decides. */
function isPossible({ bound }: PlacedQuestion, answer: FactValue): boolean {
  const parsed = bound.parse(bound.enter(answer));
  return (
    parsed.state === "valid" &&
    JSON.stringify(sorted(parsed.value)) === JSON.stringify(sorted(answer))
  );
}

function sorted(value: FactValue): FactValue {
  return Array.isArray(value) ? value.map((part) => JSON.stringify(part)).sort() : value;
}

/** Answers with parts: each part missing, one of the texts compared with, or another text. */
function withParts(compared: Compared): FactValue[] | null {
  const paths = [...compared].filter(([path]) => path !== "");
  if (paths.some(([path]) => path.includes("."))) return null;
  return paths.reduce<Readonly<Record<string, FactValue>>[]>(
    (answers, [part, constants]) =>
      answers.flatMap((answer) => [
        answer,
        ...[...constants, different([...constants])].map((text) => ({ ...answer, [part]: text })),
      ]),
    [{ [aPart]: "something" }],
  );
}

/** Makes an answer of parts count as answered whichever parts it is compared by. */
const aPart = " ";
