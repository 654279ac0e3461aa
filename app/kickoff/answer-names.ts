import { EnteredFields } from "./entered-fields.ts";
import type { Entered } from "./question-types/parsed.ts";

/*
 * On staff pages a question stands among other fields. Its form fields are named
 * "known/question" and "known/question/part", so that no key of a question meets theirs.
 */
const prefix = "known/";

/** The name of the form field for a part of a question. */
export function answerName(key: string, part: string): string {
  return part === "" ? `${prefix}${key}` : `${prefix}${key}/${part}`;
}

/** What was typed, by question. Fields of anything else are left out. */
export function answersIn(form: FormData): Record<string, Entered> {
  const fields = new EnteredFields();
  for (const [name, value] of form) {
    if (!name.startsWith(prefix) || typeof value !== "string") continue;
    const [key = "", part = ""] = name.slice(prefix.length).split("/");
    fields.add(key, part, value);
  }
  return fields.entered();
}

/** The form without the fields of questions. */
export function withoutAnswers(form: FormData): FormData {
  const rest = new FormData();
  for (const [name, value] of form) if (!name.startsWith(prefix)) rest.append(name, value);
  return rest;
}
