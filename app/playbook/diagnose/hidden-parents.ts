import { type Condition, factsRead, partsOf } from "../../facts/condition.ts";
import { type Diagnosis, warning } from "../diagnosis.ts";
import type { Place } from "../place.ts";
import type { PlacedQuestion } from "../questions.ts";
import { canAllHold, shownBy } from "./decide.ts";

type Questions = ReadonlyMap<string, PlacedQuestion>;

/** One question whose answer a part of a rule denies something of. */
type Denial = {
  readonly place: Place;
  readonly parent: PlacedQuestion;
  /** The rule, were this part not met. */
  readonly without: Condition;
};

/**
 * A question that shows because another's answer is not something, although the other is not
 * asked at all and so has no answer.
 */
export function diagnoseHiddenParents(
  condition: Condition,
  place: Place,
  within: Condition,
  questions: Questions,
): Diagnosis[] {
  return denialsIn(condition, place, true, (part) => part, questions)
    .filter(({ parent, without }) => {
      const hidden: Condition = { "!": { and: [true, ...shownBy(parent)] } };
      return (
        canAllHold([within, condition, hidden, { "!": without }], questions) === "some" &&
        canAllHold([within, ...shownBy(parent)], questions) === "some"
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
  questions: Questions,
): Denial[] {
  if (typeof condition === "boolean" || "answered" in condition) return [];
  if ("!" in condition)
    return denialsIn(
      condition["!"],
      [...place, "!"],
      !expected,
      (part) => around({ "!": part }),
      questions,
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
        questions,
      ),
    );
  }
  const isDenial = "!=" in condition ? expected : !expected;
  const [key = "", ...others] = factsRead(condition);
  const parent = questions.get(key);
  if (!isDenial || !parent || others.length > 0 || shownBy(parent).length === 0) return [];
  return [{ place, parent, without: around(!expected) }];
}
