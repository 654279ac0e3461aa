import type { Operand } from "../../facts/condition.ts";
import { isConstant, isCount, isVariable } from "../../facts/operand.ts";
import type { BoundQuestion } from "../../kickoff/question-types/question-type.ts";
import { type Diagnosis, error } from "../diagnosis.ts";
import type { Place } from "../place.ts";
import type { QuestionsByKey } from "../questions.ts";
import { basis, diagnoseValue } from "./constants.ts";
import { isWayOut, kindOf } from "./paths.ts";

/** The side of ==, !=, <, <=, >, >= that is an answer, held against the other side. */
export function diagnoseSide(
  operator: string,
  side: Operand,
  other: Operand,
  place: Place,
  questions: QuestionsByKey,
): Diagnosis[] {
  if (!isVariable(side)) return [];
  const bound = questions.get(side.var.split(".")[0] ?? "");
  if (!bound) return [];
  const kind = kindOf(side.var, bound);
  const ordered = operator !== "==" && operator !== "!=";
  if (kind === "choices")
    return [
      wrong(place, bound, "holds several values", "Use “in” to ask whether it includes one."),
    ];
  if (kind === "list")
    return [wrong(place, bound, "holds several items", "Use “some”, “all”, “none” or “count”.")];
  if (kind === "sealed")
    return [wrong(place, bound, "is kept sealed", "Ask only whether it is answered.")];
  if (kind === "parts")
    return [
      wrong(
        place,
        bound,
        "has several parts",
        `Compare one of them: ${[...bound.parts].join(", ")}.`,
      ),
    ];
  if (ordered && (kind === "choice" || kind === "yes_no"))
    return [wrong(place, bound, "has no order", "Use == or !=.")];
  if (isVariable(other)) return diagnosePair(kind, other, bound, place, questions);
  if (isCount(other))
    return kind === "number"
      ? []
      : [wrong(place, bound, "is no number", "Compare a count with a number.")];
  const values = Array.isArray(other) ? [] : [other].filter(isConstant);
  if (values.length === 0)
    return [wrong(place, bound, "is one value, not a list", "Use “in” to compare with a list.")];
  return values.flatMap((value) => diagnoseValueAt(side.var, value, bound, place));
}

function diagnosePair(
  kind: BoundQuestion["kind"],
  other: { readonly var: string },
  bound: BoundQuestion,
  place: Place,
  questions: QuestionsByKey,
): Diagnosis[] {
  const second = questions.get(other.var.split(".")[0] ?? "");
  if (!second || basis(kindOf(other.var, second)) === basis(kind)) return [];
  return [
    wrong(
      place,
      bound,
      `cannot be compared with “${second.base.label}”`,
      "Compare answers of the same kind.",
    ),
  ];
}

/** What is wrong with asking whether one thing is in a list. */
export function diagnoseIn(
  left: Operand,
  right: Operand,
  place: Place,
  questions: QuestionsByKey,
): Diagnosis[] {
  if (isVariable(right)) {
    const bound = questions.get(right.var.split(".")[0] ?? "");
    if (!bound || kindOf(right.var, bound) === "choices") {
      return bound && isConstant(left) ? diagnoseValue(left, "choices", bound, place) : [];
    }
    return [wrong(place, bound, "holds one value, not several", "Use == to compare it.")];
  }
  if (!Array.isArray(right))
    return [
      error(
        "wrong_comparison",
        place,
        "The right side of “in” is no list.",
        "Write a list of values.",
      ),
    ];
  if (!isVariable(left)) return [];
  const bound = questions.get(left.var.split(".")[0] ?? "");
  if (!bound) return [];
  const kind = kindOf(left.var, bound);
  if (basis(kind) === "other")
    return [wrong(place, bound, "is not one value", "Compare one value with a list.")];
  return right
    .filter(isConstant)
    .flatMap((value) => diagnoseValueAt(left.var, value, bound, place));
}

/** What a path leads to, held against a value: an answer, or what was said instead of one. */
function diagnoseValueAt(
  path: string,
  value: string | number | boolean,
  bound: BoundQuestion,
  place: Place,
): Diagnosis[] {
  if (!isWayOut(path, bound)) return diagnoseValue(value, kindOf(path, bound), bound, place);
  if (bound.waysOut.some((way) => way === value)) return [];
  const message = `“${bound.base.label}” is never left as ${JSON.stringify(value)}.`;
  return [error("unknown_option", place, message, `Choose one of: ${bound.waysOut.join(", ")}.`)];
}

/** A question that cannot be compared in this way. */
export function wrong(place: Place, bound: BoundQuestion, why: string, fix: string): Diagnosis {
  return error("wrong_comparison", place, `“${bound.base.label}” ${why}.`, fix);
}
