import type { ActionFunctionArgs } from "@remix-run/server-runtime";
import { actingByMethod } from "../../staff/acting.server.ts";
import { changeStaff } from "../../staff/change-staff.server.ts";
import { givePhoto } from "../../staff/pictures.server.ts";

/** PUT gives somebody a photo, DELETE takes it away. */
export function action(args: ActionFunctionArgs) {
  const { db } = args.context;
  const id = args.params.id ?? "";
  return actingByMethod(args, {
    PUT: ({ by, form }) => givePhoto(db, by, id, form),
    DELETE: ({ by }) => changeStaff(db, by, { id, photoFileId: null }),
  });
}
