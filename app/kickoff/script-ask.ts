import { factsRead } from "../facts/condition.ts";
import { factsReadBy } from "../facts/expression.ts";
import type { Facts } from "../facts/fact.ts";
import { settle } from "../facts/settle.ts";
import type { BoundQuestion } from "./question-types/question-type.ts";
import { itemPart } from "./question-types/row-parts.ts";
import type { ScriptAsk } from "./visibility.ts";

/** A question as the page's script knows it. */
export function askOf(question: BoundQuestion, key: string = question.base.key): ScriptAsk {
  const { base, kind, computed, items, control } = question;
  const given = control.kind === "list" && control.given;
  return {
    key,
    kind,
    ...(base.when === undefined ? {} : { when: base.when }),
    ...(computed === undefined ? {} : { computed }),
    ...(items === undefined
      ? {}
      : {
          items: [...items].map(([own, item]) => ({
            ...askOf(item, own),
            ...(given && own === itemPart ? { given } : {}),
          })),
        }),
  };
}

/** The same with everything decided that does not hang on the open facts. */
export function settled(ask: ScriptAsk, open: ReadonlySet<string>, facts: Facts): ScriptAsk {
  const { when, items } = ask;
  const inRow = new Set([...open, ...(items ?? []).map(({ key }) => key)]);
  return {
    ...ask,
    ...(when === undefined ? {} : { when: settle(when, open, facts) }),
    ...(items === undefined ? {} : { items: items.map((item) => settled(item, inRow, facts)) }),
  };
}

/** The facts that it reads, besides the answers of its own row. */
export function readBy({ when, computed, items = [] }: ScriptAsk): string[] {
  const own = new Set(items.map(({ key }) => key));
  return [
    ...factsRead(when),
    ...(computed === undefined ? [] : factsReadBy(computed.value)),
    ...items.flatMap(readBy).filter((key) => !own.has(key)),
  ];
}
