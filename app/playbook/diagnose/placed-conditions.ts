import type { Condition } from "../../facts/condition.ts";
import type { Place } from "../place.ts";
import { type PlacedQuestion, placedQuestions } from "../questions.ts";
import type { Playbook } from "../schema.ts";

/** A condition, with where it stands and what it decides about. */
export type PlacedCondition = {
  readonly condition: Condition;
  readonly place: Place;
  readonly noun: "section" | "question" | "option" | "task";
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
  const tasks = playbook.tasks.flatMap(({ when }, index): PlacedCondition[] =>
    when === undefined
      ? []
      : [
          {
            condition: when,
            place: ["tasks", index, "when"],
            noun: "task",
            within: true,
            asked: questions.length,
            shows: [],
          },
        ],
  );
  return [...sections, ...ofQuestions, ...questions.flatMap(ofOptions), ...tasks];
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
