import { sameFact } from "../../app/facts/fact.ts";
import { findSubmission } from "../../app/kickoff/queries.server.ts";
import type { Database } from "../../db/client.ts";
import type { Ledger } from "./customer.ts";
import type { Mailbox } from "./mailbox.ts";

/** What was found after everything had come to rest. */
export type Verdict = {
  readonly submissions: number;
  readonly answers: number;
  readonly tasks: number;
  readonly emails: number;
  /** Everything that is not as it must be; empty when all is well. */
  readonly faults: readonly string[];
};

/** Compares what customers were told with what is in the database and at the mail provider. */
export async function judge(
  db: Database,
  ledgers: readonly Ledger[],
  mailbox: Mailbox,
): Promise<Verdict> {
  const ids = ledgers.map(({ onboardingId }) => onboardingId);
  const lost = await Promise.all(ledgers.map((ledger) => lostOf(db, ledger)));
  const tasks = await db
    .selectFrom("tasks")
    .select(["onboarding_id", "key"])
    .where("onboarding_id", "in", ids)
    .execute();
  const emails = await db
    .selectFrom("emails")
    .select(["onboarding_id", "template", "status"])
    .where("onboarding_id", "in", ids)
    .execute();
  const events = await db
    .selectFrom("events")
    .select("onboarding_id")
    .where("onboarding_id", "in", ids)
    .where("type", "=", "kickoff_submitted")
    .execute();
  const planned = new Set(tasks.map((task) => task.onboarding_id));
  return {
    submissions: ledgers.filter(({ submitted }) => submitted).length,
    answers: ledgers.reduce((sum, { answers }) => sum + Object.keys(answers).length, 0),
    tasks: tasks.length,
    emails: mailbox.count(),
    faults: [
      ...lost.flat(),
      ...ids.filter((id) => !planned.has(id)).map((id) => `no tasks: ${id}`),
      ...repeated(tasks.map((task) => `${task.onboarding_id} ${task.key}`)).map(
        (one) => `task twice: ${one}`,
      ),
      ...repeated(events.map((event) => event.onboarding_id)).map(
        (one) => `submitted twice: ${one}`,
      ),
      ...ids
        .filter(
          (id) =>
            !emails.some((email) => email.onboarding_id === id && email.template === "receipt"),
        )
        .map((id) => `no receipt: ${id}`),
      ...repeated(emails.map((email) => `${email.onboarding_id} ${email.template}`)).map(
        (one) => `email twice: ${one}`,
      ),
      ...emails
        .filter(({ status }) => status !== "accepted")
        .map(({ template, status }) => `email not sent: ${template} is ${status}`),
      ...mailbox.twice().map((letter) => `delivered twice: ${letter}`),
    ],
  };
}

async function lostOf(db: Database, { onboardingId, answers }: Ledger): Promise<string[]> {
  const submission = await findSubmission(db, onboardingId);
  if (!submission) return [`submission lost: ${onboardingId}`];
  return Object.entries(answers).flatMap(([key, value]) =>
    sameFact(submission.answers[key], value) ? [] : [`answer lost: ${onboardingId} ${key}`],
  );
}

function repeated(names: readonly string[]): string[] {
  return names.filter((name, place) => names.indexOf(name) !== place);
}
