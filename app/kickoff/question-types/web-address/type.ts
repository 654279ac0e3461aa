import { z } from "zod";
import { textIn } from "../entered.ts";
import type { Entered, Parsed } from "../parsed.ts";
import { questionBase, questionType } from "../question-type.ts";
import { asText } from "../text.ts";
import { readWebAddress } from "./address.ts";

const schema = questionBase.extend({ type: z.literal("web_address") });

/** The address of a web page; the fact always begins with https:// or http://. */
export const webAddress = questionType(schema, () => ({
  ...asText,
  control: {
    kind: "text",
    part: "",
    input: "url",
    inputMode: "url",
    autoComplete: "url",
    width: "full",
  },
  parse,
}));

function parse(entered: Entered): Parsed {
  const typed = textIn(entered, "");
  if (typed === "") return { state: "empty" };
  const read = readWebAddress(typed);
  return "address" in read
    ? { state: "valid", value: read.address }
    : { state: "invalid", problems: [{ part: "", message: read.message }] };
}
