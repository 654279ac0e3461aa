import {
  type Condition,
  keyOf,
  type Operand,
  ofItems,
  operandsOf,
  partsOf,
} from "../../facts/condition.ts";
import { isConstant, isCount, isListOfConstants, isVariable } from "../../facts/operand.ts";
import type { BoundQuestion } from "../../kickoff/question-types/question-type.ts";
import { limitsOf } from "./limits.ts";

type Constant = string | number | boolean;

/** What one answer, or a part of it, is held against. */
export type ComparedPath = {
  readonly constants: ReadonlySet<Constant>;
  /** How many answers are held against each other, this one among them. */
  readonly together: number;
};

/** What conditions ask of one question. */
export type Compared = {
  /** By the path within the answer; "" is the answer itself. */
  readonly paths: ReadonlyMap<string, ComparedPath>;
  /** Numbers that the number of its items is held against. */
  readonly counts: ReadonlySet<number>;
  /** What is asked of its items. */
  readonly items: readonly Condition[];
  /** Set where something is asked that possible answers cannot be listed for. */
  readonly isBeyond: boolean;
};

type Gathered = {
  readonly constants: Map<string, Set<Constant>>;
  readonly pairs: (readonly [string, string])[];
  readonly counts: Map<string, Set<number>>;
  readonly items: Map<string, Condition[]>;
  readonly beyond: Set<string>;
};

type Questions = ReadonlyMap<string, BoundQuestion>;

/** What conditions ask of each question, by its key. */
export function comparedIn(
  conditions: readonly Condition[],
  questions: Questions,
): ReadonlyMap<string, Compared> {
  const gathered: Gathered = {
    constants: new Map(),
    pairs: [],
    counts: new Map(),
    items: new Map(),
    beyond: new Set(),
  };
  for (const comparison of conditions.flatMap(comparisonsIn))
    gather(comparison, gathered, questions);
  const together = joinPairs(gathered, questions);
  const paths = pathsByKey(gathered, together);
  const named = [...paths.keys(), ...gathered.counts.keys(), ...gathered.items.keys()];
  return new Map(
    named.map((key) => [
      key,
      {
        paths: paths.get(key) ?? new Map(),
        counts: gathered.counts.get(key) ?? new Set(),
        items: gathered.items.get(key) ?? [],
        isBeyond: gathered.beyond.has(key),
      },
    ]),
  );
}

function pathsByKey(
  { constants }: Gathered,
  together: ReadonlyMap<string, number>,
): Map<string, Map<string, ComparedPath>> {
  const paths = new Map<string, Map<string, ComparedPath>>();
  for (const [path, own] of constants) {
    const key = keyOf(path);
    const ofKey = paths.get(key) ?? new Map<string, ComparedPath>();
    paths.set(key, ofKey);
    ofKey.set(path.slice(key.length + 1), { constants: own, together: together.get(path) ?? 1 });
  }
  return paths;
}

function comparisonsIn(condition: Condition): Condition[] {
  const parts = partsOf(condition);
  return parts.length > 0 ? parts.flatMap(comparisonsIn) : [condition];
}

function gather(comparison: Condition, gathered: Gathered, questions: Questions): void {
  const list = ofItems(comparison);
  if (list) addItems(list[0].var, list[1], gathered);
  else if (typeof comparison === "object" && "answered" in comparison)
    added(gathered.constants, comparison.answered);
  else gatherSides(operandsOf(comparison), gathered, questions);
}

function gatherSides(operands: readonly Operand[], gathered: Gathered, questions: Questions): void {
  const paths = operands.flatMap((operand) => (isVariable(operand) ? [operand.var] : []));
  const counted = operands.flatMap((operand) => (isCount(operand) ? [operand.count] : []));
  const constants = operands.flatMap((operand) => {
    if (isListOfConstants(operand)) return operand;
    return isConstant(operand) ? [operand] : [];
  });
  const list = paths.find((path) => questions.get(keyOf(path))?.kind === "list");
  if (list !== undefined) gatherIn(list, paths, constants, gathered);
  else if (counted.length > 0) gatherCounts(counted, paths, constants, gathered);
  else gatherPaths(paths, constants, gathered);
}

function gatherPaths(
  paths: readonly string[],
  constants: readonly Constant[],
  { constants: known, pairs }: Gathered,
): void {
  for (const path of paths)
    for (const constant of [undefined, ...constants]) added(known, path, constant);
  const [left, right] = paths;
  if (left !== undefined && right !== undefined) pairs.push([left, right]);
}

/** Whether a value is among what the items of a list hold. */
function gatherIn(
  path: string,
  paths: readonly string[],
  constants: readonly Constant[],
  gathered: Gathered,
): void {
  const key = keyOf(path);
  for (const constant of constants)
    addItems(key, { "==": [{ var: path.slice(key.length + 1) }, constant] }, gathered);
  if (paths.length > 1) for (const one of paths) gathered.beyond.add(keyOf(one));
}

function gatherCounts(
  counted: readonly string[],
  paths: readonly string[],
  constants: readonly Constant[],
  gathered: Gathered,
): void {
  for (const key of counted) {
    added(gathered.counts, key);
    for (const constant of constants)
      if (typeof constant === "number") added(gathered.counts, key, constant);
  }
  for (const path of paths) added(gathered.constants, path);
  if (counted.length + paths.length > 1)
    for (const path of [...counted, ...paths]) gathered.beyond.add(keyOf(path));
}

function addItems(path: string, condition: Condition, { items, beyond }: Gathered): void {
  const key = keyOf(path);
  items.set(key, [...(items.get(key) ?? []), condition]);
  if (path !== key) beyond.add(key);
}

function added<T>(to: Map<string, Set<T>>, key: string, value?: T): void {
  const set = to.get(key) ?? new Set();
  to.set(key, set);
  if (value !== undefined) set.add(value);
}

/** What is held against each other shares what each is held against; returns how many those are. */
function joinPairs({ pairs, constants }: Gathered, questions: Questions): Map<string, number> {
  const groups = new Map<string, Set<string>>();
  for (const pair of pairs) {
    const joined = new Set(pair.flatMap((path) => [path, ...(groups.get(path) ?? [])]));
    for (const path of joined) groups.set(path, joined);
  }
  for (const group of new Set(groups.values())) {
    const shared = new Set(
      [...group].flatMap((path) => [...(constants.get(path) ?? []), ...boundsOf(path, questions)]),
    );
    for (const path of group) constants.set(path, shared);
  }
  return new Map([...groups].map(([path, group]) => [path, group.size]));
}

function boundsOf(path: string, questions: Questions): readonly Constant[] {
  const question = questions.get(path);
  return question ? [...limitsOf(question), ...(question.values ?? [])] : [];
}
