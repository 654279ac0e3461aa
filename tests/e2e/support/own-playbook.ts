import { randomUUID } from "node:crypto";
import type { StaffActor } from "../../../app/onboardings/actor.ts";
import { publishPlaybook } from "../../../app/playbook/publish.server.ts";
import { saveDraft } from "../../../app/playbook/save-draft.server.ts";
import { type Playbook, type PlaybookInput, playbookSchema } from "../../../app/playbook/schema.ts";
import type { Product } from "./product.ts";

export const visit = { question: "Should we come and see you?", task: "Plan the visit" } as const;
export const people = "How many people work with you?";

/**
 * Publishes a small playbook that a test has for itself: one question decides about one task,
 * unless it says otherwise.
 */
export async function publishOwn(
  product: Product,
  changes: Partial<PlaybookInput> = {},
): Promise<Playbook> {
  const key = `own-${randomUUID().slice(0, 8)}`;
  const document = playbookSchema.parse({
    format: 1,
    key,
    name: `Playbook ${key}`,
    sections: [
      {
        key: "about",
        title: "About you",
        questions: [
          { key: "visit", type: "yes_no", label: visit.question },
          { key: "people", type: "number", label: people },
        ],
      },
    ],
    phases: [{ key: "start", title: "Start" }],
    tasks: [
      { key: "pack", phase: "start", title: "Send the welcome pack", owner: "manager" },
      {
        key: "visit",
        phase: "start",
        title: visit.task,
        owner: "manager",
        when: { "==": [{ var: "visit" }, true] },
      },
    ],
    ...changes,
  });
  const by = { actor: await anAdmin(product), now: new Date() };
  const { revision } = await saveDraft(product.db, by, { key, document, revision: null });
  await publishPlaybook(product.db, by, { key, revision });
  return document;
}

async function anAdmin({ db }: Product): Promise<StaffActor> {
  const admin = await db
    .selectFrom("staff")
    .select(["id", "name", "role"])
    .where("role", "=", "admin")
    .where("active", "=", true)
    .executeTakeFirstOrThrow();
  return { kind: "staff", ...admin };
}
