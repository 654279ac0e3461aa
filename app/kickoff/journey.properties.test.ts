import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { answerArbitrary, typedArbitrary } from "../../tests/support/answer-arbitraries.ts";
import { playbookArbitrary } from "../../tests/support/arbitraries.ts";
import { holds } from "../facts/condition.ts";
import type { FactValue } from "../facts/fact.ts";
import { wayOutPart } from "../facts/way-out.ts";
import type { Playbook } from "../playbook/schema.ts";
import { bindPlaybook, findSection } from "./bound-playbook.ts";
import { checkPage, closingPage, type Journey, journey, type KickoffInput } from "./journey.ts";
import { isConfirmed, isContradicted, isDone, type QuestionState } from "./question-state.ts";
import {
  type Choice,
  type Control,
  fieldName,
  type GroupControl,
} from "./question-types/control.ts";
import type { Entered } from "./question-types/parsed.ts";
import type { BoundQuestion } from "./question-types/question-type.ts";
import type { Question } from "./question-types/register.ts";
import { samePart, withoutSame } from "./question-types/same-as.ts";
import { answersFromForm, askedName, confirmName, withForm } from "./section-form.ts";
import { type PageQuestion, sectionPage } from "./section-page.ts";
import { type SectionScript, showing } from "./visibility.ts";

const factValues: fc.Arbitrary<FactValue> = fc.oneof(
  fc.constantFrom<FactValue>(
    "red",
    "blue",
    true,
    false,
    ["red"],
    ["none"],
    { other: "x" },
    { name: "Li" },
    "2027-01-02",
  ),
  fc.integer({ min: -3, max: 3 }),
);

function questionsOf(playbook: Playbook): Question[] {
  return playbook.sections.flatMap((section) => section.questions);
}

/** One thing per question, by key. */
function perQuestion<T>(
  playbook: Playbook,
  made: (question: Question) => fc.Arbitrary<T>,
): fc.Arbitrary<Record<string, T>> {
  return fc
    .tuple(
      ...questionsOf(playbook).map((question) =>
        made(question).map((one) => [question.key, one] as const),
      ),
    )
    .map((pairs) => Object.fromEntries(pairs));
}

function some<T>(record: Readonly<Record<string, T>>, keys: readonly string[]): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => keys.includes(key)));
}

type Kickoff = { readonly playbook: Playbook; readonly input: KickoffInput };

/** A playbook with some facts known, some confirmed and some fields filled with anything. */
const kickoffs = playbookArbitrary.chain((playbook) => {
  const keys = fc.subarray(questionsOf(playbook).map(({ key }) => key));
  return fc
    .record({
      facts: perQuestion(playbook, () => factValues),
      entered: perQuestion(playbook, typedArbitrary),
      of: fc.tuple(keys, keys, keys),
    })
    .map(
      ({ facts, entered, of: [known, typed, confirmed] }): Kickoff => ({
        playbook,
        input: {
          facts: some(facts, known),
          entered: some(entered, typed),
          confirmed: new Set(confirmed),
        },
      }),
    );
});

/** The same, with an answer ready for every question. */
const withAnswers = kickoffs.chain(({ playbook, input }) =>
  perQuestion(playbook, answerArbitrary).map((answers) => ({ playbook, input, answers })),
);

function endOf({ closing }: Journey): string {
  return closing ? closingPage : checkPage;
}

function askedKeys(walked: Journey): string[] {
  return walked.sections.flatMap(({ questions }) =>
    questions.map(({ question }) => question.base.key),
  );
}

/** Whether another list says which rows it has. */
function isGiven({ control }: BoundQuestion): boolean {
  return control.kind === "list" && control.given === true;
}

/** The values that a page offers to choose from, where it does. */
function offeredBy({ question: { control } }: PageQuestion): string[] | undefined {
  return choicesIn(control)
    ?.filter(({ withheld }) => !withheld)
    .map(({ value }) => value);
}

function choicesIn(control: Control): readonly Choice[] | undefined {
  if (control.kind === "choices" || control.kind === "select") return control.choices;
  if (control.kind === "matrix") return control.columns;
  const [first] = control.kind === "group" ? control.controls : [];
  return first?.kind === "select" ? first.choices : undefined;
}

/** The answer as far as the page offers it: another choice for one that it withholds. */
function asOffered(page: PageQuestion, answers: Entered): Entered {
  const offered = offeredBy(page);
  const { type, control } = page.question;
  if (!offered) return aboutTheItems(page, answers);
  if (control.kind === "matrix") return columnsAsOffered(offered, answers);
  if (control.kind === "group")
    return type === "ranking" ? rankedAsOffered(offered, answers, control) : answers;
  const chosen = (answers[""] ?? []).filter((value) => offered.includes(value));
  return { ...answers, "": chosen.length > 0 ? chosen : offered.slice(0, 1) };
}

function columnsAsOffered(offered: readonly string[], answers: Entered): Entered {
  return Object.fromEntries(
    Object.entries(answers).map(([part, [chosen = ""]]) => {
      const isKept = part === wayOutPart || offered.includes(chosen);
      return [part, [isKept ? chosen : (offered[0] ?? "")]];
    }),
  );
}

/** What is offered in the order of the answer; a place with nothing left for it holds anything. */
function rankedAsOffered(
  offered: readonly string[],
  answers: Entered,
  { controls }: GroupControl,
): Entered {
  const order = [...new Set([...Object.values(answers).flat(), ...offered])].filter((value) =>
    offered.includes(value),
  );
  const places = controls.map(({ part }, index) => [part, [order[index] ?? "white"]] as const);
  return { ...answers, ...Object.fromEntries(places) };
}

/** Answers about items, given to those that the page asks about. */
function aboutTheItems({ question, fields }: PageQuestion, answers: Entered): Entered {
  if (!isGiven(question)) return answers;
  const rows = Object.keys(answers).filter((part) => /^\d+-item$/.test(part)).length;
  const names = Object.entries(question.rows?.tidy(fields) ?? {}).filter(([part]) =>
    /^\d+-item$/.test(part),
  );
  const blocks = names.map(([part, name]) => {
    const row = Number.parseInt(part, 10);
    const own = Object.entries(inRowOf(answers, ((row - 1) % rows) + 1));
    return Object.fromEntries([
      ...own.map(([rest, texts]) => [`${row}-${rest}`, texts] as const),
      [part, name] as const,
    ]);
  });
  return Object.assign({}, ...blocks);
}

/** Whether the answer is to be taken over from a question that has none yet. */
function isToldOfSame(state: QuestionState): boolean {
  return state.state === "invalid" && state.problems.some(({ part }) => part === samePart);
}

function inRowOf(fields: Entered, row: number): Entered {
  const own = Object.entries(fields).filter(([part]) => part.startsWith(`${row}-`));
  return Object.fromEntries(own.map(([part, texts]) => [part.slice(`${row}-`.length), texts]));
}

/** What a person does on a page: confirm what is known, answer what shows, send. */
function fillPage(
  playbook: Playbook,
  input: KickoffInput,
  key: string,
  answers: Readonly<Record<string, Entered>>,
): KickoffInput {
  const page = sectionPage(playbook, input, key);
  const section = findSection(playbook, key);
  if (!page || !section) throw new Error(`The page ${key} may not be opened.`);
  const entries = page.questions
    .filter(({ shown }) => shown)
    .flatMap((own): [string, string][] => {
      const { key: asked, state } = own;
      if (state.state === "known") return [[confirmName(asked), "yes"]];
      if (isConfirmed(state)) return [];
      const fields = Object.entries(asOffered(own, answers[asked] ?? {}));
      return [
        [askedName, asked],
        ...fields.flatMap(([part, texts]) =>
          texts.map((text): [string, string] => [fieldName(asked, part), text]),
        ),
      ];
    });
  return withForm(input, answersFromForm(section, entries));
}

/** Every page filled, from an empty form to the check. */
function fillAll(
  playbook: Playbook,
  answers: Readonly<Record<string, Entered>>,
  input: KickoffInput = { facts: {}, entered: {}, confirmed: new Set() },
): KickoffInput {
  let filled = input;
  const most = questionsOf(playbook).length * 2 + 1;
  for (let page = 0; page < most && !journey(playbook, filled).complete; page += 1)
    filled = fillPage(playbook, filled, journey(playbook, filled).next, answers);
  return filled;
}

describe("any kickoff", () => {
  test("filling what is next always reaches an end, unless the answers contradict each other", () => {
    fc.assert(
      fc.property(withAnswers, ({ playbook, input, answers }) => {
        const filled = fillAll(playbook, answers, input);
        const walked = journey(playbook, filled);
        const open = walked.sections
          .find(({ key }) => key === walked.next)
          ?.questions.filter(({ state }) => !isDone(state));
        if (open) {
          expect(open.filter(({ state }) => !isContradicted(state))).toEqual([]);
          expect(open).not.toEqual([]);
          return;
        }
        expect(walked.next).toBe(endOf(walked));
        expect(walked.mayOpen(checkPage)).toBe(!walked.closing);
        expect(walked.mayOpen(closingPage)).toBe(walked.closing !== undefined);
        for (const section of walked.sections) expect(walked.mayOpen(section.key)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  test("asks nothing whose condition does not hold by what is asked before it", () => {
    fc.assert(
      fc.property(kickoffs, ({ playbook, input }) => {
        const walked = journey(playbook, input);
        const ofCustomer = askedKeys(walked);
        const ofStaff = walked.ofStaff.map(({ question }) => question.base.key);
        const { questions } = bindPlaybook(playbook);
        const before: Record<string, FactValue> = {};
        let over = false;
        for (const section of playbook.sections) {
          const open = !over && holds(section.when, before);
          for (const question of section.questions) {
            // A bound question also hangs on what it asks about.
            const { when } = questions.get(question.key)?.base ?? {};
            const shows = open && holds(when, before);
            const isOurs = question.askedOf === "staff";
            expect(ofCustomer.includes(question.key)).toBe(shows && !isOurs);
            expect(ofStaff.includes(question.key)).toBe(shows && isOurs);
            const fact = over ? input.facts[question.key] : walked.facts[question.key];
            if ((shows || over) && fact !== undefined) before[question.key] = fact;
          }
          const isEnd = walked.sections.some(({ key }) => key === section.key) && section.offRamp;
          if (!over && isEnd && holds(isEnd.when, before)) {
            expect(walked.closing?.section).toBe(section.key);
            over = true;
          }
        }
        expect(walked.closing !== undefined).toBe(over);
        expect(before).toEqual(walked.facts);
      }),
    );
  });

  test("answers are of questions that are asked, and complete means none is open", () => {
    fc.assert(
      fc.property(kickoffs, ({ playbook, input }) => {
        const walked = journey(playbook, input);
        expect(askedKeys(walked)).toEqual(expect.arrayContaining(Object.keys(walked.answers)));
        expect(walked.facts).toMatchObject(walked.answers);
        const open = walked.sections
          .flatMap(({ questions }) => questions)
          .filter(({ state }) => !["valid", "empty"].includes(state.state));
        expect(walked.complete).toBe(open.length === 0);
        expect(walked.minutesLeft > 0).toBe(!walked.complete);
      }),
    );
  });

  test("is the same every time and changes nothing it is given", () => {
    fc.assert(
      fc.property(kickoffs, ({ playbook, input }) => {
        const copy = structuredClone(input);
        const first = journey(playbook, input);
        expect(JSON.stringify(journey(structuredClone(playbook), copy))).toBe(
          JSON.stringify(first),
        );
        expect(input).toEqual(copy);
      }),
    );
  });

  test("going back to a page and sending it again loses nothing that was typed, there or elsewhere", () => {
    fc.assert(
      fc.property(withAnswers, ({ playbook, input, answers }) => {
        const { next } = journey(playbook, input);
        if (next === checkPage || next === closingPage) return;
        const there = fillPage(playbook, input, next, answers);
        const own = findSection(playbook, next)?.questions.map(({ base }) => base.key) ?? [];
        for (const [key, fields] of Object.entries(input.entered))
          if (!own.includes(key)) expect(there.entered[key]).toEqual(fields);
        const again = fillPage(playbook, there, next, answers);
        // One that shows only now is answered only now, and one about items that came only now;
        // one that offers other choices by now is answered by those.
        const asked = sectionPage(playbook, input, next)?.questions.filter(({ shown }) => shown);
        const now = new Map(
          sectionPage(playbook, there, next)?.questions.map((one) => [one.key, offeredBy(one)]),
        );
        const isAsBefore = (one: PageQuestion) =>
          !isGiven(one.question) && isDeepStrictEqual(now.get(one.key), offeredBy(one));
        const late = own.filter((key) => !asked?.some((one) => one.key === key && isAsBefore(one)));
        const typed = Object.keys(there.entered).filter((key) => !late.includes(key));
        expect(some(again.entered, typed)).toMatchObject(some(there.entered, typed));
        const shown = journey(playbook, there).sections.flatMap(({ questions }) => questions);
        // One that shows only now and holds no known fact is asked: there was nothing to confirm.
        const kept = [...there.confirmed].filter((key) => {
          const state = shown.find(({ question }) => question.base.key === key)?.state;
          return !own.includes(key) || (state?.state === "valid" && state.confirmed);
        });
        expect([...again.confirmed]).toEqual(expect.arrayContaining(kept));
        for (const { key, question, state, fields } of sectionPage(playbook, there, next)
          ?.questions ?? []) {
          const kept = there.entered[key];
          // What was typed about an item goes with it: of another list, it is not on the page.
          if (question.computed || isGiven(question)) continue;
          if (state.state === "valid" && state.same) expect(fields).toEqual(kept);
          else if (state.state === "valid")
            expect(question.parse(fields)).toMatchObject({ value: state.value });
          else if (question.rows && kept !== undefined)
            expect(question.parse(fields)).toEqual(question.parse(kept));
          else if (kept !== undefined && isToldOfSame(state)) expect(fields).toEqual(kept);
          else if (kept !== undefined) expect(fields).toEqual(withoutSame(kept));
        }
      }),
    );
  });

  test("the browser shows what the server shows while every field holds an answer", () => {
    fc.assert(
      fc.property(withAnswers, ({ playbook, answers }) => {
        const filled = fillAll(playbook, answers);
        const walked = journey(playbook, filled);
        for (const { key, questions } of walked.sections) {
          const page = sectionPage(playbook, filled, key);
          // An answer that a check contradicts keeps the pages after it closed.
          if (!walked.mayOpen(key)) return;
          if (!page) throw new Error(`The page ${key} may not be opened.`);
          const fields = new Map(page.questions.map((question) => [question.key, question.fields]));
          const { keys, known } = showing(page.script, (asked) => fields.get(asked));
          expect(keys).toEqual(questions.map(({ question }) => question.base.key));
          for (const { question, state } of questions)
            if (isReadAlike(page.script, question.base.key) && state.state === "valid")
              expect(known[question.base.key]).toEqual(state.value);
        }
      }),
    );
  });
});

/** Whether the script reads the same of a question: a list that is typed, or choices that hang on facts. */
function isReadAlike({ asks }: SectionScript, key: string): boolean {
  return asks.some((ask) => ask.key === key && (ask.kind === "list" || ask.offered !== undefined));
}
