import { describe, expect, test } from "vitest";
import { processDates, processOf } from "../support/processes.ts";
import { walk } from "../support/walk.ts";

const { playbook, samples } = processOf("clinic-it-care");
const [clinic] = samples;
/** The deployment is on Monday 1 March. */
const begun = (facts = {}) => walk(playbook, { ...clinic?.facts, ...facts }, processDates);

const papers = ["network_diagram", "inventory", "firewall_export", "backup_schedule", "vpn_access"];
const weekBefore = {
  discovery_call: "2027-02-22",
  ...Object.fromEntries(["papers", ...papers, "assessment"].map((key) => [key, "2027-02-24"])),
  contracts: "2027-02-26",
  billing_and_contacts: "2027-02-26",
  workspace: "2027-02-26",
  our_checklist: "2027-02-28",
  clinic_ready: "2027-02-28",
};
/** What is done in each hour of the day, from its opening at nine. */
const hours = [
  ["node_own", "bootstrap", "network_discovery", "agent[records]", "agent[imaging]"],
  ["client_baseline", "runbooks", "evidence", "dashboards"],
  ["incident_tests", "restore_test", "walkthrough"],
  ["sign_off"],
];
const proving = {
  week_report: "2027-03-08",
  packet_review: "2027-03-15",
  hardening: "2027-04-05",
  attack_results: "2027-04-05",
  final_audit: "2027-04-12",
};

describe("dates", () => {
  test("run back from the deployment in days, on it in hours, and on from it in weeks", () => {
    const dates = { ...weekBefore, go_no_go: "2027-02-28", ...proving };
    expect(begun().dues(...Object.keys(dates))).toEqual(dates);
    for (const [hour, keys] of hours.entries())
      for (const key of keys)
        expect(begun().task(key).dueAt, key).toBe(`2027-03-01T${14 + hour}:00:00Z`);
  });

  test("move with the deployment when it is moved by hand", () => {
    const moved = begun().with({ goLive: "2027-03-03" });
    expect(moved.dues("discovery_call", "our_checklist", "final_audit")).toEqual({
      discovery_call: "2027-02-24",
      our_checklist: "2027-03-02",
      final_audit: "2027-04-14",
    });
  });
});

describe("go or no-go", () => {
  const ready = begun().done("2027-02-26", ...Object.keys(weekBefore));
  const noGo = ready.decided("2027-02-26", "go_no_go", "no_go");

  test("is the clinic's to decide, and the deployment waits for it", () => {
    expect(ready.task("go_no_go").owner).toEqual({ contact: "technical" });
    expect(ready.waitsFor("node_own")).toEqual(["go_no_go"]);
    const go = ready.decided("2027-02-26", "go_no_go", "go");
    expect(go.waitsFor("node_own")).toEqual([]);
    expect(go.keys).not.toContain("go_no_go#2");
    expect(go.due("sign_off")).toBe("2027-03-01");
  });

  test("no-go moves every later date by a week, and it is decided again", () => {
    // To Monday 8 March.
    expect(noGo.due("go_no_go#2")).toBe("2027-03-07");
    for (const [hour, keys] of hours.entries())
      for (const key of keys)
        expect(noGo.task(key).dueAt, key).toBe(`2027-03-08T${14 + hour}:00:00Z`);
    expect(noGo.dues(...Object.keys(proving))).toEqual({
      week_report: "2027-03-15",
      packet_review: "2027-03-22",
      hardening: "2027-04-12",
      attack_results: "2027-04-12",
      final_audit: "2027-04-19",
    });
    expect(noGo.due("morning_review#1")).toBe("2027-03-09");
    expect(noGo.waitsFor("node_own")).toEqual(["go_no_go#2"]);
    expect(noGo.task("sign_off").because.due).toContain("You decided to wait");
  });

  test("no-go leaves what is done as it was done", () => {
    for (const key of Object.keys(weekBefore)) expect(noGo.task(key).status).toBe("done");
  });

  test("a second no-go moves them once more, over the change of the clocks", () => {
    const again = noGo.decided("2027-03-05", "go_no_go#2", "no_go");
    expect(again.task("node_own").dueAt).toBe("2027-03-15T13:00:00Z");
    expect(again.keys).toContain("go_no_go#3");
    const go = again.decided("2027-03-12", "go_no_go#3", "go");
    expect(go.task("node_own").dueAt).toBe("2027-03-15T13:00:00Z");
    expect(go.waitsFor("node_own")).toEqual([]);
  });
});

describe("before the deployment", () => {
  test("the assessment waits for the discovery call", () => {
    expect(begun().waitsFor("assessment")).toEqual(["discovery_call"]);
    expect(begun().done("2027-02-19", "discovery_call").waitsFor("assessment")).toEqual([]);
  });

  test("the papers are whole when the last of the five is there", () => {
    expect(begun().task("papers")).toMatchObject({ completedByParts: true, after: papers });
    expect(
      begun()
        .done("2027-02-19", ...papers)
        .waitsFor("papers"),
    ).toEqual([]);
  });

  test("our checklist has eight points, theirs five", () => {
    const points = (key: string) => {
      const { work } = begun().task(key);
      return work?.type === "checks" ? work.items.length : 0;
    };
    expect(["our_checklist", "clinic_ready", "workspace"].map(points)).toEqual([8, 5, 5]);
  });

  test("each side has its own", () => {
    const noor = { person: "Noor Haddad", email: "noor@elmstreet.example" };
    for (const key of ["papers", ...papers]) expect(begun().task(key).owner).toEqual(noor);
    for (const key of ["contracts", "sign_off", "final_audit"])
      expect(begun().task(key).owner).toEqual({ contact: "decision_maker" });
    expect(begun().task("clinic_ready").ownerRole).toBe("customer");
    expect(begun().task("discovery_call").ownerRole).toBe("sales");
    expect(begun().task("assessment").ownerRole).toBe("technical_lead");
    expect(begun().task("workspace").ownerRole).toBe("engineer");
  });
});

describe("on the day", () => {
  test("the management node is put where the clinic wants it", () => {
    const nodes = (node_place: string) =>
      begun({ node_place }).keys.filter((key) => key.startsWith("node_"));
    expect(nodes("own")).toEqual(["node_own"]);
    expect(nodes("cloud")).toEqual(["node_cloud"]);
    expect(begun({ node_place: "cloud" }).waitsFor("bootstrap")).toEqual(["node_cloud"]);
  });

  test("an agent goes on each server that the clinic cannot work without, and on no other", () => {
    const agents = (servers: readonly { name: string; tier: string }[]) =>
      begun()
        .answered({ servers })
        .keys.filter((key) => key.startsWith("agent"));
    expect(agents([{ name: "Files", tier: "second" }])).toEqual([]);
    const records = { name: "Records", tier: "first" };
    expect(agents([records])).toEqual(["agent[records]"]);
    expect(agents([records, { name: "Files", tier: "first" }])).toEqual([
      "agent[records]",
      "agent[files]",
    ]);
    expect(begun().task("agent[records]").title).toBe("Put the agent on Records");
  });

  test("the exceptions are the technical lead's to approve, the deployment the clinic's", () => {
    const approvers = (key: string) => begun().task(key).work;
    expect(approvers("client_baseline")).toMatchObject({ approvers: [{ role: "technical_lead" }] });
    expect(approvers("sign_off")).toMatchObject({ approvers: [{ contact: "decision_maker" }] });
  });

  test("passwords are handed over by a person, when the clinic has signed off", () => {
    expect(begun().task("welcome")).toMatchObject({ humanOnly: true, after: ["sign_off"] });
  });
});

describe("the weeks after", () => {
  test("each morning of the first week, at nine, the night is looked over", () => {
    const mornings = [1, 2, 3, 4, 5].map((number) => begun().task(`morning_review#${number}`));
    expect(mornings.map(({ dueAt }) => dueAt)).toEqual(
      ["02", "03", "04", "05", "08"].map((day) => `2027-03-${day}T14:00:00Z`),
    );
    expect(begun().keys).not.toContain("morning_review#6");
  });

  test("incidents are proved in the fourth week: it begins when the third is over", () => {
    expect(begun().until("2027-03-21").keys).not.toContain("incident_proof");
    const week4 = begun().until("2027-03-22");
    expect(week4.due("incident_proof")).toBe("2027-03-29");
    const noGo = begun().decided("2027-02-26", "go_no_go", "no_go");
    expect(noGo.until("2027-03-22").keys).not.toContain("incident_proof");
    expect(noGo.until("2027-03-29").due("incident_proof")).toBe("2027-04-05");
  });

  test("the results of a penetration test are read only where there was one", () => {
    expect(begun().waitsFor("hardening")).toEqual(["attack_results"]);
    const without = begun({ attack_test: false });
    expect(without.keys).not.toContain("attack_results");
    expect(without.waitsFor("hardening")).toEqual([]);
  });
});

describe("every day", () => {
  const active = begun().done("2027-04-12", "final_audit");
  const steady = ["monitoring", "postcard", "packet", "baseline_review"];

  test("begins with the final audit", () => {
    expect(begun().keys.filter((key) => steady.includes(key.split("#")[0] ?? ""))).toEqual([]);
    expect(active.dues(...steady.map((key) => `${key}#1`))).toEqual({
      "monitoring#1": "2027-04-13",
      "postcard#1": "2027-04-19",
      "packet#1": "2027-05-12",
      "baseline_review#1": "2027-07-12",
    });
  });

  test("has no end: each is followed by the next, a day, a week, a month, a quarter later", () => {
    const next = active.done("2027-07-12", ...steady.map((key) => `${key}#1`));
    expect(next.dues(...steady.map((key) => `${key}#2`))).toEqual({
      "monitoring#2": "2027-04-14",
      "postcard#2": "2027-04-26",
      // 12 June is a Saturday.
      "packet#2": "2027-06-14",
      "baseline_review#2": "2027-10-12",
    });
    expect(next.keys).not.toContain("monitoring#3");
    expect(next.done("2027-07-12", "monitoring#2").due("monitoring#3")).toBe("2027-04-15");
  });
});
