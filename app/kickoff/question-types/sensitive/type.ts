import { z } from "zod";
import type { FactValue } from "../../../facts/fact.ts";
import { sealedFact } from "../../../facts/sealed-fact.ts";
import { textIn } from "../entered.ts";
import type { Entered, Parsed } from "../parsed.ts";
import type { Receiver } from "../question-type.ts";
import { questionBase, questionType } from "../question-type.ts";
import { mask, sealedControl, sealedParts } from "../sealed.ts";
import { type Fault, type Format, faultIn, formats, tidied } from "./formats.ts";

const { kept, shown, problem } = sealedParts;
const longest = 200;

const schema = questionBase.extend({
  type: z.literal("sensitive"),
  kind: z.enum(["government_id", "bank_account", "routing_number", "sort_code", "iban"]),
  /** Which government id: its format is checked. */
  scheme: z.enum(["us_ssn", "us_ein", "ca_sin", "uk_nino", "any_id"]).default("any_id"),
  suppliedBy: z.never().optional(),
  sameAs: z.never().optional(),
});

/**
 * A number that identifies a person or an account. It is sealed before anything keeps it: the fact
 * is { masked: "•••• 6789", sealed }, and the same number gives the same fact. What was typed and not
 * sealed is never an answer. Rules ask whether it is `answered`.
 */
export const sensitive = questionType(schema, ({ kind, scheme }) => {
  const format: Format = formats[kind === "government_id" ? scheme : kind];
  const { hint, numeric } = format;
  return {
    kind: "sealed",
    values: undefined,
    control: { ...sealedControl, hint, ...(numeric ? { inputMode: "numeric" } : {}) },
    receive: (entered, receiver) => receive(format, entered, receiver),
    parse: (entered) => parse(format, entered),
    enter,
    show: read,
    cell: read,
  };
});

/** What is typed takes the place of what is kept; what is kept is judged anew. */
function receive(format: Format, entered: Entered, { seal, unseal }: Receiver): Entered {
  const typed = textIn(entered, "").slice(0, longest) || unseal(textIn(entered, kept)) || "";
  if (typed === "") return {};
  const tidy = tidied(typed);
  const fault = faultIn(format, tidy);
  const text = fault === undefined ? tidy : typed;
  return {
    [kept]: [seal(text)],
    [shown]: [mask(tidy)],
    ...(fault === undefined ? {} : { [problem]: [fault] }),
  };
}

function parse({ reshape, recheck }: Format, entered: Entered): Parsed {
  const sealed = textIn(entered, kept);
  const masked = textIn(entered, shown);
  const fault = textIn(entered, problem);
  if (fault !== "") return invalid(fault === ("check" satisfies Fault) ? recheck : reshape);
  if (sealed !== "" && masked !== "") return { state: "valid", value: { masked, sealed } };
  return textIn(entered, "") === "" ? { state: "empty" } : invalid("Type it again.");
}

function invalid(message: string): Parsed {
  return { state: "invalid", problems: [{ part: "", message }] };
}

function enter(value: FactValue): Entered {
  const own = sealedFact(value);
  return own ? { [kept]: [own.sealed], [shown]: [own.masked] } : {};
}

/** A fact of another shape comes from a time before this was sensitive: it is masked all the same. */
function read(value: FactValue): string {
  return sealedFact(value)?.masked ?? mask(typeof value === "object" ? "" : String(value));
}
