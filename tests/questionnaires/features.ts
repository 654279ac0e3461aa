import { type Condition, factsRead, partsOf } from "../../app/facts/condition.ts";
import { soldKey } from "../../app/kickoff/services.ts";
import type { Playbook, Section } from "../../app/playbook/schema.ts";

type Question = Section["questions"][number];
type Feature = (playbook: Playbook) => boolean;

const questionsOf = ({ sections }: Playbook) => sections.flatMap(({ questions }) => questions);

/** What forms of the trades need, and how one sees that a playbook has it. */
const features: Readonly<Record<string, Feature>> = {
  "a question with a condition": some(({ when }) => when !== undefined),
  "a section with a condition": ({ sections }) => sections.some(({ when }) => when !== undefined),
  "a condition on an earlier section": readsEarlierSection,
  "a condition of several parts": (playbook) =>
    conditionsOf(playbook).some((condition) => partsOf(condition).length > 1),
  "a number within limits": some((question) => "min" in question && question.min !== undefined),
  "an address": asks("address"),
  "a list of values": asks("repeating_value"),
  "a list of groups": asks("repeating_group"),
  "the same questions in rows": asks("matrix", "table", "per_item"),
  "rows from a spreadsheet": asks("table"),
  "questions for each item of an earlier list": asks("per_item"),
  "a sensitive value": asks("sensitive"),
  "a secret": asks("secret"),
  "access that was granted": asks("access_granted"),
  files: asks("files"),
  "the same as another answer": some(
    ({ sameAs, label }) => sameAs !== undefined || /\bthe same\b/.test(label),
  ),
  "questions that we fill in": some(({ askedOf }) => askedOf === "staff"),
  "a condition on what was sold": (playbook) =>
    conditionsOf(playbook).some((condition) => factsRead(condition).includes(soldKey)),
  "a task whose owner follows from an answer": ({ tasks }) =>
    tasks.some(({ owner }) => typeof owner === "object"),
  "a check between answers": ({ sections }) =>
    sections.some(({ checks = [] }) => checks.length > 0),
  "an end for those we cannot serve": ({ sections }) =>
    sections.some(({ offRamp }) => offRamp !== undefined),
  "times of the week or the day": asks("weekly_hours", "time", "one_choice", "long_text"),
  "a date to aim for": asks("date"),
  "an incomplete date": asks("partial_date"),
  "money or percent": asks("money", "percent"),
  "a value that is worked out": asks("computed"),
  "something to read": asks("information"),
  "a long list to choose from": asks("lookup", "country"),
  "another answer than the options": some(
    (question) =>
      ("other" in question && question.other) || /else|other|exactly/i.test(question.label),
  ),
  "an answer for nothing of all this": some(
    (question) => "none" in question && question.none !== false,
  ),
  "an answer for not knowing": some(
    (question) =>
      question.mayBe !== undefined ||
      ("options" in question &&
        question.options.some(({ label }) => /unknown|not sure|know|prefer/i.test(label))),
  ),
  "options that depend on an answer": some(
    (question) =>
      ("optionsFrom" in question && question.optionsFrom !== undefined) ||
      ("options" in question && question.options.some((option) => "when" in option)),
  ),
  "agreement to a text": asks("consent", "signature"),
  "contacts by role": (playbook) =>
    typesIn(playbook).filter((type) => type === "person").length > 1,
  "what sales know already": some(({ suppliedBy }) => suppliedBy === "sales"),
  "tasks that follow from answers": ({ tasks }) => tasks.some(({ when }) => when !== undefined),
  "answers in the words of a task": ({ tasks }) => tasks.some(({ title }) => title.includes("{{")),
};

/**
 * Whether a playbook has a feature.
 * @throws Error when there is no feature of that name
 */
export function hasFeature(name: string, playbook: Playbook): boolean {
  const feature = features[name];
  if (!feature) throw new Error(`There is no feature “${name}”.`);
  return feature(playbook);
}

function some(is: (question: Question) => boolean): Feature {
  return (playbook) => questionsOf(playbook).some(is);
}

/** A question of one of these types, of a list's items as well. */
function asks(...types: readonly string[]): Feature {
  return (playbook) => typesIn(playbook).some((type) => types.includes(type));
}

function typesIn(playbook: Playbook): string[] {
  return questionsOf(playbook).flatMap((question) => {
    if ("questions" in question)
      return [question.type, ...question.questions.map(({ type }) => type)];
    if (question.type === "repeating_value") return [question.type, question.of.type];
    return [question.type];
  });
}

function conditionsOf({ sections, tasks }: Playbook): Condition[] {
  return [...sections, ...sections.flatMap(({ questions }) => questions), ...tasks].flatMap(
    ({ when }) => when ?? [],
  );
}

function readsEarlierSection({ sections }: Playbook): boolean {
  return sections.some(({ when, questions }) => {
    const own = new Set(questions.map(({ key }) => key));
    return [when, ...questions.map((question) => question.when)].some((condition) =>
      factsRead(condition).some((key) => !own.has(key)),
    );
  });
}
