import type { ActionFunctionArgs } from "@remix-run/server-runtime";
import { acting } from "../../staff/acting.server.ts";
import { setPassword } from "../../staff/set-password.server.ts";

/** PUT sets one's own password. The session that stays may get a new cookie. */
export async function action(args: ActionFunctionArgs) {
  let cookies: readonly string[] = [];
  const answer = await acting(args, async ({ fields }) => {
    const headers = await setPassword(args.context, args.request, fields);
    cookies = headers.getSetCookie();
  });
  for (const cookie of cookies) answer.headers.append("set-cookie", cookie);
  return answer;
}
