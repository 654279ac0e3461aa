import type { Facts } from "../facts/fact.ts";
import { renderLine, variablesOf } from "../lib/texts.ts";
import { textValues } from "../playbook/text-values.ts";
import { asAsked, type BoundQuestion } from "./question-types/question-type.ts";

/** A text of the form that inserts answers: "How many people work at {{ main_site }}?". */
export type AskedText = {
  /** As it reads while nobody in particular is asked: "How many people work at …?". */
  readonly plain: string;
  /** As it reads to somebody of whom this is known. */
  readonly says: (known: Facts) => string;
};

const gap = "…";

/** A text of the form, ready to be read. `questions` are those whose answers it may insert. */
export function askedText(
  template: string,
  questions: ReadonlyMap<string, BoundQuestion>,
): AskedText {
  const paths = variablesOf(template).map((path) => path.split("."));
  const keys = [...new Set(paths.map(([key = ""]) => key))];
  const gaps = keys.map((key) => [key, { whole: gap, parts: gapsIn(key, paths) }] as const);
  return {
    plain: renderLine(template, Object.fromEntries(gaps)),
    says: (known) => renderLine(template, valuesOf(keys, questions, known)),
  };
}

/** Whether a text inserts anything. */
export function inserts(template: string): boolean {
  return /\{[{%]/.test(template);
}

function gapsIn(key: string, paths: readonly (readonly string[])[]): Record<string, string> {
  const parts = paths.flatMap(([own, part]) => (own === key && part ? [[part, gap]] : []));
  return Object.fromEntries(parts);
}

function valuesOf(
  keys: readonly string[],
  questions: ReadonlyMap<string, BoundQuestion>,
  known: Facts,
) {
  const read = keys.flatMap((key) => {
    const question = questions.get(key);
    return question ? [[key, question] as const] : [];
  });
  return textValues(new Map(read), known, {});
}

/** The same question with what is known in its label and its help. */
export function withTexts(
  question: BoundQuestion,
  questions: ReadonlyMap<string, BoundQuestion>,
): BoundQuestion {
  const { label, help = "" } = question.base;
  if (!inserts(label) && !inserts(help)) return question;
  const read = { [label]: askedText(label, questions), [help]: askedText(help, questions) };
  return {
    ...withTextsSaid(question, (text) => read[text]?.plain ?? text),
    inLight: (known) =>
      withTextsSaid(asAsked(question, known), (text) => read[text]?.says(known) ?? text),
  };
}

/** The same question with its label and its help said in another way. */
export function withTextsSaid(
  question: BoundQuestion,
  says: (text: string) => string,
): BoundQuestion {
  const { base, inLight } = question;
  const help = base.help && says(base.help);
  return {
    ...question,
    base: { ...base, label: says(base.label), ...(help ? { help } : { help: undefined }) },
    ...(inLight ? { inLight: (known) => withTextsSaid(inLight(known), says) } : {}),
  };
}
