import type { FactValue } from "../../../facts/fact.ts";
import { isolated } from "../../../lib/isolated.ts";
import { isFileFormat } from "../../../uploads/file-formats.ts";
import type { FileRecord } from "../../../uploads/file-record.ts";
import { dateInWords } from "../date/calendar.ts";
import { partOf, plainText } from "../entered.ts";

/** The files in a fact; none in a fact of another shape, which may come from an older playbook. */
export function recordsIn(value: FactValue): FileRecord[] {
  return Array.isArray(value) ? value.flatMap((item: FactValue) => recordIn(item) ?? []) : [];
}

function recordIn(item: FactValue): FileRecord | undefined {
  const [id, name, type] = [partOf(item, "id"), partOf(item, "name"), partOf(item, "type")];
  const uploaded = partOf(item, "uploaded");
  const bytes = typeof item === "object" && "bytes" in item ? item.bytes : undefined;
  if (!id || !name || !uploaded || !isFileFormat(type) || typeof bytes !== "number")
    return undefined;
  const [issued, expires] = [partOf(item, "issued"), partOf(item, "expires")];
  const locked = typeof item === "object" && "locked" in item && item.locked === true;
  return {
    id,
    name,
    type,
    bytes,
    uploaded,
    ...(issued && { issued }),
    ...(expires && { expires }),
    ...(locked && { locked }),
  };
}

/** One line for each file: its name, and the dates on it. */
export function showRecords(value: FactValue): string {
  const lines = recordsIn(value).map(({ name, issued, expires }) => {
    const dates = [
      ...(issued === undefined ? [] : [`of ${dateInWords(issued) ?? issued}`]),
      ...(expires === undefined ? [] : [`valid until ${dateInWords(expires) ?? expires}`]),
    ];
    return [isolated(name), ...dates].join(", ");
  });
  return lines.join("\n") || plainText(value);
}
