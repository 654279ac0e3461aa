import type { SealedControl } from "./control.ts";

/** The parts that a sealed answer has in its form; the fact has the first two. */
export const sealedParts = { kept: "sealed", shown: "masked", problem: "problem" } as const;

/** The field of a sealed answer. */
export const sealedControl = {
  kind: "sealed",
  part: "",
  ...sealedParts,
} as const satisfies SealedControl;

/** How a text reads without being told: its last characters, never so many as to give it away. */
export function mask(text: string): string {
  const letters = [...text];
  const told = letters.length >= 8 ? 4 : letters.length >= 6 ? 2 : 0;
  return `•••• ${letters.slice(letters.length - told).join("")}`.trim();
}
