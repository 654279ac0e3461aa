import { createCookie } from "@remix-run/node";
import { z } from "zod";
import { minutesOfEmailedLink } from "./auth.server.ts";

const cookie = createCookie("onward.asked", {
  httpOnly: true,
  sameSite: "lax",
  path: "/sign-in",
  maxAge: minutesOfEmailedLink * 60,
});
const asked = z.object({ email: z.string(), to: z.string() });

/** Who asked for an email on this device, and where they were going: kept for the page that takes the code. */
export type Asked = z.infer<typeof asked>;

/** What was asked for on this device lately. */
export async function readAsked({ headers }: Request): Promise<Asked | undefined> {
  return asked.safeParse(await cookie.parse(headers.get("cookie"))).data;
}

/** The header that keeps what was asked for. */
export async function keepAsked(asked: Asked, appUrl: string): Promise<Headers> {
  return new Headers({
    "set-cookie": await cookie.serialize(asked, { secure: appUrl.startsWith("https:") }),
  });
}
