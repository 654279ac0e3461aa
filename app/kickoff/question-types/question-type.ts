import { z } from "zod";
import type { Condition } from "../../facts/condition.ts";
import { conditionSchema } from "../../facts/condition-schema.ts";
import type { Facts, FactValue } from "../../facts/fact.ts";
import type { WayOut } from "../../facts/way-out.ts";
import type { FileRecord, FileRules } from "../../uploads/file-record.ts";
import type { Computed } from "../computed.ts";
import type { ValueKind } from "../visibility.ts";
import { itemPart, rowPart, rowsPart } from "./row-parts.ts";

/** What every question has, whatever its type. A type extends it with its own settings. */
export const questionBase = z.strictObject({
  key: z
    .string()
    .regex(/^[a-z][a-z0-9_]*$/, "Use lower-case letters, digits and _; begin with a letter.")
    .max(80),
  label: z.string().min(1).max(300),
  help: z.string().max(1000).optional(),
  required: z.boolean().default(true),
  when: conditionSchema.optional(),
  /** Who may have told us already; the customer is then asked "still right?". */
  suppliedBy: z.enum(["sales"]).optional(),
  /** What the customer may say instead of an answer. It counts as done, and to rules as no answer. */
  mayBe: z
    .array(z.enum(["not_sure", "not_applicable"]))
    .min(1)
    .refine((ways) => new Set(ways).size === ways.length, "Name each only once.")
    .optional(),
  /** An earlier question of the same type: the customer may say that the answer is the same. */
  sameAs: z.string().optional(),
  /** "staff" where the customer is never asked: staff answer it on their own pages. */
  askedOf: z.enum(["staff"]).optional(),
});

export type QuestionBase = z.infer<typeof questionBase>;

/** What was typed for one question: the form fields of the question by part ("" is the whole). */
export type Entered = Readonly<Record<string, readonly string[]>>;

/** What is wrong with what was typed: the part it is about, and one sentence that says what to do. */
export type Problem = { readonly part: string; readonly message: string };

/**
 * The outcome of reading what was typed. Whether `empty` will do is for the journey to say.
 * A `doubt` is a sentence to show beside a value that is kept all the same.
 */
export type Parsed =
  | { readonly state: "empty" }
  | { readonly state: "valid"; readonly value: FactValue; readonly doubt?: string }
  | { readonly state: "invalid"; readonly problems: readonly Problem[] };

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
  readonly rows: readonly { readonly part: string; readonly label: string }[];
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
  /** Whether its condition holds in the row, where it has one. */
  readonly shown?: boolean;
};

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
  readonly link?: { readonly text: string; readonly url: string };
};

/** What can be done with the rows of a list's form. */
export type Rows = {
  /** The fields as they were understood, with the rows that are still empty. */
  tidy(entered: Entered): Entered;
  withOneMore(entered: Entered): Entered;
  /** Without a row, counted from 1. */
  without(entered: Entered, row: number): Entered;
  count(entered: Entered): number;
  /** Set where not every row is asked the same: how each is, while its fields hold this. */
  asked?(entered: Entered): ListControl;
};

/** The questions of a playbook, by key. */
type Questions = ReadonlyMap<string, BoundQuestion>;

/** What is known when a question comes up, and the questions that asked for it. */
export type Light = { readonly known: Facts; readonly questions: Questions };
/** How files come into the form of a question that asks for them. */
export type Files = {
  readonly rules: FileRules;
  /** The form with these files in its rows: nothing else in it about a file is believed. */
  attach(entered: Entered, records: readonly FileRecord[]): Entered;
  /** The ids of the files that the form names. */
  chosen(entered: Entered): string[];
  /** As much of the form as is typed. */
  dated(entered: Entered): Entered;
  records(value: FactValue): FileRecord[];
};

/** The form fields for a cell of a spreadsheet, or one sentence that says what to write instead. */
export type FromCell = { readonly entered: Entered } | { readonly message: string };

/** What can be done with rows that come from a spreadsheet. */
export type Table = {
  /**
   * The fields of a form, with what its page did not repeat of those before. A text that was
   * pasted anew takes the place of the former one and of everything said about it.
   */
  settle(before: Entered, posted: Entered): Entered;
  /** The same fields without the spreadsheet: what was typed by hand stays. */
  withoutSheet(entered: Entered): Entered;
  /** What has been read of the spreadsheet; nothing when none was pasted. */
  read(entered: Entered): SheetRead | undefined;
};

/** What has been read of a spreadsheet, as plain data for a page. */
export type SheetRead = UnreadableSheet | ReadableSheet;

export type UnreadableSheet = {
  /** Why nothing could be read. */
  readonly message: string;
  readonly carried: Entered;
};

export type ReadableSheet = {
  readonly rows: number;
  /** What is asked about the spreadsheet: where its headings and its columns are. */
  readonly headed: SelectControl;
  readonly matches: readonly { readonly control: SelectControl; readonly sample: string }[];
  /** Whether every column was found, or every heading is one, so that nobody needs to look. */
  readonly matched: boolean;
  /** The first rows as they were understood. */
  readonly first: readonly { readonly number: number; readonly text: string }[];
  /** What is to be mended here, and what stood there. */
  readonly wrong: readonly SheetFix[];
  readonly problems: readonly Problem[];
  /** How many things are to be mended, with those that the page does not show yet. */
  readonly toMend: number;
  /** What the fields of the parts above hold. */
  readonly fields: Entered;
  /** What was said of the spreadsheet that stands in none of these fields. */
  readonly carried: Entered;
};

/** A cell to be mended, or the order of the dates in a column to be told. */
export type SheetFix = {
  readonly label: string;
  readonly found: string;
  readonly control: RowControl;
};

/** What a type says about one of its questions. */
export type QuestionBehaviour = {
  readonly control: Control;
  /** What the fact looks like to a rule. */
  readonly kind: ValueKind;
  /** Reads what was typed. Never throws. */
  parse(entered: Entered): Parsed;
  /** What the fields must hold so that `parse` gives this value again. */
  enter(value: FactValue): Entered;
  /** How the value reads on a page and in an email; lines are separated by \n. */
  show(value: FactValue): string;
  /** How the value stands in a CSV cell, before CSV escaping. */
  cell(value: FactValue): string;
  /** Every value a rule could compare this fact with; undefined when they cannot be listed. */
  readonly values: readonly (string | number | boolean)[] | undefined;
  /** When choices are offered that not always are, by value. */
  readonly offeredWhen?: Readonly<Record<string, Condition>>;
  /** Set where the fact is worked out from others: nothing is typed, and `parse` is always empty. */
  readonly computed?: Computed;
  /**
   * What becomes of posted fields before anything keeps or judges them, where they may not stay as
   * they were typed. What comes out goes in again unchanged.
   */
  readonly receive?: (entered: Entered, receiver: Receiver) => Entered;
  /** Set where the answer lies in a one-time box, with the days for which it can be opened. */
  readonly box?: { readonly days: number };
  /** Set where a text is agreed to: once sent, the fact says who agreed and when. */
  readonly agreement?: {
    /** Whether it bears a signature, which nobody can give for somebody else. */
    readonly signed: boolean;
  };
  /** What was drawn, as the path of an SVG; empty where nothing was. */
  readonly drawn?: (value: FactValue) => string;
  /** Form fields for what stands in a cell of a spreadsheet; the cell is the one field where left out. */
  readonly fromCell?: (cell: string) => FromCell;
  /** Of a list, what can be done with the rows of its form. */
  readonly rows?: Rows;
  /** Of a table, what can be done with rows that come from a spreadsheet. */
  readonly table?: Table;
  /** Of a list, the questions asked about each item, by key; "" where an item is one value. */
  readonly items?: ReadonlyMap<string, BoundQuestion>;
  /** Set where it depends on facts how the question is asked: the question in the light of them. */
  readonly inLight?: (light: Light) => QuestionBehaviour;
  /** Where files are asked for, how they come into the form. */
  readonly files?: Files;
};

/** What the server lends a type that may not keep what was typed. */
export type Receiver = {
  /** Encrypts a text; the same text of the same customer gives the same again. */
  seal(text: string): string;
  /** Undefined for anything but what was sealed for this customer. */
  unseal(sealed: string): string | undefined;
  /** The id of a box that nobody has. */
  newBox(): string;
};

/**
 * One question of a playbook, bound to its type. Everything the product does with an
 * answer goes through these; nothing else knows the types.
 */
export type BoundQuestion = Omit<QuestionBehaviour, "inLight"> & {
  readonly base: QuestionBase;
  readonly type: string;
  /** The parts its form fields may have, whatever is known. */
  readonly parts: ReadonlySet<string>;
  /** The question as it is asked given what is known when it comes up; left out where that changes nothing. */
  readonly inLight?: (known: Facts) => BoundQuestion;
  /** What may be said instead of an answer, in the order in which it is offered. */
  readonly waysOut: readonly WayOut[];
  /** The earlier question whose answer may be taken over, where the playbook has it. */
  readonly sameAs?: BoundQuestion;
};

/** A question as it is asked of somebody of whom this is known. */
export function asAsked(question: BoundQuestion, known: Facts): BoundQuestion {
  return question.inLight?.(known) ?? question;
}

/** The question with a change that holds whatever is known. */
export function inEveryLight(
  question: BoundQuestion,
  change: (one: BoundQuestion) => BoundQuestion,
): BoundQuestion {
  const { inLight } = question;
  const changed = change(question);
  return inLight ? { ...changed, inLight: (known) => change(inLight(known)) } : changed;
}

/** A question type: how its question stands in a playbook, and how such a question behaves. */
export type QuestionType<Schema extends z.ZodType> = {
  readonly schema: Schema;
  readonly bind: (question: z.infer<Schema>, questions?: Questions) => BoundQuestion;
};

/**
 * Makes a question type from its schema and its behaviour. `needs` is what must hold for the
 * question to be asked, besides its own condition: that there is something to choose, or to ask about.
 */
export function questionType<Schema extends z.ZodType<QuestionBase & { readonly type: string }>>(
  schema: Schema,
  behave: (question: z.infer<Schema>) => QuestionBehaviour,
  needs: (question: z.infer<Schema>) => Condition | undefined = () => undefined,
): QuestionType<Schema> {
  return {
    schema,
    bind(question, questions = new Map()) {
      const { inLight, ...behaviour } = behave(question);
      const conditions = [needs(question), question.when].filter((one) => one !== undefined);
      const common = {
        base:
          conditions.length > 1
            ? { ...question, when: { and: conditions } }
            : { ...question, when: conditions[0] },
        type: question.type,
        parts: new Set(partsOf(behaviour.control)),
        waysOut: [],
      };
      const plain = { ...behaviour, ...common };
      if (inLight === undefined) return plain;
      return {
        ...plain,
        inLight: (known) => {
          const { inLight: _, ...lit } = inLight({ known, questions });
          return { ...lit, ...common };
        },
      };
    },
  };
}

/** The parts that the form fields of a control stand for. */
export function partsOf(control: Control): string[] {
  if (control.kind === "note" || control.kind === "computed") return [];
  if (control.kind === "group") return control.controls.map((inner) => inner.part);
  if (control.kind === "list") return [...rowParts(control), rowsPart];
  if (control.kind === "files") return [...control.parts];
  if (control.kind === "table") return [...partsOf(control.list), ...control.parts];
  if (control.kind === "matrix") return control.rows.map((row) => row.part);
  if (control.kind === "sealed")
    return [control.part, control.kept, control.shown, control.problem];
  if (control.kind === "signature") return ["name", "text", "drawn"];
  if (control.kind === "access") return partsOf(control.choices);
  if (control.kind === "box") return [control.part, control.kept, control.sealed, control.problem];
  if (control.kind !== "choices") return [control.part];
  const revealed = control.choices.flatMap((choice) =>
    choice.reveals ? [choice.reveals.part] : [],
  );
  return [control.part, ...revealed];
}

function rowParts({ questions, max, given }: ListControl): string[] {
  return Array.from({ length: max }, (_, index) => [
    ...questions.flatMap(({ key, control }) =>
      partsOf(control).map((part) => rowPart(index + 1, key, part)),
    ),
    ...(given ? [rowPart(index + 1, itemPart, "")] : []),
  ]).flat();
}

/** The name of the form field that holds a part of a question. */
export function fieldName(key: string, part: string): string {
  return part === "" ? key : `${key}.${part}`;
}
