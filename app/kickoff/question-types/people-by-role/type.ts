import { z } from "zod";
import type { FactValue } from "../../../facts/fact.ts";
import { isolated } from "../../../lib/isolated.ts";
import type { TextControl } from "../control.ts";
import { emailProblem } from "../email/address.ts";
import { enterParts, partOf, plainText, textIn, tooLong } from "../entered.ts";
import type { Entered, Parsed, Problem } from "../parsed.ts";
import { questionBase, questionType } from "../question-type.ts";

const longest = 300;

const roleSchema = z.strictObject({
  key: z
    .string()
    .regex(/^[a-z][a-z0-9_]*$/, "Use lower-case letters, digits and _; begin with a letter.")
    .max(40),
  label: z.string().min(1).max(100),
  required: z.boolean().default(true),
});

const schema = questionBase.extend({
  type: z.literal("people_by_role"),
  roles: z
    .array(roleSchema)
    .min(1)
    .max(8)
    .refine(
      (roles) => new Set(roles.map(({ key }) => key)).size === roles.length,
      "Two roles have the same key. Give each its own.",
    ),
});

type Role = z.infer<typeof roleSchema>;

/**
 * A person for each role, by name and email address. The fact is flat, { billing_name,
 * billing_email, … }, with the parts that were written, so that rules and texts read each part.
 */
export const peopleByRole = questionType(schema, ({ roles }) => ({
  kind: "parts",
  values: undefined,
  control: { kind: "group", layout: "stack", controls: roles.flatMap(fieldsFor) },
  parse: (entered) => parse(roles, entered),
  enter: (value) =>
    enterParts(
      value,
      roles.flatMap(({ key }) => [`${key}_name`, `${key}_email`]),
    ),
  show: (value) => lines(roles, value).join("\n") || plainText(value),
  cell: (value) => lines(roles, value).join("; ") || plainText(value),
}));

function fieldsFor({ key, label, required }: Role): readonly TextControl[] {
  const optional = required ? "" : " (optional)";
  return [
    {
      kind: "text",
      part: `${key}_name`,
      label: `${label}: name${optional}`,
      input: "text",
      width: "full",
    },
    {
      kind: "text",
      part: `${key}_email`,
      label: `${label}: email address${optional}`,
      input: "email",
      inputMode: "email",
      width: "full",
    },
  ];
}

function parse(roles: readonly Role[], entered: Entered): Parsed {
  const people = roles.map((role) => readPerson(role, entered));
  if (people.every(({ isEmpty }) => isEmpty)) return { state: "empty" };
  const problems = people.flatMap((person) => person.problems);
  return problems.length > 0
    ? { state: "invalid", problems }
    : { state: "valid", value: Object.assign({}, ...people.map(({ written }) => written)) };
}

type ReadPerson = {
  readonly isEmpty: boolean;
  readonly written: Readonly<Record<string, string>>;
  readonly problems: readonly Problem[];
};

function readPerson({ key, required }: Role, entered: Entered): ReadPerson {
  const [namePart, emailPart] = [`${key}_name`, `${key}_email`];
  const [name, email] = [textIn(entered, namePart), textIn(entered, emailPart)];
  const isEmpty = name === "" && email === "";
  if (isEmpty && !required) return { isEmpty, written: {}, problems: [] };
  const nameMessage = name === "" ? "Add the name." : tooLong(name, longest);
  const emailMessage = email === "" ? "Add the email address." : emailProblem(email);
  const problems = [
    ...(nameMessage === undefined ? [] : [{ part: namePart, message: nameMessage }]),
    ...(emailMessage === undefined ? [] : [{ part: emailPart, message: emailMessage }]),
  ];
  return { isEmpty, written: { [namePart]: name, [emailPart]: email }, problems };
}

/** "Billing: Ana Lima, ana@example.com", a line for each role that has a person. */
function lines(roles: readonly Role[], value: FactValue): string[] {
  return roles.flatMap(({ key, label }) => {
    const texts = [partOf(value, `${key}_name`), partOf(value, `${key}_email`)];
    const written = texts.flatMap((text) => (text === "" ? [] : [isolated(text)])).join(", ");
    return written === "" ? [] : [`${label}: ${written}`];
  });
}
