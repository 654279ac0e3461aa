import { describe, expect, test } from "vitest";
import type { Playbook } from "../../app/playbook/schema.ts";
import { processDates, processOf } from "../support/processes.ts";
import { type Walk, walk } from "../support/walk.ts";

const { playbook, samples } = processOf("managed-it-start");
const [freight] = samples;
const begun = (facts = {}, by: Playbook = playbook) =>
  walk(by, { ...freight?.facts, ...facts }, processDates);

const told = ["client_form", "night_contacts", "hours_and_systems", "deciders", "papers"];
const found = ["network", "servers", "applications", "backups", "internet", "safeguards"];

describe("before we begin", () => {
  test("the contract comes back as files, and both sides say yes to the work", () => {
    const client = begun();
    expect(client.task("sign_contract")).toMatchObject({
      ownerRole: "customer",
      work: { type: "files", accept: ["pdf", "image"] },
    });
    expect(client.task("approve_scope").work).toMatchObject({
      approvers: [{ role: "customer" }, { role: "manager" }],
      needed: "all",
    });
  });

  test.each([
    ["2027-01-08", "2027-01-15"],
    // Monday the 18th is a holiday.
    ["2027-01-13", "2027-01-21"],
  ])("signed on %s, the first meeting is agreed five working days later", (signed, due) => {
    expect(begun().due("plan_kickoff")).toBeNull();
    expect(begun().done(signed, "sign_contract").due("plan_kickoff")).toBe(due);
  });

  test("a complex installation has a technical lead, any other has none", () => {
    expect(begun({ is_complex: true }).keys).toContain("name_lead");
    expect(begun({ is_complex: false }).keys).not.toContain("name_lead");
    const { is_complex: _, ...unknown } = freight?.facts ?? {};
    expect(walk(playbook, unknown, processDates).keys).not.toContain("name_lead");
    const simpler = begun().answered({ is_complex: false });
    expect(simpler.keys).not.toContain("name_lead");
    const named = begun().done("2027-01-11", "name_lead").answered({ is_complex: false });
    expect(named.task("name_lead").status).toBe("done");
  });

  test("those who are named on our side have their part, or their deputy has", () => {
    const client = begun();
    const staff = (key: string) => client.task(key).owner;
    expect(staff("confirm_payment")).toEqual({ staff: "fern@itservice.example" });
    expect(staff("name_lead")).toEqual({ staff: "ellis@itservice.example" });
    expect(staff("name_desk")).toEqual({ staff: "desk@itservice.example" });
    const security = { staff: "noor@itservice.example", deputy: "kai@itservice.example" };
    expect([staff("name_security"), staff("assess_security")]).toEqual([security, security]);
    for (const key of ["open_account", "plan_kickoff"])
      expect(client.task(key).ownerRole).toBe("delivery");
    expect(client.task("name_delivery").ownerRole).toBe("manager");
  });
});

describe("days 1 to 3", () => {
  test.each([
    ["2027-01-25", "2027-01-28"],
    // Every day counts, a Sunday as well.
    ["2027-01-14", "2027-01-17"],
  ])("beginning on %s, all is known on %s", (begin_on, third) => {
    const client = begun({ begin_on });
    for (const key of ["discovery", ...told, ...found]) expect(client.due(key), key).toBe(third);
  });

  test("have no dates before the beginning is known, and move with it", () => {
    const { begin_on: _, ...open } = freight?.facts ?? {};
    const client = walk(playbook, open, processDates);
    expect(client.due("servers")).toBeNull();
    expect(client.answered({ begin_on: "2027-02-01" }).due("servers")).toBe("2027-02-04");
  });

  test("ask for papers only where there are any", () => {
    expect(begun({ has_papers: true }).task("papers").work).toMatchObject({ type: "files" });
    expect(begun({ has_papers: false }).keys).not.toContain("papers");
  });

  test("are over when every part of them is, what the client says and what we find", () => {
    const whose = ({ task }: Walk, keys: readonly string[]) =>
      new Set(keys.map((key) => task(key).ownerRole));
    const client = begun();
    expect(whose(client, told)).toEqual(new Set(["customer"]));
    expect(whose(client, found)).toEqual(new Set(["engineer"]));
    expect(client.task("discovery").completedByParts).toBe(true);
    expect(client.waitsFor("discovery")).toEqual([...told, ...found]);
    const nearly = client.done("2027-01-26", ...told, ...found.slice(1));
    expect(nearly.waitsFor("discovery")).toEqual(["network"]);
    expect(nearly.done("2027-01-27", "network").waitsFor("discovery")).toEqual([]);
  });
});

describe("the assessment that everybody gets", () => {
  const last = ({ tasks }: Walk) =>
    [...tasks.values()]
      .flatMap(({ due }) => due ?? [])
      .toSorted()
      .at(-1);

  test("makes every plan three days longer", () => {
    const before: Playbook = {
      ...playbook,
      tasks: playbook.tasks.filter(({ key }) => key !== "assess_security"),
    };
    expect(last(begun({}, before))).toBe("2027-01-28");
    expect(last(begun())).toBe("2027-01-31");
  });

  test("waits for what there is to be known, and moves with it", () => {
    const client = begun();
    expect(client.waitsFor("assess_security")).toEqual(["discovery"]);
    const later = client.with({ byHand: { discovery: "2027-02-02" } });
    expect(later.due("assess_security")).toBe("2027-02-05");
  });
});
