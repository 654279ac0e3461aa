import type { ActionFunctionArgs } from "@remix-run/server-runtime";
import { endSeries } from "../../../plan/series/end-series.server.ts";
import { extendSeries } from "../../../plan/series/extend-series.server.ts";
import { actingByMethod } from "../../../staff/acting.server.ts";
import { taskIn } from "./task-in-address.ts";

/** POST makes the series of a task longer, DELETE ends it. */
export function action(args: ActionFunctionArgs) {
  const { db } = args.context;
  return actingByMethod(args, {
    POST: ({ by, fields: { more } }) => extendSeries(db, by, { ...taskIn(args), more }),
    DELETE: ({ by }) => endSeries(db, by, taskIn(args)),
  });
}
