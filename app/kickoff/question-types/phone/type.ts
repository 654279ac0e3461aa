import { z } from "zod";
import type { FactValue } from "../../../facts/fact.ts";
import { partOf, textIn } from "../entered.ts";
import type { Entered, Parsed } from "../parsed.ts";
import { questionBase, questionType } from "../question-type.ts";
import { phoneCountrySchema, readPhone, showPhone, typedPhone } from "./phone-number.ts";

const schema = questionBase.extend({
  type: z.literal("phone"),
  country: phoneCountrySchema.optional(),
});

/** A phone number; the fact is { typed, e164, ext }, the last two where they are known. */
export const phone = questionType(schema, (question) => ({
  kind: "parts",
  values: undefined,
  control: {
    kind: "text",
    part: "",
    input: "tel",
    inputMode: "tel",
    autoComplete: "tel",
    width: "20",
  },
  parse: (entered) => parse(question.country, entered),
  enter: (value) => ({ "": [typedPhone(value)] }),
  show: showPhone,
  cell,
}));

function parse(country: string | undefined, entered: Entered): Parsed {
  const typed = textIn(entered, "");
  if (typed === "") return { state: "empty" };
  const read = readPhone(typed, country);
  if (read.state === "refused")
    return { state: "invalid", problems: [{ part: "", message: read.message }] };
  return { ...read, state: "valid" };
}

function cell(value: FactValue): string {
  const e164 = partOf(value, "e164");
  const ext = partOf(value, "ext");
  if (e164 === "") return typedPhone(value);
  return ext === "" ? e164 : `${e164};ext=${ext}`;
}
