import { fieldName } from "../question-types/control.ts";
import type { SheetDrawing } from "../section-drawing.ts";

/** What a control needs to know about the question it belongs to. */
export type Asked = {
  readonly key: string;
  /** What its fields hold, by part. */
  readonly fields: Readonly<Record<string, readonly string[]>>;
  /** What is wrong with a part: one sentence. */
  readonly problems: Readonly<Record<string, string>>;
  /** Ids of the texts that belong to the whole question. */
  readonly describedBy: readonly string[];
  /** Of a table, what has been read of its spreadsheet. */
  readonly sheet?: SheetDrawing | undefined;
  /** Fields side by side are too narrow for sentences: those stand above them. */
  readonly errorsAbove?: boolean;
};

/** The text that a part's field holds. */
export function textOf({ fields }: Asked, part: string): string {
  return fields[part]?.[0] ?? "";
}

/** The attributes that every field of a part has: its name, its id, what describes it, whether it is wrong. */
export function attributesOf(
  { key, problems, describedBy }: Asked,
  part: string,
  own: readonly string[] = [],
) {
  const name = fieldName(key, part);
  const wrong = problems[part] !== undefined;
  const texts = [...describedBy, ...own, ...(wrong ? [errorId(name)] : [])];
  return {
    name,
    id: name,
    "aria-invalid": wrong || undefined,
    "aria-describedby": texts.length > 0 ? texts.join(" ") : undefined,
  };
}

/** The id of the sentence that says what is wrong with a field. */
export function errorId(name: string): string {
  return `${name}-error`;
}

/** The id of the sentence that helps with a field. */
export function hintId(name: string): string {
  return `${name}-hint`;
}
