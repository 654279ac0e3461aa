import { type Condition, factsRead, holds, partsOf } from "../facts/condition.ts";
import type { Facts } from "../facts/fact.ts";
import type { QuestionsByKey } from "../playbook/questions.ts";
import { onOneLine } from "../playbook/text-values.ts";
import { explain } from "./explain.ts";
import type { Because } from "./planned-task.ts";

/** Said of a task that no answer decides. */
export const always = "Part of every onboarding of this kind.";
const longestAnswer = 80;

/** Why a condition that holds does so: the rule, and the answers that it turned on. */
export function becauseOf(
  condition: Condition | undefined,
  questions: QuestionsByKey,
  facts: Facts,
): Because {
  const keys = condition === undefined ? [] : deciding(condition, facts, true);
  if (condition === undefined || keys.length === 0)
    return { staff: always, customer: always, facts: [] };
  const answers = [...new Set(keys)].map((key) => answerTo(key, questions, facts));
  return {
    staff: `${explain(condition, questions)} (${answersForStaff(answers)})`,
    customer: sentenceForCustomer(answers),
    facts: answers.map(({ key, label, answer }) => ({
      key,
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

type Answer = { readonly key: string; readonly label: string; readonly answer: string | null };

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
  if (answers.length === 1 && only) return `answer: ${only.answer ?? "none yet"}`;
  return `answers: ${answers.map(({ label, answer }) => `“${label}” ${answer ?? "none yet"}`).join("; ")}`;
}

function sentenceForCustomer(answers: readonly Answer[]): string {
  const given = answers.filter(({ answer }) => answer !== null);
  if (given.length === 0) {
    return `Because you have not told us yet: ${answers.map(({ label }) => `“${label}”`).join(", ")}.`;
  }
  const said = given.map(({ label, answer }) => `“${answer}” when we asked “${label}”`);
  return `Because you told us ${said.length < 2 ? said.join("") : `${said.slice(0, -1).join(", ")} and ${said.at(-1)}`}.`;
}
