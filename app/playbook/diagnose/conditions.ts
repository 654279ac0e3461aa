import { factsRead } from "../../facts/condition.ts";
import { type Diagnosis, error, warning } from "../diagnosis.ts";
import type { Place } from "../place.ts";
import { type PlacedQuestion, placedQuestions, questionsByKey } from "../questions.ts";
import { asWritten, readsBesidesAnswers } from "../rule-paths.ts";
import { ruleQuestions } from "../rule-questions.ts";
import type { Playbook } from "../schema.ts";
import { diagnoseCheck } from "./checks.ts";
import { diagnoseComparisons } from "./comparisons.ts";
import { cyclesIn, printCycle } from "./cycles.ts";
import { diagnoseDeadParts } from "./dead-parts.ts";
import { decide, questionsBehind } from "./decide.ts";
import { diagnoseHiddenParents } from "./hidden-parents.ts";
import { type PlacedCondition, placedConditions } from "./placed-conditions.ts";

/** Conditions that read or compare what is not there, wait for each other, never hold, or always do. */
export function diagnoseConditions(playbook: Playbook): Diagnosis[] {
  const placed = placedConditions(playbook);
  const byKey = new Map(placedQuestions(playbook).map((question) => [question.key, question]));
  const wrong = placed.flatMap((one) => diagnoseRule(one, playbook));
  const order = diagnoseOrder(placed, [...byKey.values()]);
  const sound = withoutBroken(placed, [...wrong, ...order], byKey);
  return [...wrong, ...order, ...diagnoseOutcomes(sound, byKey)];
}

function isOfTask(noun: PlacedCondition["noun"]): boolean {
  return noun === "task" || noun === "list" || noun === "extension";
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
  questions: ReadonlyMap<string, PlacedQuestion>,
): PlacedCondition[] {
  const broken = new Set(
    placed.filter((one) => problems.some(({ place }) => isSamePlace(place, one.place))),
  );
  const hidden = new Set([...broken].flatMap(({ shows }) => shows));
  return placed.filter((one) => {
    const behind = questionsBehind({ and: [one.condition, one.within] }, questions);
    return !broken.has(one) && !behind.some(({ key }) => hidden.has(key));
  });
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
    questions.map(({ key }) => [
      key,
      readBy(key, placed).filter((read) => read !== key && order.has(read)),
    ]),
  );
  const cycles = cyclesIn(graph);
  const circles = cycles.map((cycle) => {
    const place = questions.find(({ key }) => key === cycle[0])?.place ?? [];
    return error(
      "condition_cycle",
      place,
      `These questions wait for each other's answers: ${printCycle(cycle)}.`,
      "Let one of them show without the other.",
    );
  });
  const late = placed.flatMap((one) => lateReads(one, order, new Set(cycles.flat())));
  return [...circles, ...late];
}

function readBy(key: string, placed: readonly PlacedCondition[]): string[] {
  return placed
    .filter(({ shows }) => shows.includes(key))
    .flatMap(({ condition }) => factsRead(condition));
}

const verbs: Readonly<Record<PlacedCondition["noun"], string>> = {
  section: "shows by",
  question: "shows by",
  option: "shows by",
  task: "happens by",
  list: "is taken by",
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

function diagnoseOutcomes(
  placed: readonly PlacedCondition[],
  questions: ReadonlyMap<string, PlacedQuestion>,
): Diagnosis[] {
  // What is decided later, and what an item is like, cannot be tried out.
  const tried = placed.filter(
    ({ condition, within }) => !readsBesidesAnswers(condition) && !readsBesidesAnswers(within),
  );
  return tried.flatMap(({ condition, within, place, noun }) => {
    if (noun === "check") return diagnoseCheck(condition, place, questions);
    const own = decide(condition, questions);
    if (own === "always" && noun === "end") {
      const message = "The kickoff always ends here: no later section is asked, and no task made.";
      return [error("always_ends", place, message, "Change the rule, or remove the end.")];
    }
    if (own === "always") {
      return [warning("always_true", place, `This rule holds whatever is answered.`, "Remove it.")];
    }
    if (own === "unknown") return [undecided(place)];
    const impossible =
      own === "never" ||
      (within !== true && isOnlyTogetherImpossible(condition, within, questions));
    if (!impossible) {
      return [
        // What chooses a list is made from its answers: it has no parts that somebody wrote.
        ...(noun === "list" ? [] : diagnoseDeadParts(condition, place, within, questions)),
        ...(isOfTask(noun) ? [] : diagnoseHiddenParents(condition, place, within, questions)),
      ];
    }
    return [
      error(
        "never_true",
        place,
        `${neverWords[noun]}: no answers make its rule hold.`,
        "Change or remove the rule.",
      ),
    ];
  });
}

const neverWords: Readonly<Record<Exclude<PlacedCondition["noun"], "check">, string>> = {
  section: "This section never shows",
  question: "This question never shows",
  option: "This option never shows",
  task: "This task can never happen",
  list: "This list is never taken",
  extension: "This series is never longer",
  end: "This end is never reached",
};

function undecided(place: Place): Diagnosis {
  const message = "Whether this rule can hold was not worked out: it has too many cases.";
  return warning("undecided", place, message, "Split it, or name fewer options in it.");
}

/** The section alone could show, the question alone could show, but never both. */
function isOnlyTogetherImpossible(
  condition: PlacedCondition["condition"],
  within: PlacedCondition["within"],
  questions: ReadonlyMap<string, PlacedQuestion>,
): boolean {
  return (
    decide({ and: [within, condition] }, questions) === "never" &&
    decide(within, questions) !== "never"
  );
}
