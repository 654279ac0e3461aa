import { describe, expect, test } from "vitest";
import type { Facts } from "../../app/facts/fact.ts";
import { filled } from "../support/filled.ts";
import { processDates, processOf } from "../support/processes.ts";
import { type Walk, walk } from "../support/walk.ts";

const { playbook, samples } = processOf("handover-rollout");
const [staying] = samples;
const { pilot_deals: deals = [], completion: _, ...known } = staying?.facts ?? {};
const begun = (facts: Facts = {}) => walk(playbook, { ...known, ...facts }, processDates);
const keysOf = ({ keys }: Walk, task: string) =>
  keys.filter((key) => key.replace(/[[#].*/, "") === task);

const heads = {
  sales: { person: "Sal Maple", email: "sal@maple.example" },
  success: { person: "Sue Maple", email: "sue@maple.example" },
};

describe("homework", () => {
  const films = ["homework_video", "homework_terms", "homework_form"];
  const sent = begun().done("2027-01-05", ...films, "homework");

  test("is sent in three parts", () => {
    expect(begun().task("homework").completedByParts).toBe(true);
    expect(begun().waitsFor("homework")).toEqual(films);
    expect(
      begun()
        .done("2027-01-05", ...films)
        .waitsFor("homework"),
    ).toEqual([]);
  });

  test("is done by the customer while the architect looks at deals", () => {
    expect(begun().waitsFor("do_homework")).toEqual(["homework"]);
    expect(begun().waitsFor("look_at_deals")).toEqual(["homework"]);
    expect([sent.waitsFor("do_homework"), sent.waitsFor("look_at_deals")]).toEqual([[], []]);
    expect(sent.task("do_homework").ownerRole).toBe("customer");
    expect(sent.task("look_at_deals").ownerRole).toBe("architect");
  });

  test("that is not finished holds up nothing: the first meeting is on its day", () => {
    const { waitsFor, due } = sent.until("2027-01-12");
    expect([due("kickoff"), waitsFor("kickoff")]).toEqual(["2027-01-12", []]);
  });
});

test("three to five people of each side are asked, one meeting each", () => {
  const ask = (people: Facts["sellers"]) => ({ ...known, ...(people ? { sellers: people } : {}) });
  const named = ["Bea", "Cy", "Dot", "Eve", "Flo"].map((name) => ({
    name,
    email: `${name.toLowerCase()}@maple.example`,
  }));
  const isComplete = (count: number) => filled(playbook, ask(named.slice(0, count))).complete;
  expect([2, 3, 5].map(isComplete)).toEqual([false, true, true]);
  const five = begun({ sellers: named });
  expect(keysOf(five, "ask_seller")).toHaveLength(5);
  expect(keysOf(five, "ask_success")).toEqual(
    ["gil", "hal", "ivy"].map((id) => `ask_success[${id}]`),
  );
  expect(five.task("ask_seller[eve]").title).toBe("Talk with Eve, who sells");
  const less = five.done("2027-01-07", "ask_seller[bea]").answered({ sellers: named.slice(2, 5) });
  expect(keysOf(less, "ask_seller").toSorted()).toEqual(
    ["bea", "dot", "eve", "flo"].map((id) => `ask_seller[${id}]`),
  );
});

describe("the first meeting", () => {
  test("is the day after the beginning, and is prepared from five days before", () => {
    expect(begun().dues("kickoff", "prepare_kickoff")).toEqual({
      kickoff: "2027-01-12",
      prepare_kickoff: "2027-01-07",
    });
    const { begin_on: _begin, ...open } = known;
    expect(walk(playbook, open, processDates).due("kickoff")).toBeNull();
  });

  test("moved by hand, moves its preparation", () => {
    const moved = begun().with({ byHand: { kickoff: "2027-01-20" } });
    expect(moved.due("prepare_kickoff")).toBe("2027-01-15");
  });
});

const met = begun().done("2027-01-12", "kickoff");
const twice = met.done("2027-01-19", "align#1").done("2027-01-26", "align#2");
const apart = twice.decided("2027-01-27", "agreed", "not_yet");
const agreed = twice.decided("2027-01-27", "agreed", "yes");

describe("sales and success agree", () => {
  test("in two meetings, the second two weeks after the first meeting of all", () => {
    const inTime = { "align#1": "2027-01-19", "align#2": "2027-01-26" };
    expect(begun().dues("align#1", "align#2")).toEqual(inTime);
    expect(met.dues("align#1", "align#2")).toEqual(inTime);
    expect(begun().done("2027-01-14", "kickoff").dues("align#1", "align#2")).toEqual({
      "align#1": "2027-01-21",
      "align#2": "2027-01-28",
    });
    expect(met.waitsFor("agreed")).toEqual(["align#1", "align#2"]);
    expect(keysOf(agreed, "align")).toEqual(["align#1", "align#2"]);
  });

  test("or in a third, after which it is asked again, until both do", () => {
    expect(apart.due("align#3")).toBe("2027-02-02");
    expect(apart.waitsFor("agreed#2")).toEqual(["align#3"]);
    const third = apart.done("2027-02-02", "align#3");
    const then = third.decided("2027-02-03", "agreed#2", "yes");
    expect(then.task("align#3").status).toBe("done");
    expect(then.waitsFor("strategy_checks")).toEqual([]);
    expect(third.decided("2027-02-03", "agreed#2", "not_yet").waitsFor("strategy_checks")).toEqual([
      "agreed#3",
    ]);
  });

  test("and both heads sign, after six checks", () => {
    const { work } = agreed.task("strategy_checks");
    expect(work?.type === "checks" && work.items).toHaveLength(6);
    expect(agreed.waitsFor("strategy_signed")).toEqual(["strategy_checks"]);
    expect(agreed.task("strategy_signed").work).toMatchObject({
      approvers: [heads.sales, heads.success],
      needed: "all",
    });
  });

  test("sent back by one of them, they meet again until both sign", () => {
    const checked = agreed.done("2027-01-28", "strategy_checks");
    const back = checked.sentBack("strategy_signed");
    expect(back.task("align#2").status).toBe("open");
    expect(back.waitsFor("strategy_signed")).toEqual(["align#2"]);
    expect(back.done("2027-02-02", "align#2").waitsFor("strategy_signed")).toEqual([]);
    expect(apart.task("strategy_signed").work).toMatchObject({ sendBackTo: "align#3" });
  });
});

const components = [
  "fields",
  "required",
  "exception",
  "owner",
  "notice",
  "review",
  "summary",
  "dashboard",
  "rights",
].map((key) => `build_${key}`);
const signed = agreed.done("2027-01-28", "strategy_checks", "strategy_signed");
const specified = signed.done("2027-02-02", "write_spec").done("2027-02-03", "review_spec");
const built = specified.done("2027-02-10", ...components, "build");

describe("it is built", () => {
  test("once the strategy is signed, from a specification that the CRM admin has seen", () => {
    expect(agreed.waitsFor("write_spec")).toEqual(["strategy_signed"]);
    expect(signed.waitsFor("write_spec")).toEqual([]);
    expect(signed.waitsFor("review_spec")).toEqual(["write_spec"]);
    expect(signed.task("review_spec").title).toBe("Go through it with Ada Maple");
    expect(signed.waitsFor("build")).toEqual(["review_spec", ...components]);
  });

  test("in nine components, one after the other", () => {
    let at = specified;
    for (const [index, component] of components.entries()) {
      expect(at.waitsFor(component)).toEqual([]);
      const next = components[index + 1];
      if (next) expect(at.waitsFor(next)).toEqual([component]);
      at = at.done("2027-02-04", component);
    }
    expect(at.waitsFor("build")).toEqual([]);
  });

  test("and tested in nine checks", () => {
    const { work } = built.task("test");
    expect(work?.type === "checks" && work.items).toHaveLength(9);
    expect(specified.waitsFor("test")).toEqual(["build"]);
    expect(built.waitsFor("test")).toEqual([]);
  });
});

describe("the trial", () => {
  const tested = built.done("2027-02-12", "test");
  const tried = tested.answered({ pilot_deals: deals });

  test("is one for each deal, once these are chosen", () => {
    expect(keysOf(tested, "pilot")).toEqual([]);
    expect(keysOf(tried, "pilot")).toHaveLength(5);
  });

  test("goes from the one who sold to the one who takes over", () => {
    expect(tried.task("pilot_sales[acorn]").owner).toMatchObject({ email: "bea@maple.example" });
    expect(tried.task("pilot_success[acorn]").owner).toMatchObject({ email: "gil@maple.example" });
    expect(tried.task("pilot_sales[birch]").owner).toMatchObject({ email: "cy@maple.example" });
    expect(tried.waitsFor("pilot_sales[acorn]")).toEqual([]);
    expect(tried.waitsFor("pilot_success[acorn]")).toEqual(["pilot_sales[acorn]"]);
    expect(tried.done("2027-02-16", "pilot_sales[acorn]").waitsFor("pilot[acorn]")).toEqual([
      "pilot_success[acorn]",
    ]);
  });

  const pilots = keysOf(tried, "pilot");
  const over = tried.done("2027-02-19", ...pilots);

  test("ends with a sign-off for which every deal is needed", () => {
    expect(tried.waitsFor("engineering_signed")).toEqual(pilots);
    expect(over.waitsFor("engineering_signed")).toEqual([]);
  });

  test("or goes back to the building, until it is signed", () => {
    const back = over.sentBack("engineering_signed");
    expect(back.task("build").status).toBe("open");
    expect(back.waitsFor("engineering_signed")).toEqual(["build"]);
    expect(back.done("2027-02-23", "build").waitsFor("engineering_signed")).toEqual([]);
  });

  test("then sales, success and those who lead are trained", () => {
    const lessons = ["train_sales", "train_success", "train_leads"];
    for (const lesson of lessons) expect(over.waitsFor(lesson)).toEqual(["engineering_signed"]);
    const trained = over.done("2027-02-24", "engineering_signed");
    expect(trained.waitsFor("training")).toEqual(lessons);
    expect(lessons.map((key) => trained.task(key).work)).toMatchObject([
      { minutes: 45 },
      { minutes: 45 },
      { minutes: 30 },
    ]);
  });
});

describe("after the launch", () => {
  const weeks = (project: Walk) =>
    keysOf(project, "office_hours").map((key) => [key, project.due(key)]);
  const four = [
    ["office_hours#1", "2027-03-08"],
    ["office_hours#2", "2027-03-15"],
    ["office_hours#3", "2027-03-22"],
    ["office_hours#4", "2027-03-29"],
  ];

  test("there are office hours, weekly for four weeks", () => {
    expect(weeks(begun())).toEqual(four);
    expect(begun().due("measure")).toBe("2027-03-29");
  });

  test.each([
    [69.99, 6],
    [70, 4],
    [82, 4],
  ])("%d percent complete in week 4 makes it %i weeks", (completion, count) => {
    const inWeek4 = begun().done("2027-03-29", ...four.flatMap(([key]) => key ?? []));
    const after = inWeek4.answered({ completion });
    expect(weeks(after).slice(0, 4)).toEqual(four);
    expect(weeks(after).slice(4)).toEqual(
      [
        ["office_hours#5", "2027-04-05"],
        ["office_hours#6", "2027-04-12"],
      ].slice(0, count - 4),
    );
    expect(after.waitsFor("enablement_signed")).toHaveLength(count - 4);
  });

  test("every later date moves with it", () => {
    const later = begun().with({ goLive: "2027-03-15" });
    expect(later.dues("office_hours#1", "measure", "first_cycle", "refine")).toEqual({
      "office_hours#1": "2027-03-22",
      measure: "2027-04-12",
      first_cycle: "2027-06-13",
      refine: "2027-06-13",
    });
  });

  test("there is a look at each month, the next when the one before is done", () => {
    const first = begun();
    expect(first.dues("monthly#1", "quarterly#1")).toEqual({
      "monthly#1": "2027-04-01",
      "quarterly#1": "2027-06-01",
    });
    expect(keysOf(first, "monthly")).toEqual(["monthly#1"]);
    const second = first.done("2027-04-01", "monthly#1");
    // The first of May is a Saturday.
    expect(second.due("monthly#2")).toBe("2027-05-03");
    expect(second.done("2027-05-04", "monthly#2").due("monthly#3")).toBe("2027-06-01");
    expect(keysOf(second, "quarterly")).toEqual(["quarterly#1"]);
    expect(second.done("2027-06-01", "quarterly#1").due("quarterly#2")).toBe("2027-09-01");
  });

  test("there is a look at the first time round, 90 days on", () => {
    expect(begun().due("first_cycle")).toBe("2027-05-30");
  });
});

describe("how it goes on", () => {
  const lasting = begun({ engagement: "lasting" });
  const single = begun({ engagement: "single" });
  const reviews = ["monthly#1", "quarterly#1", "first_cycle"];
  const owners = ({ task }: Walk) => reviews.map((key) => task(key).ownerRole);

  test("we stay: it is handed over inside, refined later, and ours to look after", () => {
    expect(lasting.task("hand_inside").ownerRole).toBe("expert");
    expect(lasting.keys).not.toContain("hand_outside");
    expect(lasting.dues("refine", "prepare_refine")).toEqual({
      refine: "2027-05-30",
      prepare_refine: "2027-05-16",
    });
    expect(lasting.task("prepare_refine").customerLine).toBeUndefined();
    expect(owners(lasting)).toEqual(["architect", "architect", "architect"]);
  });

  test("it ends: the customer is shown how, and looks after it", () => {
    expect(single.task("hand_outside").ownerRole).toBe("architect");
    for (const key of ["hand_inside", "refine", "prepare_refine"])
      expect(single.keys).not.toContain(key);
    expect(owners(single)).toEqual(["customer", "customer", "customer"]);
  });

  test("a change of mind gives the same reviews to somebody else", () => {
    const reviewed = single.done("2027-04-01", "monthly#1");
    const stayed = reviewed.answered({ engagement: "lasting" });
    expect(stayed.task("monthly#1")).toMatchObject({ status: "done", ownerRole: "customer" });
    expect(stayed.task("monthly#2")).toMatchObject({
      ownerRole: "architect",
      because: {
        owner:
          "The playbook gives it to the role “Architect”, as “How do we go on afterwards?” is We stay and look after it.",
      },
    });
  });
});

describe("a meeting of the architect", () => {
  const admin = { person: "Ana Birch", email: "ana@birch.example" };
  const withWhom = (key: string) => {
    const { work } = begun({
      engagement: "single",
      crm_admin: { name: admin.person, email: admin.email },
    }).task(key);
    return work?.type === "meeting" ? work.with : undefined;
  };

  test("brings in the customer, to begin with, to agree, and at the handover", () => {
    for (const key of ["kickoff", "align#1", "hand_outside"])
      expect([key, withWhom(key)]).toEqual([key, [{ role: "customer" }]]);
  });

  test("on the specification brings in whoever runs the CRM", () => {
    expect(withWhom("review_spec")).toEqual([admin]);
  });
});
