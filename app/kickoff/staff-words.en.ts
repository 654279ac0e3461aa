import { say } from "../lib/isolated.ts";
import { words as customerWords } from "./words.en.ts";

/** What the questions say where staff answer them. */
export const words = {
  notKnown: "Not known",
  signature: "Only the customer can sign this, on their own page.",
  keepBox: "Keep what is in the box",
  keep: (shown: string) => say`Keep ${shown}`,
  chooseFiles: "Choose files",
  keepFile: (name: string, size: string) => say`Keep ${name} (${size})`,
  addAnother: customerWords.addAnother,
  cells: "Cells from a spreadsheet",
  cellsHint: "With their headings, as they are copied.",
  wayOut: { sure: "The customer is not sure", applicable: "Does not apply" },
  sold: { title: "Sold", label: "What was sold" },
} as const;
