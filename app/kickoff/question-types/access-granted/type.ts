import { z } from "zod";
import type { FactValue } from "../../../facts/fact.ts";
import type { ChoicesControl } from "../control.ts";
import { enterParts, partOf, plainText, textIn, tooLong, withoutEmpty } from "../entered.ts";
import type { Entered, Parsed } from "../parsed.ts";
import { questionBase, questionType } from "../question-type.ts";

const longest = 300;

const schema = questionBase.extend({
  type: z.literal("access_granted"),
  /** What to do, step by step. */
  steps: z.array(z.string().trim().min(1).max(500)).min(1).max(20),
  /** What has to be copied on the way: the address to invite, say. */
  copy: z
    .strictObject({ label: z.string().min(1).max(100), text: z.string().min(1).max(300) })
    .optional(),
  link: z
    .strictObject({
      text: z.string().min(1).max(200),
      url: z
        .url({
          protocol: /^https?$/,
          error: "Write a whole address, such as https://example.com/guide.",
        })
        .max(2000),
    })
    .optional(),
  suppliedBy: z.never().optional(),
});

const states = {
  done: "I have done this",
  later: "I will do it later",
  other: "Somebody else has to do it",
} as const;

const choices: ChoicesControl = {
  kind: "choices",
  part: "state",
  several: false,
  choices: Object.entries(states).map(([value, label]) => ({
    value,
    label,
    ...(value === "other"
      ? { reveals: { kind: "text", part: "who", label: "Who?", input: "text", width: "full" } }
      : {}),
  })),
};

/**
 * Whether the customer has let us into something, with the steps that do it. The fact is { state }
 * with "done", "later" or "other", and then { who }. Rules compare the part: { "var": "key.state" }.
 */
export const accessGranted = questionType(schema, ({ steps, copy, link }) => ({
  kind: "parts",
  values: undefined,
  control: { kind: "access", steps, copy, link, choices },
  parse,
  enter: (value) => enterParts(value, ["state", "who"]),
  show,
  cell: show,
}));

function parse(entered: Entered): Parsed {
  const state = textIn(entered, "state");
  if (state === "") return { state: "empty" };
  if (!Object.hasOwn(states, state)) return invalid("state", "Choose one of these.");
  if (state !== "other") return { state: "valid", value: { state } };
  const who = textIn(entered, "who");
  const problem = who === "" ? "Tell us who has to do it." : tooLong(who, longest);
  return problem === undefined
    ? { state: "valid", value: withoutEmpty({ state, who }) }
    : invalid("who", problem);
}

function invalid(part: string, message: string): Parsed {
  return { state: "invalid", problems: [{ part, message }] };
}

function show(value: FactValue): string {
  const [state, who] = [partOf(value, "state"), partOf(value, "who")];
  const said = Object.entries(states).find(([name]) => name === state)?.[1];
  if (said === undefined) return plainText(value);
  return who === "" ? said : `${said}: ${who}`;
}
