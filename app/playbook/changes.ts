import { sameJson } from "../lib/same-json.ts";
import type { Playbook } from "./schema.ts";

/** One part of a playbook that is new, gone or different. */
export type PlaybookChange = {
  readonly kind: "added" | "removed" | "changed";
  readonly what: "playbook" | "role" | "section" | "question" | "phase" | "task" | "clock";
  readonly key: string;
  readonly title: string;
  /** The settings that differ. */
  readonly settings: readonly string[];
};

/** What is different in a new version of a playbook, in the order of the document. */
export function changesBetween(before: Playbook, after: Playbook): PlaybookChange[] {
  const questionsIn = ({ sections }: Playbook) =>
    sections.flatMap(({ questions }) =>
      questions.map((question) => ({ ...question, title: question.label })),
    );
  return [
    ...differences("playbook", [about(before)], [about(after)]),
    ...differences("role", before.roles, after.roles),
    ...differences(
      "section",
      before.sections.map(withoutQuestions),
      after.sections.map(withoutQuestions),
    ),
    ...differences("question", questionsIn(before), questionsIn(after)),
    ...differences("phase", before.phases, after.phases),
    ...differences("task", before.tasks, after.tasks),
    ...differences("clock", before.clocks, after.clocks),
    ...reordered(before, after),
  ];
}

type Part = { readonly key: string; readonly title: string };

function about({ key, name, summary, language, services }: Playbook) {
  return { key, title: name, name, summary, language, services };
}

function withoutQuestions({ questions: _questions, ...section }: Playbook["sections"][number]) {
  return section;
}

function differences(
  what: PlaybookChange["what"],
  before: readonly Part[],
  after: readonly Part[],
): PlaybookChange[] {
  const known = new Map(before.map((part) => [part.key, part]));
  const kept = new Set(after.map(({ key }) => key));
  return [
    ...after.flatMap((part) => changeOf(what, known.get(part.key), part)),
    ...before
      .filter(({ key }) => !kept.has(key))
      .map(({ key, title }) => ({ kind: "removed" as const, what, key, title, settings: [] })),
  ];
}

function changeOf(
  what: PlaybookChange["what"],
  before: Part | undefined,
  after: Part,
): PlaybookChange[] {
  if (!before) return [{ kind: "added", what, key: after.key, title: after.title, settings: [] }];
  const was = new Map<string, unknown>(Object.entries(before));
  const is = new Map<string, unknown>(Object.entries(after));
  const settings = [...new Set([...was.keys(), ...is.keys()])].filter(
    (name) => !sameJson(was.get(name), is.get(name)),
  );
  const own = settings.filter(
    (name) => name !== "title" || !settings.some((other) => other === "label" || other === "name"),
  );
  return own.length === 0
    ? []
    : [{ kind: "changed", what, key: after.key, title: after.title, settings: own }];
}

/** Tasks that stay, but in another order. */
function reordered(before: Playbook, after: Playbook): PlaybookChange[] {
  const kept = (own: Playbook, other: Playbook) => {
    const keys = new Set(other.tasks.map(({ key }) => key));
    return own.tasks.map(({ key }) => key).filter((key) => keys.has(key));
  };
  if (sameJson(kept(before, after), kept(after, before))) return [];
  return [
    { kind: "changed", what: "playbook", key: "order", title: after.name, settings: ["order"] },
  ];
}
