import { z } from "zod";
import type { FactValue } from "../../../facts/fact.ts";
import { isUuid } from "../../../lib/uuid.ts";
import type { BoxControl } from "../control.ts";
import { partOf, textIn, wholeIn } from "../entered.ts";
import type { Entered, Parsed } from "../parsed.ts";
import type { Receiver } from "../question-type.ts";
import { questionBase, questionType } from "../question-type.ts";

const longest = 2000;

const schema = questionBase.extend({
  type: z.literal("secret"),
  /** For how many days it can be opened once it was given. */
  days: z.number().int().min(1).max(90).default(14),
  suppliedBy: z.never().optional(),
  sameAs: z.never().optional(),
  askedOf: z.never().optional(),
});

const parts = { part: "", kept: "box", sealed: "sealed", problem: "problem" } as const;

/**
 * A password or a code, for one reading only. The fact is { box } with the box it lies in: what was
 * typed is no part of any fact, and is never shown to the customer again. Rules ask whether it is
 * `answered`, which it stays once the box was opened.
 */
export const secret = questionType(schema, ({ days }) => ({
  kind: "sealed",
  values: undefined,
  control: { kind: "box", days, ...parts } satisfies BoxControl,
  box: { days },
  receive,
  parse,
  enter,
  show: () => "Given in a one-time box",
  cell: () => "Given in a one-time box",
}));

/** What is typed goes into a new box; else the one that is kept stays. */
function receive(entered: Entered, { seal, unseal, newBox }: Receiver): Entered {
  const typed = wholeIn(entered, "");
  if (typed.length > longest) return { problem: ["long"] };
  if (typed.trim() !== "") {
    const box = newBox();
    return { box: [box], sealed: [seal(`${box}:${typed}`)] };
  }
  const sealed = textIn(entered, "sealed");
  const box = boxIn(unseal(sealed)?.split(":")[0] ?? "");
  if (box !== "") return { box: [box], sealed: [sealed] };
  const kept = boxIn(textIn(entered, "box"));
  return kept === "" ? {} : { box: [kept] };
}

function parse(entered: Entered): Parsed {
  if (textIn(entered, "problem") !== "")
    return invalid(`Shorten this to ${longest} characters or fewer, and type it again.`);
  const box = boxIn(textIn(entered, "box"));
  if (box !== "") return { state: "valid", value: { box } };
  return textIn(entered, "") === "" ? { state: "empty" } : invalid("Type it again.");
}

function enter(value: FactValue): Entered {
  const box = boxIn(partOf(value, "box"));
  return box === "" ? {} : { box: [box] };
}

function invalid(message: string): Parsed {
  return { state: "invalid", problems: [{ part: "", message }] };
}

function boxIn(text: string): string {
  return isUuid(text) ? text : "";
}
