import { holds, pathsCompared } from "../facts/condition.ts";
import type { Facts } from "../facts/fact.ts";
import type { Check } from "./check-schema.ts";

/** The checks that what is known contradicts. One that compares what is not answered says nothing yet. */
export function failingChecks(checks: readonly Check[], facts: Facts): Check[] {
  return checks.filter(
    ({ that }) =>
      pathsCompared(that).every((path) => holds({ answered: path }, facts)) && !holds(that, facts),
  );
}
