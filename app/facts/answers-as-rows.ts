import { bindPlaybook } from "../kickoff/bound-playbook.ts";
import { plainText } from "../kickoff/question-types/entered.ts";
import type { BoundQuestion } from "../kickoff/question-types/question-type.ts";
import { cellsOf } from "../kickoff/question-types/table/rows.ts";
import type { Playbook } from "../playbook/schema.ts";
import type { FactValue } from "./fact.ts";
import type { RecordedFact } from "./queries.server.ts";
import { words } from "./words.en.ts";

/** Rows of a spreadsheet, the headings first. */
export type SheetRows = readonly (readonly string[])[];

/** One customer's onboarding and what is known of them. */
export type Answered = {
  readonly customer: string;
  readonly playbook: Playbook;
  readonly facts: readonly RecordedFact[];
};

/** What is known of one customer: a row for each question, with who said it and on which day. */
export function answersAsRows(
  { playbook, facts }: Answered,
  dayOf: (moment: Date) => string,
): SheetRows {
  const asked = questionsOf(playbook);
  const others = facts.filter(({ key }) => !asked.has(key)).map(({ key }) => key);
  const rows = [...asked.keys(), ...others].flatMap((key) => {
    const fact = facts.find((one) => one.key === key);
    if (!fact) return [];
    const answer = cellOf(asked.get(key), fact.value);
    const { recordedBy, recordedAt } = fact;
    return [
      [labelOf(asked, key), answer, words.sources[fact.source], recordedBy, dayOf(recordedAt)],
    ];
  });
  return [[...words.columns], ...rows];
}

/** What is known of many customers: a row for each, a column for each question of any of their playbooks. */
export function customersAsRows(all: readonly Answered[]): SheetRows {
  const asked = new Map(all.flatMap(({ playbook }) => [...questionsOf(playbook)]));
  const headings = [...asked.keys()].map((key) => labelOf(asked, key));
  const rows = all.map(({ customer, playbook, facts }) => {
    const own = questionsOf(playbook);
    const cells = [...asked.keys()].map((key) => {
      const fact = facts.find((one) => one.key === key);
      return fact ? cellOf(own.get(key) ?? asked.get(key), fact.value) : "";
    });
    return [customer, ...cells];
  });
  return [[words.customer, ...headings], ...rows];
}

/** The rows of a table that somebody filled; nothing for any other answer. */
export function tableAsRows(question: BoundQuestion, value: FactValue): SheetRows {
  const columns = [...(question.items?.values() ?? [])];
  const rows = Array.isArray(value) ? value : [];
  return [columns.map(({ base }) => base.label), ...rows.map((row) => cellsOf(columns, row))];
}

/** The questions that have an answer, in the order in which they are asked. */
function questionsOf(playbook: Playbook): Map<string, BoundQuestion> {
  const { questions } = bindPlaybook(playbook);
  return new Map([...questions].filter(([, { kind }]) => kind !== "nothing"));
}

function labelOf(questions: ReadonlyMap<string, BoundQuestion>, key: string): string {
  return questions.get(key)?.base.label ?? key;
}

function cellOf(question: BoundQuestion | undefined, value: FactValue): string {
  return question?.cell(value) ?? plainText(value);
}
