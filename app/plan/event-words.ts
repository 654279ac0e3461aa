import { dateInWords } from "../lib/dates-in-words.ts";
import { locale } from "../lib/locale.ts";
import type { Starts } from "../playbook/schema.ts";
import { startOf } from "./anchors.ts";
import type { Called } from "./called.ts";
import { distanceInWords, type NameOf, type Say } from "./due-words.ts";
import type { Instance } from "./instances.ts";
import { lengthInWords } from "./lengths.ts";
import type { PlanScope } from "./scope.ts";

/** The event that brought a task in: “Passport” was done on 3 March. Nothing for one that started on none. */
export function eventInWords(
  one: Instance,
  nameOf: NameOf,
  called: Called,
  scope: PlanScope,
): string | undefined {
  const inWords = (date: string) => dateInWords(date, { locale, today: scope.dates.won });
  if (one.replaces !== undefined) return `the one before runs out on ${inWords(one.replaces)}`;
  const { event, on } = one.started ?? {};
  if (event === undefined || on === undefined) return undefined;
  const day = inWords(on);
  return `${whatHappened(event, one, nameOf, called, scope)} on ${day}`;
}

function whatHappened(
  event: Starts,
  one: Instance,
  nameOf: NameOf,
  called: Called,
  scope: PlanScope,
): string {
  const { links } = called;
  const task = (key: string) => {
    const [first] = links.meant(key, one);
    return first ? nameOf(first) : "a step of ours";
  };
  switch (event.on) {
    case "kickoff":
      return "the kickoff was submitted";
    case "answered":
      return `${scope.labelOf(event.question, undefined)} was answered`;
    case "received":
      return `the files for ${task(event.task)} arrived`;
    case "done":
      return `${task(event.task)} was done`;
    case "decided":
      return `a decision was taken in ${task(event.task)}`;
    case "overdue":
      return event.by
        ? `${task(event.task)} was ${lengthInWords(event.by.amount, event.by.unit)} late`
        : `${task(event.task)} was late`;
    case "date":
      return `this day came: ${dayIn(event, one, called, scope)(nameOf)},`;
    case "cancelled":
      return "the onboarding was called off";
  }
}

function dayIn(
  { anchor, offset, unit }: Extract<Starts, { on: "date" }>,
  one: Instance,
  { links, due }: Called,
  scope: PlanScope,
): Say {
  const dueOf = ({ key }: Instance) => due.get(key)?.due ?? null;
  const from = startOf(anchor, one, { ...scope, links }, { wanted: dueOf, due: dueOf });
  return distanceInWords(offset, unit, from?.moment ?? (() => "a step of ours"));
}
