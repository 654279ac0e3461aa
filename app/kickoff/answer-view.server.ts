import type { Database } from "../../db/client.ts";
import type { PortalReader } from "../customers/portal-reader.ts";
import type { Facts } from "../facts/fact.ts";
import { Refusal } from "../lib/errors.ts";
import type { Playbook } from "../playbook/schema.ts";
import type { Anew } from "./answer-anew.server.ts";
import { bindPlaybook, isForStaff } from "./bound-playbook.ts";
import { journey, viewOf } from "./journey.ts";
import type { ShownChange } from "./propose-change.server.ts";
import { type KickoffState, kickoffState, type OfOnboarding } from "./queries.server.ts";
import { isContradicted } from "./question-state.ts";
import { fieldName } from "./question-types/control.ts";
import type { Entered } from "./question-types/parsed.ts";
import { drawQuestion, type QuestionDrawing, refusedIn } from "./section-drawing.ts";
import { type PageProblem, pageQuestion, problemsOf, sameFor } from "./section-page.ts";

/** The page on which one sent answer is given anew. */
export type AnswerView =
  | {
      readonly state: "ask";
      /** The question itself, and what the new answer asks for. */
      readonly questions: readonly QuestionDrawing[];
      readonly problems: readonly PageProblem[];
    }
  | {
      readonly state: "weigh";
      readonly changes: readonly ShownChange[];
      readonly consequences: readonly string[];
      /** What was typed, to be posted again. */
      readonly fields: readonly (readonly [name: string, value: string])[];
    }
  /** Not sent yet: it is changed in its section. */
  | { readonly state: "elsewhere"; readonly section: string };

type Asked = {
  readonly question: string;
  readonly posted: Anew | undefined;
  readonly reader: PortalReader;
};

/** Reads the page of one answer. @throws Refusal not_found when there is no such question */
export async function answerView(
  db: Database,
  onboarding: OfOnboarding,
  asked: Asked,
): Promise<AnswerView> {
  const { version, input, submission, boxes } = await kickoffState(db, onboarding);
  const bound = bindPlaybook(version.document);
  const question = bound.questions.get(asked.question);
  if (!question?.parts.size || isForStaff(question))
    throw new Refusal("not_found", "There is no such question.");
  if (!submission)
    return { state: "elsewhere", section: sectionOf(version.document, asked.question) };
  const { posted } = asked;
  if (posted?.outcome.state === "changes") {
    const { changes, consequences } = posted.outcome;
    return { state: "weigh", changes, consequences, fields: fieldsIn(posted.entered) };
  }
  return ask(version.document, input.facts, boxes, asked);
}

function sectionOf({ sections }: Playbook, question: string): string {
  return sections.find(({ questions }) => questions.some(({ key }) => key === question))?.key ?? "";
}

function ask(
  playbook: Playbook,
  facts: Facts,
  boxes: KickoffState["boxes"],
  { question, posted, reader }: Asked,
): AnswerView {
  const entered = posted?.entered ?? {};
  const given = Object.keys(entered);
  const outcome = posted?.outcome;
  const needed = new Map(
    (outcome?.state === "needs" ? outcome.questions : []).map((view) => [
      view.question.base.key,
      view,
    ]),
  );
  // A question that was not asked is told only that its answer no longer goes with the new one.
  const contradicted = [...needed.values()].filter(({ state }) => isContradicted(state));
  const told = [...given, ...contradicted.map((view) => view.question.base.key)];
  const keys = new Set([question, ...given, ...needed.keys()]);
  const known = Object.fromEntries(Object.entries(facts).filter(([key]) => !given.includes(key)));
  const input = { facts: known, entered, confirmed: new Set<string>() };
  const light = {
    ...facts,
    ...journey(playbook, { ...input, confirmed: new Set(Object.keys(known)) }).facts,
  };
  const asked = [...bindPlaybook(playbook).questions].flatMap(([key, one]) =>
    keys.has(key)
      ? [
          {
            ...pageQuestion(needed.get(key) ?? viewOf(one, input, light), input, true),
            ...sameFor(one, light),
          },
        ]
      : [],
  );
  const judged = posted?.turned ? [] : told;
  const problems = asked.flatMap(problemsOf).filter(({ key }) => judged.includes(key));
  const refused = posted?.refused;
  const drawing = {
    recorded: new Map(),
    entered,
    told: judged,
    boxes,
    unstored: true,
    reader,
    ...(refused === undefined ? {} : { refused }),
  };
  return {
    state: "ask",
    questions: asked.map((one) => drawQuestion(one, problems, drawing)),
    problems: [...refusedIn(drawing), ...problems],
  };
}

function fieldsIn(entered: Readonly<Record<string, Entered>>): (readonly [string, string])[] {
  return Object.entries(entered).flatMap(([key, parts]) =>
    Object.entries(parts).flatMap(([part, texts]) =>
      texts.map((text) => [fieldName(key, part), text] as const),
    ),
  );
}
