import { describe, expect, test } from "vitest";
import { type Condition, holds, partsOf } from "../../app/facts/condition.ts";
import { bindPlaybook } from "../../app/kickoff/bound-playbook.ts";
import type { WorkingCalendar } from "../../app/lib/working-calendar.ts";
import { plan } from "../../app/plan/plan.ts";
import { diagnose } from "../../app/playbook/diagnose.ts";
import type { Playbook } from "../../app/playbook/schema.ts";
import { filled, toldBy } from "../support/filled.ts";
import { questionnaires } from "../support/questionnaires.ts";
import { hasFeature } from "./features.ts";

const calendar: WorkingCalendar = {
  zone: "America/New_York",
  workdays: [1, 2, 3, 4, 5],
  holidays: [],
  hours: { from: "09:00", to: "17:30" },
};
const dates = {
  won: "2027-01-04",
  kickoff: "2027-01-06",
  goLive: "2027-02-15",
  done: {},
  names: {},
  calendar,
};

/** A section longer than this is no page for a phone. */
const mostQuestions = 8;
const mostMinutes = 5;

/** The question that a path leads to: "workers.name" is asked about each item of a list. */
function asks(playbook: Playbook, path: string): boolean {
  const [key = "", inner] = path.split(".");
  const question = bindPlaybook(playbook).questions.get(key);
  return question !== undefined && (inner === undefined || question.items?.has(inner) === true);
}

function conditionsOf({ sections, tasks }: Playbook): Condition[] {
  const ends = sections.flatMap(({ offRamp }) => offRamp ?? []);
  const all = [...sections, ...sections.flatMap(({ questions }) => questions), ...ends, ...tasks];
  return all.flatMap(({ when }) => (when === undefined ? [] : leavesOf(when)));
}

function leavesOf(condition: Condition): Condition[] {
  const parts = partsOf(condition);
  return parts.length === 0 ? [condition] : parts.flatMap(leavesOf);
}

const all = questionnaires().map((questionnaire) => ({
  name: questionnaire.playbook.name,
  ...questionnaire,
}));

describe.each(all)("$name", ({ playbook, samples, needs }) => {
  const walked = samples.map(({ facts }) => filled(playbook, facts));

  test("nothing is wrong with it", () => {
    expect(diagnose(playbook)).toEqual([]);
  });

  test("it asks all that the trade asks", () => {
    const paths = Object.entries(needs.asks);
    expect(paths.filter(([, path]) => !asks(playbook, path))).toEqual([]);
  });

  test.each(needs.features)("it has what the trade needs: %s", (feature) => {
    expect(hasFeature(feature, playbook)).toBe(true);
  });

  test.each(playbook.sections)("the section $key is one page of a phone", (section) => {
    expect(section.questions.length).toBeLessThanOrEqual(mostQuestions);
    expect(section.minutes).toBeLessThanOrEqual(mostMinutes);
    expect(section.why).toBeDefined();
  });

  test("the customer's tasks say how long they take, and ours say what the customer sees", () => {
    for (const task of playbook.tasks) {
      expect(task.owner === "customer" ? task.minutes : task.customerLine, task.key).toBeDefined();
    }
  });

  test.each(samples)(
    "the answers of $name can be given, and are all that is asked",
    ({ facts }) => {
      const { complete, answers, next, closing } = filled(playbook, facts);
      expect({ next, complete }).toEqual({ next: closing ? "closing" : "check", complete: true });
      expect(answers).toEqual(toldBy("customer", playbook, facts));
    },
  );

  test.each(samples)("$name leads to the tasks expected", ({ facts, tasks }) => {
    const { closing } = filled(playbook, facts);
    const planned = closing ? [] : plan(playbook, facts, dates).map(({ key }) => key);
    expect(planned.toSorted()).toEqual([...tasks].sort());
  });

  test("the samples answer every question and lead to every task", () => {
    const answered = new Set(samples.flatMap(({ facts }) => Object.keys(facts)));
    const asked = [...bindPlaybook(playbook).questions.values()].filter(
      ({ parts }) => parts.size > 0,
    );
    expect(asked.filter(({ base }) => !answered.has(base.key))).toEqual([]);
    const planned = new Set(samples.flatMap(({ tasks }) => tasks));
    expect(playbook.tasks.filter(({ key }) => !planned.has(key))).toEqual([]);
  });

  test("the samples turn every condition both ways, and every part of one", () => {
    const oneWay = conditionsOf(playbook).filter(
      (condition) => new Set(samples.map(({ facts }) => holds(condition, facts))).size < 2,
    );
    expect(oneWay).toEqual([]);
  });

  test("the samples show every conditional section and question, and hide it", () => {
    const shown = walked.map(
      ({ sections }) =>
        new Set(
          sections.flatMap(({ key, questions }) => [
            key,
            ...questions.map(({ question }) => `${key}.${question.base.key}`),
          ]),
        ),
    );
    const conditional = playbook.sections.flatMap(({ key, when, questions }) => [
      ...(when === undefined ? [] : [{ place: key, within: undefined }]),
      ...questions.flatMap((question) =>
        question.when === undefined || question.askedOf === "staff"
          ? []
          : [{ place: `${key}.${question.key}`, within: key }],
      ),
    ]);
    const oneWay = conditional.filter(({ place, within }) => {
      const open = shown.filter((places) => within === undefined || places.has(within));
      return new Set(open.map((places) => places.has(place))).size < 2;
    });
    expect(oneWay).toEqual([]);
  });
});
