import { type WayOut, wayOutIn, wayOutPart } from "../../facts/way-out.ts";
import { words } from "../words.en.ts";
import { allIn } from "./entered.ts";
import type { Entered } from "./parsed.ts";
import type { BoundQuestion, QuestionBase, Rows } from "./question-type.ts";
import { receivingBeside } from "./receiving.ts";

const meanings = { not_sure: "sure", not_applicable: "applicable" } as const satisfies Record<
  NonNullable<QuestionBase["mayBe"]>[number],
  WayOut
>;

/**
 * The same question, that also takes what its playbook allows instead of an answer. What was said
 * so wins over what stands in the other fields. It reads the same of every question: a fact may
 * come from a playbook that allowed it.
 */
export function withWaysOut(question: BoundQuestion): BoundQuestion {
  const waysOut = (question.base.mayBe ?? []).map((written) => meanings[written]);
  return {
    ...question,
    waysOut,
    parts: waysOut.length > 0 ? new Set([...question.parts, wayOutPart]) : question.parts,
    parse: (entered) => {
      const not = wayOutFrom(entered, waysOut);
      return not === undefined ? question.parse(entered) : { state: "valid", value: { not } };
    },
    enter: (value) => {
      const way = wayOutIn(value);
      if (way === undefined) return question.enter(value);
      return waysOut.includes(way) ? { [wayOutPart]: [way] } : {};
    },
    show: (value) => inWords(wayOutIn(value)) ?? question.show(value),
    cell: (value) => inWords(wayOutIn(value)) ?? question.cell(value),
    ...(question.rows ? { rows: keepingWays(question.rows, waysOut) } : {}),
    ...(waysOut.length > 0 ? receivingBeside(wayOutPart, question) : {}),
    ...fromCells(question, waysOut),
  };
}

/** What a form says instead of an answer; the first where it says several. */
function wayOutFrom(entered: Entered, ways: readonly WayOut[]): WayOut | undefined {
  const said = allIn(entered, wayOutPart);
  return ways.find((way) => said.includes(way));
}

function keepingWays(rows: Rows, ways: readonly WayOut[]): Rows {
  return {
    ...rows,
    tidy: (entered) => {
      const way = wayOutFrom(entered, ways);
      return { ...rows.tidy(entered), ...(way === undefined ? {} : { [wayOutPart]: [way] }) };
    },
  };
}

/** A cell of a spreadsheet may say so in words, where a cell can hold the answer. */
function fromCells(
  { control, fromCell }: BoundQuestion,
  ways: readonly WayOut[],
): Pick<BoundQuestion, "fromCell"> {
  if (ways.length === 0 || (control.kind !== "text" && !fromCell)) return {};
  return {
    fromCell: (cell) => {
      const way = ways.find((one) => inWords(one)?.toLowerCase() === cell.trim().toLowerCase());
      if (way !== undefined) return { entered: { [wayOutPart]: [way] } };
      return fromCell?.(cell) ?? { entered: { "": [cell] } };
    },
  };
}

function inWords(way: WayOut | undefined): string | undefined {
  return way && words.wayOut[way].reads;
}
