import type { Condition } from "../../facts/condition.ts";
import type { BoundQuestion } from "../../kickoff/question-types/question-type.ts";
import type { PlacedQuestion } from "../questions.ts";
import { comparedIn } from "./compared.ts";
import { spend } from "./effort.ts";
import { sizeOf } from "./formula.ts";
import { type InPlay, inPlay, withoutImplied } from "./in-play.ts";
import { knownFormula, type Logic, logicOf, shownBy } from "./logic.ts";
import { representatives } from "./representatives.ts";
import { type Solution, solve, type Variable } from "./solve.ts";

/** Whether a condition can hold and can fail; unknown when there are too many cases to try. */
export type Verdict = "never" | "always" | "sometimes" | "unknown";

/** The questions of a playbook or of a row, ready for rules over them to be decided. */
export function logicFor(questions: readonly PlacedQuestion[]): Logic {
  const logic = logicOf(questions);
  for (const key of logic.order) {
    const placed = logic.questions.get(key);
    if (placed) logic.canBeAsked.set(key, canAllHold(shownBy(placed), logic));
  }
  return logic;
}

/**
 * Decides exactly whether any answers make a condition hold, by answers that stand for all
 * others. A fact counts only while its question shows, unless sales supply it. A text or a computed
 * value counts as able to be anything, so of these "never" and "always" are certain and
 * "sometimes" may be too kind. Gives up (unknown) beyond 2,000 choices between ways in which
 * conditions can hold, on a question whose answers are told apart in too many ways (more than
 * 12 of its options named, 8 kinds of items in a list, 6 answers held against each other, fewer
 * of them where they have many decimals), and
 * once too much was tried in the playbook as a whole.
 */
export function decide(condition: Condition, logic: Logic): Verdict {
  const canHold = canAllHold([condition], logic);
  if (canHold === "none") return "never";
  const canFail = canAllHold([{ "!": condition }], logic);
  if (canFail === "none") return "always";
  return canHold === "some" && canFail === "some" ? "sometimes" : "unknown";
}

const mostComparisons = 5000;

/** Whether any answers make all of these hold at once. */
export function canAllHold(conditions: readonly Condition[], logic: Logic): Solution {
  if (conditions.length === 0) return "some";
  if (logic.effort.left <= 0) return "unknown";
  const own = withoutImplied(conditions, logic);
  const played = inPlay(own, logic);
  const rules = [...own, ...[...played.values()].flat()];
  const size = rules.reduce((sum, rule) => sum + sizeOf(rule), 0);
  if (!spend(logic.effort, size) || size > mostComparisons) return "unknown";
  return solve(
    own.map((condition) => knownFormula(condition, logic)),
    variablesFor(rules, played, logic),
    logic.effort,
  );
}

function variablesFor(
  rules: readonly Condition[],
  played: InPlay,
  logic: Logic,
): ReadonlyMap<string, Variable> {
  const { questions, canBeAsked, effort } = logic;
  const bound = new Map<string, BoundQuestion>(
    [...played.keys()].flatMap((key) => {
      const placed = questions.get(key);
      return placed ? [[key, placed.bound]] : [];
    }),
  );
  const compared = comparedIn(rules, bound);
  const answersTo = (key: string, question: BoundQuestion) => {
    const own = compared.get(key);
    const isNeverAsked = played.get(key)?.length === 0 && canBeAsked.get(key) === "none";
    if (isNeverAsked) return [undefined];
    return own ? representatives(question, own, effort) : null;
  };
  return new Map(
    [...bound].map(([key, question]) => {
      const shownBy = (played.get(key) ?? []).map((rule) => knownFormula(rule, logic));
      return [key, { answers: answersTo(key, question), shownBy }];
    }),
  );
}
