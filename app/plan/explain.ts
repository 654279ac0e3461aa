import { type Condition, type Operand, ofItems, operandsOf } from "../facts/condition.ts";
import { wayOutPart } from "../facts/way-out.ts";
import { plainText } from "../kickoff/question-types/entered.ts";
import type { BoundQuestion } from "../kickoff/question-types/question-type.ts";
import type { QuestionsByKey } from "../playbook/questions.ts";
import { itemsOf } from "../playbook/rule-questions.ts";
import { onOneLine } from "../playbook/text-values.ts";

/** A condition as one sentence part in plain words: `"How many locations?" is more than 1`. */
export function explain(condition: Condition, questions: QuestionsByKey): string {
  return phrase(condition, questions, true, "alone");
}

/** Where a phrase stands: parts of "and" and "or" that are joined themselves need brackets. */
type Standing = "alone" | "joined";

/** `wanted` false says the opposite, so that a NOT reads as "is not", "is less than". */
function phrase(
  condition: Condition,
  questions: QuestionsByKey,
  wanted: boolean,
  standing: Standing,
): string {
  if (typeof condition === "boolean") return condition === wanted ? "always" : "never";
  if ("!" in condition) return phrase(condition["!"], questions, !wanted, standing);
  if ("and" in condition)
    return join(condition.and, wanted ? "and" : "or", questions, wanted, standing);
  if ("or" in condition)
    return join(condition.or, wanted ? "or" : "and", questions, wanted, standing);
  if ("answered" in condition)
    return `${labelOf(condition.answered, questions)} is ${wanted ? "" : "not "}answered`;
  const [list, asked] = ofItems(condition) ?? [];
  if (list === undefined || asked === undefined) return comparison(condition, questions, wanted);
  const question = questionOf(list.var, questions);
  const items = (question && itemsOf(question)) ?? new Map();
  const said = phrase(asked, items, true, "joined");
  return `for ${howMany(condition, wanted)} of ${labelOf(list.var, questions)}, ${said}`;
}

function howMany(condition: object, wanted: boolean): string {
  if ("all" in condition) return wanted ? "every one" : "not every one";
  return "some" in condition === wanted ? "at least one" : "none";
}

function join(
  parts: readonly Condition[],
  word: "and" | "or",
  questions: QuestionsByKey,
  wanted: boolean,
  standing: Standing,
): string {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return phrase(only, questions, wanted, standing);
  const said = parts.map((part) => phrase(part, questions, wanted, "joined")).join(` ${word} `);
  return standing === "joined" ? `(${said})` : said;
}

type Operator = "==" | "!=" | "<" | "<=" | ">" | ">=" | "in";

const mirrored: Readonly<Record<Operator, Operator>> = {
  "==": "==",
  "!=": "!=",
  "<": ">",
  "<=": ">=",
  ">": "<",
  ">=": "<=",
  in: "in",
};

const words: Readonly<Record<Exclude<Operator, "in">, readonly [said: string, denied: string]>> = {
  "==": ["is", "is not"],
  "!=": ["is not", "is"],
  "<": ["is less than", "is not less than"],
  "<=": ["is at most", "is not at most"],
  ">": ["is more than", "is not more than"],
  ">=": ["is at least", "is not at least"],
};

const dateWords: typeof words = {
  ...words,
  "<": ["is before", "is not before"],
  "<=": ["is on or before", "is not on or before"],
  ">": ["is after", "is not after"],
  ">=": ["is on or after", "is not on or after"],
};

const timeWords: typeof words = {
  ...dateWords,
  "<=": ["is at or before", "is not at or before"],
  ">=": ["is at or after", "is not at or after"],
};

function wordsFor(kind: BoundQuestion["kind"] | undefined): typeof words {
  if (kind === "time") return timeWords;
  return kind === "date" || kind === "partial_date" ? dateWords : words;
}

function comparison(condition: Condition, questions: QuestionsByKey, wanted: boolean): string {
  const operator = operatorOf(condition);
  const [left, right] = operandsOf(condition);
  if (operator === undefined || left === undefined || right === undefined) return "always";
  const flip = !isRead(left) && isRead(right);
  const [subject, object] = flip ? [right, left] : [left, right];
  const asked = isVariable(subject) ? questionOf(subject.var, questions) : undefined;
  const bound = asked && isVariable(subject) ? asReadAt(subject.var, asked) : asked;
  const said = saying(operator, {
    flip,
    words: wordsFor(bound?.kind),
    wanted,
    listed: Array.isArray(object),
  });
  return `${operandInWords(subject, bound, questions)} ${said} ${operandInWords(object, bound, questions)}`;
}

type Manner = {
  readonly flip: boolean;
  readonly words: typeof words;
  readonly wanted: boolean;
  readonly listed: boolean;
};

function saying(operator: Operator, { flip, words, wanted, listed }: Manner): string {
  if (operator === "in" && flip) return wanted ? "includes" : "does not include";
  if (operator === "in") return `is ${wanted ? "" : "not "}${listed ? "one of" : "in"}`;
  const side = flip ? mirrored[operator] : operator;
  if (side === "in") return "is in";
  return words[side][wanted ? 0 : 1];
}

/** The operator of a comparison; nothing for anything else. */
function operatorOf(condition: Condition): Operator | undefined {
  const operators: readonly Operator[] = ["==", "!=", "<=", ">=", "<", ">", "in"];
  return typeof condition === "object"
    ? operators.find((operator) => operator in condition)
    : undefined;
}

function isRead(operand: Operand): boolean {
  return isVariable(operand) || (typeof operand === "object" && "count" in operand);
}

function isVariable(operand: Operand): operand is { readonly var: string } {
  return typeof operand === "object" && "var" in operand;
}

function questionOf(path: string, questions: QuestionsByKey): BoundQuestion | undefined {
  return questions.get(path.split(".")[0] ?? path);
}

/** The question as it reads where only a part of its answer, or what was said instead, is compared. */
function asReadAt(path: string, question: BoundQuestion): BoundQuestion {
  const { partKind } = question;
  if (!isWayOutOf(question, path))
    return partKind && path.includes(".")
      ? { ...question, kind: partKind, show: plainText }
      : question;
  return {
    ...question,
    kind: "choice",
    show: (not) => question.show({ not }),
  };
}

function isWayOutOf(question: BoundQuestion | undefined, path: string): boolean {
  return question !== undefined && question.waysOut.length > 0 && path.endsWith(`.${wayOutPart}`);
}

/** The question that a fact is asked by, in quotation marks; with the part where only that is read. */
export function labelOf(path: string, questions: QuestionsByKey): string {
  const [key = path, ...parts] = path.split(".");
  const label = `“${questions.get(key)?.base.label ?? key}”`;
  if (isWayOutOf(questions.get(key), path)) return label;
  return parts.length === 0 ? label : `${label} (${parts.join(", ")})`;
}

function operandInWords(
  operand: Operand,
  bound: BoundQuestion | undefined,
  questions: QuestionsByKey,
): string {
  if (isVariable(operand)) return labelOf(operand.var, questions);
  if (typeof operand !== "object") return valueInWords(operand, bound);
  if ("count" in operand) return `the number of ${labelOf(operand.count, questions)}`;
  const said = operand.map((value) => valueInWords(value, bound));
  return said.length < 2 ? said.join("") : `${said.slice(0, -1).join(", ")} or ${said.at(-1)}`;
}

function valueInWords(value: string | number | boolean, bound: BoundQuestion | undefined): string {
  if (typeof value === "boolean") return value ? "yes" : "no";
  return bound === undefined || bound.kind === "parts"
    ? String(value)
    : onOneLine(bound.show(value));
}
