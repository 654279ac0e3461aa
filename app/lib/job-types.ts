import { z } from "zod";

/** Every job there is, with what it is told. A job of another name or shape cannot be added or run. */
export const jobTypes = {
  /** Renders one email and hands it to the provider, or puts it in the outbox. */
  send_email: z.strictObject({ emailId: z.uuid() }),
  /** Writes into the onboarding's record what became of an email about it. */
  record_email: z.strictObject({ emailId: z.uuid() }),
  /** Sends a sign-in link and code, when there is somebody with this address. */
  send_sign_in: z.strictObject({ email: z.email(), to: z.string().startsWith("/") }),
  /** Deletes what has run out: sessions, sign-in links, counts of attempts, abandoned uploads. */
  forget_expired: z.object({}),
  /** Wipes the one-time boxes that nobody opened in time. */
  expire_boxes: z.object({}),
  /** Deletes the content and the row of a file that is leaving. */
  forget_upload: z.strictObject({ uploadId: z.uuid() }),
  /** Brings in the tasks that begin on a day which has come. */
  reach_dates: z.object({}),
};

export type JobName = keyof typeof jobTypes;
export type JobPayload<Name extends JobName> = z.infer<(typeof jobTypes)[Name]>;
