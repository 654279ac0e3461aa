import {
  type Condition,
  type OfItems,
  type Operand,
  ofItems,
  operandsOf,
  partsOf,
} from "../../facts/condition.ts";
import type { BoundQuestion } from "../../kickoff/question-types/question-type.ts";
import { type Diagnosis, didYouMean, error } from "../diagnosis.ts";
import type { Place } from "../place.ts";
import type { QuestionsByKey } from "../questions.ts";

type Constant = string | number | boolean;
type Kind = BoundQuestion["kind"];

/** What is wrong with each comparison of a condition: questions that do not exist, values that no answer can be. */
export function diagnoseComparisons(
  condition: Condition,
  place: Place,
  questions: QuestionsByKey,
): Diagnosis[] {
  if (typeof condition === "boolean") return [];
  const [operator = ""] = Object.keys(condition);
  if ("answered" in condition)
    return diagnosePath(condition.answered, [...place, operator], questions);
  const list = ofItems(condition);
  if (list) return diagnoseItems(list, [...place, operator], questions);
  const parts = partsOf(condition);
  if (parts.length > 0) {
    return parts.flatMap((part, index) =>
      diagnoseComparisons(
        part,
        operator === "!" ? [...place, operator] : [...place, operator, index],
        questions,
      ),
    );
  }
  return diagnoseComparison(operator, operandsOf(condition), [...place, operator], questions);
}

/** What is asked of the items of a list reads the questions asked about each item. */
function diagnoseItems(
  [list, condition]: OfItems,
  place: Place,
  questions: QuestionsByKey,
): Diagnosis[] {
  const items = questions.get(list.var)?.items;
  return items === undefined
    ? diagnoseList(list.var, place, questions)
    : diagnoseComparisons(condition, [...place, 1], items);
}

function diagnoseList(path: string, place: Place, questions: QuestionsByKey): Diagnosis[] {
  const unknown = diagnosePath(path, place, questions);
  const bound = questions.get(path);
  if (unknown.length > 0 || !bound || bound.items || bound.kind === "choices") return unknown;
  return [wrong(place, bound, "is no list", "Choose a question with several items.")];
}

function diagnoseComparison(
  operator: string,
  operands: readonly Operand[],
  place: Place,
  questions: QuestionsByKey,
): Diagnosis[] {
  const paths = operands.flatMap((operand) => (isVariable(operand) ? [operand.var] : []));
  const unknown = [
    ...paths.flatMap((path) => diagnosePath(path, place, questions)),
    ...operands.flatMap((operand) =>
      typeof operand === "object" && "count" in operand
        ? diagnoseList(operand.count, place, questions)
        : [],
    ),
  ];
  if (unknown.length > 0) return unknown;
  const [left, right] = operands;
  if (left === undefined || right === undefined) return [];
  if (operator === "in") return diagnoseIn(left, right, place, questions);
  const [side, other] = isVariable(left) ? [left, right] : [right, left];
  return diagnoseSide(operator, side, other, place, questions);
}

/** A path must lead to a question and, where it has one, to a part of its answer. */
export function diagnosePath(path: string, place: Place, questions: QuestionsByKey): Diagnosis[] {
  const [key = path, part] = path.split(".");
  const bound = questions.get(key);
  if (!bound) {
    const fix = didYouMean(key, questions.keys()) ?? "Choose a question of this playbook.";
    return [error("unknown_question", place, `No question has the key “${key}”.`, fix)];
  }
  if (bound.kind === "nothing") {
    const message = `“${bound.base.label}” asks nothing, so it has no answer.`;
    return [error("asks_nothing", place, message, "Choose a question.")];
  }
  const isWhole = bound.kind === "date" || bound.kind === "partial_date";
  const parts = [...(bound.items?.keys() ?? bound.parts)].filter((one) => one !== "" && !isWhole);
  if (part === undefined || parts.includes(part)) return [];
  return [
    error(
      "unknown_part",
      place,
      `“${bound.base.label}” has no part “${part}”.`,
      didYouMean(part, parts),
    ),
  ];
}

/** The side of ==, !=, <, <=, >, >= that is an answer, held against the other side. */
function diagnoseSide(
  operator: string,
  side: Operand,
  other: Operand,
  place: Place,
  questions: QuestionsByKey,
): Diagnosis[] {
  if (!isVariable(side)) return [];
  const bound = questions.get(side.var.split(".")[0] ?? "");
  if (!bound) return [];
  const kind = kindOf(side.var, bound);
  const ordered = operator !== "==" && operator !== "!=";
  if (kind === "choices")
    return [
      wrong(place, bound, "holds several values", "Use “in” to ask whether it includes one."),
    ];
  if (kind === "list")
    return [wrong(place, bound, "holds several items", "Use “some”, “all”, “none” or “count”.")];
  if (kind === "parts")
    return [
      wrong(
        place,
        bound,
        "has several parts",
        `Compare one of them: ${[...bound.parts].join(", ")}.`,
      ),
    ];
  if (ordered && (kind === "choice" || kind === "yes_no"))
    return [wrong(place, bound, "has no order", "Use == or !=.")];
  if (isVariable(other)) return diagnosePair(kind, other, bound, place, questions);
  const values = Array.isArray(other) ? [] : [other].filter(isConstant);
  if (values.length === 0)
    return [wrong(place, bound, "is one value, not a list", "Use “in” to compare with a list.")];
  return values.flatMap((value) => diagnoseValue(value, kind, bound, place));
}

function diagnosePair(
  kind: Kind,
  other: { readonly var: string },
  bound: BoundQuestion,
  place: Place,
  questions: QuestionsByKey,
): Diagnosis[] {
  const second = questions.get(other.var.split(".")[0] ?? "");
  if (!second || basis(kindOf(other.var, second)) === basis(kind)) return [];
  return [
    wrong(
      place,
      bound,
      `cannot be compared with “${second.base.label}”`,
      "Compare answers of the same kind.",
    ),
  ];
}

/** The JSON type that an answer of this kind has. */
function basis(kind: Kind): "string" | "number" | "boolean" | "other" {
  if (kind === "number") return "number";
  if (kind === "yes_no") return "boolean";
  return kind === "choices" || kind === "parts" || kind === "list" ? "other" : "string";
}

function diagnoseIn(
  left: Operand,
  right: Operand,
  place: Place,
  questions: QuestionsByKey,
): Diagnosis[] {
  if (isVariable(right)) {
    const bound = questions.get(right.var.split(".")[0] ?? "");
    if (!bound || kindOf(right.var, bound) === "choices") {
      return bound && isConstant(left) ? diagnoseValue(left, "choices", bound, place) : [];
    }
    return [wrong(place, bound, "holds one value, not several", "Use == to compare it.")];
  }
  if (!Array.isArray(right))
    return [
      error(
        "wrong_comparison",
        place,
        "The right side of “in” is no list.",
        "Write a list of values.",
      ),
    ];
  if (!isVariable(left)) return [];
  const bound = questions.get(left.var.split(".")[0] ?? "");
  if (!bound) return [];
  const kind = kindOf(left.var, bound);
  if (basis(kind) === "other")
    return [wrong(place, bound, "is not one value", "Compare one value with a list.")];
  return right.filter(isConstant).flatMap((value) => diagnoseValue(value, kind, bound, place));
}

function diagnoseValue(
  value: Constant,
  kind: Kind,
  bound: BoundQuestion,
  place: Place,
): Diagnosis[] {
  if (kind === "choice" || kind === "choices") return diagnoseOption(value, bound, place);
  const expected = basis(kind);
  if (typeof value !== expected) {
    const fix = {
      number: "Write a number without quotes.",
      boolean: "Write true or false.",
      string: "Write a text in quotes.",
      other: "",
    }[expected];
    return [
      error("wrong_type", place, `“${bound.base.label}” is never ${JSON.stringify(value)}.`, fix),
    ];
  }
  const format = formats[kind];
  if (format === undefined || format.fits(String(value))) return [];
  return [error("wrong_type", place, `${JSON.stringify(value)} is no ${format.noun}.`, format.fix)];
}

type Format = {
  readonly noun: string;
  readonly fix: string;
  readonly fits: (text: string) => boolean;
};

/** How the constants are written that answers of these kinds are compared with as text. */
const formats: Readonly<Partial<Record<Kind, Format>>> = {
  date: { noun: "date", fix: "Write a date as 2027-03-31.", fits: isDate },
  partial_date: {
    noun: "date",
    fix: "Write a year as 2027, a month as 2027-03 or a day as 2027-03-31.",
    fits: (text) => isDate(text) || /^[1-9]\d{3}(-(0[1-9]|1[0-2]))?$/.test(text),
  },
  time: {
    noun: "time",
    fix: "Write a time as 09:30.",
    fits: (text) => /^([01]\d|2[0-3]):[0-5]\d$/.test(text),
  },
};

function diagnoseOption(value: Constant, bound: BoundQuestion, place: Place): Diagnosis[] {
  const options = bound.values ?? [];
  if (options.includes(value)) return [];
  const names = options.map(String);
  const message = `${JSON.stringify(value)} is no option of “${bound.base.label}”.`;
  return [
    error(
      "unknown_option",
      place,
      message,
      didYouMean(String(value), names) ?? `Choose one of: ${someOf(names)}.`,
    ),
  ];
}

const mostNames = 12;

/** A list short enough to read. */
function someOf(names: readonly string[]): string {
  const more = names.length > mostNames ? ", …" : "";
  return `${names.slice(0, mostNames).join(", ")}${more}`;
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** A part of an answer is text, whatever the answer is. */
function kindOf(path: string, bound: BoundQuestion): Kind {
  return path.includes(".") ? "text" : bound.kind;
}

function wrong(place: Place, bound: BoundQuestion, why: string, fix: string): Diagnosis {
  return error("wrong_comparison", place, `“${bound.base.label}” ${why}.`, fix);
}

function isVariable(operand: Operand): operand is { readonly var: string } {
  return typeof operand === "object" && "var" in operand;
}

function isConstant(operand: Operand): operand is Constant {
  return typeof operand !== "object";
}
