import { decodeText } from "../lib/decode-text.ts";
import { filesIn } from "../lib/posted-files.server.ts";
import { fieldName } from "./question-types/control.ts";
import type { BoundQuestion } from "./question-types/question-type.ts";
import { pastePart } from "./question-types/table/parts.ts";
import { beginningOfOther, mostCharacters } from "./question-types/table/sheet.ts";
import { sheetFileName } from "./sheet-file-name.ts";

/** The fields of a form, in which a spreadsheet that was uploaded stands as if it had been pasted. */
export async function withSpreadsheets(
  questions: readonly BoundQuestion[],
  form: FormData,
): Promise<(readonly [string, FormDataEntryValue])[]> {
  const tables = questions.filter(({ table }) => table !== undefined).map(({ base }) => base.key);
  const files = tables.flatMap((key) =>
    filesIn(form, sheetFileName(key)).map((file) => ({ name: fieldName(key, pastePart), file })),
  );
  const texts = new Map<string, string>();
  for (const { name, file } of files) texts.set(name, await textOf(file));
  const names = new Set([...texts.keys(), ...tables.map(sheetFileName)]);
  return [...[...form].filter(([name]) => !names.has(name)), ...texts];
}

// Four bytes for a letter at most, and one letter more than can be read, to say that it is too much.
const mostBytes = 4 * mostCharacters;

async function textOf(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.slice(0, mostBytes + 1).arrayBuffer());
  const text = decodeText(bytes).slice(0, mostCharacters + 1);
  return beginningOfOther(text) ?? text;
}
