import { z } from "zod";
import type { FactValue } from "../../../facts/fact.ts";
import { storable } from "../../../lib/storable.ts";
import { stampInWords, stampParts } from "../../agreement.ts";
import { enterParts, partOf, plainText, textIn, withoutEmpty } from "../entered.ts";
import type { Entered, Parsed } from "../parsed.ts";
import { questionBase, questionType } from "../question-type.ts";

const schema = questionBase.extend({
  type: z.literal("consent"),
  /** Exactly what is agreed to: it stands beside the box, and in the fact. */
  text: z.string().trim().min(1).max(5000).transform(storable),
});

/**
 * Agreement to a text. The fact is { agreed: true, text } with the text that stood beside the box:
 * the box carries it, so who ticked it before the text was changed is asked again. Once sent it
 * also says { by, at, sha256 }. Without agreement there is no fact; rules ask whether it is `answered`.
 */
export const consent = questionType(schema, ({ text }) => ({
  kind: "parts",
  values: undefined,
  agreement: { signed: false },
  control: { kind: "choices", part: "", several: true, choices: [{ value: text, label: text }] },
  // Who agreed and when is not for the browser to say.
  receive: ({ "": seen = [] }) => ({ "": seen }),
  parse: (entered) => parse(text, entered),
  enter: (value) => ({
    "": partOf(value, "text") === "" ? [] : [partOf(value, "text")],
    ...enterParts(value, stampParts),
  }),
  show,
  cell: show,
}));

function parse(text: string, entered: Entered): Parsed {
  const seen = textIn(entered, "");
  if (seen === "") return { state: "empty" };
  if (seen === text) {
    const stamp = stampParts.map((part) => [part, textIn(entered, part)] as const);
    const value = withoutEmpty({ agreed: true, text, ...Object.fromEntries(stamp) });
    return { state: "valid", value };
  }
  const message = "The text has changed. Read it again, and tick the box if you agree.";
  return { state: "invalid", problems: [{ part: "", message }] };
}

function show(value: FactValue): string {
  const text = partOf(value, "text");
  if (text === "") return plainText(value);
  const [by, at] = [partOf(value, "by"), partOf(value, "at")];
  const who = at === "" ? "" : `\n${stampInWords(by, at)}`;
  return `Agreed to: ${text}${who}`;
}
