import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { eventArbitrary, secret } from "../../tests/support/event-arbitraries.ts";
import { describeEvent } from "./describe.ts";
import { eventSchema, type NewEvent } from "./events.ts";

const at = "2026-11-09T09:00:00Z";
const seen = { locale: "en-GB", today: "2026-11-09" };
const customer = { kind: "customer" as const, contactId: "c1", statusWords: {}, ...seen };
const staff = { kind: "staff" as const, ...seen };
const ann = { kind: "contact" as const, id: "c1", name: "Ann" };
const tom = { kind: "staff" as const, id: "s1", name: "Tom", role: "manager" as const };
const task = {
  id: "1",
  key: "t",
  title: "Create tenant",
  ownerRole: "manager",
  customerLine: "We set up your account",
};

test("nothing internal reaches a customer", () => {
  fc.assert(
    fc.property(eventArbitrary, (event) => {
      expect(JSON.stringify(describeEvent(event, customer)) ?? "").not.toContain(secret);
    }),
    { numRuns: 2000 },
  );
});

test("staff are told of everything, in one sentence", () => {
  fc.assert(
    fc.property(eventArbitrary, (event) => {
      expect(eventSchema.parse(event.what)).toEqual(event.what);
      expect(describeEvent(event, staff)?.sentence).toMatch(/^\S.*\.$/);
    }),
    { numRuns: 500 },
  );
});

test("what others have written leaves the words around it in their order", () => {
  const turned = "\u202eשרה";
  fc.assert(
    fc.property(eventArbitrary, ({ what, by, at }) => {
      const event = {
        what: eventSchema.parse(withTexts(what, turned)),
        by: { ...by, name: turned },
        at,
      };
      for (const reader of [staff, customer]) {
        const { sentence = "" } = describeEvent(event, reader) ?? {};
        const around = sentence.replaceAll(/\u2068[^\u2068\u2069]*\u2069/g, "");
        expect(sentence === turned || !around.includes(turned), sentence).toBe(true);
      }
    }),
    { numRuns: 1000 },
  );
});

/** An event with every text of people in it replaced; keys, dates and kinds as they are. */
function withTexts(value: unknown, text: string, name = ""): unknown {
  if (Array.isArray(value)) return value.map((part: unknown) => withTexts(part, text));
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(
      Object.entries(value).map(([key, part]) => [key, withTexts(part, text, key)]),
    );
  const isTheirs = typeof value === "string" && !/^\d{4}-|^$/.test(value);
  return isTheirs && !["type", "id", "key", "ownerRole"].includes(name) ? text : value;
}

describe("a customer reads", () => {
  test.each<[NewEvent, string | null, string | undefined]>([
    [
      { type: "kickoff_submitted", reference: "K-1", tasks: 9 },
      "You sent the kickoff answers.",
      "Reference K-1",
    ],
    [
      { type: "answer_changed", key: "size", label: "How many?", from: "2", to: null },
      "You changed the answer to “How many?”.",
      "Now: no answer",
    ],
    [
      { type: "task_done", task, milestone: "Your account is ready" },
      "Done: We set up your account",
      "Your account is ready",
    ],
    [
      { type: "task_blocked", task, reason: "Budget" },
      "Waiting for now: We set up your account",
      undefined,
    ],
    [
      { type: "task_redated", task, from: null, to: "2026-11-20" },
      "New date, 20 November: We set up your account",
      undefined,
    ],
    [
      { type: "task_done", task: { ...task, customerLine: null }, milestone: "Secret" },
      null,
      undefined,
    ],
    [
      { type: "go_live_moved", from: null, to: "2027-01-08" },
      "You go live on 8 January 2027.",
      undefined,
    ],
  ])("%j", (what, sentence, detail) => {
    const told = describeEvent({ what, by: ann, at }, customer);
    expect(told?.sentence ?? null).toBe(sentence);
    expect(told?.detail).toBe(detail);
  });

  test("a colleague by name", () => {
    const event = {
      what: { type: "kickoff_started" } as const,
      by: { ...ann, id: "c2", name: "Ben" },
      at,
    };
    expect(describeEvent(event, customer)?.sentence).toBe("Ben began the kickoff form.");
  });
});

test.each<[NewEvent, string]>([
  [{ type: "task_blocked", task, reason: "Budget" }, "Tom marked “Create tenant” as blocked."],
  [
    { type: "plan_reconciled", added: 2, changed: 0, cancelled: 1, restored: 0, kept: [] },
    "The plan follows: 2 added, 1 cancelled.",
  ],
  [
    { type: "plan_reconciled", added: 0, changed: 0, cancelled: 0, restored: 0, kept: ["x"] },
    "The plan stays as it is.",
  ],
  [{ type: "link_revoked", contact: "Ann" }, "Tom revoked the portal link of Ann."],
])("staff read %j", (what, sentence) => {
  expect(describeEvent({ what, by: tom, at }, staff)?.sentence).toBe(sentence);
});

test("an event with a field that is not its own is refused", () => {
  expect(eventSchema.safeParse({ type: "live_reached", secret: 1 }).success).toBe(false);
  expect(
    eventSchema.safeParse({ type: "go_live_moved", from: null, to: "2027-02-31" }).success,
  ).toBe(false);
});

test("a reason for sending back reaches the customer where it is theirs or about what is theirs", () => {
  const task = {
    id: "1",
    key: "accept",
    title: "Accept it",
    ownerRole: "customer",
    customerLine: null,
  };
  const ours = { ...task, id: "2", key: "build", title: "Build it", ownerRole: "manager" };
  const reader = {
    kind: "customer",
    contactId: "c1",
    statusWords: {},
    locale: "en-GB",
    today: "2026-11-20",
  } as const;
  const tom = { kind: "staff", id: "s1", name: "Tom", role: "manager" } as const;
  const lea = { kind: "contact", id: "c1", name: "Lea" } as const;
  const detail = (by: typeof tom | typeof lea, to: typeof task | null) =>
    describeEvent(
      {
        what: { type: "task_sent_back", task, to, reason: "Too dark.", round: 1 },
        by,
        at: "2026-11-20T09:00:00Z",
      },
      reader,
    )?.detail;
  expect(detail(tom, ours)).toBeUndefined();
  expect(detail(tom, task)).toBe("Too dark.");
  expect(detail(lea, ours)).toBe("Too dark.");
});

test("what a playbook calls a status is what the customer reads", () => {
  const statusWords = { done: "Finished", blocked: "On hold", cancelled: "Not applicable" };
  const told = (what: NewEvent) =>
    describeEvent({ what, by: tom, at }, { ...customer, statusWords })?.sentence;
  expect([
    told({ type: "task_done", task, milestone: null }),
    told({ type: "task_blocked", task, reason: "No keys" }),
    told({ type: "task_cancelled", task, reason: "Sold" }),
  ]).toEqual([
    "Finished: We set up your account",
    "On hold: We set up your account",
    "Not applicable: We set up your account",
  ]);
});
