import { describe, expect, test } from "vitest";
import { processDates, processOf } from "../support/processes.ts";
import { walk } from "../support/walk.ts";

const { playbook, samples } = processOf("fuel-account");
const [farm] = samples;
const dates = { ...processDates, names: { customer: "Two Rivers Farm" } };
const begun = (facts = {}) => walk(playbook, { ...farm?.facts, ...facts }, dates);
const always = [
  "contract_package",
  "contract_signed",
  "credit_register",
  "enter_customer",
  "enter_database",
  "welcome_packet",
  "final_review",
];

describe("what the customer told us", () => {
  test.each([
    ["credit_wanted", "credit_check"],
    ["tax_exempt", "tax_forms"],
    ["takes_fuel", "fuel_account"],
  ])("%s calls for %s, and only a yes does", (question, task) => {
    const no = { credit_wanted: false, tax_exempt: false, takes_fuel: false };
    expect(begun(no).keys).toEqual(always);
    const yes = begun({ ...no, [question]: true });
    expect(yes.keys.toSorted()).toEqual([...always, task].sort());
    expect(yes.answered({ [question]: false }).keys).not.toContain(task);
    expect(yes.task(task).because.staff).toContain("(answer: Yes)");
  });

  test.each(["billing_address", "orders_by", "credit_wanted", "tax_exempt"])(
    "an open answer to %s is found out, once the kickoff is sent",
    (question) => {
      expect(begun().keys).not.toContain("missing_answers");
      const open = begun({ [question]: { not: "sure" } });
      const { because } = open.task("missing_answers");
      expect(because.facts.map(({ key }) => key)).toEqual([question]);
      expect(open.answered({ [question]: farm?.facts[question] ?? "" }).keys).not.toContain(
        "missing_answers",
      );
      const { kickoff: _, ...before } = dates;
      expect(walk(playbook, {}, before).keys).not.toContain("missing_answers");
    },
  );

  test("their name stands in every task", () => {
    for (const { key, title } of begun().tasks.values()) expect(title, key).toContain("Two Rivers");
  });
});

describe("whose it is", () => {
  test("the roles have their own, and what nobody was given falls to the manager", () => {
    const owners = Object.groupBy(begun().tasks.values(), ({ ownerRole }) => ownerRole);
    const keys = Object.entries(owners).map(([role, tasks = []]) => [
      role,
      tasks.map(({ key }) => key),
    ]);
    expect(Object.fromEntries(keys)).toEqual({
      sales: ["contract_package"],
      manager: ["contract_signed"],
      finance: ["credit_register", "credit_check"],
      accounting: ["tax_forms"],
      operations: ["enter_customer", "final_review"],
      unassigned: ["enter_database", "fuel_account"],
      concierge: ["welcome_packet"],
    });
  });

  test("the contract is whose the answer says", () => {
    const { owner, because } = begun().task("contract_signed");
    expect(owner).toEqual({ staff: "carl@prairiefuel.example" });
    expect(because.owner).toContain("Who of ours sees the contract through?");
    const moved = begun().answered({ contract_owner: "may@prairiefuel.example" });
    expect(moved.task("contract_signed").owner).toEqual({ staff: "may@prairiefuel.example" });
  });
});

describe("the day by which everything is to be done", () => {
  test("is the date of every task, and moves them all", () => {
    const days = ({ tasks }: ReturnType<typeof begun>) => [
      ...new Set([...tasks.values()].map(({ due }) => due)),
    ];
    expect(days(begun())).toEqual(["2027-02-12"]);
    expect(days(begun().answered({ deadline: "2027-02-26" }))).toEqual(["2027-02-26"]);
    const { deadline: _, ...open } = farm?.facts ?? {};
    expect(days(walk(playbook, open, dates))).toEqual([null]);
  });

  test("brings a follow-up when it comes", () => {
    expect(begun().until("2027-02-11").keys).not.toContain("follow_up");
    expect(begun().until("2027-02-12").due("follow_up")).toBe("2027-02-12");
    const later = begun().answered({ deadline: "2027-02-26" });
    expect(later.until("2027-02-12").keys).not.toContain("follow_up");
  });
});

describe("the final review", () => {
  test("is a person's yes, when everything else is done", () => {
    const others = begun().keys.filter((key) => key !== "final_review");
    expect(begun().waitsFor("final_review").toSorted()).toEqual(others.toSorted());
    expect(
      begun()
        .done("2027-02-10", ...others)
        .waitsFor("final_review"),
    ).toEqual([]);
    expect(begun().task("final_review").work).toMatchObject({
      approvers: [{ role: "operations" }],
    });
  });

  test("and nothing else is done by anything but a person", () => {
    const open = begun({ orders_by: { not: "sure" } }).until("2027-02-12");
    expect([...open.tasks.values()].filter(({ humanOnly }) => !humanOnly)).toEqual([]);
  });
});

test("its statuses have the words of the trade", () => {
  expect(playbook.statusWords).toEqual({
    open: "To do",
    done: "Completed",
    blocked: "Blocked",
    cancelled: "Not applicable",
  });
});
