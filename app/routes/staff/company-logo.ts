import type { ActionFunctionArgs } from "@remix-run/server-runtime";
import { actingByMethod } from "../../staff/acting.server.ts";
import { changeCompany } from "../../staff/company.server.ts";
import { storeFormPicture } from "../../staff/store-form-picture.server.ts";

/** PUT gives the company a logo, DELETE takes it away. */
export function action(args: ActionFunctionArgs) {
  const { db, now } = args.context;
  return actingByMethod(args, {
    PUT: async ({ by, form }) => {
      const logo = await storeFormPicture(db, form, { longestSide: 640, now });
      await changeCompany(db, by, { logoFileId: logo.id });
    },
    DELETE: ({ by }) => changeCompany(db, by, { logoFileId: null }),
  });
}
