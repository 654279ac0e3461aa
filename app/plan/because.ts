import { type Condition, factsRead, holds, partsOf } from "../facts/condition.ts";
import type { Facts } from "../facts/fact.ts";
import { isForStaff } from "../kickoff/bound-playbook.ts";
import type { BoundQuestion } from "../kickoff/question-types/question-type.ts";
import { say } from "../lib/isolated.ts";
import type { QuestionsByKey } from "../playbook/questions.ts";
import { asWritten } from "../playbook/rule-paths.ts";
import { onOneLine } from "../playbook/text-values.ts";
import { explain } from "./explain.ts";
import type { Because } from "./planned-task.ts";

/** Said of a task that no answer decides. */
export const always = "Part of every onboarding of this kind.";
const longestAnswer = 80;

/** What brought a task into the plan besides its rule. */
export type OtherReasons = {
  /** The item that it is there for. */
  readonly item?: Answer | undefined;
  /** The event that it started on, for staff and for the customer: “X” was done on 3 March. */
  readonly event?: { readonly staff: string; readonly customer: string } | undefined;
};

/** Why a task is called for: the rule, the answers that it turned on, the item, the event. */
export function becauseOf(
  condition: Condition | undefined,
  questions: QuestionsByKey,
  facts: Facts,
  { item, event }: OtherReasons = {},
): Because {
  const keys = condition === undefined ? [] : deciding(condition, facts, true);
  const ruled = [...new Set(keys)].map((key) => answerTo(key, questions, facts));
  const answers = item ? [item, ...ruled] : ruled;
  const staff = [
    ...(item
      ? [say`There is one for each of “${item.label}” (this one: ${item.answer ?? ""})`]
      : []),
    ...(condition === undefined || ruled.length === 0
      ? []
      : [`${explain(condition, questions)} (${answersForStaff(ruled)})`]),
    ...(event ? [`It started when ${event.staff}`] : []),
  ];
  if (staff.length === 0) return { staff: always, customer: always, facts: [] };
  const told = answers.filter(({ key }) => !isOfStaff(questions.get(key)));
  return {
    staff: staff.join("; "),
    customer: told.length === 0 && event ? `Because ${event.customer}.` : sentenceForCustomer(told),
    facts: answers.map(({ key, label, answer }) => ({
      key: asWritten(key),
      label,
      answer: answer ?? "not answered",
    })),
  };
}

/** The facts that make a condition come out as it does: of an "or" only the parts that hold. */
function deciding(condition: Condition, facts: Facts, outcome: boolean): string[] {
  if (typeof condition === "object" && "!" in condition)
    return deciding(condition["!"], facts, !outcome);
  const parts = partsOf(condition);
  if (parts.length === 0) return factsRead(condition);
  return parts
    .filter((part) => holds(part, facts) === outcome)
    .flatMap((part) => deciding(part, facts, outcome));
}

export type Answer = {
  readonly key: string;
  readonly label: string;
  readonly answer: string | null;
};

function answerTo(key: string, questions: QuestionsByKey, facts: Facts): Answer {
  const bound = questions.get(key);
  const fact = Object.hasOwn(facts, key) ? facts[key] : undefined;
  const shown =
    fact === undefined ? "" : onOneLine(bound === undefined ? String(fact) : bound.show(fact));
  return { key, label: bound?.base.label ?? key, answer: shown === "" ? null : shortened(shown) };
}

/** Cut behind a whole word, where there is one. */
function shortened(text: string): string {
  const letters = [...text];
  if (letters.length <= longestAnswer) return text;
  const beginning = letters.slice(0, longestAnswer - 1).join("");
  return `${beginning.replace(/[\s,;]+\S*$/, "")}…`;
}

function answersForStaff(answers: readonly Answer[]): string {
  const [only] = answers;
  if (answers.length === 1 && only) return say`answer: ${only.answer ?? "none yet"}`;
  return `answers: ${answers.map(({ label, answer }) => say`“${label}” ${answer ?? "none yet"}`).join("; ")}`;
}

function isOfStaff(question: BoundQuestion | undefined): boolean {
  return question !== undefined && isForStaff(question);
}

/** What only staff were asked is not told to the customer. */
function sentenceForCustomer(answers: readonly Answer[]): string {
  if (answers.length === 0) return always;
  const given = answers.filter(({ answer }) => answer !== null);
  if (given.length === 0) {
    return `Because you have not told us yet: ${answers.map(({ label }) => say`“${label}”`).join(", ")}.`;
  }
  const decided = given.filter(isDecision).map(({ answer }) => say`“${answer ?? ""}” was decided`);
  const told = given
    .filter((one) => !isDecision(one))
    .map(({ label, answer }) => say`“${answer ?? ""}” when we asked “${label}”`);
  const parts = [...(told.length > 0 ? [`you told us ${listed(told)}`] : []), ...decided];
  return `Because ${listed(parts)}.`;
}

/** A decision was taken, by them or by us, and no question was answered; what it is called is ours. */
function isDecision({ key }: Answer): boolean {
  return key.startsWith("decision:");
}

function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}
