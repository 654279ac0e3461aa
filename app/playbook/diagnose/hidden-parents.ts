import { type Condition, factsRead, partsOf } from "../../facts/condition.ts";
import { type Diagnosis, warning } from "../diagnosis.ts";
import type { Place } from "../place.ts";
import type { PlacedQuestion } from "../questions.ts";
import { canAllHold } from "./decide.ts";
import { type Logic, shownBy } from "./logic.ts";

/** One question whose answer a part of a rule denies something of. */
type Denial = {
  readonly place: Place;
  readonly parent: PlacedQuestion;
  /** The rule, were this part not met. */
  readonly without: () => Condition;
};

/**
 * A question that shows because another's answer is not something, although the other is not
 * asked at all and so has no answer.
 */
export function diagnoseHiddenParents(
  condition: Condition,
  place: Place,
  within: Condition,
  logic: Logic,
): Diagnosis[] {
  return denialsIn(condition, place, true, (part) => part, logic)
    .filter(({ parent, without }) => {
      const hidden: Condition = { "!": { and: [true, ...shownBy(parent)] } };
      return (
        canAllHold([within, condition, hidden, { "!": without() }], logic) === "some" &&
        canAllHold([within, ...shownBy(parent)], logic) === "some"
      );
    })
    .map(({ place: own, parent: { bound } }) => {
      const message = `This also holds when “${bound.base.label}” is not asked at all.`;
      const fix = "Ask as well that it is answered, or repeat what shows it.";
      return warning("shows_without_parent", own, message, fix);
    });
}

function denialsIn(
  condition: Condition,
  place: Place,
  expected: boolean,
  around: (part: Condition) => Condition,
  logic: Logic,
): Denial[] {
  if (typeof condition === "boolean" || "answered" in condition) return [];
  if ("!" in condition)
    return denialsIn(
      condition["!"],
      [...place, "!"],
      !expected,
      (part) => around({ "!": part }),
      logic,
    );
  const parts = partsOf(condition);
  if (parts.length > 0) {
    const operator = "and" in condition ? "and" : "or";
    return parts.flatMap((part, index) =>
      denialsIn(
        part,
        [...place, operator, index],
        expected,
        (own) =>
          around(
            operator === "and" ? { and: parts.with(index, own) } : { or: parts.with(index, own) },
          ),
        logic,
      ),
    );
  }
  const isDenial = "!=" in condition ? expected : !expected;
  const [key = "", ...others] = factsRead(condition);
  const parent = logic.questions.get(key);
  if (!isDenial || !parent || others.length > 0 || shownBy(parent).length === 0) return [];
  return [{ place, parent, without: () => around(!expected) }];
}
