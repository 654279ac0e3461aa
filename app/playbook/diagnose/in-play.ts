import { type Condition, factsRead, holds, partsOf } from "../../facts/condition.ts";
import { type Logic, shownBy, touchedByAll } from "./logic.ts";

/*
 * Which questions a set of conditions has to be decided together with. What shows a question need
 * not be looked at when nothing else depends on the same answers and it is known that the
 * question can be asked: so a rule at the end of a long chain costs no more than one at its start.
 */

/** How often what is shared is worked out anew before everything is looked at together. */
const mostRounds = 8;

/** The questions in play, each with the conditions that show it where these are in play, too. */
export type InPlay = ReadonlyMap<string, readonly Condition[]>;

/** The questions that decide these conditions. */
export function inPlay(conditions: readonly Condition[], logic: Logic): InPlay {
  const { questions } = logic;
  const found = new Map<string, readonly Condition[]>();
  const add = (keys: readonly string[]) => {
    for (const key of keys) if (questions.has(key) && !found.has(key)) found.set(key, []);
  };
  add(conditions.flatMap(factsRead));
  for (let round = 0; ; round += 1) {
    const entangled = round < mostRounds ? entangledIn(found, logic) : unexplained(found, logic);
    if (entangled.length === 0) return found;
    for (const { key, shows } of entangled) {
      found.set(key, shows);
      add(shows.flatMap(factsRead));
    }
  }
}

type Explained = { readonly key: string; readonly shows: readonly Condition[] };

/** Questions whose conditions have to be in play and are not yet. */
function unexplained(found: InPlay, { questions }: Logic): Explained[] {
  return [...found].flatMap(([key, known]) => {
    const placed = questions.get(key);
    const shows = placed ? shownBy(placed) : [];
    return known.length < shows.length ? [{ key, shows }] : [];
  });
}

/** Those of them that cannot be judged by themselves: what they hang on is shared, or not decided. */
function entangledIn(found: InPlay, logic: Logic): Explained[] {
  let once = 0n;
  let twice = 0n;
  for (const [key, known] of found) {
    const touched = known.length === 0 ? touchedByAll([key], logic) : (logic.bits.get(key) ?? 0n);
    twice |= once & touched;
    once |= touched;
  }
  return unexplained(found, logic).filter(({ key }) => {
    const isDecided = ["some", "none"].includes(logic.canBeAsked.get(key) ?? "unknown");
    const isShared = ((logic.behind.get(key) ?? 0n) & twice) !== 0n;
    return isShared || !isDecided;
  });
}

/** Without the conditions that hold anyhow where the others do: they show a question that must be answered. */
export function withoutImplied(
  conditions: readonly Condition[],
  { questions }: Logic,
): Condition[] {
  const all = conditions.flatMap(demandsOf);
  const implied = new Set(
    all.flatMap(answersDemanded).flatMap((key) => {
      const placed = questions.get(key);
      return placed ? shownBy(placed).flatMap(demandsOf) : [];
    }),
  );
  return all.filter((one) => !implied.has(one));
}

/** The single demands of a condition. */
function demandsOf(condition: Condition): readonly Condition[] {
  if (typeof condition !== "object" || !("and" in condition)) return [condition];
  return condition.and.flatMap(demandsOf);
}

/** The question that must be answered for a comparison to hold. */
function answersDemanded(condition: Condition): string[] {
  if (partsOf(condition).length > 0 || holds(condition, {})) return [];
  const keys = factsRead(condition);
  return keys.length === 1 ? keys : [];
}
