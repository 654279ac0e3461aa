import { z } from "zod";
import type { Condition } from "../../facts/condition.ts";
import { conditionSchema } from "../../facts/condition-schema.ts";
import type { Facts, FactValue } from "../../facts/fact.ts";
import type { WayOut } from "../../facts/way-out.ts";
import type { FileRecord, FileRules } from "../../uploads/file-record.ts";
import type { Computed } from "../computed.ts";
import type { ValueKind } from "../visibility.ts";
import type { Control, ListControl } from "./control.ts";
import { partsOf } from "./control-parts.ts";
import type { Entered, Parsed } from "./parsed.ts";
import type { FromCell, Table } from "./sheet.ts";

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

/** What a type says about one of its questions. */
export type QuestionBehaviour = {
  readonly control: Control;
  /** What the fact looks like to a rule. */
  readonly kind: ValueKind;
  /** What each part of the fact looks like to a rule; text where left out. */
  readonly partKind?: ValueKind;
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
  /** When parts are asked for that not always are, by part. */
  readonly partsWhen?: Readonly<Record<string, Condition>>;
  /** Of a ranking, how many options it has: no more places are asked for than are offered. */
  readonly ranked?: number;
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
