import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { factsArbitrary, plannedPlaybookArbitrary } from "../../tests/support/plan-arbitraries.ts";
import { datesArbitrary, workedOn } from "../../tests/support/plan-dates-arbitraries.ts";
import { applyReconcile, asNew } from "./apply-reconcile.ts";
import { differencesIn } from "./differences.ts";
import { plan } from "./plan.ts";
import { isSettled, reconcile, type TaskToday } from "./reconcile.ts";
import { whatIf, withChanges } from "./what-if.ts";

const planned = fc.tuple(plannedPlaybookArbitrary, factsArbitrary, datesArbitrary);

/** A plan, the tasks of it after people have worked on them, and other answers to plan again with. */
const underWay = fc
  .tuple(plannedPlaybookArbitrary, factsArbitrary, factsArbitrary, datesArbitrary)
  .chain(([playbook, facts, others, dates]) =>
    fc.record({
      playbook: fc.constant(playbook),
      facts: fc.constant(facts),
      others: fc.constant(others),
      dates: fc.constant(dates),
      today: workedOn(plan(playbook, facts, dates).map(asNew)),
    }),
  );

describe("a plan", () => {
  test("is always the same for the same input", () => {
    fc.assert(
      fc.property(planned, ([playbook, facts, dates]) => {
        const shuffled = Object.fromEntries(Object.entries(facts).reverse());
        expect(plan(structuredClone(playbook), shuffled, structuredClone(dates))).toEqual(
          plan(playbook, facts, dates),
        );
      }),
    );
  });

  test("is in the order of phases and positions, and names only tasks of its own", () => {
    fc.assert(
      fc.property(planned, ([playbook, facts, dates]) => {
        const tasks = plan(playbook, facts, dates);
        expect(tasks.map(({ phase }) => phase)).toEqual(tasks.map(({ phase }) => phase).sort());
        expect(tasks.map(({ position }) => position)).toEqual(
          tasks.map(({ position }) => position).sort((a, b) => a - b),
        );
        const keys = tasks.map(({ key }) => key);
        for (const task of tasks) expect(keys).toEqual(expect.arrayContaining([...task.after]));
      }),
    );
  });

  test("has no due date before what it depends on, nor before the day that was done", () => {
    fc.assert(
      fc.property(planned, ([playbook, facts, dates]) => {
        const tasks = plan(playbook, facts, dates);
        const due = new Map(tasks.map((task) => [task.key, task.due]));
        for (const task of tasks) {
          for (const before of task.after) {
            if (task.due === null) continue;
            expect(task.due >= (dates.byHand?.[before] ?? due.get(before) ?? "")).toBe(true);
            expect(task.due >= (dates.done[before] ?? "")).toBe(true);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  test("says of every task why it is there, in words without Liquid", () => {
    fc.assert(
      fc.property(planned, ([playbook, facts, dates]) => {
        for (const { title, because, due } of plan(playbook, facts, dates)) {
          if (due !== null) expect(because.due).toBeTruthy();
          expect(because.staff).not.toBe("");
          expect(because.customer).toMatch(/\.$/);
          expect(title).not.toMatch(/[{}]/);
          expect(because.owner).toMatch(/\.$/);
        }
      }),
    );
  });
});

describe("reconciling", () => {
  test("a plan with itself changes nothing, also after storing it as JSON", () => {
    fc.assert(
      fc.property(planned, ([playbook, facts, dates]) => {
        const tasks = plan(playbook, facts, dates);
        const stored: TaskToday[] = JSON.parse(JSON.stringify(tasks.map(asNew)));
        expect(reconcile(stored, tasks)).toEqual({
          add: [],
          change: [],
          cancel: [],
          restore: [],
          keep: [],
        });
      }),
    );
  });

  test("again after applying changes nothing more", () => {
    fc.assert(
      fc.property(underWay, ({ playbook, others, dates, today }) => {
        const wanted = plan(playbook, others, dates);
        const after = applyReconcile(today, reconcile(today, wanted));
        expect(isSettled(reconcile(after, wanted))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test("never changes what a person has done, added or set", () => {
    fc.assert(
      fc.property(underWay, ({ playbook, others, dates, today }) => {
        const after = applyReconcile(today, reconcile(today, plan(playbook, others, dates)));
        for (const task of today) {
          const now = after.find(({ key }) => key === task.key);
          if (task.byHand || task.status === "done") expect(now).toEqual(task);
          if (task.touched.includes("title")) expect(now?.title).toBe(task.title);
          if (task.touched.includes("due")) expect(now?.due).toBe(task.due);
          if (task.touched.includes("owner")) expect(now?.ownerRole).toBe(task.ownerRole);
          if (task.touched.includes("status")) expect(now?.status).toBe(task.status);
          if (task.touched.length > 0 && task.status !== "cancelled")
            expect(now?.status).toBe(task.status);
        }
      }),
      { numRuns: 300 },
    );
  });

  test("tells of everything that it leaves alone against the plan", () => {
    fc.assert(
      fc.property(underWay, ({ playbook, others, dates, today }) => {
        const wanted = plan(playbook, others, dates);
        const changes = reconcile(today, wanted);
        const after = applyReconcile(today, changes);
        const kept = new Set(changes.keep.map(({ task }) => task.key));
        for (const task of after.filter(
          ({ byHand, status }) => !byHand && status !== "cancelled",
        )) {
          const isWanted = wanted.some(
            ({ key, title }) => key === task.key && title === task.title,
          );
          if (!isWanted) expect(kept).toContain(task.key);
        }
      }),
    );
  });

  test("an answer taken away and given again restores the plan", () => {
    fc.assert(
      fc.property(
        planned,
        fc.constantFrom("pets", "size", "tier", "tools", "start", "sites", "signer"),
        ([playbook, facts, dates], key) => {
          const original = plan(playbook, facts, dates).map(asNew);
          const without = plan(playbook, withChanges(facts, { [key]: undefined }), dates);
          const between = applyReconcile(original, reconcile(original, without));
          const back = applyReconcile(between, reconcile(between, plan(playbook, facts, dates)));
          // What has to be done all the same stays, even if only the absence of the answer called for it.
          const isOriginal = ({ key }: TaskToday) => original.some((task) => task.key === key);
          const open = back.filter(
            (task) => task.status !== "cancelled" && (isOriginal(task) || !task.staysWhenCancelled),
          );
          expect(open.toSorted(byPosition)).toEqual(original);
        },
      ),
    );
  });

  test("what would happen is what then happens", () => {
    fc.assert(
      fc.property(underWay, ({ playbook, facts, others, dates, today }) => {
        const foreseen = whatIf(playbook, dates, today, facts, others);
        const changes = reconcile(today, plan(playbook, withChanges(facts, others), dates));
        expect(foreseen).toEqual(differencesIn(changes));
        const after = applyReconcile(today, changes);
        for (const { kind, key, title } of foreseen) {
          const task = after.find((one) => one.key === key);
          expect(task?.status === "cancelled").toBe(
            kind === "cancel" || (kind === "keep" && task?.status === "cancelled"),
          );
          if (kind === "add" || kind === "restore") expect(task?.status).toBe("open");
          if (kind === "add") expect(task?.title).toBe(title);
        }
      }),
    );
  });
});

function byPosition(a: TaskToday, b: TaskToday): number {
  return a.position - b.position;
}
