import type { FactValue } from "../../../facts/fact.ts";
import { wayOutIn } from "../../../facts/way-out.ts";
import { csvText } from "../../../lib/csv.ts";
import { isolated } from "../../../lib/isolated.ts";
import { storable } from "../../../lib/storable.ts";
import type { ListControl, TableControl } from "../control.ts";
import { plainText } from "../entered.ts";
import { listBehaviour, listed } from "../list.ts";
import type { Entered, Parsed, Problem } from "../parsed.ts";
import type { BoundQuestion, QuestionBehaviour, Rows } from "../question-type.ts";
import { answerIn, recordItems } from "../record-items.ts";
import { rowPart } from "../row-parts.ts";
import type { ReadRow } from "./cells.ts";
import { fixRow, ofSheet, pastedPart, pastePart, settle, sheetParts, typedRows } from "./parts.ts";
import { problemsOf, readForPage } from "./read-for-page.ts";
import { type Columns, readPasted } from "./reading.ts";
import { cellsOf } from "./rows.ts";

/** More rows than these are no longer typed: they come from a spreadsheet. */
const mostTyped = 30;

type Settings = { readonly item: string; readonly min: number; readonly max: number };

/** How a table is asked: rows to type into as in a list, and a spreadsheet besides. */
export function tableBehaviour(
  settings: Settings,
  { questions, named }: Pick<Columns, "questions" | "named">,
): QuestionBehaviour {
  const columns = { questions, named, max: settings.max };
  const typed = { item: settings.item, min: 1, max: Math.min(settings.max, mostTyped) };
  const list = listBehaviour(typed, questions, recordItems(settings.item, questions));
  return {
    ...list,
    control: controlOf(list.control, questions, settings.max),
    items: new Map(questions.map((question) => [question.base.key, question])),
    rows: withSheet(list.rows),
    table: {
      settle,
      withoutSheet: typedRows,
      read: (entered) => readForPage({ ...columns, list: list.control }, settle({}, entered)),
    },
    parse: (entered) => parse(settings, columns, list.parse, settle({}, entered)),
    enter: (value) =>
      listed(value).length > mostTyped
        ? { [pastedPart]: [storable(asSheet(questions, listed(value)))] }
        : list.enter(value),
    show: (value) => show(questions, listed(value)),
  };
}

function controlOf(
  list: ListControl,
  questions: readonly BoundQuestion[],
  max: number,
): TableControl {
  // The headings are a row too.
  const places = Array.from({ length: max + 1 }, (_, index) => index + 1);
  const fixes = places.flatMap((place) =>
    questions.flatMap(({ base, parts }) =>
      [...parts].map((part) => rowPart(fixRow(place), base.key, part)),
    ),
  );
  const parts = [...sheetParts(questions.map(({ base }) => base.key)), ...fixes];
  return { kind: "table", list, parts };
}

/** The rows that are typed; what is said of the spreadsheet stays beside them. */
function withSheet(rows: Rows): Rows {
  return { ...rows, tidy: (entered) => ({ ...rows.tidy(entered), ...ofSheet(entered) }) };
}

/** The rows that were typed, then those of the spreadsheet. */
function parse(
  { item, min, max }: Settings,
  columns: Columns,
  parseTyped: (entered: Entered) => Parsed,
  entered: Entered,
): Parsed {
  const typed = parseTyped(typedRows(entered));
  const read = readPasted(columns, entered);
  const unreadable = read && "message" in read ? [{ part: pastePart, message: read.message }] : [];
  const reading = read && "rows" in read ? read : undefined;
  const problems: Problem[] = [
    ...unreadable,
    ...(reading ? problemsOf(reading) : []),
    ...(typed.state === "invalid" ? typed.problems : []),
  ];
  if (problems.length > 0) return { state: "invalid", problems };
  const value = [
    ...(typed.state === "valid" ? listed(typed.value) : []),
    ...(reading?.rows.map(factOf) ?? []),
  ];
  if (value.length === 0) return { state: "empty" };
  const message = wrongNumber(value.length, { item, min, max });
  return message === undefined
    ? { state: "valid", value }
    : { state: "invalid", problems: [{ part: pastePart, message }] };
}

function wrongNumber(rows: number, { item, min, max }: Settings): string | undefined {
  const have = `There ${rows === 1 ? "is 1 row" : `are ${rows} rows`}`;
  if (rows < min) return `${have}, and we need ${min}. Add a row for each ${item}.`;
  return rows > max ? `${have} with those you typed. Leave ${max} at most.` : undefined;
}

function factOf({ cells }: ReadRow): FactValue {
  return Object.fromEntries(
    cells.flatMap(({ question, parsed }) =>
      parsed.state === "valid" ? [[question.base.key, parsed.value]] : [],
    ),
  );
}

/** What is typed into one field is kept as it was typed. */
function typedCell({ control, enter, cell }: BoundQuestion, value: FactValue): string {
  if (control.kind !== "text" || wayOutIn(value)) return cell(value);
  return enter(value)[control.part]?.[0] ?? "";
}

/** Rows that are too many to type, as they would be pasted. */
function asSheet(questions: readonly BoundQuestion[], rows: readonly FactValue[]): string {
  const headings = questions.map(({ base }) => base.key);
  return csvText([headings, ...rows.map((row) => cellsOf(questions, row, typedCell))]);
}

const mostShown = 5;

/** The first rows, a line each, and how many there are besides. */
function show(questions: readonly BoundQuestion[], rows: readonly FactValue[]): string {
  const lines = rows
    .slice(0, mostShown)
    .map((row, index) => `${index + 1}. ${inOneLine(questions, row)}`);
  const rest = rows.length - mostShown;
  return [...lines, ...(rest > 0 ? [`and ${rest} more`] : [])].join("\n");
}

function inOneLine(questions: readonly BoundQuestion[], row: FactValue): string {
  const texts = questions.flatMap(({ base, show }) => {
    const answer = answerIn(row, base.key);
    return answer === undefined ? [] : [isolated(show(answer).replaceAll("\n", ", "))];
  });
  return texts.length > 0 ? texts.join(" · ") : plainText(row);
}
