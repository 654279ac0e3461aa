import { closest } from "../lib/closest.ts";
import type { Place } from "./place.ts";
import type { ProblemCode } from "./problem-code.ts";

/** One thing wrong with a playbook. An error keeps it from being published, a warning does not. */
export type Diagnosis = {
  readonly severity: "error" | "warning";
  readonly code: ProblemCode;
  readonly place: Place;
  /** One sentence that names what is wrong. */
  readonly message: string;
  /** One sentence that says what to do. */
  readonly fix?: string;
};

/** Something that must be mended. */
export function error(code: ProblemCode, place: Place, message: string, fix?: string): Diagnosis {
  return { severity: "error", code, place, message, ...(fix === undefined ? {} : { fix }) };
}

/** Something that is probably not meant. */
export function warning(code: ProblemCode, place: Place, message: string, fix?: string): Diagnosis {
  return { ...error(code, place, message, fix), severity: "warning" };
}

/** "Did you mean “x”?", where one of the names is near to what was typed. */
export function didYouMean(typed: string, names: Iterable<string>): string | undefined {
  const meant = closest(typed, names);
  return meant === undefined ? undefined : `Did you mean “${meant}”?`;
}
