import type { Database } from "../../db/client.ts";
import { listStaff } from "../staff/queries.server.ts";
import { isNarrowed } from "./list-address.ts";
import { type ListFilter, listFilter } from "./list-filter.ts";
import { countsByFilter, listOnboardings } from "./queries.server.ts";

const mostOnTop = 5;

/** The list of onboardings as one member of staff sees it. */
export async function getListPage(db: Database, filter: ListFilter, me: string, now: Date) {
  const [list, counts, staff, needsMe] = await Promise.all([
    listOnboardings(db, filter, now),
    countsByFilter(db, me, now),
    listStaff(db),
    isNarrowed(filter) || filter.page > 1 ? [] : waitingFor(db, me, now),
  ]);
  return {
    filter,
    list,
    counts,
    me,
    needsMe,
    staff: staff.filter(({ active }) => active).map(({ id, name }) => ({ id, name })),
  };
}

async function waitingFor(db: Database, me: string, now: Date) {
  const filter = listFilter.parse({ owner: me, waitingOn: "us" });
  return (await listOnboardings(db, filter, now)).rows.slice(0, mostOnTop);
}
