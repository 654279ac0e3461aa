import { holds } from "../../facts/condition.ts";
import type { FactValue } from "../../facts/fact.ts";
import { type Effort, spend } from "./effort.ts";
import { denied, type Formula, type Test } from "./formula.ts";

/** Possible answers to a question; undefined among them stands for no answer. */
export type Answers = readonly (FactValue | undefined)[];

/** A question as the solver sees it. */
export type Variable = {
  /** Answers that stand for all others; null when they cannot be listed. */
  readonly answers: Answers | null;
  /** What must come out for it to be asked. */
  readonly shownBy: readonly Formula[];
};

/** Whether answers exist; unknown when there are too many cases, or answers that cannot be listed. */
export type Solution = "some" | "none" | "unknown";

/** How often the solver may have to choose between ways to go on before it gives up. */
const mostChoices = 2000;

type State = {
  /** The answers that are still possible, of questions that something was found out about. */
  readonly answers: Map<string, Answers>;
  /** What must come out and is not decided by that. */
  open: Formula[];
  /** Set when something was taken on trust: no more than "unknown" can follow. */
  trusting: boolean;
};

type Search = {
  readonly variables: ReadonlyMap<string, Variable>;
  readonly effort: Effort;
  left: number;
};

/**
 * Whether any answers make all of these come out, such that every answered question is asked.
 * What one formula says of a question narrows the answers to it; a question that must be answered
 * must be asked, and so what shows it is demanded too. Only where several ways are open is one
 * tried after the other, so that conditions cost what they leave undecided, not how many
 * questions they read. Every comparison is taken from the effort that is left.
 */
export function solve(
  formulas: readonly Formula[],
  variables: ReadonlyMap<string, Variable>,
  effort: Effort,
): Solution {
  const state = { answers: new Map(), open: [], trusting: false };
  return search(state, formulas, { variables, effort, left: mostChoices });
}

function search(state: State, formulas: readonly Formula[], run: Search): Solution {
  if (!assume(state, formulas, run)) return "none";
  const next = state.open.toSorted((a, b) => waysOf(a) - waysOf(b))[0];
  if (!next) return state.trusting ? "unknown" : "some";
  let isSure = true;
  for (const { from, demands } of choices(next, state, run)) {
    run.left -= 1;
    if (run.left < 0 || run.effort.left <= 0) return "unknown";
    const found = search(from, demands, run);
    if (found === "some") return found;
    isSure &&= found === "none";
  }
  return isSure ? "none" : "unknown";
}

function waysOf(formula: Formula): number {
  return formula.kind === "test" ? Number.POSITIVE_INFINITY : formula.parts.length;
}

type Way = { readonly from: State; readonly demands: readonly Formula[] };

/** The ways in which an open formula can come out; no two of them overlap. */
function* choices(formula: Formula, state: State, run: Search): Generator<Way> {
  if (formula.kind !== "test") {
    for (const [index, part] of formula.parts.entries()) {
      spend(run.effort, formula.parts.length);
      yield {
        from: { ...copyOf(state), open: state.open.filter((one) => one !== formula) },
        demands: [...formula.parts.slice(0, index).map(denied), part],
      };
    }
    return;
  }
  const [key = ""] = freeKeys(formula, state, run);
  for (const answer of answersTo(key, state, run)) {
    const from = copyOf(state);
    yield { from, demands: restrict(key, [answer], from, run) };
  }
}

function copyOf({ answers, open, trusting }: State): State {
  return { answers: new Map(answers), open: [...open], trusting };
}

/** Takes in what must come out; false when it contradicts what must come out already. */
function assume(state: State, formulas: readonly Formula[], run: Search): boolean {
  const queue = [...formulas];
  do {
    if (run.effort.left <= 0) return trusted(state);
    for (let formula = queue.pop(); formula; formula = queue.pop()) {
      if (formula.kind === "test" && !narrow(formula, state, run, queue)) return false;
      if (formula.kind === "all") queue.push(...formula.parts);
      if (formula.kind === "any") state.open.push(formula);
    }
    if (!settle(state, run, queue)) return false;
  } while (queue.length > 0);
  return true;
}

/** Goes on as if what could not be tried came out. */
function trusted(state: State): true {
  state.trusting = true;
  return true;
}

/** Keeps the answers with which a test comes out; what follows from it is added to the queue. */
function narrow(test: Test, state: State, run: Search, queue: Formula[]): boolean {
  if (test.keys.some((key) => run.variables.get(key)?.answers === null)) return trusted(state);
  const [key, ...others] = freeKeys(test, state, run);
  if (!canTry(test, key, state, run)) return trusted(state);
  if (others.length > 0) state.open.push(test);
  if (others.length > 0) return true;
  if (key === undefined) return comesOut(test, state, run);
  const kept = answersTo(key, state, run).filter((answer) =>
    comesOut(test, state, run, { key, answer }),
  );
  queue.push(...restrict(key, kept, state, run));
  return kept.length > 0;
}

/** Leaves only these answers to a question; returns what must come out for it to be asked. */
function restrict(key: string, kept: Answers, state: State, run: Search): readonly Formula[] {
  const before = answersTo(key, state, run);
  state.answers.set(key, kept);
  const mustBeAsked = before.includes(undefined) && !kept.includes(undefined);
  return mustBeAsked ? (run.variables.get(key)?.shownBy ?? []) : [];
}

/** Drops what is decided by now; what has one way left is added to the queue. */
function settle(state: State, run: Search, queue: Formula[]): boolean {
  const open: Formula[] = [];
  for (const formula of state.open) {
    const parts = formula.kind === "test" ? [formula] : formula.parts;
    const outcomes = parts.map((part) => status(part, state, run));
    if (outcomes.includes(true)) continue;
    const left = parts.filter((_, index) => outcomes[index] !== false);
    const [only] = left;
    if (only === undefined) return false;
    if (formula.kind !== "test" && left.length > 1) open.push({ kind: "any", parts: left });
    else if (only.kind !== "test" || freeKeys(only, state, run).length < 2) queue.push(only);
    else open.push(only);
  }
  state.open = open;
  return true;
}

/** Whether a formula comes out with all answers that are still possible, with none, or with some. */
function status(formula: Formula, state: State, run: Search): boolean | undefined {
  if (formula.kind !== "test") {
    const deciding = formula.kind === "any";
    const all = formula.parts.map((part) => status(part, state, run));
    if (all.includes(deciding)) return deciding;
    return all.includes(undefined) ? undefined : !deciding;
  }
  if (formula.keys.some((key) => run.variables.get(key)?.answers === null)) return undefined;
  const [key, ...others] = freeKeys(formula, state, run);
  if (others.length > 0 || !canTry(formula, key, state, run)) return undefined;
  if (key === undefined) return comesOut(formula, state, run);
  const [first, ...rest] = answersTo(key, state, run).map((answer) =>
    comesOut(formula, state, run, { key, answer }),
  );
  return rest.every((outcome) => outcome === first) ? first : undefined;
}

/** Whether there is effort left to try a test with all answers to a question. */
function canTry(test: Test, key: string | undefined, state: State, run: Search): boolean {
  const tries = key === undefined ? 1 : answersTo(key, state, run).length;
  return spend(run.effort, tries * test.size);
}

/** What a test reads that has several possible answers left, fewest first. */
function freeKeys({ keys }: Test, state: State, run: Search): string[] {
  const free = keys.filter((key) => answersTo(key, state, run).length > 1);
  const count = (key: string) => answersTo(key, state, run).length;
  return free.length < 2 ? free : free.sort((a, b) => count(a) - count(b));
}

/** What nobody asks has no answer. */
function answersTo(key: string, state: State, run: Search): Answers {
  return state.answers.get(key) ?? run.variables.get(key)?.answers ?? [undefined];
}

/** Whether a test comes out as expected, with one of the answers to `given` and the only one to the others. */
function comesOut(
  test: Test,
  state: State,
  run: Search,
  given?: { readonly key: string; readonly answer: FactValue | undefined },
): boolean {
  const known: Record<string, FactValue> = {};
  for (const key of test.keys) {
    const answer = key === given?.key ? given.answer : answersTo(key, state, run)[0];
    if (answer !== undefined) known[key] = answer;
  }
  return holds(test.condition, known) === test.expected;
}
