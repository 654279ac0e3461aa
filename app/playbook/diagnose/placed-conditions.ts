import type { Condition } from "../../facts/condition.ts";
import type { Place } from "../place.ts";
import { chosenIn, placedTasks } from "../placed-tasks.ts";
import { type PlacedQuestion, placedQuestions } from "../questions.ts";
import { asRule } from "../rule-paths.ts";
import type { Playbook, PlaybookTask, Section } from "../schema.ts";
import { ownersIn } from "../task-owners.ts";
import { beyond, both, reaching } from "./reaching.ts";

/** A condition, with where it stands and what it decides about. */
export type PlacedCondition = {
  readonly condition: Condition;
  readonly place: Place;
  /** An end is where the kickoff is over for some; a check says what must hold between answers. */
  readonly noun:
    | "section"
    | "question"
    | "option"
    | "end"
    | "check"
    | "task"
    | "list"
    | "owner"
    | "extension";
  /** The list that it is decided for each item of. */
  readonly each?: string | undefined;
  /** What must hold as well for the thing to happen: the section's own condition, and no end before it. */
  readonly within: Condition;
  /** How many questions are asked before it is decided; tasks are decided after all of them. */
  readonly asked: number;
  /** The questions it shows or hides. */
  readonly shows: readonly string[];
};

/** Every condition of a playbook, in the order of the document. */
export function placedConditions(playbook: Playbook): PlacedCondition[] {
  const questions = placedQuestions(playbook);
  const sections = playbook.sections.map((section, index) => ({
    section,
    index,
    within: beyond(playbook.sections.slice(0, index)),
    first: questions.findIndex(({ place }) => place[1] === index),
    next: questions.findLastIndex(({ place }) => place[1] === index) + 1,
  }));
  return [
    ...sections.flatMap(ofSection),
    ...questions.flatMap((question, asked) => ofQuestion(question, asked, playbook)),
    ...questions.flatMap((question, asked) => ofOptions(question, asked, playbook)),
    ...sections.flatMap(ofEnd),
    ...sections.flatMap(ofChecks),
    ...ofTasks(playbook, questions.length),
    ...ofTracks(playbook, questions.length),
  ];
}

type PlacedSection = {
  readonly section: Section;
  readonly index: number;
  readonly within: Condition;
  /** The numbers of its first question, and of the first one after it. */
  readonly first: number;
  readonly next: number;
};

function ofSection({ section, index, within, first }: PlacedSection): PlacedCondition[] {
  const { when, questions } = section;
  if (when === undefined) return [];
  const place = ["sections", index, "when"];
  const shows = questions.map(({ key }) => key);
  return [{ condition: when, place, noun: "section", within, asked: first, shows }];
}

function ofQuestion(
  { key, question, section, place }: PlacedQuestion,
  asked: number,
  playbook: Playbook,
): PlacedCondition[] {
  const { when } = question;
  if (when === undefined) return [];
  const within = reaching(section, playbook);
  return [
    { condition: when, place: [...place, "when"], noun: "question", within, asked, shows: [key] },
  ];
}

/** An option that is not always offered, by what is answered before its question. */
function ofOptions(
  { question, section, place }: PlacedQuestion,
  asked: number,
  playbook: Playbook,
): PlacedCondition[] {
  const within = both(question.when, reaching(section, playbook));
  return optionsIn(question).flatMap(({ when, at }): PlacedCondition[] =>
    when === undefined
      ? []
      : [
          {
            condition: when,
            place: [...place, ...at, "when"],
            noun: "option",
            within,
            asked,
            shows: [],
          },
        ],
  );
}

/** What may be chosen in a question, with where each stands in it; of a matrix, its rows as well. */
function optionsIn(question: PlacedQuestion["question"]) {
  if (question.type === "matrix")
    return [...placedIn("rows", question.rows), ...placedIn("columns", question.columns)];
  return "options" in question ? placedIn("options", question.options) : [];
}

function placedIn(list: string, options: readonly { readonly when?: Condition | undefined }[]) {
  return options.map(({ when }, index) => ({ when, at: [list, index] }));
}

/** The rules of tasks: when they are there, whose they are, and when a series goes on for longer. */
function ofTasks(playbook: Playbook, asked: number): PlacedCondition[] {
  const reached = beyond(playbook.sections);
  return placedTasks(playbook).inOrder.flatMap(({ task, place, each, within: chosen }) => {
    const { when, repeat } = task;
    const within = both(chosen, reached);
    const rule = { noun: "task", each, within, asked, shows: [] } as const;
    return [
      ...(when === undefined
        ? []
        : [{ ...rule, condition: asRule(when), place: [...place, "when"] }]),
      ...ownerRules(task).map(({ condition, place: at }) => ({
        ...rule,
        noun: "owner" as const,
        within: both(when && asRule(when), within),
        condition,
        place: [...place, ...at],
      })),
      ...(repeat?.extend
        ? [
            {
              ...rule,
              noun: "extension" as const,
              condition: asRule(repeat.extend.when),
              place: [...place, "repeat", "extend", "when"],
            },
          ]
        : []),
    ];
  });
}

/** What says whose a task is, who approves it, and who looks at what arrives. */
function ownerRules(task: PlaybookTask) {
  return ownersIn(task).flatMap(({ owner, place }) =>
    typeof owner === "object" && "choose" in owner
      ? owner.choose.map(({ when }, index) => ({
          condition: asRule(when),
          place: [...place, "choose", index, "when"],
        }))
      : [],
  );
}

/** What chooses each list of a track. */
function ofTracks({ tracks, sections }: Playbook, asked: number): PlacedCondition[] {
  const within = beyond(sections);
  return tracks.flatMap((track, at) =>
    track.lists.map((_, list) => ({
      condition: chosenIn(track, list),
      place: ["tracks", at, "lists", list],
      noun: "list",
      within,
      asked,
      shows: [],
    })),
  );
}
function ofEnd({ section, index, within, next }: PlacedSection): PlacedCondition[] {
  if (!section.offRamp) return [];
  return [
    {
      condition: section.offRamp.when,
      place: ["sections", index, "offRamp", "when"],
      noun: "end",
      within: both(section.when, within),
      asked: next,
      shows: [],
    },
  ];
}

function ofChecks({ section, index, next }: PlacedSection): PlacedCondition[] {
  return (section.checks ?? []).map(({ that }, at) => ({
    condition: that,
    place: ["sections", index, "checks", at, "that"],
    noun: "check",
    within: true,
    asked: next,
    shows: [],
  }));
}
