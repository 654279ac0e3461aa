import { bindPlaybook } from "../../app/kickoff/bound-playbook.ts";
import { journey } from "../../app/kickoff/journey.ts";
import { plan } from "../../app/plan/plan.ts";
import { replay } from "../../app/plan/replay.ts";
import { type Playbook, playbookSchema } from "../../app/playbook/schema.ts";
import { type Line, medianMs, short } from "./measure.ts";

const sizes = [100, 1000, 10_000] as const;
const calendar = {
  zone: "Europe/London",
  workdays: [1, 2, 3, 4, 5],
  holidays: [],
  hours: { from: "09:00", to: "17:30" },
};

/** How the pure functions grow: ten times as much ought to take about ten times as long. */
export function growthLines(): Line[] {
  return [
    line("journey, by number of questions", (size) => {
      const playbook = bigPlaybook(size);
      bindPlaybook(playbook);
      return () => journey(playbook, { facts: {}, entered: {}, confirmed: new Set() });
    }),
    line("plan, by number of tasks", (size) => {
      const playbook = bigPlaybook(size);
      const dates = {
        won: "2026-03-02",
        kickoff: "2026-03-04",
        goLive: "2026-06-01",
        done: {},
        calendar,
        names: {},
      };
      return () => plan(playbook, { q_0: true }, dates);
    }),
    line(
      "replay over 100 tasks, by number of submissions",
      (size) => {
        const [previous, next] = [bigPlaybook(100), bigPlaybook(100)];
        const dates = {
          won: "2026-03-02",
          kickoff: "2026-03-04",
          goLive: "2026-06-01",
          done: {},
          calendar,
          names: {},
        };
        const answers = { q_0: true };
        const sent = Array.from({ length: size }, (_, index) => ({
          customer: `Customer ${index}`,
          facts: answers,
          answers,
          dates,
        }));
        return () => replay(next, previous, sent);
      },
      [10, 100, 1000],
    ),
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
  const [small = 0, middle = 0, large = 0] = times;
  return {
    what,
    ratio: `×${short(middle / small)}, ×${short(large / middle)}`,
    figures: measured.map((size, index) => `${size}: ${short(times[index] ?? 0)} ms`).join(", "),
  };
}

/** A playbook in which every question and task hangs on the one before. */
function bigPlaybook(size: number): Playbook {
  const before = (index: number) =>
    index % 10 === 0 ? undefined : { "==": [{ var: `q_${index - 1}` }, true] };
  return playbookSchema.parse({
    format: 1,
    key: "big",
    name: "Big",
    sections: Array.from({ length: size / 10 }, (_, section) => ({
      key: `s_${section}`,
      title: `Section ${section}`,
      questions: Array.from({ length: 10 }, (_, place) => {
        const index = section * 10 + place;
        return {
          type: "yes_no",
          key: `q_${index}`,
          label: `Question ${index}?`,
          when: before(index),
        };
      }),
    })),
    phases: [{ key: "work", title: "Work" }],
    tasks: Array.from({ length: size }, (_, index) => ({
      key: `t_${index}`,
      phase: "work",
      title: `Task ${index}`,
      owner: index % 3 === 0 ? "customer" : "manager",
      due: { offset: index % 30, anchor: index % 5 === 0 ? "won" : "kickoff" },
      after: index % 10 === 0 ? [] : [`t_${index - 1}`],
      when: index % 7 === 0 ? { "==": [{ var: "q_0" }, true] } : undefined,
    })),
  });
}
