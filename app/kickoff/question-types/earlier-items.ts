import type { Condition } from "../../facts/condition.ts";
import type { FactValue } from "../../facts/fact.ts";
import { wayOutIn } from "../../facts/way-out.ts";
import { noneChoice } from "./options.ts";
import type { BoundQuestion, Light } from "./question-type.ts";

/** More items than this are not asked about one by one. */
export const mostItems = 50;

/** Holds when the list has an item: "None of these" is none. */
export function hasItems(list: string): Condition {
  return { some: [{ var: list }, { "!=": [{ var: "" }, noneChoice] }] };
}

/**
 * What the items of an earlier list are called, in their order: the answers of a list, the labels
 * of chosen options. `part` says which part of an item names it, where items have parts. Items of
 * one name are told apart by a number, so that each name stands for one item.
 */
export function namesOfItems(
  list: string,
  part: string | undefined,
  { known, questions }: Light,
): string[] {
  const question = questions.get(list);
  const items = Object.hasOwn(known, list) ? known[list] : undefined;
  if (!question || !Array.isArray(items)) return [];
  const names = items
    .filter((item) => item !== noneChoice)
    .map((item: FactValue, index) => nameOf(item, part, question) || numbered(question, index + 1));
  return apart(names.slice(0, mostItems));
}

function nameOf(item: FactValue, part: string | undefined, question: BoundQuestion): string {
  const named = part === undefined ? item : partIn(item, part);
  if (named === undefined || wayOutIn(named)) return "";
  return onOneLine(question.items?.get(part ?? "")?.show(named) ?? question.show([named]));
}

/** A name comes back from its form like this: one that differed would be that of another item. */
function onOneLine(name: string): string {
  return name.replace(/\s+/g, " ").trim();
}

function partIn(item: FactValue, part: string): FactValue | undefined {
  if (typeof item !== "object" || Array.isArray(item)) return undefined;
  return Object.entries(item).find(([name]) => name === part)?.[1];
}

function numbered({ base, control }: BoundQuestion, number: number): string {
  // What is asked about the items of another list has no word of its own for one.
  const item = control.kind === "list" ? control.item : "";
  return onOneLine(`${item || base.label} ${number}`);
}

function apart(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    let own = name;
    for (let number = 2; taken.has(own); number += 1) own = `${name} (${number})`;
    taken.add(own);
    return own;
  });
}
