import { z } from "zod";
import { plainText, textIn } from "../entered.ts";
import type { Entered, Parsed } from "../parsed.ts";
import { questionBase, questionType } from "../question-type.ts";

const schema = questionBase.extend({ type: z.literal("yes_no") });

const choices = [
  { value: "yes", label: "Yes" },
  { value: "no", label: "No" },
];

/** Yes or no; the fact is true or false. */
export const yesNo = questionType(schema, () => ({
  kind: "yes_no",
  values: [true, false],
  control: { kind: "choices", part: "", several: false, choices },
  parse,
  enter: (value) => ({ "": typeof value === "boolean" ? [value ? "yes" : "no"] : [] }),
  show: plainText,
  cell: (value) => (value === true ? "yes" : "no"),
  fromCell: (cell) => ({ entered: { "": [said(cell)] } }),
}));

const yesWords: ReadonlySet<string> = new Set(["yes", "y", "true", "1", "x", "✓", "✔"]);
const noWords: ReadonlySet<string> = new Set(["no", "n", "false", "0"]);

/** Yes or no as spreadsheets say it. */
function said(cell: string): string {
  const word = cell.trim().toLowerCase();
  if (yesWords.has(word)) return "yes";
  return noWords.has(word) ? "no" : cell;
}

function parse(entered: Entered): Parsed {
  const chosen = textIn(entered, "");
  if (chosen === "") return { state: "empty" };
  if (chosen === "yes" || chosen === "no") return { state: "valid", value: chosen === "yes" };
  return { state: "invalid", problems: [{ part: "", message: "Choose yes or no." }] };
}
