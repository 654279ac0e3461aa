import { wayOutPart } from "../facts/way-out.ts";
import type { BoundQuestion, QuestionBehaviour } from "../kickoff/question-types/question-type.ts";
import { type Left, type Operator, operatorsOf, type Scalar } from "./condition-tree.ts";
import { isWayOut, kindOf, partsToRead } from "./diagnose/paths.ts";
import type { QuestionsByKey } from "./questions.ts";
import { itemsOf } from "./rule-questions.ts";

/** What stands on the left of a rule, as much as is needed to compare it with something. */
export type Subject = Pick<QuestionBehaviour, "kind" | "values"> & {
  readonly left: Left;
  readonly question: BoundQuestion;
  readonly aspect: "answer" | "count" | "way_out" | "part";
  /** The part of the answer, where it is one. */
  readonly part: string;
  readonly show: (value: Scalar) => string;
};

/** What a rule is about; nothing where no question has such an answer. */
export function subjectOf(left: Left, questions: QuestionsByKey): Subject | undefined {
  return "count" in left ? countOf(left.count, questions) : answerAt(left.var, questions);
}

function countOf(key: string, questions: QuestionsByKey): Subject | undefined {
  const question = questions.get(key);
  if (!question || !itemsOf(question)) return undefined;
  const number = { kind: "number", values: undefined, show: String } as const;
  return { ...number, left: { count: key }, question, aspect: "count", part: "" };
}

function answerAt(path: string, questions: QuestionsByKey): Subject | undefined {
  const [key = "", ...steps] = path.split(".");
  const question = questions.get(key);
  if (!question) return undefined;
  const part = steps.join(".");
  const here = { left: { var: path }, question, part };
  if (part === "") return { ...here, ...wholeOf(question), aspect: "answer" };
  if (isWayOut(path, question)) return { ...here, ...wayOutOf(question), aspect: "way_out" };
  if (question.items || !partsToRead(question).includes(steps[0] ?? "")) return undefined;
  return { ...here, kind: kindOf(path, question), values: undefined, show: String, aspect: "part" };
}

function wholeOf({ kind, values, show }: BoundQuestion) {
  return { kind, values, show };
}

function wayOutOf({ waysOut, show }: BoundQuestion) {
  return {
    kind: "choice",
    values: waysOut,
    show: (not: Scalar) => show({ not: String(not) }),
  } as const;
}

/** Everything that a rule may be about in the answer to a question, the answer itself first. */
export function subjectsOf(key: string, questions: QuestionsByKey): Subject[] {
  const question = questions.get(key);
  if (!question || question.kind === "nothing") return [];
  const parts = question.items ? [] : partsToRead(question).filter((part) => part !== wayOutPart);
  const ways = question.waysOut.length > 0 ? [wayOutPart] : [];
  const lefts: Left[] = [
    { var: key },
    { count: key },
    ...[...parts, ...ways].map((part) => ({ var: `${key}.${part}` })),
  ];
  return lefts.flatMap((left) => subjectOf(left, questions) ?? []);
}

/** What can be asked of it. How many there are is always known. */
export function operatorsFor({ kind, aspect }: Subject): readonly Operator[] {
  const all = operatorsOf[kind];
  return aspect === "count" ? all.filter((one) => !/answered$/.test(one)) : all;
}

/** The path that a rule reads. */
export function pathIn(left: Left): string {
  return "count" in left ? left.count : left.var;
}
