import type { ActionFunctionArgs } from "@remix-run/server-runtime";
import { previewGoLive } from "../../../onboardings/preview-go-live.server.ts";
import { foreseeing } from "../../../staff/acting.server.ts";

/** POST says what would follow from another go-live; an empty one takes it away. It changes nothing. */
export function action(args: ActionFunctionArgs) {
  const { db, now } = args.context;
  const onboardingId = args.params.id ?? "";
  return foreseeing(args, ({ fields: { goLiveOn } }) =>
    previewGoLive(db, now, { onboardingId, goLiveOn: goLiveOn || null }),
  );
}
