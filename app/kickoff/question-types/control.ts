import type { WayOut } from "../../facts/way-out.ts";

/**
 * How a question is asked, as data: drawn by the page, filled by tests, the same with and
 * without JavaScript. The form field of part "city" of question "site" is named "site.city";
 * of part "" it is named "site".
 */
export type Control =
  | TextControl
  | ChoicesControl
  | SelectControl
  | GroupControl
  | MatrixControl
  | NoteControl
  | ComputedControl
  | SealedControl
  | BoxControl
  | SignatureControl
  | AccessControl
  | ListControl
  | FilesControl
  | TableControl;

export type TextControl = {
  readonly kind: "text";
  readonly part: string;
  /** Missing where the question's own label is enough. */
  readonly label?: string;
  readonly hint?: string;
  readonly input: "text" | "long" | "email" | "tel" | "url" | "password";
  readonly inputMode?: "numeric" | "decimal" | "email" | "tel" | "url";
  readonly autoComplete?: string;
  readonly maxLength?: number;
  readonly prefix?: string;
  readonly suffix?: string;
  readonly width?: "2" | "4" | "10" | "20" | "full";
};

export type Choice = {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
  /** Choosing it clears the others ("None of these"). */
  readonly exclusive?: boolean;
  /** It is not offered as things are: shown to nobody, and refused. */
  readonly withheld?: boolean;
  /** Asked when this one is chosen ("Other": which?). */
  readonly reveals?: TextControl;
};

export type ChoicesControl = {
  readonly kind: "choices";
  readonly part: string;
  readonly several: boolean;
  readonly choices: readonly Choice[];
};

export type SelectControl = {
  readonly kind: "select";
  readonly part: string;
  readonly label?: string;
  readonly autoComplete?: string;
  /** Chosen when nothing was entered. */
  readonly initial?: string;
  /** There is nothing left to choose in it: it is not asked for as things are. */
  readonly withheld?: boolean;
  readonly choices: readonly Choice[];
};

export type GroupControl = {
  readonly kind: "group";
  readonly layout: "row" | "stack";
  readonly controls: readonly (TextControl | SelectControl)[];
};

/**
 * A text that is never shown again once it was typed. What was kept of it stands as a box to
 * leave ticked; what is typed anew takes its place.
 */
export type SealedControl = {
  readonly kind: "sealed";
  readonly part: string;
  readonly label?: string;
  readonly hint?: string;
  readonly inputMode?: "numeric";
  /** The part that holds what is kept, and the one that says how it reads. */
  readonly kept: string;
  readonly shown: string;
  /** The part that says what is wrong with it. */
  readonly problem: string;
};

/** A text that goes into a one-time box. */
export type BoxControl = {
  readonly kind: "box";
  readonly part: string;
  readonly label?: string;
  /** For how many days the box can be opened. */
  readonly days: number;
  /** The part that holds the id of the box that is filled. */
  readonly kept: string;
  /** The part that holds what is on its way into the box. */
  readonly sealed: string;
  /** The part that says what is wrong with it. */
  readonly problem: string;
};

/** A text, a name typed under it (part "name") and, where it may be, a drawing (part "drawn"). */
export type SignatureControl = {
  readonly kind: "signature";
  readonly text: string;
  readonly isDrawn: boolean;
};

/** Steps that let us into something, and whether they were taken. */
export type AccessControl = {
  readonly kind: "access";
  readonly steps: readonly string[];
  readonly copy?: { readonly label: string; readonly text: string } | undefined;
  readonly link?: { readonly text: string; readonly url: string } | undefined;
  readonly choices: ChoicesControl;
};

/** Rows that are answered by the same choices, one each. */
export type MatrixControl = {
  readonly kind: "matrix";
  readonly rows: readonly {
    readonly part: string;
    readonly label: string;
    /** It is not asked for as things are. */
    readonly withheld?: boolean;
  }[];
  readonly columns: readonly Choice[];
};

/** A value worked out from other answers: its text stands where the fields would be. */
export type ComputedControl = { readonly kind: "computed" };

/** Rows that can be added and removed, each with the same questions. */
export type ListControl = {
  readonly kind: "list";
  /** What one item is called. */
  readonly item: string;
  /** Rows to begin with: never fewer. */
  readonly atFirst: number;
  readonly max: number;
  readonly questions: readonly RowQuestion[];
  /** How each row asks these questions, where that differs. */
  readonly rows?: readonly {
    /** The name of the item that the row is about. */
    readonly name?: string;
    readonly questions: readonly RowQuestion[];
  }[];
  /** Set where an earlier list says which rows there are: none is added or removed. */
  readonly given?: true;
};

/** A question as it stands in a row. */
export type RowQuestion = {
  readonly key: string;
  readonly label: string;
  readonly help?: string | undefined;
  readonly control: RowControl;
  /** What may be said instead of an answer, where something may. */
  readonly waysOut?: readonly WayOut[];
  /** Whether its condition holds in the row, where it has one. */
  readonly shown?: boolean;
};

/** What may be said instead of an answer, and the part of the form that holds it. */
export type SaidInstead = { readonly part: string; readonly waysOut: readonly WayOut[] };

/** Files to choose, and a row for each that is here, with the dates that are asked of it. */
export type FilesControl = {
  readonly kind: "files";
  /** The field to choose files with, and all fields that a row may have. */
  readonly parts: readonly string[];
  readonly max: number;
  /** What the file field offers to choose from. */
  readonly accept: string;
  /** How many files of which kinds, in one sentence. */
  readonly offer: string;
  readonly dates: readonly {
    readonly key: string;
    readonly label: string;
    readonly control: ListControl["questions"][number]["control"];
  }[];
};

/** A control that can stand in a row. */
export type RowControl =
  | TextControl
  | ChoicesControl
  | SelectControl
  | GroupControl
  | SealedControl;

/** A list whose rows can also be brought along from a spreadsheet. */
export type TableControl = {
  readonly kind: "table";
  /** The rows that are typed. */
  readonly list: ListControl;
  /** The parts of the form that are about the spreadsheet. */
  readonly parts: readonly string[];
};

/** Something to read: nothing is asked. */
export type NoteControl = {
  readonly kind: "note";
  readonly text: string;
  /** It is served by the key of the question; its size in pixels keeps its place on the page. */
  readonly picture?: {
    readonly alt: string;
    readonly width: number;
    readonly height: number;
  };
  readonly link?: { readonly text: string; readonly url: string };
};

/** The name of the form field that holds a part of a question. */
export function fieldName(key: string, part: string): string {
  return part === "" ? key : `${key}.${part}`;
}
