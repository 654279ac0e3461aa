import type { Condition } from "../../facts/condition.ts";
import type { Place } from "../place.ts";
import { chosenIn, placedTasks } from "../placed-tasks.ts";
import { type PlacedQuestion, placedQuestions } from "../questions.ts";
import { asRule } from "../rule-paths.ts";
import type { Playbook } from "../schema.ts";

/** A condition, with where it stands and what it decides about. */
export type PlacedCondition = {
  readonly condition: Condition;
  readonly place: Place;
  readonly noun: "section" | "question" | "option" | "task" | "list" | "extension";
  /** The list that it is decided for each item of. */
  readonly each?: string | undefined;
  /** What must hold as well for the thing to happen: the section's own condition. */
  readonly within: Condition;
  /** How many questions are asked before it is decided; tasks are decided after all of them. */
  readonly asked: number;
  /** The questions it shows or hides. */
  readonly shows: readonly string[];
};

/** Every condition of a playbook, in the order of the document. */
export function placedConditions(playbook: Playbook): PlacedCondition[] {
  const questions = placedQuestions(playbook);
  const sections = playbook.sections.flatMap(
    ({ when, questions: own }, index): PlacedCondition[] => {
      const asked = questions.findIndex(({ place }) => place[1] === index);
      const shows = own.map(({ key }) => key);
      return when === undefined
        ? []
        : [
            {
              condition: when,
              place: ["sections", index, "when"],
              noun: "section",
              within: true,
              asked,
              shows,
            },
          ];
    },
  );
  const ofQuestions = questions.flatMap(
    ({ key, question, section, place }, asked): PlacedCondition[] => {
      const { when } = question;
      if (when === undefined) return [];
      return [
        {
          condition: when,
          place: [...place, "when"],
          noun: "question",
          within: section.when ?? true,
          asked,
          shows: [key],
        },
      ];
    },
  );
  const asked = questions.length;
  return [
    ...sections,
    ...ofQuestions,
    ...questions.flatMap(ofOptions),
    ...ofTasks(playbook, asked),
    ...ofTracks(playbook, asked),
  ];
}

/** An option that is not always offered, by what is answered before its question. */
function ofOptions({ question, section, place }: PlacedQuestion, asked: number): PlacedCondition[] {
  const options = "options" in question ? question.options : [];
  const within = [section.when, question.when].filter((when) => when !== undefined);
  return options.flatMap((option, index): PlacedCondition[] =>
    option.when === undefined
      ? []
      : [
          {
            condition: option.when,
            place: [...place, "options", index, "when"],
            noun: "option",
            within: within.length === 0 ? true : { and: within },
            asked,
            shows: [],
          },
        ],
  );
}

/** The rules of tasks: when they are there, and when a series goes on for longer. */
function ofTasks(playbook: Playbook, asked: number): PlacedCondition[] {
  return placedTasks(playbook).inOrder.flatMap(({ task, place, each, within = true }) => {
    const { when, repeat } = task;
    const rule = { noun: "task", each, within, asked, shows: [] } as const;
    return [
      ...(when === undefined
        ? []
        : [{ ...rule, condition: asRule(when), place: [...place, "when"] }]),
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

/** What chooses each list of a track. */
function ofTracks({ tracks }: Playbook, asked: number): PlacedCondition[] {
  return tracks.flatMap((track, at) =>
    track.lists.map((_, list) => ({
      condition: chosenIn(track, list),
      place: ["tracks", at, "lists", list],
      noun: "list",
      within: true,
      asked,
      shows: [],
    })),
  );
}
