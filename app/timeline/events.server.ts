import type { Database } from "../../db/client.ts";
import type { Actor, StaffRole } from "../onboardings/actor.ts";
import { eventSchema, type RecordedEvent } from "./events.ts";

/** What happened in an onboarding, in the order in which it did. */
export async function listEvents(db: Database, onboardingId: string): Promise<RecordedEvent[]> {
  const rows = await db
    .selectFrom("events")
    .leftJoin("staff", (join) =>
      join.onRef("staff.id", "=", "actor_id").on("actor_kind", "=", "staff"),
    )
    .select(["type", "data", "at", "actor_kind", "actor_id", "actor_name", "staff.role"])
    .where("onboarding_id", "=", onboardingId)
    .orderBy("events.id")
    .execute();
  return rows.map(({ type, data, at, ...row }) => ({
    what: eventSchema.parse({ type, ...(typeof data === "object" ? data : {}) }),
    by: actorOf(row),
    at: at.toISOString(),
  }));
}

type ActorRow = {
  readonly actor_kind: Actor["kind"];
  readonly actor_id: string | null;
  readonly actor_name: string;
  readonly role: StaffRole | null;
};

function actorOf({ actor_kind: kind, actor_id: id, actor_name: name, role }: ActorRow): Actor {
  if (kind === "system" || id === null) return { kind: "system", name };
  // Somebody who is no longer in the team keeps their name and nothing else.
  return kind === "staff" ? { kind, id, name, role: role ?? "sales" } : { kind, id, name };
}
