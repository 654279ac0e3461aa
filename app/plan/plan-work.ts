import { renderLine } from "../lib/texts.ts";
import type { Work } from "../playbook/schema.ts";
import type { Called } from "./called.ts";
import type { Instance } from "./instances.ts";
import { ownerOf } from "./owners.ts";
import type { PlannedWork } from "./planned-work.ts";
import type { PlanScope } from "./scope.ts";
import { ownValues } from "./task-texts.ts";

/** What a task asks for, with its texts rendered and its people found. */
export function plannedWork(
  one: Instance,
  called: Called,
  scope: PlanScope,
): PlannedWork | undefined {
  const { work } = one.placed.task;
  if (work === undefined) return undefined;
  switch (work.type) {
    case "approval":
      return approval(work, one, called, scope);
    case "files":
      return files(work, one, scope);
    case "meeting":
      return meeting(work, one, scope);
    case "checks":
      return {
        type: work.type,
        items: work.items.map(({ key, text }) => ({ key, text: line(text, one, scope) })),
      };
    case "decision":
      return {
        type: work.type,
        options: work.options.map(({ value, label, moves, again }) => ({
          value,
          label,
          again,
          ...(moves ? { movesGoLive: moves.by } : {}),
        })),
      };
  }
}

function approval(
  { approvers, needed, sendBackTo }: Extract<Work, { type: "approval" }>,
  one: Instance,
  { links }: Called,
  scope: PlanScope,
): PlannedWork {
  const owners = approvers ?? [one.placed.task.owner];
  const back = sendBackTo === undefined ? undefined : links.meant(sendBackTo, one).at(-1);
  return {
    type: "approval",
    needed,
    approvers: owners.map((owner) => holder(owner, one, scope)),
    ...(back ? { sendBackTo: back.key } : {}),
  };
}

function meeting(
  { with: people, ...work }: Extract<Work, { type: "meeting" }>,
  one: Instance,
  scope: PlanScope,
): PlannedWork {
  return {
    ...work,
    agenda: work.agenda.map((text) => line(text, one, scope)),
    ...(people ? { with: people.map((owner) => holder(owner, one, scope)) } : {}),
  };
}

function files(
  { accept, max, reviewedBy, validDays }: Extract<Work, { type: "files" }>,
  one: Instance,
  scope: PlanScope,
): PlannedWork {
  return {
    type: "files",
    max,
    ...(accept ? { accept } : {}),
    ...(reviewedBy === undefined ? {} : { reviewedBy: holder(reviewedBy, one, scope) }),
    ...(validDays === undefined ? {} : { validDays }),
  };
}

function holder(owner: Parameters<typeof ownerOf>[0], one: Instance, scope: PlanScope) {
  return ownerOf(owner, one, { ...scope, roles: scope.playbook.roles }).holder;
}

function line(text: string, one: Instance, { values }: PlanScope): string {
  return renderLine(text, values, ownValues(one));
}
