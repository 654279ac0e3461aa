import type { FactValue } from "../../facts/fact.ts";
import { storable } from "../../lib/storable.ts";
import type { Choice, SelectControl } from "./control.ts";
import { plainText, textIn } from "./entered.ts";
import { choicesFromCells, showChoice } from "./options.ts";
import type { Entered, Parsed } from "./parsed.ts";
import type { QuestionBehaviour } from "./question-type.ts";

/**
 * One choice from a list to pull down, for what is too long for rows; the fact is its value. An
 * open list takes any value: its choices are not known here.
 */
export function choiceFromList(
  choices: readonly Choice[],
  list: Pick<SelectControl, "autoComplete" | "initial"> = {},
  isOpen = false,
): QuestionBehaviour {
  const values = choices.map(({ value }) => value);
  const offered = new Set(choices.filter(({ withheld }) => !withheld).map(({ value }) => value));
  return {
    kind: "choice",
    values,
    control: { kind: "select", part: "", choices, ...list },
    parse: (entered) => parse(isOpen ? undefined : offered, entered),
    enter: (value: FactValue): Entered => ({ "": [storable(plainText(value))] }),
    show: (value) => showChoice(choices, value),
    cell: plainText,
    fromCell: (cell) => ({ entered: choicesFromCells(choices, [cell]) }),
  };
}

function parse(offered: ReadonlySet<string> | undefined, entered: Entered): Parsed {
  const chosen = textIn(entered, "");
  if (chosen === "") return { state: "empty" };
  return offered === undefined || offered.has(chosen)
    ? { state: "valid", value: chosen }
    : { state: "invalid", problems: [{ part: "", message: "Choose one from the list." }] };
}
