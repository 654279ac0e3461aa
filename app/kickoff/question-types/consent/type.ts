import { z } from "zod";
import type { FactValue } from "../../../facts/fact.ts";
import { storable } from "../../../lib/storable.ts";
import { partOf, plainText, textIn } from "../entered.ts";
import type { Entered, Parsed } from "../question-type.ts";
import { questionBase, questionType } from "../question-type.ts";

const schema = questionBase.extend({
  type: z.literal("consent"),
  /** Exactly what is agreed to: it stands beside the box, and in the fact. */
  text: z.string().trim().min(1).max(5000).transform(storable),
});

/**
 * Agreement to a text. The fact is { agreed: true, text } with the text that stood beside the box:
 * the box carries it, so who ticked it before the text was changed is asked again. Without
 * agreement there is no fact; rules ask whether it is `answered`.
 */
export const consent = questionType(schema, ({ text }) => ({
  kind: "parts",
  values: undefined,
  control: { kind: "choices", part: "", several: true, choices: [{ value: text, label: text }] },
  parse: (entered) => parse(text, entered),
  enter: (value) => ({ "": partOf(value, "text") === "" ? [] : [partOf(value, "text")] }),
  show,
  cell: show,
}));

function parse(text: string, entered: Entered): Parsed {
  const seen = textIn(entered, "");
  if (seen === "") return { state: "empty" };
  if (seen === text) return { state: "valid", value: { agreed: true, text } };
  const message = "The text has changed. Read it again, and tick the box if you agree.";
  return { state: "invalid", problems: [{ part: "", message }] };
}

function show(value: FactValue): string {
  const text = partOf(value, "text");
  return text === "" ? plainText(value) : `Agreed to: ${text}`;
}
