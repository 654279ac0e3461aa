import { describe, expect, test } from "vitest";
import { z } from "zod";
import { type Condition, partsOf } from "../../app/facts/condition.ts";
import { instanceName } from "../../app/plan/instance-key.ts";
import { holdsFor } from "../../app/plan/instances.ts";
import { plan } from "../../app/plan/plan.ts";
import { planScope } from "../../app/plan/scope.ts";
import { diagnose } from "../../app/playbook/diagnose.ts";
import { playbookJsonSchema } from "../../app/playbook/json-schema.ts";
import { parsePlaybook } from "../../app/playbook/parse.ts";
import { type PlacedTask, placedTasks } from "../../app/playbook/placed-tasks.ts";
import { printPlaybook } from "../../app/playbook/print.ts";
import { filled, toldBy } from "../support/filled.ts";
import { type Process, processDates, processes } from "../support/processes.ts";
import { hasFeature } from "./features.ts";

const validator = z.fromJSONSchema(playbookJsonSchema());

const all = processes().map((process) => ({ name: process.playbook.name, ...process }));

describe.each(all)("$name", ({ document, playbook, samples, needs }) => {
  const { inOrder } = placedTasks(playbook);
  const planned = samples.map(({ facts, happened }) =>
    plan(playbook, facts, { ...processDates, ...happened }),
  );

  test("nothing is wrong with it", () => {
    expect(diagnose(playbook)).toEqual([]);
  });

  test("printed and read again it is the same", () => {
    expect(parsePlaybook(JSON.parse(printPlaybook(playbook)))).toEqual({ playbook });
  });

  test("the published schema takes it", () => {
    expect(validator.safeParse(document).error?.issues ?? []).toEqual([]);
  });

  test("it says all that the trade does, and nothing else", () => {
    const checks = inOrder.flatMap(({ task: { key, work } }) =>
      work?.type === "checks" ? work.items.map((item) => `${key}.${item.key}`) : [],
    );
    const tasks = inOrder.map(({ task }) => task.key);
    const said = Object.values(needs.does);
    expect(said.filter((place) => ![...tasks, ...checks].includes(place))).toEqual([]);
    const told = new Set(said.map((place) => place.split(".")[0]));
    expect(tasks.filter((key) => !told.has(key))).toEqual([]);
  });

  test.each(needs.features)("it has what the trade needs: %s", (feature) => {
    expect(hasFeature(feature, playbook)).toBe(true);
  });

  test.each(samples)(
    "the answers of $name can be given, and are all that is asked",
    ({ facts }) => {
      const { complete, answers, next } = filled(playbook, facts);
      expect({ next, complete }).toEqual({ next: "check", complete: true });
      expect(answers).toEqual(toldBy("customer", playbook, facts));
    },
  );

  test.each(samples)("$name leads to the tasks expected", ({ facts, happened, tasks }) => {
    const keys = plan(playbook, facts, { ...processDates, ...happened }).map(({ key }) => key);
    expect(keys.toSorted()).toEqual([...tasks].sort());
  });

  test("every task is reached, says why it is there and whose it is, and why it has its date", () => {
    const reached = new Set(planned.flat().map(({ key }) => instanceName(key).task));
    expect(inOrder.filter(({ task }) => !reached.has(task.key))).toEqual([]);
    for (const { key, due, because } of planned.flat()) {
      expect(because.staff, key).not.toBe("");
      expect(because.customer, key).not.toBe("");
      expect(because.owner, key).toBeTruthy();
      if (due !== null) expect(because.due, key).toBeTruthy();
    }
  });

  test("the samples turn every condition of a task both ways, and every part of one", () => {
    const oneWay = inOrder.flatMap((placed) =>
      leavesOf(placed.when).filter(
        (leaf) => new Set(outcomes(leaf, placed, { playbook, samples })).size < 2,
      ),
    );
    expect(oneWay).toEqual([]);
  });
});

function leavesOf(condition: Condition | undefined): readonly Condition[] {
  if (condition === undefined) return [];
  const parts = partsOf(condition);
  return parts.length === 0 ? [condition] : parts.flatMap(leavesOf);
}

/** How a condition of a task comes out, for each sample and each item of one. */
function outcomes(
  condition: Condition,
  { each }: PlacedTask,
  { playbook, samples }: Pick<Process, "playbook" | "samples">,
): boolean[] {
  return samples.flatMap(({ facts, happened }) => {
    const scope = planScope(playbook, facts, { ...processDates, ...happened });
    const items = each === undefined ? [undefined] : scope.itemsOf(each);
    return items.map((item) => holdsFor(condition, scope.facts, item));
  });
}
