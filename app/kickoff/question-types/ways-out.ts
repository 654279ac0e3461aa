import { type WayOut, wayOutIn } from "../../facts/way-out.ts";
import { words } from "../words.en.ts";
import { allIn } from "./entered.ts";
import type { Entered } from "./parsed.ts";
import type { BoundQuestion, QuestionBase, Rows } from "./question-type.ts";

const meanings = { not_sure: "sure", not_applicable: "applicable" } as const satisfies Record<
  NonNullable<QuestionBase["mayBe"]>[number],
  WayOut
>;

/** The part of a question's form that says why there is no answer. */
export const wayOutPart = "not";

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

function inWords(way: WayOut | undefined): string | undefined {
  return way && words.wayOut[way].reads;
}
