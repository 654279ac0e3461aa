import type { ActionFunctionArgs } from "@remix-run/server-runtime";
import { actingByMethod } from "../../staff/acting.server.ts";
import { changeStaff } from "../../staff/change-staff.server.ts";
import { storeFormPicture } from "../../staff/store-form-picture.server.ts";

/** PUT gives somebody a photo, DELETE takes it away. */
export function action(args: ActionFunctionArgs) {
  const { db, now } = args.context;
  const id = args.params.id ?? "";
  return actingByMethod(args, {
    PUT: async ({ by, form }) => {
      const photo = await storeFormPicture(db, form, { longestSide: 640, now });
      await changeStaff(db, by, { id, photoFileId: photo.id });
    },
    DELETE: ({ by }) => changeStaff(db, by, { id, photoFileId: null }),
  });
}
