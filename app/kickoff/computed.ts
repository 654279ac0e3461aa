import { type Expression, evaluate } from "../facts/expression.ts";
import type { Facts, FactValue } from "../facts/fact.ts";

// The script of the customer's pages carries this file: it stays small.

/** A value worked out from answers, and how it reads. */
export type Computed = {
  readonly value: Expression;
  /** Digits kept after the decimal point. */
  readonly decimals: number;
  readonly prefix?: string | undefined;
  readonly unit?: string | undefined;
};

/** What it comes to; nothing while something it needs is not known. */
export function computedValue(
  { value, decimals }: Computed,
  facts: Facts,
): number | string | undefined {
  const found = evaluate(value, facts);
  return typeof found === "number" ? rounded(found, decimals) : found?.trim() || undefined;
}

function rounded(number: number, decimals: number): number {
  const scale = 10 ** decimals;
  const whole = Math.round(number * scale * (1 + Number.EPSILON));
  return Number.isFinite(whole) ? whole / scale + 0 : number;
}

/** "£1,250", "12 people"; empty while it is not known. */
export function inWords(
  { decimals, prefix = "", unit }: Computed,
  value: FactValue | undefined,
): string {
  if (value === undefined) return "";
  const text =
    typeof value === "number"
      ? value.toLocaleString("en-GB", { maximumFractionDigits: decimals })
      : String(value);
  return prefix + text + (unit ? ` ${unit}` : "");
}
