import type { PortalReader } from "../customers/portal-reader.ts";
import type { RecordedFact } from "../facts/queries.server.ts";
import type { WayOut } from "../facts/way-out.ts";
import { dateInWords } from "../lib/dates-in-words.ts";
import { dateIn } from "../lib/working-calendar.ts";
import { type Box, boxInWords } from "./box.ts";
import { fitting, isConfirmed } from "./question-state.ts";
import type { Control } from "./question-types/control.ts";
import type { Entered, Problem } from "./question-types/parsed.ts";
import type { SheetRead } from "./question-types/sheet.ts";
import { pastePart, typedRows } from "./question-types/table/parts.ts";
import { confirmName } from "./section-form.ts";
import type { PageProblem, PageQuestion, SectionPage } from "./section-page.ts";
import type { SectionScript } from "./visibility.ts";

/** What somebody noted before, and what the customer has said to it so far. */
export type KnownDrawing = {
  readonly shown: string;
  readonly by: string;
  /** When it was noted, in words. */
  readonly on: string;
  readonly answer: "yes" | "no" | undefined;
};

/** What was saved on another device while this form was open. */
export type ElsewhereDrawing = { readonly shown: string; readonly by: string; readonly at: string };

/** Everything the page shows of one question, as plain data. */
export type QuestionDrawing = {
  readonly key: string;
  readonly label: string;
  readonly help?: string;
  readonly control: Control;
  /** What may be said instead of an answer. */
  readonly waysOut: readonly WayOut[];
  /** The earlier answer that may be taken over. */
  readonly same?: PageQuestion["same"];
  readonly shown: boolean;
  readonly fields: Entered;
  /** One sentence for each part that is wrong. */
  readonly problems: Readonly<Record<string, string>>;
  /** What is wrong with the question as a whole. */
  readonly whole?: string;
  readonly doubt?: string;
  readonly known?: KnownDrawing;
  readonly elsewhere?: ElsewhereDrawing;
  /** What became of what the customer put into a one-time box. */
  readonly box?: string;
  readonly sheet?: SheetDrawing;
};

/** What a page shows of a table's spreadsheet. */
export type SheetDrawing = {
  readonly read: SheetRead;
  /** Whether what the page does not show stays stored; otherwise the form carries it. */
  readonly isStored: boolean;
};

export type SectionDrawing = {
  readonly key: string;
  readonly title: string;
  readonly why?: string;
  readonly number: number;
  readonly of: number;
  readonly minutesLeft: number;
  readonly previous?: string;
  readonly questions: readonly QuestionDrawing[];
  readonly problems: readonly PageProblem[];
  readonly script: SectionScript;
};

export type DrawingInput = {
  /** What is known of the customer, by key, with who noted it. */
  readonly recorded: ReadonlyMap<string, RecordedFact>;
  /** What the customer typed so far. */
  readonly entered: Readonly<Record<string, Entered>>;
  /** Questions of which to say what is wrong: those that were asked when the customer wanted to go on. */
  readonly told: readonly string[];
  readonly elsewhere?: ReadonlyMap<string, ElsewhereDrawing>;
  readonly boxes: ReadonlyMap<string, Box>;
  /** Why files were not taken in, by question. */
  readonly refused?: ReadonlyMap<string, string>;
  /** Whether nothing is stored before the form is sent: then it carries everything along. */
  readonly unstored?: boolean;
  readonly reader: PortalReader;
};

/** Turns the page of a section into what is drawn. */
export function drawSection(page: SectionPage, input: DrawingInput): SectionDrawing {
  const { section, journey, previous, script } = page;
  const questions = page.questions.map((question) => drawQuestion(question, page.problems, input));
  return {
    key: section.key,
    title: section.section.title,
    why: section.section.why,
    number: section.number,
    of: journey.sections.length,
    minutesLeft: journey.minutesLeft,
    previous,
    questions,
    problems: [
      ...refusedIn(input),
      ...page.problems
        .filter(({ key }) => input.told.includes(key) && !input.refused?.has(key))
        .map((problem) => leadingToCard(problem, questions)),
    ],
    script,
  };
}

/** Turns one question of a page into what is drawn. */
export function drawQuestion(
  view: PageQuestion,
  problems: readonly PageProblem[],
  input: DrawingInput,
): QuestionDrawing {
  const { key, label, shown, fields, question, state } = view;
  const known = knownOf(view, input);
  return {
    key,
    // What was noted has to be confirmed, also where an answer is not needed.
    label: known === undefined ? label : question.base.label,
    help: question.base.help,
    control: question.rows?.asked?.(fields) ?? question.control,
    waysOut: question.waysOut,
    same: view.same,
    shown,
    fields,
    known,
    doubt: state.state === "valid" ? state.doubt : undefined,
    elsewhere: input.elsewhere?.get(key),
    ...boxOf(key, input),
    problems: {},
    ...(input.told.includes(key) && shown ? wrong(view, problems, known !== undefined) : {}),
    ...refusedFor(key, input),
    ...sheetOf(view, input),
  };
}

/** What has been read of a spreadsheet is told at once: nobody could see it before. */
function sheetOf({ key, question, fields, state }: PageQuestion, input: DrawingInput) {
  const read = question.table?.read(fields);
  if (read === undefined) return {};
  // What somebody else saved meanwhile is not what this page shows.
  const isStored = !input.unstored && !input.elsewhere?.has(key);
  const told = state.state === "invalid" && input.told.includes(key) ? state.problems : [];
  const problems = "message" in read ? [{ part: pastePart, message: read.message }] : read.problems;
  return {
    sheet: { read, isStored },
    fields: { ...typedRows(fields), ...("message" in read ? {} : read.fields) },
    problems: messages([...problems, ...told]),
  };
}

function boxOf(key: string, { boxes, reader }: DrawingInput): Pick<QuestionDrawing, "box"> {
  const box = boxes.get(key);
  return box === undefined ? {} : { box: boxInWords(box, reader) };
}

/** A file that was not taken in is the first thing to hear about: it is not on the page any more. */
export function refusedIn({ refused = new Map() }: Pick<DrawingInput, "refused">): PageProblem[] {
  return [...refused].map(([key, message]) => ({ key, field: key, message }));
}

function refusedFor(
  key: string,
  { refused }: DrawingInput,
): Pick<QuestionDrawing, "problems"> | undefined {
  const message = refused?.get(key);
  return message === undefined ? undefined : { problems: { "": message } };
}

/** A problem stands beside the field it is about; one of the whole question stands above its fields. */
function wrong(
  { key, question, state }: PageQuestion,
  problems: readonly PageProblem[],
  isCard: boolean,
): Pick<QuestionDrawing, "whole" | "problems"> | undefined {
  if (state.state === "invalid" && !state.contradicts) {
    return {
      problems: messages(state.problems),
    };
  }
  const message = problems.find((problem) => problem.key === key)?.message;
  if (message === undefined) return undefined;
  return isCard ||
    ["group", "matrix", "list", "signature", "access", "table"].includes(question.control.kind)
    ? { whole: message, problems: {} }
    : { problems: { "": message } };
}

function messages(problems: readonly Problem[]): Readonly<Record<string, string>> {
  return Object.fromEntries(problems.map(({ part, message }) => [part, message]));
}

function leadingToCard(problem: PageProblem, questions: readonly QuestionDrawing[]): PageProblem {
  const question = questions.find(({ key }) => key === problem.key);
  return question?.known && question.whole !== undefined
    ? { ...problem, field: confirmName(problem.key) }
    : problem;
}

function knownOf(
  { key, question, state }: PageQuestion,
  input: DrawingInput,
): KnownDrawing | undefined {
  const fact = input.recorded.get(key);
  const value = fact && fitting(question, fact.value);
  if (fact === undefined || value === undefined) return undefined;
  const touched = Object.hasOwn(input.entered, key);
  return {
    shown: question.show(value),
    by: fact.recordedBy,
    on: dateInWords(dateIn(input.reader.zone, fact.recordedAt.toISOString()), input.reader),
    answer: isConfirmed(state) ? "yes" : touched ? "no" : undefined,
  };
}
