import { placedTasks } from "../../app/playbook/placed-tasks.ts";
import type { Owner, Playbook, PlaybookTask, Work } from "../../app/playbook/schema.ts";

type Feature = (playbook: Playbook) => boolean;

/** What processes of the trades need, and how one sees that a playbook says it. */
const features: Readonly<Record<string, Feature>> = {
  "a task on a condition": some(({ when }) => when !== undefined),
  "one task per item of a list": some(({ each }) => each !== undefined),
  "a date before what it counts from": some(({ due }) => due !== undefined && due.offset < 0),
  "a date that counts from go-live": some(({ due }) => due?.anchor === "go_live"),
  "a date that counts from another task": some(
    ({ due }) => typeof due?.anchor === "object" && "task" in due.anchor,
  ),
  "a date that is an answer": some(
    ({ due }) => typeof due?.anchor === "object" && "answer" in due.anchor,
  ),
  "a date by the hour": some(({ due }) => due?.unit === "hours" || due?.time !== undefined),
  "a task after another": some(({ after }) => after.length > 0),
  "a list of tasks that an answer chooses": ({ tracks }) => tracks.length > 0,
  "parts of a task": some(({ parent }) => parent !== undefined),
  "an event that begins a task": some(({ starts }) => starts !== undefined),
  "an approval": works(() => true, "approval"),
  "an approval of several": works(
    (work) => work.type === "approval" && (work.approvers ?? []).length > 1,
    "approval",
  ),
  "a loop until it is accepted": works(
    (work) => work.type === "approval" && work.sendBackTo !== undefined,
    "approval",
  ),
  "files from the customer": works(() => true, "files"),
  "a meeting": works(() => true, "meeting"),
  "a script of checks": works(() => true, "checks"),
  "a decision": works(() => true, "decision"),
  "a decision that moves go-live": works(
    (work) => work.type === "decision" && work.options.some(({ moves }) => moves !== undefined),
    "decision",
  ),
  "a series": some(({ repeat }) => repeat?.times !== undefined),
  "a series without end": some(
    ({ repeat }) =>
      repeat !== undefined && repeat.times === undefined && repeat.until === undefined,
  ),
  "a series that goes on for longer": some(({ repeat }) => repeat?.extend !== undefined),
  "three owners or more": (playbook) => new Set(ownersIn(playbook)).size > 2,
  "an owner named by an answer": some(
    ({ owner }) => typeof owner === "object" && "answer" in owner,
  ),
  "one of ours named by an answer": some(
    ({ owner }) => typeof owner === "object" && "staff" in owner && typeof owner.staff === "object",
  ),
  "an owner chosen by rules": some(({ owner }) => typeof owner === "object" && "choose" in owner),
  "one of staff, with a deputy": some(
    ({ owner }) => typeof owner === "object" && "deputy" in owner,
  ),
  "tasks of the customer": (playbook) => ownersIn(playbook).includes("customer"),
  "answers in the words of a task": some(({ title, details = "" }) =>
    `${title}${details}`.includes("{{"),
  ),
  "only a person completes it": some(({ humanOnly }) => humanOnly),
  "own words for statuses": ({ statusWords }) => Object.keys(statusWords).length > 0,
};

/**
 * Whether a playbook has a feature.
 * @throws Error when there is no feature of that name
 */
export function hasFeature(name: string, playbook: Playbook): boolean {
  const feature = features[name];
  if (!feature) throw new Error(`There is no feature “${name}”.`);
  return feature(playbook);
}

function some(is: (task: PlaybookTask) => boolean): Feature {
  return (playbook) => placedTasks(playbook).inOrder.some(({ task }) => is(task));
}

function works(is: (work: Work) => boolean, type: Work["type"]): Feature {
  return some(({ work }) => work?.type === type && is(work));
}

/** Who has the tasks: all that are named by an answer are one. */
function ownersIn(playbook: Playbook): string[] {
  return placedTasks(playbook).inOrder.map(({ task }) => ownerName(task.owner));
}

function ownerName(owner: Owner): string {
  return typeof owner === "string" ? owner : JSON.stringify(owner);
}
