import { factsRead } from "../facts/condition.ts";
import { renderLine } from "../lib/texts.ts";
import { becauseOf } from "./because.ts";
import type { Called } from "./called.ts";
import type { NameOf } from "./due-words.ts";
import { eventInWords } from "./event-words.ts";
import { factsFor, type Instance } from "./instances.ts";
import type { Because } from "./planned-task.ts";
import type { PlanScope } from "./scope.ts";
import { namesForCustomer, namesForStaff, ownValues, type TaskTexts } from "./task-texts.ts";

/** Why a task is in the plan, and why it has its date. */
export function becauseOfTask(
  one: Instance,
  texts: ReadonlyMap<string, TaskTexts>,
  called: Called,
  scope: PlanScope,
): Because {
  const { placed, item } = one;
  const [staff, customer] = [namesForStaff(texts), namesForCustomer(texts, scope)];
  const questions = scope.questionsFor(placed.each);
  const facts =
    item && placed.when ? factsFor(factsRead(placed.when), scope.facts, item) : scope.facts;
  const found = becauseOf(placed.when, questions, facts, {
    item: item && placed.each ? itemIn(placed.each, item.name, scope) : undefined,
    event: eventIn(one, called, scope, staff, customer),
  });
  const { because } = placed.task;
  const written = because === undefined ? "" : renderLine(because, scope.values, ownValues(one));
  return {
    ...found,
    ...(written === "" ? {} : { customer: written }),
    ...dueIn(one, called, staff, customer),
  };
}

function itemIn(each: string, answer: string, scope: PlanScope) {
  const label = scope.questionsFor(undefined).get(each)?.base.label ?? each;
  return { key: each, label, answer };
}

function eventIn(one: Instance, called: Called, scope: PlanScope, staff: NameOf, customer: NameOf) {
  const ours = eventInWords(one, staff, called, scope);
  if (ours === undefined) return undefined;
  return { staff: ours, customer: eventInWords(one, customer, called, scope) ?? ours };
}

function dueIn({ key }: Instance, { due }: Called, staff: NameOf, customer: NameOf) {
  const { why } = due.get(key) ?? {};
  if (why === undefined) return {};
  let namesTasks = false;
  const ours = why((other) => {
    namesTasks = true;
    return staff(other);
  });
  const theirs = namesTasks ? why(customer) : ours;
  return { due: ours, ...(ours === theirs ? {} : { dueForCustomer: theirs }) };
}
