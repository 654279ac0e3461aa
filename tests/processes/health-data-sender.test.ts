import { describe, expect, test } from "vitest";
import { processDates, processOf } from "../support/processes.ts";
import { type Walk, walk } from "../support/walk.ts";

const { playbook, samples } = processOf("health-data-sender");
const [laboratory] = samples;
const begun = (facts = {}) => walk(playbook, { ...laboratory?.facts, ...facts }, processDates);

const settings = ["add_organisation", "schema_hl7", "tables", "send_public_keys"];
const setUp = (sender: Walk) =>
  sender.done("2027-01-11", ...settings, "store_public_keys", "set_up");
const fileRead = (sender: Walk) =>
  sender
    .received("2027-01-12", "sample_file")
    .done("2027-01-13", "sample_file", "save_samples", "read_sample", "valid_files");
const tested = (sender: Walk) => fileRead(setUp(sender)).done("2027-01-20", "sender_tests");

describe("what the sender told us", () => {
  test.each([
    ["hl7", "schema_hl7"],
    ["csv", "schema_csv"],
    ["csv_home", "schema_csv_home"],
  ])("the format %s has the schema %s and no other", (data_format, schema) => {
    const { keys } = begun({ data_format });
    expect(keys.filter((key) => key.startsWith("schema_"))).toEqual([schema]);
  });

  test("keys are made by us, or come from the sender", () => {
    const ofKeys = ({ keys }: Walk) => keys.filter((key) => key.endsWith("_keys"));
    expect(ofKeys(begun({ key_exchange: "shared_secret" }))).toEqual(["hand_over_keys"]);
    expect(ofKeys(begun({ key_exchange: "public_key" }))).toEqual([
      "send_public_keys",
      "store_public_keys",
    ]);
  });

  test("changed later, takes back what it had called for and no one has done", () => {
    const changed = begun().answered({ data_format: "csv", key_exchange: "shared_secret" });
    expect(changed.keys).toEqual(expect.arrayContaining(["schema_csv", "hand_over_keys"]));
    expect(changed.keys).not.toContain("schema_hl7");
    expect(changed.keys).not.toContain("send_public_keys");
    expect(changed.task("schema_csv").because.staff).toContain("In which format");
    const done = begun().done("2027-01-11", "schema_hl7").answered({ data_format: "csv" });
    expect(done.task("schema_hl7").status).toBe("done");
  });

  test("stands in the record once the kickoff is sent", () => {
    expect(begun().task("intake").details).toContain("Format: HL7 messages.");
    const { kickoff: _, ...before } = processDates;
    expect(walk(playbook, {}, before).keys).not.toContain("intake");
  });
});

test("the sender, the engineer and the state each have their part", () => {
  const sender = begun();
  const whose = (key: string) => sender.task(key).owner ?? sender.task(key).ownerRole;
  const developer = { person: "Ida Birch", email: "ida@birchlabs.example" };
  for (const key of ["sample_file", "sender_tests", "state_data"])
    expect(whose(key)).toEqual(developer);
  for (const key of ["terms", "agree_start"]) expect(whose(key)).toBe("customer");
  for (const key of ["tables", "ask_state", "final_settings"]) expect(whose(key)).toBe("engineer");
  expect(sender.task("state_agrees").work).toMatchObject({ approvers: [{ role: "state" }] });
});

describe("settings and test files", () => {
  test("go side by side: neither waits for the other", () => {
    const sender = begun();
    expect(sender.waitsFor("add_organisation")).toEqual([]);
    expect(sender.waitsFor("sample_file")).toEqual([]);
    expect(setUp(sender).waitsFor("valid_files")).toEqual(["sample_file", "read_sample"]);
    expect(fileRead(sender).waitsFor("set_up")).toEqual([...settings, "store_public_keys"]);
  });

  test("testing waits for both", () => {
    const sender = begun();
    expect(setUp(sender).waitsFor("sender_tests")).toEqual(["valid_files"]);
    expect(fileRead(sender).waitsFor("sender_tests")).toEqual(["set_up"]);
    expect(fileRead(setUp(sender)).waitsFor("sender_tests")).toEqual([]);
  });

  test("samples are saved when one has arrived", () => {
    expect(begun().keys).not.toContain("save_samples");
    const arrived = begun().received("2027-01-12", "sample_file");
    expect(arrived.task("save_samples").because.staff).toBe(
      "It started when the files for “Send a sample file” arrived on 12 January",
    );
  });
});

describe("a sample file", () => {
  const arrived = begun()
    .received("2027-01-12", "sample_file")
    .done("2027-01-12", "sample_file", "save_samples");

  test("is sent again and again until it can be read", () => {
    expect(arrived.waitsFor("read_sample")).toEqual([]);
    let sender = arrived;
    for (const on of ["2027-01-13", "2027-01-14", "2027-01-15"]) {
      const back = sender.sentBack("read_sample");
      expect(back.task("sample_file").status).toBe("open");
      expect(back.task("read_sample").status).toBe("open");
      expect(back.waitsFor("read_sample")).toEqual(["sample_file"]);
      sender = back.done(on, "sample_file");
      expect(sender.waitsFor("read_sample")).toEqual([]);
    }
    expect(sender.waitsFor("valid_files")).toEqual(["read_sample"]);
    expect(sender.done("2027-01-15", "read_sample").waitsFor("valid_files")).toEqual([]);
  });
});

test("data that is not good enough is tested again", () => {
  const sender = tested(begun());
  expect(sender.waitsFor("data_is_good")).toEqual([]);
  expect(sender.sentBack("data_is_good").waitsFor("data_is_good")).toEqual(["sender_tests"]);
});

describe("the state", () => {
  const good = tested(begun()).done("2027-01-21", "data_is_good");

  test("is asked when everything before is done, and the rest goes step by step", () => {
    expect(begun().waitsFor("ask_state")).toEqual([
      "set_up",
      "valid_files",
      "sender_tests",
      "data_is_good",
    ]);
    expect(good.waitsFor("ask_state")).toEqual([]);
    const steps = ["ask_state", "name_state", "state_data", "process_report", "deliver_report"];
    let sender = good;
    for (const [index, step] of steps.entries()) {
      const next = steps[index + 1] ?? "state_agrees";
      expect(sender.waitsFor(next)).toEqual([step]);
      sender = sender.done("2027-01-25", step);
      expect(sender.waitsFor(next)).toEqual([]);
    }
    expect(sender.waitsFor("agree_start")).toEqual(["state_agrees"]);
    expect(sender.done("2027-01-29", "state_agrees").waitsFor("agree_start")).toEqual([]);
  });

  test("is named in every step once it is chosen", () => {
    expect(begun().task("state_data").title).toBe("Send real data for Vermont");
  });
});

describe("the day on which the sender begins", () => {
  test("is agreed on the way, and dates the last settings", () => {
    const { begin_on: _, ...open } = laboratory?.facts ?? {};
    const sender = walk(playbook, open, processDates);
    expect(sender.due("final_settings")).toBeNull();
    expect(sender.waitsFor("final_settings")).toEqual(["agree_start"]);
    expect(sender.waitsFor("introduce_support")).toEqual(["agree_start"]);
    const agreed = sender.done("2027-02-01", "agree_start").answered({ begin_on: "2027-02-10" });
    expect(agreed.dues("final_settings", "keep_record")).toEqual({
      final_settings: "2027-02-10",
      keep_record: "2027-02-10",
    });
    expect(agreed.answered({ begin_on: "2027-02-17" }).due("final_settings")).toBe("2027-02-17");
  });
});

describe("after going live", () => {
  const live = begun().done("2027-02-10", "final_settings");

  test("an issue is mended, and it is looked at again", () => {
    const issue = live.decided("2027-02-12", "after_look", "issue");
    expect(issue.keys).toContain("mend_issue");
    expect(issue.waitsFor("after_look#2")).toEqual([]);
    const fine = issue.decided("2027-02-19", "after_look#2", "fine");
    expect(fine.keys).toContain("mend_issue");
    expect(fine.keys).not.toContain("after_look#3");
  });

  test("without one there is nothing to do", () => {
    const fine = live.decided("2027-02-12", "after_look", "fine");
    expect(fine.keys).not.toContain("mend_issue");
    expect(fine.keys).not.toContain("after_look#2");
  });
});
