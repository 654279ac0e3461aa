import { playbookWith } from "../../support/playbooks.ts";

/** The steps of the process, as both sides read them. */
export const steps = {
  list: "Send us the list of your staff",
  build: "Build the test system",
  built: "We build your test system",
  accept: "Say yes to the test system",
  decide: "Go or no-go",
  place: "Choose where we train you",
  rehearse: "We rehearse the start with you",
  /** One of the weekly checks. */
  check: (number: number) => `We look at how week ${number} went`,
  checks: ["Everybody can sign in", "The numbers are right"],
} as const;

/** What the customer may choose of where they are trained. */
export const places = { here: "At our office", there: "At yours" } as const;

export const notReady = "Your test data was not ready.";

const task = { phase: "start", owner: "concierge" } as const;

/** A process with files that are looked at, a yes that may be refused, decisions of both sides that move go-live, and a weekly check. */
export const goingLive = {
  ...playbookWith(
    [
      {
        key: "about",
        title: "About you",
        questions: [{ type: "short_text", key: "wish", label: "What matters most?" }],
      },
    ],
    {
      tasks: [
        {
          ...task,
          key: "list",
          title: steps.list,
          owner: "customer",
          work: { type: "files", accept: ["pdf"], reviewedBy: "concierge" },
        },
        { ...task, key: "build", title: steps.build, customerLine: steps.built },
        {
          ...task,
          key: "accept",
          title: steps.accept,
          owner: "customer",
          after: ["build"],
          work: { type: "approval", approvers: ["customer"], sendBackTo: "build" },
        },
        {
          ...task,
          key: "decide",
          title: steps.decide,
          owner: "manager",
          work: {
            type: "decision",
            options: [
              { value: "go", label: "Go" },
              {
                value: "no_go",
                label: "No-go",
                again: true,
                moves: { moment: "go_live", by: { amount: 10 }, because: notReady },
              },
            ],
          },
        },
        {
          ...task,
          key: "place",
          title: steps.place,
          owner: "customer",
          work: {
            type: "decision",
            options: [
              { value: "here", label: places.here },
              {
                value: "there",
                label: places.there,
                moves: { moment: "go_live", by: { amount: 5 }, because: "We come to you." },
              },
            ],
          },
        },
        {
          ...task,
          key: "rehearse",
          title: steps.rehearse,
          customerLine: steps.rehearse,
          due: { offset: -2, anchor: "go_live" },
        },
        {
          ...task,
          key: "check",
          title: steps.check(0).replace("0", "{{ number }}"),
          customerLine: steps.check(0).replace("0", "{{ number }}"),
          due: { offset: 5, anchor: "kickoff" },
          repeat: { every: { amount: 1, unit: "weeks" }, times: 4 },
          work: {
            type: "checks",
            items: steps.checks.map((text, index) => ({ key: `c${index}`, text })),
          },
        },
      ],
    },
  ),
  key: "going_live",
  name: "Going live",
};
