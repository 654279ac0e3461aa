import type { ActionFunctionArgs } from "@remix-run/server-runtime";
import { actingByMethod } from "../../staff/acting.server.ts";
import { changeCompany } from "../../staff/company.server.ts";
import { giveLogo } from "../../staff/pictures.server.ts";

/** PUT gives the company a logo, DELETE takes it away. */
export function action(args: ActionFunctionArgs) {
  const { db } = args.context;
  return actingByMethod(args, {
    PUT: ({ by, form }) => giveLogo(db, by, form),
    DELETE: ({ by }) => changeCompany(db, by, { logoFileId: null }),
  });
}
