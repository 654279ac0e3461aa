import { describe, expect, test } from "vitest";
import { journey, type KickoffInput } from "../../app/kickoff/journey.ts";
import { withForm } from "../../app/kickoff/section-form.ts";
import { addWorkingDays, type WorkingCalendar } from "../../app/lib/working-calendar.ts";
import { plan } from "../../app/plan/plan.ts";
import { readyMade } from "../../app/playbook/ready-made/ready-made.ts";
import { demoStories } from "./demo-stories.ts";
import { actsOf } from "./stories/acts.ts";
import { filledSections } from "./stories/form.ts";
import type { Story } from "./stories/story.ts";

const calendar: WorkingCalendar = {
  zone: "Europe/London",
  workdays: [1, 2, 3, 4, 5],
  holidays: [],
  hours: { from: "08:30", to: "17:30" },
};
const stories = demoStories((days) => addWorkingDays("2026-11-18", days, calendar));

function playbookOf(story: Story) {
  const found = readyMade().find(({ key }) => key === story.playbook);
  if (!found) throw new Error(`no playbook ${story.playbook}`);
  return found;
}

/** The form as its customer has filled it so far. */
function form(story: Story): KickoffInput {
  const start: KickoffInput = { facts: story.known, entered: {}, confirmed: new Set() };
  return filledSections(story, playbookOf(story)).reduce(withForm, start);
}

test("every stage has a customer", () => {
  const stages = stories.map(({ kickoff, steps }) => {
    if (!kickoff) return "handed over";
    if (!kickoff.submitted) return "filling the form";
    if (steps.some(({ did }) => did === "mark_live")) return "live";
    return kickoff.submitted.ago === 0 ? "sent today" : "under way";
  });
  expect(new Set(stages)).toEqual(
    new Set(["handed over", "filling the form", "sent today", "under way", "live"]),
  );
  expect(new Set(stories.map(({ playbook }) => playbook)).size).toBe(3);
});

describe.each(stories.map((story) => ({ name: story.customer.name, story })))(
  "$name",
  ({ story }) => {
    const playbook = playbookOf(story);
    const questions = playbook.sections.flatMap((section) => section.questions);

    test("the seller knows only what the playbook lets sales supply", () => {
      const supplied = questions
        .filter(({ suppliedBy }) => suppliedBy === "sales")
        .map(({ key }) => key);
      expect(Object.keys(story.known).filter((key) => !supplied.includes(key))).toEqual([]);
    });

    test("every answer is asked for and can be given", () => {
      const { answers, complete, sections } = journey(playbook, form(story));
      const { answers: typed = {}, submitted } = story.kickoff ?? {};
      if (submitted) expect(sections.filter(({ done }) => !done)).toEqual([]);
      expect(complete).toBe(submitted !== undefined);
      for (const [key, value] of Object.entries(typed)) expect(answers[key], key).toEqual(value);
    });

    test("the steps are tasks of the plan, in an order in which they can be done", () => {
      const { answers, facts } = journey(playbook, form(story));
      const known = story.kickoff?.submitted ? { ...facts, ...answers } : story.known;
      const tasks = new Map(
        plan(playbook, known, { won: "2026-10-01", done: {}, names: {}, calendar }).map((task) => [
          task.key,
          task,
        ]),
      );
      const finished = new Set<string>();
      for (const step of story.steps) {
        if (step.did === "mark_live") continue;
        const task = tasks.get(step.task);
        expect(task, step.task).toBeDefined();
        if (step.did !== "complete") continue;
        expect(
          task?.after.filter((key) => !finished.has(key)),
          step.task,
        ).toEqual([]);
        if (task?.ownerRole === "customer") expect(typeof step.by, step.task).toBe("number");
        finished.add(step.task);
      }
    });

    test.each([
      ["in the morning", "2026-11-18T06:30:00Z"],
      ["in the evening", "2026-11-18T19:00:00Z"],
      ["on a Sunday", "2026-11-22T12:00:00Z"],
    ])(
      "everything happens in order, beginning with the handover and ending before now: %s",
      (_, time) => {
        const now = new Date(time);
        const acts = actsOf(story, calendar, now);
        const times = acts.map(({ at }) => at.getTime());
        expect(acts[0]?.kind).toBe("hand_over");
        expect(times).toEqual(times.toSorted((a, b) => a - b));
        expect(new Set(times).size).toBe(times.length);
        expect(Math.max(...times)).toBeLessThan(now.getTime());
        const sent = acts.findIndex(({ kind }) => kind === "send_form");
        const customerSteps = acts.flatMap((act, index) =>
          act.kind === "step" && typeof act.step.by === "number" ? [index] : [],
        );
        for (const index of customerSteps) expect(index).toBeGreaterThan(sent);
      },
    );
  },
);
