import type { Updateable } from "kysely";
import { z } from "zod";
import type { Database } from "../../db/client.ts";
import type { Onboardings } from "../../db/types.ts";
import { Refusal } from "../lib/errors.ts";
import { readInput } from "../lib/read-input.ts";
import { assigneeOf } from "../plan/holding.ts";
import { loadPlan } from "../plan/load.server.ts";
import { requireCharge } from "../plan/task-rules.ts";
import { inEvent } from "../plan/tasks.server.ts";
import { getVersion } from "../playbook/versions.server.ts";
import { getStaff } from "../staff/queries.server.ts";
import { type By, type Change, changeOnboarding } from "./change.server.ts";
import { requireManager, requirePerson } from "./require-people.server.ts";

/** What is left out stays as it is. */
export const changePeopleInput = z.object({
  managerId: z.string().min(1).optional(),
  conciergeId: z.string().min(1).optional(),
  sellerId: z.string().min(1).optional(),
  endorsement: z
    .string()
    .trim()
    .min(1, "Say in your own words why the concierge is the right person. The customer reads this.")
    .max(1000, "Use at most 1,000 characters.")
    .optional(),
  /** Who holds a role of the playbook; null leaves it to the manager. */
  roles: z.record(z.string(), z.string().min(1).nullable()).default({}),
});

type Changes = z.output<typeof changePeopleInput>;

/**
 * Changes who does what in an onboarding. Open tasks follow their role, unless a person gave them
 * to somebody.
 * @throws Refusal not_allowed, or invalid with the field it is about
 */
export async function changePeople(
  db: Database,
  by: By,
  input: { readonly onboardingId: string } & z.input<typeof changePeopleInput>,
): Promise<void> {
  const changes = readInput(changePeopleInput, input);
  await changeOnboarding(db, input.onboardingId, by, async (change) => {
    permit(change, changes);
    await changeManager(change, changes.managerId);
    await changeConcierge(change, changes.conciergeId);
    await changeSeller(change, changes.sellerId);
    await changeEndorsement(change, changes.endorsement);
    await changeRoles(change, changes.roles);
    await passTasksOn(change);
  });
}

/** The endorsement is the seller's own words: they may change it, and nothing else. */
function permit({ actor, onboarding }: Change, { endorsement, roles, ...people }: Changes): void {
  const isSeller = actor.kind === "staff" && actor.id === onboarding.seller_id;
  const isOnlyEndorsement =
    endorsement !== undefined &&
    Object.keys(roles).length === 0 &&
    Object.values(people).every((id) => id === undefined);
  if (isSeller && isOnlyEndorsement) return;
  requireCharge(actor, onboarding);
}

async function set({ trx, onboarding }: Change, values: Updateable<Onboardings>): Promise<void> {
  await trx.updateTable("onboardings").set(values).where("id", "=", onboarding.id).execute();
}

async function changeManager(change: Change, id: string | undefined): Promise<void> {
  const { trx, onboarding, record } = change;
  if (id === undefined || id === onboarding.manager_id) return;
  const to = await requireManager(trx, id, "managerId");
  const from = await getStaff(trx, onboarding.manager_id);
  await set(change, { manager_id: id });
  record({ type: "manager_changed", from: from.name, to: to.name });
}

async function changeConcierge(change: Change, id: string | undefined): Promise<void> {
  const { trx, onboarding, record } = change;
  if (id === undefined || id === onboarding.concierge_id) return;
  const to = await requirePerson(trx, id, "conciergeId");
  const from = await getStaff(trx, onboarding.concierge_id);
  await set(change, { concierge_id: id });
  record({ type: "concierge_changed", from: from.name, to: to.name });
}

async function changeSeller(change: Change, id: string | undefined): Promise<void> {
  const { trx, onboarding, record } = change;
  if (id === undefined || id === onboarding.seller_id) return;
  const to = await requirePerson(trx, id, "sellerId");
  const from = await getStaff(trx, onboarding.seller_id);
  await set(change, { seller_id: id });
  record({ type: "seller_changed", from: from.name, to: to.name });
}

async function changeEndorsement(change: Change, endorsement: string | undefined): Promise<void> {
  if (endorsement === undefined || endorsement === change.onboarding.endorsement) return;
  await set(change, { endorsement });
  change.record({ type: "endorsement_changed" });
}

async function changeRoles(change: Change, roles: Changes["roles"]): Promise<void> {
  const { trx, onboarding } = change;
  const { document } = await getVersion(trx, onboarding.playbook_version_id);
  for (const [role, staffId] of Object.entries(roles)) {
    if (!document.roles.some(({ key }) => key === role))
      throw new Refusal("invalid", "There is no such role.", role);
    await trx
      .deleteFrom("onboarding_roles")
      .where("onboarding_id", "=", onboarding.id)
      .where("role", "=", role)
      .execute();
    if (staffId === null) continue;
    await requirePerson(trx, staffId, role);
    await trx
      .insertInto("onboarding_roles")
      .values({ onboarding_id: onboarding.id, role, staff_id: staffId })
      .execute();
  }
}

async function passTasksOn({ trx, onboarding, record, now }: Change): Promise<void> {
  const inputs = await loadPlan(trx, onboarding.id, now);
  for (const task of inputs.tasks) {
    const holder = assigneeOf(task, inputs);
    const isOpen = task.status === "open" || task.status === "blocked";
    if (
      !isOpen ||
      task.byHand ||
      task.touched.includes("owner") ||
      holder === null ||
      holder === task.assigneeId
    )
      continue;
    await trx.updateTable("tasks").set({ assignee_id: holder }).where("id", "=", task.id).execute();
    const from = task.assigneeId === null ? null : (await getStaff(trx, task.assigneeId)).name;
    record({
      type: "task_reassigned",
      task: inEvent(task),
      from,
      to: (await getStaff(trx, holder)).name,
    });
  }
}
