import type { Database } from "../../../db/client.ts";
import { listStaff } from "../../staff/queries.server.ts";
import { listWork } from "./queries.server.ts";
import type { WorkFilter } from "./work-filter.ts";

/** The work list as one member of staff sees it, and those who may be given a task. */
export async function getWorkPage(db: Database, filter: WorkFilter, me: string, now: Date) {
  const [list, people] = await Promise.all([listWork(db, filter, me, now), listStaff(db)]);
  const staff = people.filter(({ active }) => active).map(({ id, name }) => ({ id, name }));
  return { filter, list, staff };
}
