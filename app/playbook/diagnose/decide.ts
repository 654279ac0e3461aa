import { type Condition, factsRead } from "../../facts/condition.ts";
import type { BoundQuestion } from "../../kickoff/question-types/question-type.ts";
import type { PlacedQuestion } from "../questions.ts";
import { comparedIn } from "./compared.ts";
import { formulaOf } from "./formula.ts";
import { representatives } from "./representatives.ts";
import { type Solution, solve, type Variable } from "./solve.ts";

/** Whether a condition can hold and can fail; unknown when there are too many cases to try. */
export type Verdict = "never" | "always" | "sometimes" | "unknown";

type Questions = ReadonlyMap<string, PlacedQuestion>;

/**
 * Decides exactly whether any answers make a condition hold, by answers that stand for all
 * others. A fact counts only while its question shows, unless sales supply it. A text or a computed
 * value counts as able to be anything, so of these "never" and "always" are certain and
 * "sometimes" may be too kind. Gives up (unknown) beyond 2,000 choices between ways in which
 * conditions can hold, and on a question whose answers are told apart in too many ways: more than
 * 12 of its options named, or 8 kinds of items in a list.
 */
export function decide(condition: Condition, questions: Questions): Verdict {
  const canHold = canAllHold([condition], questions);
  if (canHold === "none") return "never";
  const canFail = canAllHold([{ "!": condition }], questions);
  if (canFail === "none") return "always";
  return canHold === "some" && canFail === "some" ? "sometimes" : "unknown";
}

/** Whether any answers make all of these hold at once. */
export function canAllHold(conditions: readonly Condition[], questions: Questions): Solution {
  return solve(
    conditions.map((condition) => formulaOf(condition)),
    variablesFor(conditions, questions),
  );
}

function variablesFor(
  conditions: readonly Condition[],
  questions: Questions,
): ReadonlyMap<string, Variable> {
  const read = questionsBehind({ and: conditions }, questions);
  const bound = new Map<string, BoundQuestion>(read.map((placed) => [placed.key, placed.bound]));
  const compared = comparedIn([...conditions, ...read.flatMap(shownBy)], bound);
  return new Map(
    read.map((placed) => {
      const own = compared.get(placed.key);
      return [
        placed.key,
        {
          answers: own ? representatives(placed.bound, own) : null,
          shownBy: shownBy(placed).map((condition) => formulaOf(condition)),
        },
      ];
    }),
  );
}

/** The questions that a condition depends on, also through whether they show. */
export function questionsBehind(condition: Condition, questions: Questions): PlacedQuestion[] {
  const found = new Set<PlacedQuestion>();
  const waiting = factsRead(condition);
  for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
    const placed = questions.get(key);
    if (!placed || found.has(placed)) continue;
    found.add(placed);
    waiting.push(...shownBy(placed).flatMap(factsRead));
  }
  return [...found];
}

/** What must hold for a question to be asked, where its answer counts only then. */
export function shownBy({ bound, section }: PlacedQuestion): Condition[] {
  if (bound.base.suppliedBy !== undefined) return [];
  return [section.when, bound.base.when].filter((condition) => condition !== undefined);
}
