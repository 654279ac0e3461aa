import { describe, expect, test } from "vitest";
import { planDates, playbookOf } from "../../tests/support/plan-playbooks.ts";
import type { Facts } from "../facts/fact.ts";
import { applyReconcile, asNew } from "./apply-reconcile.ts";
import { plan } from "./plan.ts";
import type { PlanDates } from "./plan-dates.ts";
import { reconcile } from "./reconcile.ts";

const leeds = { name: "Leeds", staff: 12, opens: "2026-12-01", email: "lee@x.example" };
const york = { name: "York", staff: 3 };
const sites = (...all: Facts[]) => ({ sites: all });
const keysOf = (...input: Parameters<typeof plan>) => plan(...input).map(({ key }) => key);

describe("a task per item of a list", () => {
  test("is there once for each, under the name of the item, wherever it stands", () => {
    const playbook = playbookOf([{ key: "setup", each: "sites", title: "Set up {{ item }}" }]);
    const both = plan(playbook, sites(leeds, york), planDates);
    expect(both.map(({ key, title }) => [key, title])).toEqual([
      ["setup[leeds]", "Set up Leeds"],
      ["setup[york]", "Set up York"],
    ]);
    expect(keysOf(playbook, sites(york, leeds), planDates)).toEqual([
      "setup[york]",
      "setup[leeds]",
    ]);
    expect(keysOf(playbook, sites({ ...leeds, name: " LEEDS " }), planDates)).toEqual([
      "setup[leeds]",
    ]);
    expect(keysOf(playbook, sites(york, york), planDates)).toEqual([
      "setup[york]",
      "setup[york-2]",
    ]);
    expect(keysOf(playbook, {}, planDates)).toEqual([]);
  });

  test("of values and of choices, without the choice of none", () => {
    const playbook = playbookOf([
      { key: "agent", each: "servers", title: "Agent on {{ item }}" },
      { key: "connect", each: "tools", title: "Connect {{ item }}" },
    ]);
    const planned = plan(playbook, { servers: ["db 1", "Zoë"], tools: ["mail"] }, planDates);
    expect(planned.map(({ key, title }) => [key, title])).toEqual([
      ["agent[db-1]", "Agent on db 1"],
      ["agent[zoe]", "Agent on Zoë"],
      ["connect[mail]", "Connect Email"],
    ]);
    expect(keysOf(playbook, { tools: ["none"] }, planDates)).toEqual([]);
  });

  test("says of a date that counts from all of them which of them it turns on", () => {
    const playbook = playbookOf([
      { key: "visit", each: "sites", title: "Visit {{ item }}", due: { offset: 1, anchor: "won" } },
      { key: "bill", due: { offset: 2, anchor: { task: "visit" } } },
      { key: "report", due: { offset: 0, anchor: { task: "visit", of: "expected" } } },
    ]);
    const why = (dates: Partial<PlanDates>, ...all: Facts[]) =>
      plan(playbook, sites(...all), { ...planDates, ...dates })
        .filter(({ key }) => !key.startsWith("visit"))
        .map(({ because }) => [because.due, because.dueForCustomer]);
    const behind = "2 working days after";
    expect(why({}, leeds)[0]?.[0]).toBe(`${behind} “Visit Leeds” is done`);
    expect(why({}, leeds, york)[0]).toEqual([
      `${behind} the last of “Visit Leeds” and “Visit York” is done`,
      `${behind} a step of ours, the last of 2, is done`,
    ]);
    const more = ["Bath", "Hull", "Ely"].map((name) => ({ name, staff: 1 }));
    expect(why({}, leeds, york, ...more)[0]?.[0]).toBe(
      `${behind} the last of “Visit Leeds”, “Visit York”, “Visit Bath” and 2 more is done`,
    );
    const done = { "visit[leeds]": "2026-11-05", "visit[york]": "2026-11-09" };
    expect(why({ done }, leeds, york)[0]?.[0]).toBe(
      `${behind} “Visit York”, the last of 2, is done`,
    );
    const byHand = { "visit[york]": "2026-11-20" };
    expect(why({ byHand }, leeds, york)[1]?.[0]).toBe(
      "on the day “Visit York”, the last of 2, is due",
    );
  });

  test("has its own rule, owner, date and reason", () => {
    const playbook = playbookOf([
      {
        key: "setup",
        each: "sites",
        when: { ">": [{ var: "item.staff" }, 5] },
        owner: { answer: "item.email" },
        due: { offset: -2, anchor: { answer: "item.opens" } },
      },
    ]);
    const [task, ...others] = plan(playbook, sites(leeds, york), planDates);
    expect(others).toEqual([]);
    expect(task).toMatchObject({
      key: "setup[leeds]",
      ownerRole: "customer",
      owner: { person: "lee@x.example", email: "lee@x.example" },
      due: "2026-11-27",
    });
    expect(task?.because).toEqual({
      staff:
        "There is one for each of “Which locations?” (this one: Leeds); “Staff” is more than 5 (answer: 12)",
      customer:
        "Because you told us “Leeds” when we asked “Which locations?” and “12” when we asked “Staff”.",
      facts: [
        { key: "sites", label: "Which locations?", answer: "Leeds" },
        { key: "item.staff", label: "Staff", answer: "12" },
      ],
      owner: "lee@x.example was named in the answer to “Its manager”.",
      due: "2 working days before the date you gave for “Opens on”",
    });
  });

  test("waits for the same item; anything else waits for all of them", () => {
    const playbook = playbookOf([
      { key: "order", each: "sites", due: { offset: 3, anchor: "won" } },
      { key: "setup", each: "sites", after: ["order"] },
      { key: "train", after: ["setup"], due: { offset: 1, anchor: { task: "order" } } },
    ]);
    const facts = sites(leeds, york);
    const after = new Map(plan(playbook, facts, planDates).map((task) => [task.key, task.after]));
    expect(after.get("setup[york]")).toEqual(["order[york]"]);
    expect(after.get("train")).toEqual(["setup[leeds]", "setup[york]"]);
    const dueWhen = (done: PlanDates["done"]) =>
      plan(playbook, facts, { ...planDates, done }).at(-1)?.due;
    expect(dueWhen({ "order[leeds]": "2026-11-04" })).toBeNull();
    expect(dueWhen({ "order[leeds]": "2026-11-04", "order[york]": "2026-11-09" })).toBe(
      "2026-11-10",
    );
  });

  test("gained, lost and renamed: what a person did stays, and is told", () => {
    const playbook = playbookOf([{ key: "setup", each: "sites", title: "Set up {{ item }}" }]);
    const today = plan(playbook, sites(leeds, york), planDates)
      .map(asNew)
      .map((task) => (task.key === "setup[york]" ? { ...task, status: "done" as const } : task));
    const renamed = plan(playbook, sites({ ...leeds, name: "Leeds North" }), planDates);
    const changes = reconcile(today, renamed);
    expect(changes.add.map(({ key }) => key)).toEqual(["setup[leeds-north]"]);
    expect(changes.cancel.map(({ key }) => key)).toEqual(["setup[leeds]"]);
    expect(changes.keep.map(({ task, why }) => [task.key, why])).toEqual([
      ["setup[york]", "It is done."],
    ]);
    const back = reconcile(
      applyReconcile(today, changes),
      plan(playbook, sites(leeds, york), planDates),
    );
    expect(back.restore.map(({ task }) => task.key)).toEqual(["setup[leeds]"]);
  });
});

describe("parts of a task", () => {
  const parts = playbookOf([
    { key: "build", title: "Build", each: "sites", completedByParts: true },
    { key: "wire", parent: "build", due: { offset: 5, anchor: "won" } },
    { key: "paint", parent: "build", when: { "==": [{ var: "system" }, "legacy"] } },
  ]);

  test("are there while it is, each for its item, and come before it", () => {
    const tasks = plan(parts, { ...sites(leeds), system: "legacy" }, planDates);
    expect(tasks.map(({ key, parent, after }) => [key, parent, after])).toEqual([
      ["build[leeds]", undefined, ["wire[leeds]", "paint[leeds]"]],
      ["wire[leeds]", "build[leeds]", []],
      ["paint[leeds]", "build[leeds]", []],
    ]);
    expect(tasks[0]?.completedByParts).toBe(true);
    expect(plan(parts, { system: "legacy" }, planDates)).toEqual([]);
  });
});

describe("a track", () => {
  const playbook = playbookOf([{ key: "last", after: ["migration"] }], {
    tracks: [
      {
        key: "migration",
        title: "Migration",
        by: "system",
        lists: [
          {
            for: ["sheets"],
            tasks: [
              { key: "export", phase: "start", title: "Export", owner: "customer" },
              {
                key: "map",
                phase: "start",
                title: "Map",
                owner: "concierge",
                when: { answered: "rate" },
              },
              { key: "load", phase: "start", title: "Load", owner: "concierge" },
            ],
          },
          { tasks: [{ key: "connect", phase: "start", title: "Connect", owner: "engineer" }] },
        ],
      },
    ],
  });
  const chain = (facts: Facts) =>
    plan(playbook, facts, planDates).map(({ key, after }) => [key, after]);

  test("is the list that one answer chooses, each task after the one before", () => {
    expect(chain({ system: "sheets", rate: 50 })).toEqual([
      ["last", ["load"]],
      ["export", []],
      ["map", ["export"]],
      ["load", ["map"]],
    ]);
    expect(chain({ system: "sheets" })).toContainEqual(["load", ["export"]]);
    expect(chain({ system: "legacy" })).toEqual([
      ["last", ["connect"]],
      ["connect", []],
    ]);
    expect(chain({})).toEqual([["last", []]]);
  });

  test("says which answer chose it", () => {
    const [, task] = plan(playbook, { system: "legacy" }, planDates);
    expect(task?.because.customer).toBe(
      "Because you told us “legacy” when we asked “Which system do you come from?”.",
    );
  });
});

describe("owners", () => {
  const ownerOf = (owner: Parameters<typeof playbookOf>[0][number]["owner"], facts: Facts) => {
    const [task] = plan(playbookOf([{ owner }]), facts, planDates);
    return [task?.ownerRole, task?.owner, task?.because.owner];
  };

  test.each<[Parameters<typeof ownerOf>[0], Facts, unknown[]]>([
    ["engineer", {}, ["engineer", undefined, "The playbook gives it to the role “Engineer”."]],
    [
      { staff: "ana@us.example" },
      {},
      ["manager", { staff: "ana@us.example" }, "The playbook gives it to ana@us.example."],
    ],
    [
      { staff: { answer: "signer" } },
      { signer: { name: "Ana Lima", email: "ana@us.example" } },
      ["manager", { staff: "ana@us.example" }, "Ana Lima was named in the answer to “Who signs?”."],
    ],
    [
      { staff: { answer: "signer" } },
      {},
      [
        "manager",
        undefined,
        "The answer to “Who signs?” names nobody yet: it falls to the manager.",
      ],
    ],
    [
      { contact: "decision_maker" },
      {},
      [
        "customer",
        { contact: "decision_maker" },
        "The playbook gives it to the customer’s decision-maker contact.",
      ],
    ],
    [
      { answer: "signer" },
      { signer: { name: "Ana Lima", email: "ana@x.example" } },
      [
        "customer",
        { person: "Ana Lima", email: "ana@x.example" },
        "Ana Lima was named in the answer to “Who signs?”.",
      ],
    ],
    [
      { answer: "people.billing" },
      { people: { billing_name: "Bo", billing_email: "bo@x.example" } },
      [
        "customer",
        { person: "Bo", email: "bo@x.example" },
        "Bo was named in the answer to “Who does what?” (billing).",
      ],
    ],
    [
      { answer: "signer" },
      {},
      [
        "customer",
        undefined,
        "The answer to “Who signs?” names nobody yet: it is anybody’s at the customer.",
      ],
    ],
    [
      { staff: "ana@us.example", deputy: "ben@us.example" },
      {},
      [
        "manager",
        { staff: "ana@us.example", deputy: "ben@us.example" },
        "The playbook gives it to ana@us.example, or to ben@us.example as deputy.",
      ],
    ],
  ])("%j", (owner, facts, expected) => {
    expect(ownerOf(owner, facts)).toEqual(expected);
  });

  const chosen: Parameters<typeof ownerOf>[0] = {
    choose: [
      { when: { ">": [{ var: "rate" }, 80] }, owner: "engineer" },
      { when: { ">": [{ var: "rate" }, 50] }, owner: { answer: "signer" } },
    ],
    else: "customer",
  };
  const signer = { name: "Ana Lima", email: "ana@x.example" };

  test.each<[Facts, unknown[]]>([
    [
      { rate: 90 },
      [
        "engineer",
        undefined,
        "The playbook gives it to the role “Engineer”, as “How many complete it?” is more than 80%.",
      ],
    ],
    [
      { rate: 60, signer },
      [
        "customer",
        { person: "Ana Lima", email: "ana@x.example" },
        "Ana Lima was named in the answer to “Who signs?”, as “How many complete it?” is more than 50%.",
      ],
    ],
    [
      {},
      [
        "customer",
        undefined,
        "The playbook gives it to the customer, as no rule gives it to anybody else.",
      ],
    ],
  ])("are chosen by the first rule that holds: %j", (facts, expected) => {
    expect(ownerOf(chosen, { signer, ...facts })).toEqual(expected);
  });

  test("are chosen for the item of a task, and by what was decided; approvers too", () => {
    const planned = plan(
      playbookOf([
        {
          key: "visit",
          each: "sites",
          owner: {
            choose: [{ when: { ">": [{ var: "item.staff" }, 5] }, owner: "engineer" }],
            else: "concierge",
          },
        },
        {
          key: "method",
          work: {
            type: "decision",
            options: [
              { value: "ours", label: "Ours" },
              { value: "theirs", label: "Theirs" },
            ],
          },
        },
        {
          key: "accept",
          after: ["method"],
          work: {
            type: "approval",
            approvers: [
              {
                choose: [
                  { when: { "==": [{ var: "decision.method" }, "theirs"] }, owner: "customer" },
                ],
                else: "manager",
              },
            ],
          },
        },
      ]),
      {
        sites: [
          { name: "Leeds", staff: 9 },
          { name: "York", staff: 2 },
        ],
      },
      { ...planDates, decisions: { method: { choice: "theirs", on: "2026-11-03" } } },
    );
    expect(planned.map(({ key, ownerRole }) => [key, ownerRole])).toEqual([
      ["visit[leeds]", "engineer"],
      ["visit[york]", "concierge"],
      ["method", "concierge"],
      ["accept", "concierge"],
    ]);
    expect(planned.at(-1)?.work).toMatchObject({ approvers: [{ role: "customer" }] });
  });
});
