import type { Control, ListControl, RowControl } from "./control.ts";
import type { Entered } from "./parsed.ts";
import { type RowName, rowPart, rowsPart } from "./row-parts.ts";

type Size = Pick<ListControl, "atFirst" | "max">;

/** How many rows there are: as many as the form says, and every one that holds something. */
export function rowCount({ atFirst, max }: Size, entered: Entered): number {
  const said = Number(entered[rowsPart]?.[0] ?? "");
  const filled = Object.entries(entered).map(([part, texts]) =>
    texts.some((text) => text !== "") ? rowOf(part) : 0,
  );
  const most = Math.max(atFirst, Number.isInteger(said) ? said : 0, ...filled);
  return Math.min(most, max);
}

function rowOf(part: string): number {
  return Number(/^(\d+)-/.exec(part)?.[1] ?? 0);
}

/** What stands in the fields of one question in a row, by the question's own parts. */
export function inRow(entered: Entered, row: RowName, key: string): Entered {
  const name = rowPart(row, key, "");
  return Object.fromEntries(
    Object.entries(entered).flatMap(([part, texts]) => {
      if (part === name) return [["", texts] as const];
      return part.startsWith(`${name}-`) ? [[part.slice(name.length + 1), texts] as const] : [];
    }),
  );
}

/** The same fields as parts of the list's form. */
export function ofRow(entered: Entered, row: RowName, key: string): Entered {
  return Object.fromEntries(
    Object.entries(entered).map(([part, texts]) => [rowPart(row, key, part), texts]),
  );
}

/** The form with so many rows. */
export function withRows({ atFirst }: Size, entered: Entered, rows: number): Entered {
  const { [rowsPart]: _, ...fields } = entered;
  return rows > atFirst ? { ...fields, [rowsPart]: [String(rows)] } : fields;
}

/** The form with one more row at the end, as far as there may be more. */
export function withOneMore(size: Size, entered: Entered): Entered {
  return withRows(size, entered, Math.min(rowCount(size, entered) + 1, size.max));
}

/** The form without a row: those after it move up. */
export function withoutRow(size: Size, entered: Entered, row: number): Entered {
  const rows = rowCount(size, entered);
  if (row < 1 || row > rows) return entered;
  const kept = Object.entries(entered).flatMap(([part, texts]) => {
    const own = rowOf(part);
    if (own === row) return [];
    return [[own > row ? part.replace(/^\d+/, String(own - 1)) : part, texts] as const];
  });
  return withRows(size, Object.fromEntries(kept), rows - 1);
}

/** The control of a question as it stands in a row. */
export function controlInRow(control: RowControl, row: RowName, key: string): RowControl {
  const part = rowPart(row, key, "part" in control ? control.part : "");
  if (control.kind === "group")
    return {
      ...control,
      controls: control.controls.map((inner) => ({
        ...inner,
        part: rowPart(row, key, inner.part),
      })),
    };
  if (control.kind === "sealed") {
    const inThisRow = (own: string) => rowPart(row, key, own);
    const { kept, shown, problem } = control;
    return {
      ...control,
      part,
      kept: inThisRow(kept),
      shown: inThisRow(shown),
      problem: inThisRow(problem),
    };
  }
  if (control.kind !== "choices") return { ...control, part };
  const choices = control.choices.map((choice) =>
    choice.reveals
      ? { ...choice, reveals: { ...choice.reveals, part: rowPart(row, key, choice.reveals.part) } }
      : choice,
  );
  return { ...control, part, choices };
}

/** Whether a control can stand in a row. */
export function fitsInRow(control: Control): control is RowControl {
  return ["text", "choices", "select", "group", "sealed"].includes(control.kind);
}
