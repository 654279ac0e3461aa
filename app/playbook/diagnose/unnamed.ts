import type { Condition } from "../../facts/condition.ts";
import { isForStaff } from "../../kickoff/bound-playbook.ts";
import type { BoundQuestion } from "../../kickoff/question-types/question-type.ts";
import { type Diagnosis, warning } from "../diagnosis.ts";
import type { Place } from "../place.ts";
import { type PlacedTask, placedTasks } from "../placed-tasks.ts";
import { type PlacedQuestion, placedQuestions } from "../questions.ts";
import { asRule, readsBesidesAnswers, ruleKey } from "../rule-paths.ts";
import { ruleQuestions } from "../rule-questions.ts";
import type { Playbook } from "../schema.ts";
import { type OwnerCase, ownerCases, ownersIn } from "../task-owners.ts";
import { canAllHold, logicFor } from "./decide.ts";
import { type Logic, shownBy } from "./logic.ts";
import { namesSomebody } from "./owners.ts";
import { beyond, both } from "./reaching.ts";

/** An answer that says whose a task is, or whose yes it asks for. */
type Named = {
  readonly key: string;
  readonly part: string | undefined;
  readonly place: Place;
  readonly bound: BoundQuestion;
  readonly placed: PlacedTask;
  /** When it is this one that says so, of several. */
  readonly chosen: Condition;
};

/** Answers that say whose something is, and that may be missing while it is to be done. */
export function diagnoseUnnamed(playbook: Playbook): Diagnosis[] {
  const named = placedTasks(playbook).inOrder.flatMap((placed) => namedIn(placed, playbook));
  if (named.length === 0) return [];
  const logic = logicFor(placedQuestions(playbook));
  return named
    .filter((one) => mayBeMissing(one, playbook, logic))
    .map(({ bound, place }) =>
      warning(
        "may_name_nobody",
        place,
        `“${bound.base.label}” may have no answer: then this is anybody’s at the customer.`,
        "Always ask for it, or let the task happen only when it is answered.",
      ),
    );
}

function namedIn(placed: PlacedTask, playbook: Playbook): Named[] {
  const questions = ruleQuestions(playbook, placed.each);
  return ownersIn(placed.task)
    .filter(({ place }) => place.at(-1) !== "reviewedBy") // Never somebody at the customer.
    .flatMap((named) => {
      const cases = ownerCases(named.owner);
      return cases.flatMap(({ owner, place }, index): Named[] => {
        if (typeof owner === "string" || !("answer" in owner)) return [];
        const [key = "", part] = ruleKey(owner.answer).split(".");
        const bound = questions.get(key);
        if (!bound || !namesSomebody(bound, part)) return [];
        const at = [...placed.place, ...named.place, ...place, "answer"];
        return [{ key, part, place: at, bound, placed, chosen: chosenBy(cases, index) }];
      });
    });
}

/** That the rule of this one holds, where it has one, and none of those that are tried before it. */
function chosenBy(cases: readonly OwnerCase[], index: number): Condition {
  const others = cases
    .slice(0, index)
    .flatMap(({ when }): Condition[] => (when === undefined ? [] : [{ "!": asRule(when) }]));
  const own = cases[index]?.when;
  return others.reduce<Condition>(both, own === undefined ? true : asRule(own));
}

function mayBeMissing(named: Named, playbook: Playbook, logic: Logic): boolean {
  const { key, bound, placed, chosen } = named;
  const { task } = placed;
  const when = both(placed.when, chosen);
  // What is decided later, and what an item is like, cannot be tried out.
  if (readsBesidesAnswers(when)) return false;
  if (task.starts?.on === "answered" && task.starts.question === key) return false;
  const asked = logic.questions.get(key);
  if (!asked) return isLeftOut(bound);
  const called = both(when, beyond(playbook.sections));
  const unanswered: Condition = { "!": { answered: key } };
  if (canAllHold([called, unanswered], logic) === "none") return false;
  const hidden: Condition = { "!": { and: [true, ...shownBy(asked)] } };
  return (
    isLeftOut(bound) ||
    isPartOptional(asked, named) ||
    canAllHold([called, hidden], logic) === "some"
  );
}

/** Whether a question may be passed over when it is asked. */
function isLeftOut(bound: BoundQuestion): boolean {
  return !bound.base.required || bound.waysOut.length > 0 || isForStaff(bound);
}

function isPartOptional({ question }: PlacedQuestion, { part }: Named): boolean {
  if (question.type === "person") return question.email !== "required";
  if (question.type !== "people_by_role") return false;
  return !question.roles.some(({ key, required }) => key === part && required);
}
