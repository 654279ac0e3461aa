import type { Condition } from "../facts/condition.ts";
import type { ValueKind } from "../kickoff/visibility.ts";

/*
 * A condition as people build it: groups of rules, a rule being something that was answered, an
 * operator and a value; and what is asked of the items of a list, which is a group again. What
 * does not fit this form is kept as it is.
 */

/** What a rule is about: an answer or a part of one, or how many items a list holds. */
export type Left = { readonly var: string } | { readonly count: string };
export type Scalar = string | number | boolean;
export type RuleValue = Scalar | readonly Scalar[] | Left | null;

export type Operator =
  | "is"
  | "is_not"
  | "one_of"
  | "none_of"
  | "includes"
  | "excludes"
  | "less"
  | "at_most"
  | "more"
  | "at_least"
  | "answered"
  | "unanswered";

export type Rule = {
  readonly kind: "rule";
  readonly left: Left;
  readonly operator: Operator;
  readonly value: RuleValue;
};
/** How many items of a list have to be as asked. */
export const quantifiers = ["some", "all", "none"] as const;
export type Quantifier = (typeof quantifiers)[number];
/** What is asked of each item of a list. */
export type ItemRule = {
  readonly kind: "items";
  readonly list: string;
  readonly quantifier: Quantifier;
  readonly inside: Group;
};
export type Group = {
  readonly kind: "group";
  readonly join: "and" | "or";
  readonly not: boolean;
  readonly parts: readonly ConditionNode[];
};
/** A condition that is no rule of this kind: shown in words, and never changed. */
export type Fixed = { readonly kind: "fixed"; readonly condition: Condition };
export type ConditionNode = Rule | ItemRule | Group | Fixed;

const answering = ["answered", "unanswered"] as const;
const among = ["is", "is_not", "one_of", "none_of"] as const;
const ordering = ["less", "at_most", "more", "at_least"] as const;

/** What can be asked of an answer, by what it looks like. */
export const operatorsOf: Readonly<Record<ValueKind, readonly Operator[]>> = {
  yes_no: ["is", "is_not", ...answering],
  choice: [...among, ...answering],
  choices: ["includes", "excludes", ...answering],
  number: [...among, ...ordering, ...answering],
  date: [...among, ...ordering, ...answering],
  time: [...among, ...ordering, ...answering],
  partial_date: [...among, ...ordering, ...answering],
  text: [...among, ...answering, ...ordering],
  parts: answering,
  sealed: answering,
  list: answering,
  nothing: [],
};

/** A group of nothing yet. */
export const emptyGroup: Group = { kind: "group", join: "and", not: false, parts: [] };
