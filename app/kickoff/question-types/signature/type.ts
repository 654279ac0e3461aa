import { z } from "zod";
import type { FactValue } from "../../../facts/fact.ts";
import { storable } from "../../../lib/storable.ts";
import { stampInWords, stampParts } from "../../agreement.ts";
import { enterParts, partOf, plainText, textIn, tooLong, withoutEmpty } from "../entered.ts";
import type { Entered, Parsed } from "../parsed.ts";
import { questionBase, questionType } from "../question-type.ts";
import { strokeIn } from "./stroke.ts";

const longest = 200;

const schema = questionBase.extend({
  type: z.literal("signature"),
  /** Exactly what is signed: it stands above the name, and in the fact. */
  text: z.string().trim().min(1).max(10_000).transform(storable),
  /** Whether a signature may be drawn besides the typed name. */
  drawn: z.boolean().default(true),
  suppliedBy: z.never().optional(),
});

/**
 * A signature under a text. The fact is { name, text, drawn } with the text that stood above it,
 * and the drawing where there is one. Once sent it also says { by, at, sha256 }: whose link it came
 * by, when, and the hash of the text. Who signed before the text was changed is asked again.
 */
export const signature = questionType(schema, ({ text, drawn }) => ({
  kind: "parts",
  values: undefined,
  agreement: { signed: true },
  control: { kind: "signature", text, isDrawn: drawn },
  receive,
  parse: (entered) => parse(text, entered),
  enter: (value) => enterParts(value, ["name", "text", "drawn", ...stampParts]),
  show: (value) => lines(value).join("\n\n"),
  cell: (value) => lines(value).toReversed().join(": "),
  drawn: (value) => strokeIn(partOf(value, "drawn")),
}));

/** When it was signed is not for the browser to say, and the text is no answer by itself. */
function receive(entered: Entered): Entered {
  const [name, drawn] = [textIn(entered, "name"), strokeIn(textIn(entered, "drawn"))];
  if (name === "" && drawn === "") return {};
  const parts = { name, drawn, text: textIn(entered, "text") };
  return Object.fromEntries(
    Object.entries(parts).flatMap(([part, text]) => (text === "" ? [] : [[part, [text]]])),
  );
}

function parse(text: string, entered: Entered): Parsed {
  const name = textIn(entered, "name");
  const drawn = strokeIn(textIn(entered, "drawn"));
  if (name === "" && drawn === "") return { state: "empty" };
  if (name === "") return invalid("Type your name as well.");
  const problem = tooLong(name, longest);
  if (problem !== undefined) return invalid(problem);
  if (textIn(entered, "text") !== text)
    return invalid("The text has changed. Read it again, and sign again if you agree.");
  const stamp = stampParts.map((part) => [part, textIn(entered, part)] as const);
  const value = withoutEmpty({ name, text, drawn, ...Object.fromEntries(stamp) });
  return { state: "valid", value };
}

function invalid(message: string): Parsed {
  return { state: "invalid", problems: [{ part: "name", message }] };
}

function lines(value: FactValue): string[] {
  const [name, text] = [partOf(value, "name"), partOf(value, "text")];
  if (name === "") return [plainText(value)];
  const [by, at] = [partOf(value, "by"), partOf(value, "at")];
  const who = at === "" ? "" : ` (${stampInWords(by, at)})`;
  return [text, `Signed: ${name}${who}`].filter((line) => line !== "");
}
