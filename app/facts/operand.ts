import type { Operand } from "./condition.ts";

/** Whether an operand is the answer to a question, or a part of it. */
export function isVariable(operand: Operand): operand is { readonly var: string } {
  return typeof operand === "object" && "var" in operand;
}

/** Whether an operand is how many items a list holds. */
export function isCount(operand: Operand): operand is { readonly count: string } {
  return typeof operand === "object" && "count" in operand;
}

/** Whether an operand is one plain value. */
export function isConstant(operand: Operand): operand is string | number | boolean {
  return typeof operand !== "object";
}

/** Whether an operand is a list of plain values. */
export function isListOfConstants(
  operand: Operand,
): operand is readonly (string | number | boolean)[] {
  return Array.isArray(operand);
}
