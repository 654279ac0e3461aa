import { read } from "../facts/condition.ts";
import type { Facts, FactValue } from "../facts/fact.ts";
import { plainText } from "../kickoff/question-types/entered.ts";
import type { BoundQuestion } from "../kickoff/question-types/question-type.ts";
import type { TextValue } from "../lib/texts.ts";
import type { QuestionsByKey } from "../playbook/questions.ts";
import { onOneLine } from "../playbook/text-values.ts";

/** One item of a list that there is a task for. */
export type Item = {
  /** Its identity, from its name: it stays when others come, go, or change places. */
  readonly id: string;
  /** Its name as it reads. */
  readonly name: string;
  /** What rules read of it. */
  readonly facts: Facts;
  /** What texts insert of it. */
  readonly text: TextValue;
};

/** The items of a list as it was answered, in its order, each once under an identity of its own. */
export function itemsOf(list: string, questions: QuestionsByKey, facts: Facts): Item[] {
  const bound = questions.get(list);
  const seen = new Map<string, number>();
  return entriesIn(read(list, facts))
    .filter((entry) => !isNothing(entry.value, bound))
    .map((entry, index) => {
      const item = itemOf(entry, index, bound);
      const times = (seen.get(item.id) ?? 0) + 1;
      seen.set(item.id, times);
      return times === 1 ? item : { ...item, id: `${item.id}-${times}` };
    });
}

type Entry = { readonly name?: string; readonly value: FactValue };

/** A list holds its items one after the other, or each under its name. */
function entriesIn(found: FactValue | undefined): Entry[] {
  if (found === undefined || typeof found !== "object") return [];
  if (Array.isArray(found)) return found.map((value: FactValue) => ({ value }));
  return Object.entries(found).map(([name, value]) => ({ name, value }));
}

/** "None of these" is chosen, but is no item. */
function isNothing(value: FactValue, bound: BoundQuestion | undefined): boolean {
  const { control } = bound ?? {};
  return (
    control?.kind === "choices" &&
    control.choices.some((choice) => choice.exclusive && choice.value === value)
  );
}

function itemOf({ name, value }: Entry, index: number, bound: BoundQuestion | undefined): Item {
  const parts = partsOf(value);
  if (parts === null) return plainItem(value, index, bound);
  const shown = Object.fromEntries(
    Object.entries(parts).map(([part, own]) => {
      const question = bound?.items?.get(part);
      return [part, question ? onOneLine(question.show(own)) : plainText(own)];
    }),
  );
  const first = [...(bound?.items?.keys() ?? Object.keys(shown))].map((part) => shown[part]);
  const called = name ?? shown.item ?? shown.name ?? first.find(Boolean) ?? `${index + 1}`;
  return {
    id: idOf(called, index),
    name: called,
    facts: Object.fromEntries(Object.entries(parts).map(([part, own]) => [`item:${part}`, own])),
    text: { whole: called, parts: shown },
  };
}

function plainItem(value: FactValue, index: number, bound: BoundQuestion | undefined): Item {
  const question = bound?.items?.get("");
  const shown = question
    ? question.show(value)
    : bound?.kind === "choices"
      ? bound.show([value])
      : plainText(value);
  const text = onOneLine(shown);
  return { id: idOf(plainText(value), index), name: text, facts: { item: value }, text };
}

/** The parts of an item that has some. A choice in the customer's own words is one value. */
function partsOf(value: FactValue): Readonly<Record<string, FactValue>> | null {
  if (typeof value !== "object" || isList(value)) return null;
  const isOwnWords = Object.keys(value).length === 1 && Object.hasOwn(value, "other");
  return isOwnWords ? null : value;
}

function isList(value: object): value is readonly FactValue[] {
  return Array.isArray(value);
}

/** Small corrections of how a name is written leave it the same. */
function idOf(name: string, index: number): string {
  const id = name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 60);
  return id === "" ? `item-${index + 1}` : id;
}
