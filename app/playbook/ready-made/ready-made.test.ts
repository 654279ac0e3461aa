import { describe, expect, test } from "vitest";
import { filled } from "../../../tests/support/filled.ts";
import { samplesOf } from "../../../tests/support/samples.ts";
import { bindPlaybook } from "../../kickoff/bound-playbook.ts";
import { addDays, addWorkingDays, type WorkingCalendar } from "../../lib/working-calendar.ts";
import { tasksAfterLive } from "../../plan/after-live.ts";
import { instanceName } from "../../plan/instance-key.ts";
import { plan } from "../../plan/plan.ts";
import { diagnose } from "../diagnose.ts";
import { isCustomers } from "../owner-side.ts";
import { placedTasks } from "../placed-tasks.ts";
import type { Playbook } from "../schema.ts";
import { readyMade } from "./ready-made.ts";

const calendar: WorkingCalendar = {
  zone: "Europe/London",
  workdays: [1, 2, 3, 4, 5],
  holidays: ["2027-01-01"],
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

/** When somebody whose deal is won on that day is to be live. */
function promisedDay({ clocks }: Playbook): string {
  const clock = clocks.find(({ from, to }) => from === "won" && to === "live");
  const { amount = 0, unit = "days" } = clock?.within ?? {};
  return unit === "working_days"
    ? addWorkingDays(dates.won, amount, calendar)
    : addDays(dates.won, amount);
}

/** What a text looks like where an answer is missing in it. */
const gap = /[{}]| {2}| [,.:?]|\[object|undefined|:$|\(\)|\b(?:to|with|from|and|until)$/;

test("every playbook has a key of its own", () => {
  const keys = readyMade().map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
});

describe.each(readyMade().map((playbook) => ({ name: playbook.name, playbook })))(
  "$name",
  ({ playbook }) => {
    const samples = samplesOf(playbook);
    const tasks = placedTasks(playbook).inOrder.map(({ task }) => task);

    test("nothing is wrong with it", () => {
      expect(diagnose(playbook)).toEqual([]);
    });

    test("it is a form of about eight minutes and a plan one can oversee", () => {
      const questions = playbook.sections.flatMap((section) => section.questions);
      expect(questions.length).toBeGreaterThanOrEqual(15);
      expect(questions.length).toBeLessThanOrEqual(60);
      expect(tasks.length).toBeGreaterThanOrEqual(15);
      expect(tasks.length).toBeLessThanOrEqual(60);
      expect(playbook.sections.reduce((sum, { minutes }) => sum + minutes, 0)).toBeLessThanOrEqual(
        9,
      );
    });

    test("the customer's tasks say how long they take, and ours say what the customer sees", () => {
      for (const { key, owner, minutes, customerLine } of tasks) {
        expect(isCustomers(owner) ? minutes : customerLine, key).toBeDefined();
      }
    });

    test("each task and each question is reached by a sample", () => {
      const planned = samples.flatMap((sample) => sample.tasks);
      const reached = new Set(planned.map((key) => instanceName(key).task));
      expect(tasks.map(({ key }) => key).filter((key) => !reached.has(key))).toEqual([]);
      const answered = new Set(samples.flatMap(({ facts }) => Object.keys(facts)));
      const optional = playbook.sections.flatMap(({ questions }) =>
        questions.filter(({ required }) => !required),
      );
      const unasked = [...bindPlaybook(playbook).questions.keys()].filter(
        (key) => !answered.has(key),
      );
      expect(unasked.filter((key) => !optional.some((question) => question.key === key))).toEqual(
        [],
      );
    });

    test.each(samples)(
      "the answers of $name can be given, and are all that is asked",
      ({ facts }) => {
        const { complete, answers, next } = filled(playbook, facts);
        expect({ next, complete }).toEqual({ next: "check", complete: true });
        expect(answers).toEqual(facts);
      },
    );

    test.each(samples)("$name leads to the tasks expected", ({ facts, happened, tasks }) => {
      expect(
        plan(playbook, facts, { ...dates, ...happened })
          .map(({ key }) => key)
          .sort(),
      ).toEqual([...tasks].sort());
    });

    test.each(samples)("$name is live by the day that the clock promises", ({ facts }) => {
      const goLive = promisedDay(playbook);
      const afterLive = tasksAfterLive(playbook);
      const late = plan(playbook, facts, { ...dates, goLive }).filter(
        ({ key, due }) => due !== null && due > goLive && !afterLive.has(instanceName(key).task),
      );
      expect(late.map(({ key }) => key)).toEqual([]);
    });

    test.each(samples)(
      "the texts have no gap while only one thing is known of $name",
      ({ facts }) => {
        const supplied = playbook.sections.flatMap(({ questions }) =>
          questions.filter(({ suppliedBy }) => suppliedBy === "sales"),
        );
        for (const { key: known } of supplied) {
          const fact = facts[known];
          if (fact === undefined) continue;
          for (const { key, title, customerLine = "" } of plan(
            playbook,
            { [known]: fact },
            dates,
          )) {
            expect(title, `${key} with ${known}`).not.toMatch(gap);
            expect(customerLine, `${key} with ${known}`).not.toMatch(gap);
          }
        }
      },
    );

    test.each([...samples, { name: "somebody we know nothing about", facts: {}, happened: {} }])(
      "the texts for $name have no gap",
      ({ facts, happened }) => {
        for (const { key, title, details = "", customerLine = "", because } of plan(
          playbook,
          facts,
          { ...dates, ...happened },
        )) {
          for (const text of [title, details, customerLine, because.customer]) {
            expect(text, key).not.toMatch(gap);
          }
        }
      },
    );
  },
);
