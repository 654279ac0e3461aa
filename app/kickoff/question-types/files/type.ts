import { z } from "zod";
import type { FactValue } from "../../../facts/fact.ts";
import { acceptedBy, fileKinds } from "../../../uploads/file-formats.ts";
import { words } from "../../../uploads/words.en.ts";
import type { FilesControl } from "../control.ts";
import { plainText } from "../entered.ts";
import { fitsInRow } from "../list-rows.ts";
import type { BoundQuestion } from "../question-type.ts";
import { questionBase, questionType } from "../question-type.ts";
import { rowPart } from "../row-parts.ts";
import { dateParts, documentDates } from "./dates.ts";
import { attach, chosenIn, datedIn, enterRecords } from "./fields.ts";
import { filePart } from "./parts.ts";
import { readRecords } from "./read.ts";
import { recordsIn, showRecords } from "./records.ts";

const schema = questionBase.extend({
  type: z.literal("files"),
  /** The kinds of files that are taken; what a file is, is read from its content. */
  accept: z.array(z.enum(fileKinds)).min(1).default(["pdf", "image"]),
  /** How many files at most. */
  max: z.number().int().min(1).max(20).default(5),
  /** How large each may be, in megabytes. */
  maxMegabytes: z.number().int().min(1).max(100).default(10),
  /** Asks for the date on each document, which may lie so many days before it is uploaded. */
  maxAgeDays: z.number().int().min(1).max(3650).optional(),
  /** Asks until when each document is valid, and takes none that has expired. */
  expires: z.boolean().default(false),
  suppliedBy: z.never().optional(),
});

/** Files that the customer uploads; the fact is the list of them, with name, type and size. */
export const files = questionType(schema, (question) => {
  const { accept, max, maxMegabytes } = question;
  const rules = { accept, max, maxBytes: maxMegabytes * 1_000_000 };
  const dates = documentDates(question);
  const control: FilesControl = {
    kind: "files",
    max,
    accept: acceptedBy(accept),
    offer: words.offer(accept, max, rules.maxBytes),
    parts: ["", ...partsOfRows(max, [...Object.keys(filePart), ...dateParts(dates)])],
    dates: dates.flatMap(({ key, label, question: { control } }) =>
      fitsInRow(control) ? [{ key, label, control }] : [],
    ),
  };
  return {
    kind: "list",
    values: undefined,
    control,
    items: partsOfAFile(dates.map(({ question }) => question)),
    files: {
      rules,
      attach: (entered, records) => attach(max, dateParts(dates), entered, records),
      chosen: (entered) => chosenIn(max, entered),
      dated: (entered) => datedIn(max, dateParts(dates), entered),
      records: recordsIn,
    },
    parse: (entered) => readRecords(max, dates, entered),
    enter: (value) => enterRecords(max, dates, recordsIn(value)),
    show: showRecords,
    cell: (value: FactValue) =>
      recordsIn(value)
        .map(({ name }) => name)
        .join("; ") || plainText(value),
  };
});

function partsOfRows(max: number, fields: readonly string[]): string[] {
  const rows = Array.from({ length: max }, (_, index) => index + 1);
  return rows.flatMap((row) => fields.map((field) => rowPart(row, field, "")));
}

/** What a rule can read of each file. */
function partsOfAFile(dates: readonly BoundQuestion[]): ReadonlyMap<string, BoundQuestion> {
  return new Map([...Object.values(filePart), ...dates].map((part) => [part.base.key, part]));
}
