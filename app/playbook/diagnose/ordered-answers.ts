import type { BoundQuestion } from "../../kickoff/question-types/question-type.ts";
import { addDays } from "../../lib/working-calendar.ts";
import type { ComparedPath } from "./compared.ts";
import { isPossible, limitsOf } from "./limits.ts";

/*
 * Answers that have an order: what they are held against cuts their line into gaps, and
 * conditions treat all answers in a gap alike. Each cut stands for itself, one answer for each
 * gap; where answers are held against each other, as many answers as are held together.
 */

const finestDecimals = 6;

const mostNumbers = 5000;

/**
 * Numbers: the cuts, and the nearest numbers on both sides of them at every precision. Where
 * answers are held against each other, those beside the less precise ones as well: between two
 * answers with one decimal there is room for one with two. Null when that makes too many.
 */
export function numbers(
  bound: BoundQuestion,
  { constants, together }: ComparedPath,
): (string | number)[] | null {
  const cuts = cutsOf(bound, [...constants], "number", 0);
  const isWorkedOut = bound.computed !== undefined;
  let all = cuts;
  const taken = together > 1 ? digits.slice(0, finestOf(bound, cuts) + 1) : digits;
  for (const decimals of taken) {
    if (all.length * 2 * together > mostNumbers) return null;
    const near = (together > 1 ? all : cuts).flatMap((cut) => nearest(cut, decimals, together));
    all = [...new Set([...all, ...near])];
  }
  const possible = all.filter((value) => isWorkedOut || isPossible(bound, value));
  const sorted = possible.sort((a, b) => a - b);
  // Answers held against each other may have different decimals: none of them may be left out.
  return together > 1 ? sorted : fewestPerGap(sorted, cuts, together);
}

const digits = Array.from({ length: finestDecimals + 1 }, (_, decimals) => decimals);

function nearest(cut: number, decimals: number, together: number): number[] {
  const scale = 10 ** decimals;
  return Array.from({ length: together }, (_, index) => [
    (Math.ceil(cut * scale) - 1 - index) / scale,
    (Math.floor(cut * scale) + 1 + index) / scale,
  ]).flat();
}

/** How many decimals the question takes. */
function finestOf(bound: BoundQuestion, cuts: readonly number[]): number {
  if (bound.computed !== undefined) return bound.computed.decimals;
  const taken = (decimals: number) =>
    cuts.some((cut) => nearest(cut, decimals, 1).some((value) => isPossible(bound, value)));
  return digits.findLast(taken) ?? 0;
}

/** Days. */
export function dates(
  bound: BoundQuestion,
  { constants, together }: ComparedPath,
): (string | number)[] {
  const cuts = cutsOf(bound, [...constants], "string", "2027-01-01");
  return around(bound, cuts, together, (cut, by) => addDays(cut, by));
}

/** Times of the day, by the minute. */
export function times(
  bound: BoundQuestion,
  { constants, together }: ComparedPath,
): (string | number)[] {
  const cuts = ["00:00", ...cutsOf(bound, [...constants], "string", "12:00")];
  return around(bound, cuts, together, moved);
}

const minutesOfDay = 24 * 60;

function moved(time: string, by: number): string {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  const total = (((hours * 60 + minutes + by) % minutesOfDay) + minutesOfDay) % minutesOfDay;
  return `${twoDigits(Math.floor(total / 60))}:${twoDigits(total % 60)}`;
}

function around(
  bound: BoundQuestion,
  cuts: readonly string[],
  together: number,
  move: (cut: string, by: number) => string,
): (string | number)[] {
  const near = cuts.flatMap((cut) =>
    Array.from({ length: 2 * together + 1 }, (_, index) => move(cut, index - together)),
  );
  const possible = [...new Set([...cuts, ...near])].filter((value) => isPossible(bound, value));
  return fewestPerGap(possible.sort(), cuts, together);
}

/** Years, months and days, in the order of their texts: those that stand next to a cut. */
export function partialDates(bound: BoundQuestion, compared: ComparedPath): (string | number)[] {
  const { together } = compared;
  const cuts = cutsOf(bound, [...compared.constants], "string", "2027");
  const near = cuts.flatMap((cut) => {
    const year = Number(cut.slice(0, 4));
    return [year - 1, year, year + 1].flatMap((one) => datesOfYear(one, cut, together));
  });
  const possible = [...new Set([...cuts, ...near])].filter((value) => isPossible(bound, value));
  return fewestPerGap(possible.sort(), cuts, together);
}

/** A year, its months, as many of their first and last days as are needed, and the days beside one. */
function datesOfYear(year: number, day: string, together: number): string[] {
  const months = Array.from({ length: 12 }, (_, index) => `${year}-${twoDigits(index + 1)}`);
  const starts = [...months.map((month) => `${month}-01`), `${year + 1}-01-01`];
  const near = [...starts, ...(day.length === 10 ? [day] : [])].flatMap((one) =>
    Array.from({ length: 2 * together + 1 }, (_, index) => addDays(one, index - together)),
  );
  return [String(year), ...months, ...near];
}

/** Any texts, in the order of their characters. */
export function texts({ constants, together }: ComparedPath): string[] {
  const cuts = [...constants].filter((value) => typeof value === "string");
  const after = ["", ...cuts].flatMap((cut) =>
    Array.from({ length: together }, (_, index) => cut + String.fromCharCode(index + 1)),
  );
  return [...new Set([...cuts, ...after])].filter((text) => text !== "");
}

/** What the line of answers is cut by; somewhere, where nothing cuts it. */
function cutsOf<T extends "string" | "number">(
  bound: BoundQuestion,
  constants: readonly (string | number | boolean)[],
  type: T,
  somewhere: T extends "string" ? string : number,
): (T extends "string" ? string : number)[] {
  const isOfType = (value: unknown): value is T extends "string" ? string : number =>
    typeof value === type;
  const cuts = [...constants, ...limitsOf(bound)].filter(isOfType);
  return cuts.length > 0 ? cuts : [somewhere];
}

/** Each cut that may be answered, and as many of the values between two cuts as are needed. */
function fewestPerGap<T extends string | number>(
  sorted: readonly T[],
  cuts: readonly T[],
  together: number,
): T[] {
  const isCut = new Set(cuts);
  const kept = new Map<number, number>();
  return sorted.filter((value) => {
    if (isCut.has(value)) return true;
    const gap = cuts.filter((cut) => cut < value).length;
    const count = (kept.get(gap) ?? 0) + 1;
    kept.set(gap, count);
    return count <= together;
  });
}

function twoDigits(number: number): string {
  return String(number).padStart(2, "0");
}
