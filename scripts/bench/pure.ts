import type { Facts } from "../../app/facts/fact.ts";
import { bindPlaybook } from "../../app/kickoff/bound-playbook.ts";
import { journey } from "../../app/kickoff/journey.ts";
import { asNew } from "../../app/plan/apply-reconcile.ts";
import { plan } from "../../app/plan/plan.ts";
import { reconcile } from "../../app/plan/reconcile.ts";
import { replay } from "../../app/plan/replay.ts";
import { diagnose } from "../../app/playbook/diagnose.ts";
import { type Playbook, type PlaybookInput, playbookSchema } from "../../app/playbook/schema.ts";
import { type Line, medianMs, short } from "./measure.ts";

type QuestionInput = PlaybookInput["sections"][number]["questions"][number];
type TaskInput = PlaybookInput["tasks"][number];

const sizes = [100, 1000, 10_000] as const;
/** So many rules make 2,000 tasks: some of them one for each item, or several times. */
const [manyRules, manyFacts] = [1600, 1000];
const calendar = {
  zone: "Europe/London",
  workdays: [1, 2, 3, 4, 5],
  holidays: ["2026-04-03", "2026-04-06", "2026-05-04", "2026-05-25"],
  hours: { from: "09:00", to: "17:30" },
};
const dates = {
  won: "2026-03-02",
  kickoff: "2026-03-04",
  goLive: "2026-06-01",
  done: {},
  calendar,
  names: {},
};

const later = { ...dates, kickoff: "2026-03-09" };

/** How the pure functions grow: ten times as much ought to take about ten times as long. */
export function growthLines(): Line[] {
  return [
    line("journey with conditions and lists, by number of questions", (size) => {
      const playbook = bigPlaybook(size);
      const facts = everyAnswer(size);
      bindPlaybook(playbook);
      return () => journey(playbook, { facts, entered: {}, confirmed: new Set() });
    }),
    line(
      "diagnose, by number of questions, in tens and in one chain",
      (size) => {
        const [inTens, inOneChain] = [bigPlaybook(size), bigPlaybook(size, size, size)];
        return () => [diagnose(inTens), diagnose(inOneChain)];
      },
      [100, 300, 1000],
    ),
    line("plan with lists and series, by number of tasks", (size) => {
      const playbook = bigPlaybook(size);
      const facts = someAnswers();
      return () => plan(playbook, facts, dates);
    }),
    line("reconcile with lists and series, by number of tasks", (size) => {
      const playbook = bigPlaybook(size);
      const today = plan(playbook, someAnswers(), dates).map(asNew);
      const wanted = plan(playbook, { ...someAnswers(), q_0: false }, later);
      return () => reconcile(today, wanted);
    }),
    ...largeLines(),
    replayLine(),
  ];
}

const mostSubmissions = [100, 1000, 10_000] as const;

/** Takes seconds, so it is measured once, after the smallest has warmed everything up. */
function replayLine(): Line {
  const [previous, next] = [bigPlaybook(100), bigPlaybook(100)];
  const answers = someAnswers();
  const submissions = (size: number) =>
    Array.from({ length: size }, (_, index) => ({
      customer: `Customer ${index}`,
      facts: answers,
      answers,
      dates,
    }));
  replay(next, previous, submissions(mostSubmissions[0]));
  const times = mostSubmissions.map((size) => {
    const sent = submissions(size);
    const started = performance.now();
    replay(next, previous, sent);
    return performance.now() - started;
  });
  return growth("replay over 100 tasks, by number of submissions", mostSubmissions, times);
}

/** The largest plan that anybody should have to wait for while they type. */
function largeLines(): Line[] {
  const playbook = bigPlaybook(manyFacts, manyRules);
  const facts = everyAnswer(manyFacts);
  const wanted = plan(playbook, facts, dates);
  const today = plan(playbook, facts, later).map(asNew);
  const share = `${wanted.length} tasks, of lists and series too, over ${manyFacts} facts`;
  const asked = "asked: less than 50 ms";
  const [planMs, reconcileMs] = [
    medianMs(20, () => plan(playbook, facts, dates)),
    medianMs(20, () => reconcile(today, wanted)),
  ];
  return [
    { what: `plan of ${share}`, ratio: `${short(planMs)} ms`, figures: asked },
    { what: `reconcile of ${share}`, ratio: `${short(reconcileMs)} ms`, figures: asked },
  ];
}

function line(
  what: string,
  prepare: (size: number) => () => unknown,
  measured: readonly number[] = sizes,
): Line {
  const times = measured.map((size, index) =>
    medianMs(index === measured.length - 1 ? 5 : 20, prepare(size)),
  );
  return growth(what, measured, times);
}

function growth(what: string, measured: readonly number[], times: readonly number[]): Line {
  const [small = 0, middle = 0, large = 0] = times;
  return {
    what,
    ratio: `×${short(middle / small)}, ×${short(large / middle)}`,
    figures: measured.map((size, index) => `${size}: ${short(times[index] ?? 0)} ms`).join(", "),
  };
}

const sites = ["Leeds", "York", "Hull", "Bath"].map((name, index) => ({ name, staff: index }));

/** Enough for every task of a big playbook to be called for. */
function someAnswers(): Facts {
  return { q_0: true, q_9: sites };
}

function everyAnswer(questions: number): Facts {
  return Object.fromEntries(
    Array.from({ length: questions }, (_, index) => [`q_${index}`, isList(index) ? sites : true]),
  );
}

/** The last question of each ten. */
function isList(index: number): boolean {
  return index % 10 === 9;
}

/** A playbook in which questions hang on each other in chains of this length. */
function bigPlaybook(size: number, tasks = size, chain = 10): Playbook {
  return playbookSchema.parse({
    format: 1,
    key: "big",
    name: "Big",
    sections: Array.from({ length: size / 10 }, (_, section) => ({
      key: `s_${section}`,
      title: `Section ${section}`,
      questions: Array.from({ length: 10 }, (_, place) => question(section * 10 + place, chain)),
    })),
    phases: [{ key: "work", title: "Work" }],
    tasks: Array.from({ length: tasks }, (_, index) => task(index)),
  });
}

function question(index: number, chain: number): QuestionInput {
  // What comes after a list hangs on whether it was answered.
  const before = isList(index - 1)
    ? { answered: `q_${index - 1}` }
    : { "==": [{ var: `q_${index - 1}` }, true] };
  const base = {
    key: `q_${index}`,
    label: `Question ${index}?`,
    when: index % chain === 0 ? undefined : before,
  };
  if (!isList(index)) return { ...base, type: "yes_no" };
  return {
    ...base,
    type: "repeating_group",
    item: "Site",
    questions: [
      { key: "name", label: "Name", type: "short_text" },
      { key: "staff", label: "Staff", type: "number", when: { answered: "name" } },
    ],
  };
}

/** Of each twenty, one is there for each of four sites and one is a series of three. */
function task(index: number): TaskInput {
  const plain: TaskInput = {
    key: `t_${index}`,
    phase: "work",
    title: `Task ${index}`,
    owner: index % 3 === 0 ? "customer" : "manager",
    due: { offset: index % 30, anchor: index % 5 === 0 ? "won" : "kickoff" },
    after: index % 10 === 0 ? [] : [`t_${index - 1}`],
    when: index % 7 === 0 ? { "==": [{ var: "q_0" }, true] } : undefined,
  };
  if (index % 20 === 8) return { ...plain, title: "Visit {{ item.name }}", each: "q_9" };
  return index % 20 === 17
    ? { ...plain, repeat: { every: { amount: 1, unit: "weeks" }, times: 3 } }
    : plain;
}
