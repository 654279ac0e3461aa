import type { Facts, FactValue } from "../facts/fact.ts";
import type { BoundQuestion } from "../kickoff/question-types/question-type.ts";
import type { TextValue, TextValues } from "../lib/texts.ts";

/** Names that texts may insert besides answers. */
export const builtInNames = ["customer", "contact", "concierge", "seller", "go_live"] as const;

/**
 * What the texts of a playbook may insert: every known answer as it is shown, on one line, and
 * the built-in names given. Built-in names win over answers of the same name.
 */
export function textValues(
  questions: ReadonlyMap<string, BoundQuestion>,
  facts: Facts,
  names: Readonly<Record<string, string>>,
): TextValues {
  const answers = [...questions].flatMap(([key, bound]) => {
    const fact = Object.hasOwn(facts, key) ? facts[key] : undefined;
    return fact === undefined ? [] : [[key, textValue(bound, fact)] as const];
  });
  const builtIn = builtInNames.flatMap((name) =>
    Object.hasOwn(names, name) ? [[name, names[name] ?? ""] as const] : [],
  );
  return Object.fromEntries<TextValue>([...answers, ...builtIn]);
}

/** A shown value of several lines as one. */
export function onOneLine(shown: string): string {
  return shown
    .split(/\s*\n\s*/)
    .filter(Boolean)
    .join(", ");
}

/** The parts are those of the form: what stands in the fields is what a text inserts. */
function textValue(bound: BoundQuestion, fact: FactValue): TextValue {
  const whole = onOneLine(bound.show(fact));
  if (bound.kind === "sealed") return whole;
  const parts = Object.entries(bound.enter(fact)).flatMap(([part, [text]]) =>
    part && text ? [[part, text] as const] : [],
  );
  return parts.length === 0 ? whole : { whole, parts: Object.fromEntries(parts) };
}
