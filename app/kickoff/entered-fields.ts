import type { Entered } from "./question-types/parsed.ts";

/**
 * What the fields of a form hold, by question and part, while the form is read. Kept in maps
 * because the names come from outside: on an object, "__proto__" would reach every other one.
 */
export class EnteredFields {
  readonly #questions = new Map<string, Map<string, string[]>>();

  /** Notes that a question was on the form, with or without anything in its fields. */
  ask(key: string): Map<string, string[]> {
    const parts = this.#questions.get(key) ?? new Map<string, string[]>();
    this.#questions.set(key, parts);
    return parts;
  }

  /** Adds what one field held. Thousands of fields of one name cost no more than their number. */
  add(key: string, part: string, text: string): void {
    const parts = this.ask(key);
    const texts = parts.get(part);
    if (texts) texts.push(text);
    else parts.set(part, [text]);
  }

  /** What was typed, by question, without these questions. */
  entered(leftOut: ReadonlySet<string> = new Set()): Record<string, Entered> {
    const kept = [...this.#questions].filter(([key]) => !leftOut.has(key));
    return Object.fromEntries(kept.map(([key, parts]) => [key, Object.fromEntries(parts)]));
  }
}
