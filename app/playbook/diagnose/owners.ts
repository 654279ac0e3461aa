import type { BoundQuestion } from "../../kickoff/question-types/question-type.ts";
import { type Diagnosis, error } from "../diagnosis.ts";
import type { Place } from "../place.ts";
import type { PlacedTask } from "../placed-tasks.ts";
import type { QuestionsByKey } from "../questions.ts";
import { ruleKey } from "../rule-paths.ts";
import { ruleQuestions } from "../rule-questions.ts";
import type { FixedOwner, Playbook } from "../schema.ts";
import { ownerCases, ownersIn } from "../task-owners.ts";
import { builtInRoles } from "../task-schema.ts";
import { diagnosePath } from "./paths.ts";
import { unknownKey } from "./unknown-key.ts";

/** Everybody whom a task names: roles that nobody could hold, and answers that name nobody. */
export function diagnoseOwners({ task, place, each }: PlacedTask, playbook: Playbook): Diagnosis[] {
  const questions = ruleQuestions(playbook, each);
  return ownersIn(task).flatMap((named) =>
    ownerCases(named.owner).flatMap((one) =>
      diagnoseOwner(one.owner, [...place, ...named.place, ...one.place], playbook, questions),
    ),
  );
}

function diagnoseOwner(
  owner: FixedOwner,
  place: Place,
  { roles }: Playbook,
  questions: QuestionsByKey,
): Diagnosis[] {
  if (typeof owner === "string") {
    const known = [...builtInRoles, ...roles.map(({ key }) => key)];
    return unknownKey("unknown_role", "role", owner, known, place);
  }
  if ("answer" in owner) return diagnoseNamed(owner.answer, [...place, "answer"], questions);
  if (!("staff" in owner) || typeof owner.staff === "string") return [];
  return diagnoseNamed(owner.staff.answer, [...place, "staff", "answer"], questions);
}

function diagnoseNamed(path: string, place: Place, questions: QuestionsByKey): Diagnosis[] {
  const [key = path, part] = ruleKey(path).split(".");
  const bound = questions.get(key);
  if (!bound) return diagnosePath(key, place, questions);
  if (namesSomebody(bound, part)) return [];
  return [
    error(
      "names_nobody",
      place,
      `The answer to “${bound.base.label}” names no person.`,
      "Choose a question for a person, or for an email address.",
    ),
  ];
}

/** Whether an answer, or this part of it, has the address of a person. */
export function namesSomebody({ type, parts }: BoundQuestion, part: string | undefined): boolean {
  if (part !== undefined) return parts.has(`${part}_email`) || part === "email";
  return type === "email" || (type === "person" && parts.has("email"));
}
