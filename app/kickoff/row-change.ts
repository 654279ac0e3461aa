import type { BoundQuestion } from "./question-types/question-type.ts";
import type { SectionForm } from "./section-form.ts";

/** The buttons that add a row to a list and take one away. Their values say where. */
export const addRowName = "_add";
export const removeRowName = "_remove";

/** The buttons that read a spreadsheet and take it away. Their values name the table. */
export const readSheetName = "_read";
export const clearSheetName = "_clear";

/** A form of which a row was added or removed, and the element of the page to go on from. */
export type RowChange = { readonly form: SectionForm; readonly place: string };

/** The form after the button that was pressed, if it was one of these. What was typed stays. */
export function formChange(
  questions: readonly BoundQuestion[],
  form: SectionForm,
  fields: FormData,
): RowChange | undefined {
  return rowChange(questions, form, fields) ?? sheetChange(questions, form, fields);
}

function sheetChange(
  questions: readonly BoundQuestion[],
  form: SectionForm,
  fields: FormData,
): RowChange | undefined {
  const cleared = fields.get(clearSheetName);
  const key = String(cleared ?? fields.get(readSheetName) ?? "");
  const table = questions.find(({ base }) => base.key === key)?.table;
  if (!table) return undefined;
  const place = `${key}.question`;
  if (cleared === null) return { form, place };
  const entered = { ...form.entered, [key]: table.withoutSheet(form.entered[key] ?? {}) };
  const kept = form.kept?.filter((one) => one !== key) ?? [];
  return { form: { ...form, entered, kept }, place };
}

function rowChange(
  questions: readonly BoundQuestion[],
  form: SectionForm,
  fields: FormData,
): RowChange | undefined {
  const added = fields.get(addRowName);
  const removed = fields.get(removeRowName);
  const [key = "", row = ""] = String(added ?? removed ?? "").split(".");
  const rows = questions.find(({ base }) => base.key === key)?.rows;
  if (!rows) return undefined;
  const before = form.entered[key] ?? {};
  const after = added === null ? rows.without(before, Number(row)) : rows.withOneMore(before);
  const entered = { ...form.entered, [key]: after };
  const place = added === null ? `${key}.question` : rowId(key, rows.count(after));
  return { form: { ...form, entered }, place };
}

/** The id of a row on the page. */
export function rowId(key: string, row: number): string {
  return `${key}.row-${row}`;
}
