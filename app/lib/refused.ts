import { data } from "@remix-run/server-runtime";
import { Refusal, statusOf } from "./errors.ts";

/**
 * Waits for the work of a loader or an action; a refusal becomes an answer with its status and
 * its sentence, which the error page shows. Anything else that is thrown stays a fault of ours.
 */
export async function answering<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw refused(error);
  }
}

/** The answer for a refusal, to be thrown. */
export function refused(refusal: Refusal) {
  return data({ code: refusal.code, sentence: refusal.message }, { status: statusOf(refusal) });
}
