import type { ActionFunctionArgs } from "@remix-run/server-runtime";
import { placeIn } from "../../../onboardings/place/place-fields.ts";
import { previewPlace } from "../../../onboardings/place/preview-place.server.ts";
import { foreseeing } from "../../../staff/acting.server.ts";

/** POST says which dates would move if the customer were there. It changes nothing. */
export function action(args: ActionFunctionArgs) {
  const { db, now } = args.context;
  const onboardingId = args.params.id ?? "";
  return foreseeing(args, ({ fields }) =>
    previewPlace(db, now, { onboardingId, ...placeIn(fields) }),
  );
}
