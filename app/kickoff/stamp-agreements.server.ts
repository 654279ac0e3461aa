import { createHash } from "node:crypto";
import type { Facts, FactValue } from "../facts/fact.ts";
import type { BoundPlaybook } from "./bound-playbook.ts";
import { partOf } from "./question-types/entered.ts";

/** Who gives an answer, and when (an ISO instant). */
export type Stamp = { readonly by: string; readonly at: string };

/**
 * Answers with who agreed and when in every agreement among them. One that says so already was
 * given before, and stays as it is. The hash is SHA-256 of the text in UTF-8, in hexadecimal digits.
 */
export function stampAgreements(
  questions: BoundPlaybook["questions"],
  answers: Facts,
  stamp: Stamp,
): Facts {
  return Object.fromEntries(
    Object.entries(answers).map(([key, value]) => [
      key,
      questions.get(key)?.agreement ? stamped(value, stamp) : value,
    ]),
  );
}

function stamped(value: FactValue, { by, at }: Stamp): FactValue {
  if (typeof value !== "object" || Array.isArray(value) || partOf(value, "at") !== "") return value;
  const sha256 = createHash("sha256").update(partOf(value, "text"), "utf8").digest("hex");
  return { ...Object.fromEntries(Object.entries(value)), by, at, sha256 };
}
