import { fieldName } from "./question-types/control.ts";

/** The form field that a spreadsheet is uploaded by. */
export function sheetFileName(key: string): string {
  return fieldName(key, "file");
}
