import { createCookie } from "@remix-run/node";
import { z } from "zod";
import { type WorkFilter, workAddress, workFilter } from "./work-filter.ts";

const aYear = 365 * 24 * 60 * 60;
const cookie = createCookie("onward.work", {
  httpOnly: true,
  sameSite: "lax",
  path: "/",
  maxAge: aYear,
});

/** The filters of the work list that this device used last, as an address; the list as it begins otherwise. */
export async function lastWorkAddress({ headers }: Request): Promise<string> {
  const kept = z
    .record(z.string(), z.unknown())
    .safeParse(await cookie.parse(headers.get("cookie")));
  return workAddress(workFilter.parse(kept.data ?? {}));
}

/** The header that keeps these filters for the next visit; the search and the page are of this visit only. */
export async function keepWorkFilter(filter: WorkFilter, appUrl: string): Promise<Headers> {
  const { whose, side, late, blocked } = filter;
  const secure = appUrl.startsWith("https:");
  return new Headers({
    "set-cookie": await cookie.serialize({ whose, side, late, blocked }, { secure }),
  });
}
