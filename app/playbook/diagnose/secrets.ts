import type { BoundQuestion } from "../../kickoff/question-types/question-type.ts";
import { type Diagnosis, error } from "../diagnosis.ts";
import type { Place } from "../place.ts";
import { placedQuestions } from "../questions.ts";
import type { Playbook } from "../schema.ts";

const secret = new RegExp(
  [
    /\b(?:pass ?word|pass ?code|pass ?phrase|(?:secret|private|api|encryption|recovery) key)s?\b/,
    /\b(?:alarm|door|gate|entry|access|lock ?box|safe|pin|security|unlock|voicemail) (?:code|number|combination)s?\b/,
  ]
    .map(({ source }) => `(?:${source})`)
    .join("|"),
  "i",
);
const pin = /\bPINs?\b/;
/** "Which password manager do you use?" asks for no password. */
const aboutOne =
  /\b(?:password|passcode|code|key)s? (?:manager|polic|rule|reset|vault|rotation|length)/i;
/** "Never write a password here." warns of one. */
const warning = /\b(?:no|not|never|without|don[’']t)\b/i;
/** "Do you have an alarm code?" is answered by yes or no. */
const plain: readonly string[] = ["short_text", "long_text", "number"];

/** Plain questions that ask for a secret, also about each item of a list. */
export function diagnoseSecrets(playbook: Playbook): Diagnosis[] {
  return placedQuestions(playbook).flatMap(({ bound, place }) => [
    ...diagnoseQuestion(bound, place),
    ...[...(bound.items?.values() ?? [])].flatMap((item, index) =>
      diagnoseQuestion(
        item,
        bound.items?.has("") ? [...place, "of"] : [...place, "questions", index],
      ),
    ),
  ]);
}

function diagnoseQuestion({ type, base }: BoundQuestion, place: Place): Diagnosis[] {
  if (!plain.includes(type)) return [];
  const field = (["label", "help"] as const).find((name) => asksForSecret(base[name] ?? ""));
  if (field === undefined) return [];
  const message =
    "This question asks for a secret, and its answer would be stored and emailed as plain text.";
  const fix = "Use the type “secret”, which we can open once, or ask how access will be given.";
  return [error("asks_for_secret", [...place, field], message, fix)];
}

function asksForSecret(text: string): boolean {
  return text
    .split(/(?<=[.?!])\s/)
    .some(
      (sentence) =>
        (secret.test(sentence) || pin.test(sentence)) &&
        !aboutOne.test(sentence) &&
        !warning.test(sentence),
    );
}
