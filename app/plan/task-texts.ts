import { say } from "../lib/isolated.ts";
import { renderLine, renderText, type TextValues } from "../lib/texts.ts";
import { nameForCustomer } from "../timeline/describe-to-customer.ts";
import type { NameOf } from "./due-words.ts";
import type { Instance } from "./instances.ts";
import { ownerOf, roleOf } from "./owners.ts";
import type { PlanScope } from "./scope.ts";

/** The rendered texts of a task. */
export type TaskTexts = {
  readonly title: string;
  readonly details?: string;
  readonly customerLine?: string;
  readonly milestone?: string;
};

/** Renders the texts of a task, for its item where it is there for one. */
export function textsOfTask(one: Instance, { values }: Pick<PlanScope, "values">): TaskTexts {
  const { title, details, customerLine, milestone, key } = one.placed.task;
  const own = ownValues(one);
  return {
    title: renderLine(title, values, own) || key,
    ...(details === undefined ? {} : { details: renderText(details, values, own) }),
    ...(customerLine === undefined ? {} : { customerLine: renderLine(customerLine, values, own) }),
    ...(milestone === undefined ? {} : { milestone: renderLine(milestone, values, own) }),
  };
}

/** What only the texts of this task insert: its item, and which it is of several. */
export function ownValues({ item, number }: Instance): TextValues {
  return {
    ...(item ? { item: item.text } : {}),
    ...(number === undefined ? {} : { number: String(number) }),
  };
}

/** What staff call the tasks of a plan. */
export function namesForStaff(texts: ReadonlyMap<string, TaskTexts>): NameOf {
  return ({ key }) => say`“${texts.get(key)?.title ?? key}”`;
}

/** What the customer calls them; nothing is told of those that they do not see. */
export function namesForCustomer(texts: ReadonlyMap<string, TaskTexts>, scope: PlanScope): NameOf {
  return (one) => {
    const { title, customerLine } = texts.get(one.key) ?? { title: one.key };
    const people = { ...scope, roles: scope.playbook.roles };
    const ownerRole = roleOf(ownerOf(one.placed.task.owner, one, people).holder);
    const name = nameForCustomer({ title, ownerRole, customerLine: customerLine ?? null });
    return name === null || name === "" ? "a step of ours" : say`“${name}”`;
  };
}
