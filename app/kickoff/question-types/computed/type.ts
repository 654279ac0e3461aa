import { z } from "zod";
import { type Expression, partsIn } from "../../../facts/expression.ts";
import { expressionSchema } from "../../../facts/expression-schema.ts";
import { inWords } from "../../computed.ts";
import { plainText } from "../entered.ts";
import { questionBase, questionType } from "../question-type.ts";

const schema = questionBase.extend({
  type: z.literal("computed"),
  /** Reads questions asked before this one. */
  value: expressionSchema,
  decimals: z.number().int().min(0).max(6).default(2),
  /** Stands before it: "£". */
  prefix: z.string().min(1).max(10).optional(),
  /** Stands after it: "people". */
  unit: z.string().min(1).max(40).optional(),
  required: z.literal(false).default(false),
  suppliedBy: z.never().optional(),
  mayBe: z.never().optional(),
  askedOf: z.never().optional(),
  sameAs: z.never().optional(),
});

/** A number or text worked out from answers: shown, never asked. It is a fact like any other. */
export const computed = questionType(schema, ({ value, decimals, prefix, unit }) => {
  const settings = { value, decimals, prefix, unit };
  const show = (fact: Parameters<typeof plainText>[0]) =>
    typeof fact === "number" ? inWords(settings, fact) : plainText(fact);
  return {
    kind: isText(value) ? "text" : "number",
    values: undefined,
    computed: settings,
    control: { kind: "computed" },
    parse: () => ({ state: "empty" }),
    enter: (fact) => ({ "": [show(fact)] }),
    show,
    cell: plainText,
  };
});

/** Whether it comes to a text: what is joined is one, and an answer alone may be one. */
function isText(expression: Expression): boolean {
  if (typeof expression !== "object") return typeof expression === "string";
  if ("if" in expression) return partsIn(expression).some(isText);
  return "cat" in expression || "var" in expression;
}
