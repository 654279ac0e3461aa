import { randomUUID } from "node:crypto";
import { z } from "zod";
import { type Database, json } from "../../db/client.ts";
import { Refusal } from "../lib/errors.ts";
import { readInput } from "../lib/read-input.ts";
import { type By, changeOnboarding } from "../onboardings/change.server.ts";
import { requirePerson } from "../onboardings/require-people.server.ts";
import { getVersion } from "../playbook/versions.server.ts";
import { requireCharge } from "./task-rules.ts";
import { inEvent, listTasks } from "./tasks.server.ts";

export const addTaskInput = z.object({
  title: z
    .string()
    .trim()
    .min(1, "Say what is to be done.")
    .max(200, "Use at most 200 characters."),
  details: z.string().trim().max(2000, "Use at most 2,000 characters.").default(""),
  phase: z.string().min(1, "Choose a phase."),
  /** The id of a member of staff, or "customer". */
  to: z.string().min(1, "Choose who takes this task."),
  due: z.iso.date("Enter a date that exists.").nullable().default(null),
  /** What the customer reads of a task of ours; empty when they are not to see it. */
  customerLine: z.string().trim().max(200, "Use at most 200 characters.").default(""),
});

type Added = z.output<typeof addTaskInput>;

/**
 * Adds a task by hand, at the end of its phase. No plan changes it or takes it away.
 * @throws Refusal not_allowed or invalid
 */
export async function addTask(
  db: Database,
  by: By,
  input: { readonly onboardingId: string } & z.input<typeof addTaskInput>,
): Promise<{ id: string }> {
  const added = readInput(addTaskInput, input);
  const { onboardingId } = input;
  return changeOnboarding(db, onboardingId, by, async ({ trx, actor, onboarding, now, record }) => {
    requireCharge(actor, onboarding);
    const { document } = await getVersion(trx, onboarding.playbook_version_id);
    if (!document.phases.some(({ key }) => key === added.phase))
      throw new Refusal("invalid", "Choose a phase.", "phase");
    if (added.to !== "customer") await requirePerson(trx, added.to, "to");
    const before = await listTasks(trx, onboardingId);
    const position = Math.max(
      0,
      ...before.filter(({ phase }) => phase === added.phase).map((task) => task.position),
    );
    const because = {
      staff: `Added by ${actor.name}.`,
      customer: `${actor.name} added this for you.`,
      facts: [],
    };
    const row = {
      ...toRow(added),
      onboarding_id: onboardingId,
      position,
      because: json(because),
      created_at: now,
    };
    const { id } = await trx
      .insertInto("tasks")
      .values(row)
      .returning("id")
      .executeTakeFirstOrThrow();
    const task = (await listTasks(trx, onboardingId)).find((other) => other.id === id);
    if (task) record({ type: "task_added", task: inEvent(task), due: task.due });
    return { id };
  });
}

function toRow({ title, details, phase, to, due, customerLine }: Added) {
  const isCustomers = to === "customer";
  return {
    key: `by-hand-${randomUUID()}`,
    by_hand: true,
    title,
    details,
    phase,
    owner_role: isCustomers ? "customer" : "concierge",
    assignee_id: isCustomers ? null : to,
    due_on: due,
    customer_line: customerLine === "" ? null : customerLine,
  };
}
