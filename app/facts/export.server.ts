import type { Database } from "../../db/client.ts";
import { bindPlaybook } from "../kickoff/bound-playbook.ts";
import { Refusal } from "../lib/errors.ts";
import { isUuid } from "../lib/uuid.ts";
import { dateIn } from "../lib/working-calendar.ts";
import type { Actor } from "../onboardings/actor.ts";
import { getVersion } from "../playbook/versions.server.ts";
import { getCompany } from "../staff/company.server.ts";
import { requireRole } from "../staff/require-role.ts";
import { answersAsRows, customersAsRows, type SheetRows, tableAsRows } from "./answers-as-rows.ts";
import { factsInForce, factsOfCustomers } from "./queries.server.ts";

/** Rows to be saved as a file, and what it is about. */
export type Export = { readonly name: string; readonly rows: SheetRows };

/**
 * What is known of one customer.
 * @throws Refusal not_allowed for anybody but staff, not_found
 */
export async function exportAnswers(db: Database, actor: Actor, id: string): Promise<Export> {
  const { customer, playbook, facts } = await getAnswered(db, actor, id);
  const { timeZone } = await getCompany(db);
  const rows = answersAsRows({ customer, playbook, facts }, (moment) =>
    dateIn(timeZone, moment.toISOString()),
  );
  return { name: customer, rows };
}

/**
 * The rows of one table.
 * @throws Refusal not_allowed for anybody but staff, not_found where no table was filled
 */
export async function exportTable(
  db: Database,
  actor: Actor,
  at: { readonly onboardingId: string; readonly key: string },
): Promise<Export & { readonly label: string }> {
  const { customer, playbook, facts } = await getAnswered(db, actor, at.onboardingId);
  const question = bindPlaybook(playbook).questions.get(at.key);
  const fact = facts.find(({ key }) => key === at.key);
  if (!question?.table || !fact) throw new Refusal("not_found", "There is no such table.");
  const { label } = question.base;
  return { name: `${customer}, ${label}`, label, rows: tableAsRows(question, fact.value) };
}

/**
 * What is known of every customer of a playbook, whatever version they run on, the newest first.
 * @throws Refusal not_allowed for anybody but staff, not_found where nobody runs on it
 */
export async function exportCustomers(db: Database, actor: Actor, key: string): Promise<Export> {
  requireRole(actor, "export answers");
  const onboardings = await onboardingsOf(db)
    .where("playbook_versions.playbook_key", "=", key)
    .orderBy("onboardings.created_at", "desc")
    .execute();
  if (onboardings.length === 0)
    throw new Refusal("not_found", "Nobody is onboarded by this playbook yet.");
  const facts = await factsOfCustomers(
    db,
    onboardings.map((one) => one.customer_id),
  );
  const all = await Promise.all(
    onboardings.map(async ({ name, customer_id, playbook_version_id }) => ({
      customer: name,
      playbook: (await getVersion(db, playbook_version_id)).document,
      facts: facts.get(customer_id) ?? [],
    })),
  );
  return { name: key, rows: customersAsRows(all) };
}

async function getAnswered(db: Database, actor: Actor, id: string) {
  requireRole(actor, "export answers");
  const query = onboardingsOf(db).where("onboardings.id", "=", id);
  const row = isUuid(id) ? await query.executeTakeFirst() : undefined;
  if (!row) throw new Refusal("not_found", "There is no such onboarding.");
  const { document } = await getVersion(db, row.playbook_version_id);
  return {
    customer: row.name,
    playbook: document,
    facts: await factsInForce(db, row.customer_id),
  };
}

function onboardingsOf(db: Database) {
  return db
    .selectFrom("onboardings")
    .innerJoin("customers", "customers.id", "onboardings.customer_id")
    .innerJoin("playbook_versions", "playbook_versions.id", "onboardings.playbook_version_id")
    .select(["customers.name", "onboardings.customer_id", "onboardings.playbook_version_id"]);
}
