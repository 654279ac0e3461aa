import { type Condition, factsRead, operandsOf, partsOf } from "../../facts/condition.ts";
import { isConstant, isCount } from "../../facts/operand.ts";
import { type Diagnosis, error, warning } from "../diagnosis.ts";
import type { Place } from "../place.ts";
import { type PlacedQuestion, placedQuestions, questionsByKey } from "../questions.ts";
import { asWritten, readsBesidesAnswers } from "../rule-paths.ts";
import { ruleQuestions } from "../rule-questions.ts";
import type { Playbook } from "../schema.ts";
import { diagnoseCheck } from "./checks.ts";
import { diagnoseComparisons } from "./comparisons.ts";
import { printCycle, walkThrough } from "./cycles.ts";
import { diagnoseDeadParts } from "./dead-parts.ts";
import { canAllHold, decide, logicFor } from "./decide.ts";
import { diagnoseHiddenParents } from "./hidden-parents.ts";
import { type Logic, touchedBy } from "./logic.ts";
import { type PlacedCondition, placedConditions } from "./placed-conditions.ts";

/** Conditions that read or compare what is not there, wait for each other, never hold, or always do. */
export function diagnoseConditions(playbook: Playbook): Diagnosis[] {
  const placed = placedConditions(playbook);
  const logic = logicFor(placedQuestions(playbook));
  const wrong = placed.flatMap((one) => diagnoseRule(one, playbook));
  const order = diagnoseOrder(placed, [...logic.questions.values()]);
  const sound = withoutBroken(placed, [...wrong, ...order], logic);
  return [...wrong, ...order, ...diagnoseOutcomes(sound, logic)];
}

function isOfTask(noun: PlacedCondition["noun"]): boolean {
  return noun === "task" || noun === "list" || noun === "owner" || noun === "extension";
}

/** The rules of tasks also read decisions, and the item that a task is there for. */
function diagnoseRule({ condition, place, noun, each }: PlacedCondition, playbook: Playbook) {
  const questions = isOfTask(noun) ? ruleQuestions(playbook, each) : questionsByKey(playbook);
  return diagnoseComparisons(condition, place, questions).map(({ message, fix, ...found }) => ({
    ...found,
    message: asWritten(message),
    ...(fix === undefined ? {} : { fix: asWritten(fix) }),
  }));
}

/**
 * The conditions that neither have a problem themselves nor hang on a question whose condition
 * has one: to say of them that they never hold would name the same problem twice.
 */
function withoutBroken(
  placed: readonly PlacedCondition[],
  problems: readonly Diagnosis[],
  logic: Logic,
): PlacedCondition[] {
  const broken = new Set(
    placed.filter((one) => problems.some(({ place }) => isSamePlace(place, one.place))),
  );
  let hidden = 0n;
  for (const key of [...broken].flatMap(({ shows }) => shows)) hidden |= logic.bits.get(key) ?? 0n;
  const isHidden = (condition: Condition) => (touchedBy(condition, logic) & hidden) !== 0n;
  return placed.filter(
    (one) => !broken.has(one) && !isHidden(one.condition) && !isHidden(one.within),
  );
}

/** Whether one place is the other or lies inside it. */
function isSamePlace(a: Place, b: Place): boolean {
  const shared = Math.min(a.length, b.length);
  return a.slice(0, shared).every((step, index) => step === b[index]);
}

/** Questions show by what is answered before them. */
function diagnoseOrder(
  placed: readonly PlacedCondition[],
  questions: readonly PlacedQuestion[],
): Diagnosis[] {
  const order = new Map(questions.map(({ key }, index) => [key, index]));
  const graph = new Map(
    questions.map((question) => [
      question.key,
      readBy(question).filter((read) => read !== question.key && order.has(read)),
    ]),
  );
  const { cycles } = walkThrough(graph);
  const circles = cycles.map((cycle) => {
    const place = questions.find(({ key }) => key === cycle[0])?.place ?? [];
    return error(
      "condition_cycle",
      place,
      `These questions wait for each other's answers: ${printCycle(cycle)}.`,
      "Let one of them show without the other.",
    );
  });
  const inCycle = new Set(cycles.flat());
  const late = placed.flatMap((one) => lateReads(one, order, inCycle));
  return [...circles, ...late];
}

function readBy({ question, section }: PlacedQuestion): string[] {
  return [...factsRead(section.when), ...factsRead(question.when)];
}

const verbs: Readonly<Record<PlacedCondition["noun"], string>> = {
  section: "shows by",
  question: "shows by",
  option: "shows by",
  task: "happens by",
  list: "is taken by",
  owner: "is chosen by",
  extension: "goes on by",
  end: "is reached by",
  check: "reads",
};

function lateReads(
  { condition, place, noun, asked, shows }: PlacedCondition,
  order: ReadonlyMap<string, number>,
  inCycle: ReadonlySet<string>,
): Diagnosis[] {
  return factsRead(condition).flatMap((key) => {
    if (shows.includes(key)) {
      const message = `This ${noun} ${verbs[noun]} the answer to “${key}”, which ${noun === "section" ? "it asks itself" : "is its own"}.`;
      return [error("reads_itself", place, message, "Read an earlier question.")];
    }
    if ((order.get(key) ?? -1) < asked || inCycle.has(key)) return [];
    return [
      error(
        "reads_later",
        place,
        `This ${noun} ${verbs[noun]} the answer to “${key}”, which is asked later.`,
        `Ask “${key}” earlier.`,
      ),
    ];
  });
}

function diagnoseOutcomes(placed: readonly PlacedCondition[], logic: Logic): Diagnosis[] {
  // What is decided later, and what an item is like, cannot be tried out.
  const tried = placed.filter(
    ({ condition, within }) => !readsBesidesAnswers(condition) && !readsBesidesAnswers(within),
  );
  const found: Diagnosis[] = [];
  for (const [index, one] of tried.entries()) {
    if (logic.effort.left <= 0) return [...found, unfinished(one, tried.length - index)];
    found.push(...diagnoseOutcome(one, logic));
  }
  return found;
}

function diagnoseOutcome(
  { condition, within, place, noun }: PlacedCondition,
  logic: Logic,
): Diagnosis[] {
  if (noun === "check") return diagnoseCheck(condition, place, logic);
  const own = decide(condition, logic);
  if (own === "always") return [alwaysHolds(noun, place)];
  if (own === "unknown") return [undecided(place, condition)];
  const impossible =
    own === "never" || (within !== true && isOnlyTogetherImpossible(condition, within, logic));
  if (!impossible)
    return [
      // What chooses a list is made from its answers: it has no parts that somebody wrote.
      ...(noun === "list" ? [] : diagnoseDeadParts(condition, place, within, logic)),
      ...(isOfTask(noun) ? [] : diagnoseHiddenParents(condition, place, within, logic)),
    ];
  const message = `${neverWords[noun]}: no answers make its rule hold.`;
  return [error("never_true", place, message, "Change or remove the rule.")];
}

function alwaysHolds(noun: PlacedCondition["noun"], place: Place): Diagnosis {
  if (noun !== "end")
    return warning("always_true", place, "This rule holds whatever is answered.", "Remove it.");
  const message = "The kickoff always ends here: no later section is asked, and no task made.";
  return error("always_ends", place, message, "Change the rule, or remove the end.");
}

function unfinished({ place }: PlacedCondition, count: number): Diagnosis {
  const rules = count === 1 ? "this rule" : `this rule and the ${count - 1} after it`;
  const message = `Whether ${rules} can hold was not worked out: all rules together have too many cases.`;
  return warning("undecided", place, message, "Use simpler rules, or several playbooks.");
}

const neverWords: Readonly<Record<Exclude<PlacedCondition["noun"], "check">, string>> = {
  section: "This section never shows",
  question: "This question never shows",
  option: "This option never shows",
  task: "This task can never happen",
  list: "This list is never taken",
  owner: "This owner is never chosen",
  extension: "This series is never longer",
  end: "This end is never reached",
};

function undecided(place: Place, condition: Condition): Diagnosis {
  if (comparesCount(condition)) {
    const message =
      "Whether this rule can hold was not worked out: it holds the number of items of a list against an answer.";
    return warning("undecided", place, message, "Try it with answers of both kinds.");
  }
  const message = "Whether this rule can hold was not worked out: it has too many cases.";
  return warning("undecided", place, message, "Split it, or name fewer options in it.");
}

/** Whether it holds the number of items of a list against what somebody answers, somewhere. */
function comparesCount(condition: Condition): boolean {
  const asked = operandsOf(condition).filter((operand) => !isConstant(operand));
  return (
    (asked.length > 1 && asked.some(isCount)) ||
    partsOf(condition).some((part) => comparesCount(part))
  );
}

/** The section alone could show, the question alone could show, but never both. */
function isOnlyTogetherImpossible(condition: Condition, within: Condition, logic: Logic): boolean {
  return (
    canAllHold([within, condition], logic) === "none" && canAllHold([within], logic) !== "none"
  );
}
