import fc from "fast-check";
import type { Facts, FactValue } from "../../app/facts/fact.ts";
import { type Playbook, type PlaybookInput, playbookSchema } from "../../app/playbook/schema.ts";
import { referring, taskArbitrary } from "./task-arbitraries.ts";

export const plainCalendar = {
  zone: "Europe/London",
  workdays: [1, 2, 3, 4, 5],
  holidays: ["2026-12-25", "2026-12-28"],
  hours: { from: "09:00", to: "17:00" },
};

/** The questions that the arbitrary tasks read. */
export const plannedSections: PlaybookInput["sections"] = [
  {
    key: "about",
    title: "About you",
    questions: [
      { key: "pets", label: "Do you have pets?", type: "yes_no" },
      { key: "size", label: "How many locations?", type: "number" },
      { key: "tier", label: "Which plan?", type: "one_choice", options: ["basic", "pro"] },
      {
        key: "tools",
        label: "Which tools?",
        type: "several_choices",
        options: ["mail", "chat"],
        none: true,
      },
      { key: "start", label: "When do you begin?", type: "date" },
      {
        key: "sites",
        label: "Which locations?",
        type: "repeating_group",
        item: "Location",
        questions: [
          { key: "name", label: "Name", type: "short_text" },
          { key: "staff", label: "Staff", type: "number", required: false },
        ],
      },
      { key: "signer", label: "Who signs?", type: "email" },
    ],
  },
];

/** Some of the answers to those questions. */
export const factsArbitrary: fc.Arbitrary<Facts> = fc.record(
  {
    pets: fc.boolean(),
    size: fc.integer({ min: 0, max: 4 }),
    tier: fc.constantFrom("basic", "pro"),
    tools: fc.constantFrom<FactValue>(["mail"], ["chat"], ["mail", "chat"], ["none"]),
    start: fc.constantFrom("2027-01-01", "2027-02-01"),
    sites: fc.subarray<FactValue>(
      [{ name: "Leeds", staff: 3 }, { name: "York" }, { name: "Leeds!", staff: 9 }],
      { minLength: 1 },
    ),
    signer: fc.constant("ana@x.example"),
  },
  { requiredKeys: [] },
);

/** A playbook with tasks of all kinds whose references hold. */
export const plannedPlaybookArbitrary: fc.Arbitrary<Playbook> = fc
  .integer({ min: 1, max: 8 })
  .chain((size) => fc.tuple(...Array.from({ length: size }, (_, index) => taskArbitrary(index))))
  .chain((tasks) =>
    fc.record({
      tasks: fc.constant(tasks),
      inTrack: fc.integer({ min: 0, max: tasks.length - 1 }),
      chosenBy: fc.constantFrom("tier", "tier", "decision.t0"),
      workingDays: fc.constantFrom("company", "customer", "both"),
    }),
  )
  .map(({ tasks: loose, inTrack, chosenBy, workingDays }) => {
    const tasks = referring(loose);
    const isDecided = chosenBy !== "tier" && tasks[0]?.work?.type === "decision";
    return playbookSchema.parse({
      format: 1,
      key: "tested",
      name: "Tested",
      sections: plannedSections,
      phases: [
        { key: "first", title: "First" },
        { key: "second", title: "Second" },
      ],
      tasks: tasks.length === 1 ? tasks : tasks.filter((_, index) => index !== inTrack),
      // One of them stands in a track: others refer to it all the same.
      tracks:
        tasks.length === 1
          ? []
          : [
              {
                key: "path",
                title: "Path",
                by: isDecided ? chosenBy : "tier",
                lists: [
                  {
                    for: [isDecided ? "no_go" : "pro"],
                    tasks: tasks.filter((_, index) => index === inTrack),
                  },
                  {
                    tasks: [
                      { key: "plain_1", phase: "first", title: "One", owner: "manager" },
                      { key: "plain_2", phase: "second", title: "Two", owner: "manager" },
                    ],
                  },
                ],
              },
            ],
      workingDays,
    });
  });
