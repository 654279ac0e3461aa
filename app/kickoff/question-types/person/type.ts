import { z } from "zod";
import type { FactValue } from "../../../facts/fact.ts";
import type { TextControl } from "../control.ts";
import { emailProblem } from "../email/address.ts";
import { partOf, textIn, tooLong, withoutEmpty } from "../entered.ts";
import type { Entered, Parsed, Problem } from "../parsed.ts";
import { phoneCountrySchema, readPhone, showPhone, typedPhone } from "../phone/phone-number.ts";
import { questionBase, questionType } from "../question-type.ts";

const longest = 300;
const wanted = z.enum(["required", "optional", "no"]);

const schema = questionBase.extend({
  type: z.literal("person"),
  email: wanted.default("required"),
  phone: wanted.default("optional"),
  role: wanted.default("optional"),
  /** The country of phone numbers written without a country code. */
  country: phoneCountrySchema.optional(),
});

type Settings = z.infer<typeof schema>;
type Part = "name" | "email" | "phone" | "role";

const fields: Readonly<Record<Part, { readonly control: TextControl; readonly missing: string }>> =
  {
    name: {
      control: {
        kind: "text",
        part: "name",
        label: "Name",
        input: "text",
        autoComplete: "name",
        width: "full",
      },
      missing: "Add the name.",
    },
    email: {
      control: {
        kind: "text",
        part: "email",
        label: "Email address",
        input: "email",
        inputMode: "email",
        autoComplete: "email",
        width: "full",
      },
      missing: "Add the email address.",
    },
    phone: {
      control: {
        kind: "text",
        part: "phone",
        label: "Phone number",
        input: "tel",
        inputMode: "tel",
        autoComplete: "tel",
        width: "20",
      },
      missing: "Add the phone number.",
    },
    role: {
      control: {
        kind: "text",
        part: "role",
        label: "Role",
        input: "text",
        autoComplete: "organization-title",
        width: "full",
      },
      missing: "Add the role.",
    },
  };

/**
 * A person. The fact is { name, email, phone: { typed, e164, ext }, role } with the parts that
 * were written. One field for the name, and any name will do.
 */
export const person = questionType(schema, (question) => {
  const asked = askedParts(question);
  return {
    kind: "parts",
    values: undefined,
    control: {
      kind: "group",
      layout: "stack",
      controls: asked.map((part) => controlFor(question, part)),
    },
    parse: (entered) => parse(question, asked, entered),
    enter: (value) => enter(asked, value),
    show: (value) => texts(value).join("\n"),
    cell: (value) => texts(value).join(", "),
  };
});

function askedParts(question: Settings): readonly Part[] {
  return (["name", "role", "email", "phone"] as const).filter(
    (part) => part === "name" || question[part] !== "no",
  );
}

function isNeeded(question: Settings, part: Part): boolean {
  return part === "name" || question[part] === "required";
}

function controlFor(question: Settings, part: Part): TextControl {
  const { control } = fields[part];
  return isNeeded(question, part) ? control : { ...control, label: `${control.label} (optional)` };
}

function parse(question: Settings, asked: readonly Part[], entered: Entered): Parsed {
  const typed = asked.map((part) => ({ part, text: textIn(entered, part) }));
  if (typed.every(({ text }) => text === "")) return { state: "empty" };
  const read = typed.map(({ part, text }) => readPart(question, part, text));
  const problems = read.flatMap(({ problem }) => (problem === undefined ? [] : [problem]));
  if (problems.length > 0) return { state: "invalid", problems };
  const doubt = read.find((part) => part.doubt !== undefined)?.doubt;
  const value = withoutEmpty(Object.fromEntries(read.map(({ part, value }) => [part, value])));
  return { state: "valid", value, ...(doubt === undefined ? {} : { doubt }) };
}

type ReadPart = {
  readonly part: Part;
  readonly value: FactValue;
  readonly problem?: Problem;
  readonly doubt?: string;
};

function readPart(question: Settings, part: Part, text: string): ReadPart {
  if (text === "") {
    return isNeeded(question, part)
      ? { part, value: "", problem: { part, message: fields[part].missing } }
      : { part, value: "" };
  }
  if (part === "phone") {
    const read = readPhone(text, question.country);
    return read.state === "kept"
      ? { ...read, part }
      : { part, value: text, problem: { part, message: read.message } };
  }
  const message = part === "email" ? emailProblem(text) : tooLong(text, longest);
  return message === undefined
    ? { part, value: text }
    : { part, value: text, problem: { part, message } };
}

function enter(asked: readonly Part[], value: FactValue): Entered {
  const named = typeof value === "string" ? { name: value } : value;
  return Object.fromEntries(
    asked.flatMap((part) => {
      const text = part === "phone" ? typedPhone(phoneOf(named)) : partOf(named, part);
      return text === "" ? [] : [[part, [text]]];
    }),
  );
}

function texts(value: FactValue): string[] {
  const named = typeof value === "string" ? { name: value } : value;
  const written = [
    partOf(named, "name"),
    partOf(named, "role"),
    partOf(named, "email"),
    showPhone(phoneOf(named)),
  ];
  return written.filter((text) => text !== "");
}

function phoneOf(person: FactValue): FactValue {
  if (typeof person !== "object" || Array.isArray(person)) return "";
  return Object.entries(person).find(([part]) => part === "phone")?.[1] ?? "";
}
