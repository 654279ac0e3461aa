import type { Condition } from "../facts/condition.ts";
import type { Place } from "./place.ts";
import type { FixedOwner, Owner, PlaybookTask } from "./schema.ts";

/** Somebody whom a task names, with where that stands inside the task. */
export type PlacedOwner = { readonly owner: Owner; readonly place: Place };

/** Whose a task is, who approves it, who takes part, and who looks at what arrives. */
export function ownersIn({ owner, work }: PlaybookTask): PlacedOwner[] {
  const own = { owner, place: ["owner"] };
  if (work?.type === "approval") return [own, ...placedIn("approvers", work.approvers)];
  if (work?.type === "meeting") return [own, ...placedIn("with", work.with)];
  if (work?.type !== "files" || work.reviewedBy === undefined) return [own];
  return [own, { owner: work.reviewedBy, place: ["work", "reviewedBy"] }];
}

function placedIn(list: string, owners: readonly Owner[] = []): PlacedOwner[] {
  return owners.map((owner, index) => ({ owner, place: ["work", list, index] }));
}

/** One of those whose something may be, with where that stands; without a rule, when no other holds. */
export type OwnerCase = {
  readonly when?: Condition;
  readonly owner: FixedOwner;
  readonly place: Place;
};

/** All those whose something may be, in the order in which their rules are tried. */
export function ownerCases(owner: Owner): OwnerCase[] {
  if (typeof owner === "string" || !("choose" in owner)) return [{ owner, place: [] }];
  return [
    ...owner.choose.map((choice, index) => ({ ...choice, place: ["choose", index, "owner"] })),
    { owner: owner.else, place: ["else"] },
  ];
}
