import type { Selectable, Transaction } from "kysely";
import { type Database, json } from "../../db/client.ts";
import type { DB, Onboardings } from "../../db/types.ts";
import { Refusal } from "../lib/errors.ts";
import { isUuid } from "../lib/uuid.ts";
import { isWithUs } from "../plan/files/asked-files.ts";
import { listTasks } from "../plan/tasks.server.ts";
import type { NewEvent } from "../timeline/events.ts";
import type { Actor } from "./actor.ts";
import { announce } from "./announce.server.ts";
import { standing } from "./standing.ts";

/** What a verb works with inside its transaction. */
export type Change = {
  readonly trx: Transaction<DB>;
  /** The row as it was when the transaction began, locked until it ends. */
  readonly onboarding: Selectable<Onboardings>;
  readonly now: Date;
  readonly actor: Actor;
  /** Writes an event with this change. Later readers see them in this order. */
  record(event: NewEvent): void;
};

export type By = { readonly actor: Actor; readonly now: Date };

/**
 * Changes one onboarding: one transaction with its events and jobs. The row is locked first, so
 * that changes of one onboarding happen one after another. When anything was recorded, the
 * version is raised and every open page is told after the commit.
 * @throws Refusal not_found when there is no such onboarding
 */
export async function changeOnboarding<Result>(
  db: Database,
  onboardingId: string,
  by: By,
  work: (change: Change) => Promise<Result>,
): Promise<Result> {
  const events: NewEvent[] = [];
  const result = await db.transaction().execute(async (trx) => {
    const onboarding = await lock(trx, onboardingId);
    const done = await work({ trx, onboarding, ...by, record: (event) => void events.push(event) });
    if (events.length > 0) {
      await writeEvents(trx, onboardingId, events, by);
      await raiseVersion(trx, onboardingId, by.now);
    }
    return done;
  });
  if (events.length > 0) announce(db, onboardingId);
  return result;
}

async function lock(trx: Transaction<DB>, id: string): Promise<Selectable<Onboardings>> {
  const row = isUuid(id)
    ? await trx
        .selectFrom("onboardings")
        .selectAll()
        .where("id", "=", id)
        .forUpdate()
        .executeTakeFirst()
    : undefined;
  if (!row) throw new Refusal("not_found", "There is no such onboarding.");
  return row;
}

/** Inserts events for an onboarding. Verbs use `record`; only the start of an onboarding calls this itself. */
export async function writeEvents(
  trx: Transaction<DB>,
  onboardingId: string,
  events: readonly NewEvent[],
  { actor, now }: By,
): Promise<void> {
  const actorId = actor.kind === "system" ? null : actor.id;
  await trx
    .insertInto("events")
    .values(
      events.map(({ type, ...data }) => ({
        onboarding_id: onboardingId,
        type,
        data: json(data),
        actor_kind: actor.kind,
        actor_id: actorId,
        actor_name: actor.name,
        at: now,
      })),
    )
    .execute();
}

/** Raises the version and brings the columns that the list of onboardings reads up to date. */
export async function raiseVersion(trx: Transaction<DB>, id: string, now: Date): Promise<void> {
  const row = await trx
    .selectFrom("onboardings")
    .select([
      "kickoff_submitted_at",
      "ended_at",
      "cancelled_at",
      "live_at",
      "waiting_on",
      "waiting_since",
    ])
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  const tasks = (await listTasks(trx, id)).map((task) => ({
    ...task,
    lookedAt: isWithUs(task),
  }));
  const reached = {
    submitted: row.kickoff_submitted_at !== null,
    ended: row.ended_at !== null || row.cancelled_at !== null,
    live: row.live_at !== null,
  };
  const stands = standing(tasks, reached);
  const since = stands.waitingOn === row.waiting_on ? row.waiting_since : now;
  await trx
    .updateTable("onboardings")
    .set((eb) => ({
      version: eb("version", "+", 1),
      changed_at: now,
      next_due_on: stands.nextDueOn,
      waiting_on: stands.waitingOn,
      waiting_since: stands.waitingOn === null ? null : since,
      open_tasks: stands.openTasks,
      blocked_tasks: stands.blockedTasks,
      done_tasks: stands.doneTasks,
    }))
    .where("id", "=", id)
    .execute();
}
