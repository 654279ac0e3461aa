import type { ActionFunctionArgs } from "@remix-run/server-runtime";
import type { Answer } from "../lib/answer.ts";
import type { Told } from "../lib/told.ts";
import { type Asked, actingByMethod } from "./acting.server.ts";

/** As `actingByMethod`, for changes that know best themselves what they did and how it is taken back. */
export async function tellingByMethod(
  args: ActionFunctionArgs,
  works: Readonly<Record<string, (asked: Asked) => Promise<Told>>>,
) {
  let told: Told = {};
  const listening = Object.entries(works).map(([method, work]) => [
    method,
    async (asked: Asked) => {
      told = await work(asked);
    },
  ]);
  const answer = await actingByMethod(args, Object.fromEntries(listening));
  if (!answer.ok) return answer;
  const said: Answer = { ok: true, ...told };
  return Response.json(said);
}
