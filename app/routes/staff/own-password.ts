import { type ActionFunctionArgs, data } from "@remix-run/server-runtime";
import type { Answer } from "../../lib/answer.ts";
import { acting } from "../../staff/acting.server.ts";
import { setPassword } from "../../staff/set-password.server.ts";

/** PUT sets one's own password. The session that stays may get a new cookie. */
export async function action(args: ActionFunctionArgs) {
  let headers = new Headers();
  const answer = await acting(args, async ({ fields }) => {
    headers = await setPassword(args.context, args.request, fields);
  });
  return data<Answer>(answer.data, { ...answer.init, headers });
}
