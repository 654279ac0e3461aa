import { wayOutPart } from "../../facts/way-out.ts";
import type { BoundQuestion } from "../../kickoff/question-types/question-type.ts";
import { type Diagnosis, didYouMean, error } from "../diagnosis.ts";
import type { Place } from "../place.ts";
import type { QuestionsByKey } from "../questions.ts";

/** A path must lead to a question and, where it has one, to a part of its answer. */
export function diagnosePath(path: string, place: Place, questions: QuestionsByKey): Diagnosis[] {
  const [key = path, part] = path.split(".");
  const bound = questions.get(key);
  if (!bound) {
    const fix = didYouMean(key, questions.keys()) ?? "Choose a question of this playbook.";
    return [error("unknown_question", place, `No question has the key “${key}”.`, fix)];
  }
  if (bound.kind === "nothing") {
    const message = `“${bound.base.label}” asks nothing, so it has no answer.`;
    return [error("asks_nothing", place, message, "Choose a question.")];
  }
  if (isWayOut(path, bound)) return [];
  const parts = partsToRead(bound);
  if (part === undefined || parts.includes(part)) return [];
  return [
    error(
      "unknown_part",
      place,
      `“${bound.base.label}” has no part “${part}”.`,
      didYouMean(part, parts),
    ),
  ];
}

/** The parts of an answer that rules may read; of a list, what is asked about each item. */
export function partsToRead({ kind, items, parts }: BoundQuestion): string[] {
  const isWhole = ["date", "partial_date", "sealed"].includes(kind);
  return [...(items?.keys() ?? parts)].filter((one) => one !== "" && !isWhole);
}

/** Whether a path leads to what was said instead of an answer. */
export function isWayOut(path: string, { waysOut }: BoundQuestion): boolean {
  return waysOut.length > 0 && path.split(".")[1] === wayOutPart;
}

/** What a path leads to looks like this to a rule. A part of an answer is text where its type says nothing else. */
export function kindOf(path: string, bound: BoundQuestion): BoundQuestion["kind"] {
  return path.includes(".") ? (bound.partKind ?? "text") : bound.kind;
}
