import { type Diagnosis, didYouMean, error } from "../diagnosis.ts";
import type { Place } from "../place.ts";
import type { ProblemCode } from "../problem-code.ts";

/** A key that must be one of those known. */
export function unknownKey(
  code: ProblemCode,
  noun: string,
  key: string,
  known: readonly string[],
  place: Place,
): Diagnosis[] {
  if (known.includes(key)) return [];
  return [
    error(
      code,
      place,
      `There is no ${noun} “${key}”.`,
      didYouMean(key, known) ?? `Choose one of: ${known.join(", ")}.`,
    ),
  ];
}
