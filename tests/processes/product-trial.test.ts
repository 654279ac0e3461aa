import { describe, expect, test } from "vitest";
import { processDates, processOf } from "../support/processes.ts";
import { type Walk, walk } from "../support/walk.ts";

const { playbook, samples } = processOf("product-trial");
const [larkspur] = samples;
/** Won on Monday 4 January, with the first session on the Friday. */
const begun = (facts = {}) => walk(playbook, { ...larkspur?.facts, ...facts }, processDates);

describe("the first session", () => {
  test("has the demo the day before, and what follows on the days after", () => {
    expect(begun().dues("demo", "reading", "session")).toEqual({
      demo: "2027-01-07",
      reading: "2027-01-08",
      session: "2027-01-08",
    });
    const { session_on: _, ...open } = larkspur?.facts ?? {};
    expect(walk(playbook, open, processDates).dues("demo", "session")).toEqual({
      demo: null,
      session: null,
    });
  });

  test("moved by hand, moves the demo", () => {
    expect(
      begun()
        .with({ byHand: { session: "2027-01-14" } })
        .due("demo"),
    ).toBe("2027-01-13");
  });

  test("comes after the reading, where there is something to read", () => {
    expect(begun().waitsFor("session")).toEqual(["reading"]);
    expect(begun().done("2027-01-07", "reading").waitsFor("session")).toEqual([]);
    const known = begun({ knows_measures: true });
    expect(known.keys).not.toContain("reading");
    expect(known.waitsFor("session")).toEqual([]);
  });

  test("is followed by what they need, and by a timeline", () => {
    expect(begun().waitsFor("deliver")).toEqual(["session"]);
    expect(begun().waitsFor("timeline")).toEqual(["session"]);
    expect(begun().task("deliver").work).toMatchObject({
      items: [{ key: "plan" }, { key: "snippet" }, { key: "opt_out" }],
    });
  });
});

describe("what we know of the deal", () => {
  test.each([
    [{}, true],
    [{ expected_value: 20000 }, false],
    [{ expected_value: 20001 }, true],
    [{ yearly: false }, false],
    [{ decides_in: "months" }, false],
  ])("an approach is outlined for large, yearly, quick deals: %j", (facts, is) => {
    expect(begun(facts).keys.includes("approach")).toBe(is);
  });

  test("a team that is not ready gets an email instead of nothing", () => {
    expect(begun().keys).not.toContain("not_yet");
    expect(begun({ is_ready: false }).keys).toContain("not_yet");
  });

  test("is not told to the customer as the reason", () => {
    expect(begun().task("approach").because.customer).toBe(
      "Part of every onboarding of this kind.",
    );
  });
});

describe("the second session", () => {
  test("is three days after tracking works, whenever that is", () => {
    expect(begun().due("using")).toBeNull();
    expect(begun().waitsFor("using")).toEqual(["implement"]);
    expect(begun().done("2027-01-12", "implement").due("using")).toBe("2027-01-15");
    const late = begun().done("2027-01-29", "implement");
    expect(late.due("using")).toBe("2027-02-01");
    expect(late.waitsFor("using")).toEqual([]);
  });

  test("brings guidance and a quote", () => {
    expect(begun().waitsFor("quote")).toEqual(["using"]);
    expect(begun().task("quote").work).toMatchObject({
      items: [{ key: "guidance" }, { key: "quote" }],
    });
  });

  test("tracking and the decision are the customer's", () => {
    for (const key of ["implement", "decide"]) expect(begun().task(key).ownerRole).toBe("customer");
    for (const key of ["demo", "session", "using", "quote"])
      expect(begun().task(key).ownerRole).toBe("sales");
  });
});

describe("the decision", () => {
  test("is due two weeks after the start", () => {
    expect(begun().due("decide")).toBe("2027-01-18");
    expect(begun().keys).not.toContain("decide_after_more");
  });

  test("may be put off by two weeks, or by hand", () => {
    const more = begun().decided("2027-01-15", "decide", "more_time");
    expect(more.due("decide_after_more")).toBe("2027-02-01");
    expect(more.keys).not.toContain("rhythm");
    const byHand = begun().with({ byHand: { decide: "2027-01-25" } });
    const later = byHand.decided("2027-01-25", "decide", "more_time");
    expect(later.keys).toContain("decide_after_more");
  });

  test.each<[string, (trial: Walk) => Walk, boolean]>([
    ["at once for us", (trial) => trial.decided("2027-01-18", "decide", "buy"), true],
    ["at once against", (trial) => trial.decided("2027-01-18", "decide", "stop"), false],
    [
      "later for us",
      (trial) =>
        trial
          .decided("2027-01-18", "decide", "more_time")
          .decided("2027-02-01", "decide_after_more", "buy"),
      true,
    ],
    [
      "later against",
      (trial) =>
        trial
          .decided("2027-01-18", "decide", "more_time")
          .decided("2027-02-01", "decide_after_more", "stop"),
      false,
    ],
  ])("%s", (_name, decided, isCustomer) => {
    const { keys } = decided(begun());
    expect(keys.includes("rhythm")).toBe(isCustomer);
    expect(keys.includes("weekly_look#1")).toBe(isCustomer);
  });
});

describe("looking in", () => {
  const bought = (look_in: string) =>
    begun({ look_in }).decided("2027-01-18", "decide", "buy").done("2027-01-29", "rhythm");

  test.each([
    ["weekly", ["2027-02-05", "2027-02-12"]],
    // 29 January and a month is 28 February, a Sunday; the next is counted from there.
    ["monthly", ["2027-02-28", "2027-03-29"]],
    ["quarterly", ["2027-04-29", "2027-07-29"]],
  ])("%s goes on as agreed, each when the one before is done", (look_in, [first, second]) => {
    const trial = bought(look_in);
    const looks = ({ keys }: Walk) => keys.filter((key) => key.includes("_look"));
    expect(looks(trial)).toEqual([`${look_in}_look#1`]);
    expect(trial.due(`${look_in}_look#1`)).toBe(first);
    const next = trial.done("2027-07-01", `${look_in}_look#1`);
    expect(looks(next)).toEqual([`${look_in}_look#1`, `${look_in}_look#2`]);
    expect(next.due(`${look_in}_look#2`)).toBe(second);
  });
});
