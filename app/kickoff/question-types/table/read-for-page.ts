import { wayOutPart } from "../../../facts/way-out.ts";
import { isolated } from "../../../lib/isolated.ts";
import type { ListControl, SelectControl } from "../control.ts";
import { partsOf } from "../control-parts.ts";
import { controlInRow } from "../list-rows.ts";
import type { Entered, Problem } from "../parsed.ts";
import { rowPart } from "../row-parts.ts";
import type { SheetFix, SheetRead } from "../sheet.ts";
import { dayFirst, monthFirst, type ReadRow } from "./cells.ts";
import { headedPart, type Matching, matchPart, notThere } from "./matching.ts";
import { fixRow, ofSheet, orderPart, pastePart } from "./parts.ts";
import { type Columns, type Reading, readPasted, type Unclear } from "./reading.ts";

/** What a page shows at once: the rest of what is to be mended is counted. */
const mostToMend = 20;
const mostFirst = 3;
const longestText = 60;

type Asked = Columns & { readonly list: ListControl };

/** What has been read of a spreadsheet, for its page; nothing when none was pasted. */
export function readForPage(asked: Asked, entered: Entered): SheetRead | undefined {
  const reading = readPasted(asked, entered);
  const said = ofSheet(entered);
  if (reading === undefined) return undefined;
  if ("message" in reading) return { message: reading.message, carried: said };
  const headed = headedControl(asked.list.item, reading.matching);
  const matches = matchesOf(asked, reading);
  const wrong = [...reading.unclear.map(orderFix), ...cellFixes(asked.list, reading)];
  const controls = [headed, ...[...matches, ...wrong].map(({ control }) => control)];
  const ways = wrong.flatMap(({ instead }) => (instead ? [instead.part] : []));
  const parts = new Set([...controls.flatMap(partsOf), ...ways]);
  const cells = reading.rows.flatMap((row) => row.cells);
  return {
    rows: reading.rows.length,
    headed,
    matches,
    matched: isMatched(asked, reading.matching),
    first: reading.rows.slice(0, mostFirst).map(inWords),
    wrong,
    problems: problemsOf(reading),
    toMend: reading.ofColumns.length + reading.ofCells.length,
    fields: only(Object.assign({}, said, ...cells.map(({ fields }) => fields)), (part) =>
      parts.has(part),
    ),
    carried: only(said, (part) => !parts.has(part)),
  };
}

/** The first things to mend, and how many there are besides. */
export function problemsOf({ ofColumns, ofCells }: Reading): readonly Problem[] {
  const rest = ofCells.length - mostToMend;
  const more = `${rest} more ${rest === 1 ? "cell has" : "cells have"} to be mended. Mend these first, or mend your spreadsheet and paste it again.`;
  return [
    ...ofColumns,
    ...ofCells.slice(0, mostToMend),
    ...(rest > 0 ? [{ part: pastePart, message: more }] : []),
  ];
}

/** Columns that were found by their order alone are for somebody to look at. */
function isMatched({ questions }: Asked, { headed, places, headings }: Matching): boolean {
  if (!headed) return false;
  const used = new Set(places.values());
  return places.size === questions.length || headings.every((_, index) => used.has(index + 1));
}

function only(entered: Entered, wanted: (part: string) => boolean): Entered {
  return Object.fromEntries(Object.entries(entered).filter(([part]) => wanted(part)));
}

function headedControl(item: string, { headed }: Matching): SelectControl {
  const choices = [
    { value: "yes", label: "Headings" },
    { value: "no", label: item },
  ];
  const initial = headed ? "yes" : "no";
  return { kind: "select", part: headedPart, label: "The first row is", initial, choices };
}

/** Where each column is, to be corrected; beside it what stands there. */
function matchesOf({ questions }: Asked, { matching, rows }: Reading) {
  const offered = matching.headings.map((heading, index) => ({
    value: String(index + 1),
    label: shortened(heading),
  }));
  const choices = [...offered, { value: notThere, label: "Not in my table" }];
  return questions.map(({ base: { key, label } }, column) => {
    const place = matching.places.get(key);
    const initial = String(place ?? notThere);
    const control: SelectControl = {
      kind: "select",
      part: matchPart(key),
      label,
      initial,
      choices,
    };
    const found = rows.slice(0, mostFirst).map(({ cells }) => cells[column]?.text.trim() ?? "");
    return { control, sample: place ? found.filter(Boolean).map(shortened).join(", ") : "" };
  });
}

/** A row as it was understood; what was not, as it stands there. */
function inWords({ row, cells }: ReadRow) {
  const texts = cells.map(({ question, parsed, text }) =>
    parsed.state === "valid" ? question.show(parsed.value).replaceAll("\n", ", ") : text.trim(),
  );
  return {
    number: row.number,
    text: texts
      .filter(Boolean)
      .map((one) => isolated(shortened(one)))
      .join(" · "),
  };
}

function orderFix({ base: { key, label }, days: [one, other] }: Unclear): SheetFix {
  const choices = [
    { value: dayFirst, label: "The day", hint: one },
    { value: monthFirst, label: "The month", hint: other },
  ];
  const control = { kind: "choices", part: orderPart(key), several: false, choices } as const;
  return { label: `${label}: what comes first in the dates?`, found: "", control };
}

/** The cells that the first problems are about, each with the fields to mend it in. */
function cellFixes({ questions }: ListControl, { rows, ofCells }: Reading): SheetFix[] {
  const wrong = new Set(ofCells.slice(0, mostToMend).map(({ part }) => part));
  return rows.flatMap(({ row, cells }) =>
    cells.flatMap(({ question: { base }, text }) => {
      const asked = questions.find(({ key }) => key === base.key);
      const at = fixRow(row.place);
      const control = asked && controlInRow(asked.control, at, base.key);
      if (!control || !partsOf(control).some((part) => wrong.has(part))) return [];
      const { waysOut } = asked;
      const instead = waysOut && { part: rowPart(at, base.key, wayOutPart), waysOut };
      const found = shortened(text.trim());
      return [{ label: `Row ${row.number}, ${base.label}`, found, control, instead }];
    }),
  );
}

function shortened(text: string): string {
  return text.length > longestText ? `${text.slice(0, longestText).toWellFormed()}…` : text;
}
