import type { Actor } from "../../onboardings/actor.ts";
import { assigneeOf, type Holders, isMeant } from "../holding.ts";
import { roleOf } from "../owners.ts";
import type { Holder, PlannedWork } from "../planned-work.ts";
import type { Task } from "../tasks.server.ts";

export type ApprovalWork = Extract<PlannedWork, { type: "approval" }>;

/** Somebody whose yes is asked for. */
export type Approver = {
  /** For whom it counts, as it stands in the record. */
  readonly key: string;
  /** The member of staff; null where it is somebody at the customer. */
  readonly staffId: string | null;
  /** Those at the customer who may say it, each of them. */
  readonly contactIds: readonly string[];
  /** Whom an answer named, or the part that is asked for; null for anybody at the customer. */
  readonly named: string | null;
};

type Approved = Pick<Task, "assigneeId" | "touched">;

/** Those whose yes a task asks for. One alone is whoever people gave the task to. */
export function approversOf(work: ApprovalWork, task: Approved, holders: Holders): Approver[] {
  const given = work.approvers.length === 1 && task.touched.includes("owner");
  return work.approvers.map((holder) => {
    if (given && task.assigneeId !== null) return ours(holder, task.assigneeId);
    if (given) return theirs({ role: "customer" }, holders, keyOf(holder));
    return meantBy(holder, holders);
  });
}

/** Who is meant where somebody is named by a role, by their part or as a person. */
export function meantBy(holder: Holder, holders: Holders): Approver {
  if (roleOf(holder) === "customer") return theirs(holder, holders);
  const owned = {
    ownerRole: roleOf(holder),
    ...("role" in holder ? {} : { owner: holder }),
  };
  return ours(holder, assigneeOf(owned, holders));
}

/** Whether somebody may speak for an approver. The product itself approves nothing. */
export function speaksFor(actor: Actor, { staffId, contactIds }: Approver): boolean {
  if (actor.kind === "staff") return actor.id === staffId;
  return actor.kind === "contact" && contactIds.includes(actor.id);
}

/** Whether enough have said yes. */
export function isApproved(
  { needed }: ApprovalWork,
  approvers: readonly Approver[],
  approved: ReadonlySet<string>,
): boolean {
  const said = ({ key }: Approver) => approved.has(key);
  return needed === "any" ? approvers.some(said) : approvers.every(said);
}

function ours(holder: Holder, staffId: string | null): Approver {
  return { key: keyOf(holder), staffId, contactIds: [], named: null };
}

/** A person who was named speaks for themselves alone; a part that nobody has is anybody's. */
function theirs(holder: Holder, { contacts }: Holders, key = keyOf(holder)): Approver {
  const meant = contacts.filter((contact) => isMeant(holder, contact));
  const others = "person" in holder || meant.length > 0 ? meant : contacts;
  return {
    key,
    staffId: null,
    contactIds: others.map(({ id }) => id),
    named: "person" in holder ? holder.person : (meant[0]?.name ?? null),
  };
}

function keyOf(holder: Holder): string {
  if ("role" in holder) return `role:${holder.role}`;
  if ("staff" in holder) return `staff:${holder.staff.toLowerCase()}`;
  return "contact" in holder ? `contact:${holder.contact}` : `person:${holder.email.toLowerCase()}`;
}
