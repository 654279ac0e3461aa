import { factsRead } from "../facts/condition.ts";
import { factsReadBy } from "../facts/expression.ts";
import type { Facts } from "../facts/fact.ts";
import { settle } from "../facts/settle.ts";
import type { BoundQuestion } from "./question-types/question-type.ts";
import { itemPart } from "./question-types/row-parts.ts";
import type { ScriptAsk } from "./visibility.ts";

/** A question as the page's script knows it. */
export function askOf(question: BoundQuestion, key: string = question.base.key): ScriptAsk {
  const { base, kind, computed, items, control, sameAs, ranked } = question;
  const { offeredWhen = {}, partsWhen = {} } = question;
  const given = control.kind === "list" && control.given;
  return {
    key,
    kind,
    ...(base.when === undefined ? {} : { when: base.when }),
    ...(computed === undefined ? {} : { computed }),
    ...(sameAs === undefined ? {} : { sameAs: sameAs.base.key }),
    ...(Object.keys(offeredWhen).length === 0 ? {} : { offered: offeredWhen, ranked }),
    ...(Object.keys(partsWhen).length === 0 ? {} : { parts: partsWhen }),
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
  const { when, items, offered, parts } = ask;
  const inRow = new Set([...open, ...(items ?? []).map(({ key }) => key)]);
  return {
    ...ask,
    ...(when === undefined ? {} : { when: settle(when, open, facts) }),
    ...(offered === undefined ? {} : { offered: settledEach(offered, open, facts) }),
    ...(parts === undefined ? {} : { parts: settledEach(parts, open, facts) }),
    ...(items === undefined ? {} : { items: items.map((item) => settled(item, inRow, facts)) }),
  };
}

/** The conditions that are left; those that hold in any case say nothing. */
function settledEach(
  offered: NonNullable<ScriptAsk["offered"]>,
  open: ReadonlySet<string>,
  facts: Facts,
): NonNullable<ScriptAsk["offered"]> {
  const each = Object.entries(offered).map(
    ([value, when]) => [value, settle(when, open, facts)] as const,
  );
  return Object.fromEntries(each.filter(([, when]) => when !== true));
}

/** The facts that it reads, besides the answers of its own row. */
export function readBy(ask: ScriptAsk): string[] {
  const { when, computed, sameAs, items = [], offered = {}, parts = {} } = ask;
  const own = new Set(items.map(({ key }) => key));
  return [
    ...[when, ...Object.values(offered), ...Object.values(parts)].flatMap(factsRead),
    ...(computed === undefined ? [] : factsReadBy(computed.value)),
    ...(sameAs === undefined ? [] : [sameAs]),
    ...items.flatMap(readBy).filter((key) => !own.has(key)),
  ];
}
