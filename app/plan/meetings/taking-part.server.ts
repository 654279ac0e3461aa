import type { Database } from "../../../db/client.ts";
import { staffById } from "../../staff/queries.server.ts";
import { meantBy } from "../approval/approvers.ts";
import type { Holders } from "../holding.ts";
import type { Task } from "../tasks.server.ts";

/**
 * Who takes part in each meeting besides its owner, by the id of the task: names, and `customer`
 * for whoever comes from there.
 */
export async function takingPart(
  db: Database,
  tasks: readonly Task[],
  holders: Holders,
  customer: string,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = tasks.flatMap(({ id, work, assigneeId }) =>
    work?.type === "meeting" && work.with
      ? [
          {
            id,
            people: work.with
              .map((holder) => meantBy(holder, holders))
              .filter(({ staffId }) => staffId === null || staffId !== assigneeId),
          },
        ]
      : [],
  );
  const ids = found.flatMap(({ people }) => people.flatMap(({ staffId }) => staffId ?? []));
  const staff = await staffById(db, ids);
  return new Map(
    found.map(({ id, people }) => {
      const names = people.flatMap(({ staffId, named }) =>
        staffId === null ? (named ?? customer) : (staff.get(staffId)?.name ?? []),
      );
      return [id, [...new Set(names)]] as const;
    }),
  );
}
