import { factsRead } from "../../facts/condition.ts";
import { soldKey } from "../../kickoff/services.ts";
import { type Diagnosis, error, warning } from "../diagnosis.ts";
import { type Place, printPlace } from "../place.ts";
import type { ProblemCode } from "../problem-code.ts";
import { type PlacedQuestion, placedQuestions } from "../questions.ts";
import { ruleNames } from "../rule-paths.ts";
import type { Playbook } from "../schema.ts";
import { builtInRoles } from "../task-schema.ts";
import { builtInNames } from "../text-values.ts";

type Named = { readonly key: string; readonly place: Place };

/** Keys that are used twice or taken by the product. */
export function diagnoseKeys(playbook: Playbook): Diagnosis[] {
  const questions = placedQuestions(playbook).filter(({ place }) => place[0] === "sections");
  const { services } = playbook;
  return [
    ...twice("duplicate_section", "section", named(playbook.sections, "sections")),
    ...twice(
      "fact_asked_twice",
      "question",
      questions,
      "Ask each thing once: remove one, or give it a key of its own.",
    ),
    ...twice("duplicate_phase", "phase", named(playbook.phases, "phases")),
    ...twice("duplicate_task", "task", [...tasksIn(playbook), ...named(playbook.tracks, "tracks")]),
    ...twice("duplicate_clock", "clock", named(playbook.clocks, "clocks")),
    ...twice("duplicate_role", "role", named(playbook.roles, "roles")),
    ...taken("role_taken", "role", named(playbook.roles, "roles"), builtInRoles),
    ...taken("name_taken", "question", questions, [...builtInNames, ...ruleNames, "number"]),
    ...taken("name_taken", "question", questions, services.length > 0 ? [soldKey] : []),
    ...taken(
      "name_taken",
      "section",
      named(playbook.sections, "sections"),
      services.length > 0 ? [soldKey] : [],
    ),
    ...askedAgain(questions),
  ];
}

const fewestWords = 3;

/**
 * Questions that read the same under different keys. Short labels ("Which ones?") may take their
 * meaning from their section, and questions that show by different answers from those answers.
 */
function askedAgain(questions: readonly PlacedQuestion[]): Diagnosis[] {
  const first = new Map<string, PlacedQuestion>();
  return questions.flatMap((question) => {
    const { key, bound, section, place } = question;
    const words = wordsOf(bound.base.label);
    const within = words.length < fewestWords ? section.key : "";
    const shownBy = factsRead({ and: [bound.base.when ?? true, section.when ?? true] });
    const id = JSON.stringify([words, bound.type, within, [...new Set(shownBy)].sort()]);
    const earlier = first.get(id);
    if (!earlier) first.set(id, question);
    if (!earlier || earlier.key === key) return [];
    const message = `“${bound.base.label}” is asked already at ${printPlace(earlier.place)}, as “${earlier.key}”.`;
    return [warning("asked_again", [...place, "label"], message, "Ask each thing once.")];
  });
}

function wordsOf(label: string): string[] {
  return label.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** In no track and in one, in the order of the document. */
function tasksIn({ tasks, tracks }: Playbook): Named[] {
  const inTracks = tracks.flatMap(({ lists }, at) =>
    lists.flatMap((list, index) =>
      list.tasks.map(({ key }, task) => ({
        key,
        place: ["tracks", at, "lists", index, "tasks", task],
      })),
    ),
  );
  return [...named(tasks, "tasks"), ...inTracks];
}

function named(items: readonly { readonly key: string }[], list: string): Named[] {
  return items.map(({ key }, index) => ({ key, place: [list, index] }));
}

function twice(
  code: ProblemCode,
  noun: string,
  items: readonly Named[],
  fix = "Give each its own key.",
): Diagnosis[] {
  const first = new Map<string, Place>();
  return items.flatMap(({ key, place }) => {
    const earlier = first.get(key);
    if (!earlier) first.set(key, place);
    const message = `The ${noun} key “${key}” is used already at ${printPlace(earlier ?? [])}.`;
    return earlier ? [error(code, [...place, "key"], message, fix)] : [];
  });
}

function taken(
  code: ProblemCode,
  noun: string,
  items: readonly Named[],
  names: readonly string[],
): Diagnosis[] {
  return items
    .filter(({ key }) => names.includes(key))
    .map(({ key, place }) =>
      error(
        code,
        [...place, "key"],
        `The ${noun} key “${key}” has a meaning already.`,
        "Choose another key.",
      ),
    );
}
