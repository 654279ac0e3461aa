import type { FactValue } from "../../facts/fact.ts";
import { storable } from "../../lib/storable.ts";
import { plainText, tooLong } from "./entered.ts";
import type { Entered, Parsed } from "./parsed.ts";
import type { QuestionBehaviour } from "./question-type.ts";

/** Reads one text that may be anything, up to a length. */
export function parseText(text: string, max: number): Parsed {
  if (text.trim() === "") return { state: "empty" };
  const message = tooLong(text, max);
  return message === undefined
    ? { state: "valid", value: text }
    : { state: "invalid", problems: [{ part: "", message }] };
}

/** Enter, show and cell of a fact that is one text, the same everywhere. */
export const asText = {
  kind: "text",
  values: undefined,
  enter: (value: FactValue): Entered => ({ "": [storable(plainText(value))] }),
  show: plainText,
  cell: plainText,
} as const satisfies Partial<QuestionBehaviour>;
