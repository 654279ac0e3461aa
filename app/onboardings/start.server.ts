import type { Transaction } from "kysely";
import type { z } from "zod";
import type { Database } from "../../db/client.ts";
import type { DB } from "../../db/types.ts";
import { issueLink } from "../customers/issue-link.server.ts";
import type { Facts } from "../facts/fact.ts";
import { recordFacts } from "../facts/record.server.ts";
import { isDuplicate } from "../lib/database-errors.ts";
import { Refusal } from "../lib/errors.ts";
import { readInput } from "../lib/read-input.ts";
import type { Site } from "../lib/site.ts";
import { applyPlan } from "../plan/apply.server.ts";
import { getPublished, type PlaybookVersion } from "../playbook/versions.server.ts";
import { requireRole } from "../staff/require-role.ts";
import type { StaffActor } from "./actor.ts";
import { type By, raiseVersion, writeEvents } from "./change.server.ts";
import { queueWelcome } from "./queue-welcome.server.ts";
import { type Person, requireManager, requirePerson } from "./require-people.server.ts";
import { type StartInput, startInput } from "./start-input.ts";
import { suppliedFacts } from "./supplied-facts.ts";

export type Started = {
  readonly id: string;
  /** It had been started by the same request before. */
  readonly already: boolean;
};

type Handover = z.output<typeof startInput>;

/**
 * Starts an onboarding: customer, contacts, what is known, first tasks, portal link and welcome,
 * in one transaction. The manager owns it from this moment. The same request key gives the same
 * onboarding again.
 * @throws Refusal not_allowed, or invalid with the field it is about
 */
export async function startOnboarding(
  db: Database,
  { actor, now }: By,
  input: StartInput,
  site: Site,
): Promise<Started> {
  requireRole(actor, "hand over a customer");
  const handover = readInput(startInput, input);
  const before = await findStarted(db, handover.requestKey);
  if (before) return before;
  const version = await getPublished(db, handover.playbook);
  const facts = readFacts(version, handover);
  try {
    return await db
      .transaction()
      .execute((trx) => start({ trx, actor, now, site, handover, version, facts }));
  } catch (error) {
    const other = isDuplicate(error) ? await findStarted(db, handover.requestKey) : undefined;
    if (other) return other;
    throw error;
  }
}

async function findStarted(db: Database, requestKey: string): Promise<Started | undefined> {
  const row = await db
    .selectFrom("onboardings")
    .select("id")
    .where("request_key", "=", requestKey)
    .executeTakeFirst();
  return row && { id: row.id, already: true };
}

function readFacts({ document }: PlaybookVersion, { known }: Handover): Facts {
  const { facts, problems } = suppliedFacts(document, known);
  const [problem] = problems;
  if (problem) throw new Refusal("invalid", problem.message, problem.field);
  return facts;
}

type Start = {
  readonly trx: Transaction<DB>;
  readonly actor: StaffActor;
  readonly now: Date;
  readonly site: Site;
  readonly handover: Handover;
  readonly version: PlaybookVersion;
  readonly facts: Facts;
};

async function start(begin: Start): Promise<Started> {
  const { trx, actor, now, site, handover, version, facts } = begin;
  const people = await requirePeople(begin);
  const customerId = await insertCustomer(begin);
  const contacts = await insertContacts(begin, customerId);
  const onboarding = await insertOnboarding(begin, customerId, people);
  await insertRoles(begin, onboarding.id);
  await recordFacts(trx, { customerId, facts, source: "sales", by: actor.name, now });
  await applyPlan({ trx, onboarding, now });
  const [main] = contacts;
  if (main) {
    const link = await issueLink(trx, { onboardingId: onboarding.id, contactId: main.id, now });
    await queueWelcome(trx, {
      onboarding,
      playbook: version.document,
      facts,
      to: main,
      link,
      ...people,
      customer: handover.customer.name,
      now,
      site,
    });
  }
  const { manager, concierge } = people;
  const started = {
    type: "onboarding_started",
    playbook: version.document.name,
    owner: manager.name,
    concierge: concierge.name,
  } as const;
  await writeEvents(trx, onboarding.id, [started], { actor, now });
  await raiseVersion(trx, onboarding.id, now);
  return { id: onboarding.id, already: false };
}

type People = { readonly manager: Person; readonly concierge: Person; readonly seller: Person };

async function requirePeople({ trx, actor, handover }: Start): Promise<People> {
  return {
    manager: await requireManager(trx, handover.managerId, "managerId"),
    concierge: await requirePerson(trx, handover.conciergeId, "conciergeId"),
    seller: await requirePerson(trx, handover.sellerId ?? actor.id, "sellerId"),
  };
}

async function insertCustomer({ trx, now, handover }: Start): Promise<string> {
  const { name, timeZone, country, region } = handover.customer;
  const { id } = await trx
    .insertInto("customers")
    .values({ name, time_zone: timeZone, country, region, created_at: now })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

async function insertContacts({ trx, now, handover }: Start, customerId: string) {
  return trx
    .insertInto("contacts")
    .values(
      handover.contacts.map((contact, position) => ({
        ...contact,
        customer_id: customerId,
        position,
        created_at: now,
      })),
    )
    .returning(["id", "name", "email"])
    .execute();
}

async function insertOnboarding(
  { trx, now, handover, version }: Start,
  customerId: string,
  people: People,
) {
  return trx
    .insertInto("onboardings")
    .values({
      request_key: handover.requestKey,
      customer_id: customerId,
      playbook_version_id: version.id,
      seller_id: people.seller.id,
      manager_id: people.manager.id,
      concierge_id: people.concierge.id,
      owner_id: people.manager.id,
      endorsement: handover.endorsement,
      won_at: handover.wonAt ?? now,
      go_live_on: handover.goLiveOn,
      changed_at: now,
      created_at: now,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
}

async function insertRoles({ trx, handover, version }: Start, onboardingId: string): Promise<void> {
  for (const [role, staffId] of Object.entries(handover.roles)) {
    if (!version.document.roles.some(({ key }) => key === role))
      throw new Refusal("invalid", "There is no such role.", "roles");
    const { id } = await requirePerson(trx, staffId, "roles");
    await trx
      .insertInto("onboarding_roles")
      .values({ onboarding_id: onboardingId, role, staff_id: id })
      .execute();
  }
}
