import { type Condition, partsOf } from "../../facts/condition.ts";
import { type Diagnosis, warning } from "../diagnosis.ts";
import type { Place } from "../place.ts";
import { canAllHold } from "./decide.ts";
import type { Logic } from "./logic.ts";

/** A part of a rule, with what must hold besides it for the part to matter. */
type Part = {
  readonly condition: Condition;
  readonly place: Place;
  /** False inside a denial: there the part matters where it fails. */
  readonly expected: boolean;
  readonly besides: readonly Condition[];
};

/** Each part is tried besides all others: more of them are not looked at one by one. */
const mostParts = 100;

/**
 * Parts that change nothing in a rule that can hold: one of several ways that is never open, or a
 * demand that is always met.
 */
export function diagnoseDeadParts(
  condition: Condition,
  place: Place,
  within: Condition,
  logic: Logic,
): Diagnosis[] {
  return deadIn({ condition, place, expected: true, besides: [within] }, logic);
}

function deadIn(part: Part, logic: Logic): Diagnosis[] {
  const { condition, expected } = part;
  if (partsOf(condition).length > mostParts) return [];
  const inner = partsIn(part);
  if (typeof condition === "boolean" || inner.length === 0) return [];
  if ("!" in condition || inner.length === 1) return inner.flatMap((one) => deadIn(one, logic));
  const isAnyEnough = "or" in condition === expected;
  return inner.flatMap((one) => {
    const isDead = isAnyEnough
      ? canAllHold([...one.besides, wanted(one)], logic) === "none"
      : canAllHold([{ "!": wanted(one) }], logic) === "none";
    if (!isDead) return deadIn(one, logic);
    return [isAnyEnough === expected ? neverHolds(one.place) : alwaysHolds(one.place)];
  });
}

/** The parts directly inside one; of several demands, each stands besides the others. */
function partsIn({ condition, place, expected, besides }: Part): Part[] {
  if (typeof condition === "boolean") return [];
  if ("!" in condition)
    return [{ condition: condition["!"], place: [...place, "!"], expected: !expected, besides }];
  const operator = "and" in condition ? "and" : "or";
  const isAllNeeded = (operator === "and") === expected;
  const parts = partsOf(condition).map((one, index) => ({
    condition: one,
    place: [...place, operator, index],
    expected,
    besides,
  }));
  return isAllNeeded
    ? parts.map((one) => ({
        ...one,
        besides: [...besides, ...parts.filter((other) => other !== one).map(wanted)],
      }))
    : parts;
}

function wanted({ condition, expected }: Pick<Part, "condition" | "expected">): Condition {
  return expected ? condition : { "!": condition };
}

function neverHolds(place: Place): Diagnosis {
  const message = "This part of the rule never holds, so it changes nothing.";
  return warning("dead_part", place, message, "Change or remove it.");
}

function alwaysHolds(place: Place): Diagnosis {
  const message = "This part of the rule always holds, so it changes nothing.";
  return warning("dead_part", place, message, "Change or remove it.");
}
