import { expect, test } from "vitest";
import { processDates, processOf } from "../support/processes.ts";
import { walk } from "../support/walk.ts";

const { playbook, samples } = processOf("first-month");
const [studio] = samples;
const begun = walk(playbook, studio?.facts ?? {}, processDates);

const steps = ["gather", "welcome", "first_call", "month_call", "feedback"];

test("goes step by step, and every step is ours", () => {
  let client = begun;
  expect(client.keys).toEqual(steps);
  for (const [index, step] of steps.entries()) {
    expect(client.task(step).ownerRole).toBe("concierge");
    expect(begun.waitsFor(step)).toEqual(steps.slice(Math.max(0, index - 1), index));
    expect(client.waitsFor(step)).toEqual([]);
    client = client.done("2027-01-11", step);
  }
});

test.each([
  ["2027-01-12", "2027-02-12"],
  ["2027-01-29", "2027-02-28"],
  ["2027-03-31", "2027-04-30"],
])("talked for the first time on %s, we talk again on %s", (held, due) => {
  expect(begun.due("month_call")).toBeNull();
  expect(begun.done(held, "gather", "welcome", "first_call").due("month_call")).toBe(due);
});

test("what the client told us is at hand in each step", () => {
  expect(begun.task("gather").details).toBe(
    "We talk with Mira Rowan. A good month means: The team uses it every day.",
  );
  expect(begun.task("welcome").title).toBe("Write a welcome to Mira Rowan");
  expect(begun.task("first_call").work).toMatchObject({
    agenda: ["Who is who", "The team uses it every day.", "What happens next"],
  });
});
