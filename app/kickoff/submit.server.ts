import { sql, type Transaction } from "kysely";
import { type Database, json } from "../../db/client.ts";
import type { DB } from "../../db/types.ts";
import { recordFacts } from "../facts/record.server.ts";
import { Refusal } from "../lib/errors.ts";
import type { Site } from "../lib/site.ts";
import type { ContactActor } from "../onboardings/actor.ts";
import { type By, type Change, changeOnboarding } from "../onboardings/change.server.ts";
import { applyPlan } from "../plan/apply.server.ts";
import type { FileRecord } from "../uploads/file-record.ts";
import { keepOnly } from "../uploads/let-go.server.ts";
import { bindPlaybook } from "./bound-playbook.ts";
import { type Journey, journey } from "./journey.ts";
import { type KickoffState, kickoffState } from "./queries.server.ts";
import { queueReceipt } from "./queue-receipt.server.ts";
import { makeReference } from "./reference.ts";
import { requireContact } from "./require-contact.server.ts";
import { stampAgreements } from "./stamp-agreements.server.ts";

export type Submitted = {
  readonly reference: string;
  readonly submittedAt: Date;
  /** It had been sent before: this is the same one. */
  readonly already: boolean;
};

/** The answers were changed elsewhere since the sender read them: they are to be read once more. */
export class AnswersChanged extends Refusal {
  override readonly name = "AnswersChanged";

  constructor() {
    super("conflict", "Answers were changed meanwhile. Read them once more before you send them.");
  }
}

/**
 * Sends the kickoff: one submission for ever, with its facts, its tasks and its receipt, in one
 * transaction. Sending it again gives the same submission. Where the answers lead out of the
 * kickoff, these are sent as they are, and nothing is planned.
 * @param input the onboarding, and the revision of the answers that the sender has read, if known
 * @throws Refusal conflict while something is missing (its field is the section to open);
 * AnswersChanged (conflict); not_allowed for anybody but a contact of this customer
 */
export async function submitKickoff(
  db: Database,
  by: By,
  { onboardingId, seen }: { readonly onboardingId: string; readonly seen?: number | undefined },
  site: Site,
): Promise<Submitted> {
  return changeOnboarding(db, onboardingId, by, async (change) => {
    const contact = await requireContact(change);
    const state = await kickoffState(change.trx, change.onboarding);
    if (state.submission) {
      const { reference, submittedAt } = state.submission;
      return { reference, submittedAt, already: true };
    }
    const walked = journey(state.version.document, state.input);
    requireComplete(walked);
    if (seen !== undefined && seen !== state.revision) throw new AnswersChanged();
    return submit(change, contact, state, walked, site);
  });
}

function requireComplete({ complete, next, sections }: Journey): void {
  if (complete) return;
  const title = sections.find(({ key }) => key === next)?.section.title ?? next;
  throw new Refusal(
    "conflict",
    `Something is still missing in “${title}”. Complete it, then send your answers.`,
    next,
  );
}

async function submit(
  change: Change,
  contact: ContactActor,
  { version }: KickoffState,
  walked: Journey,
  site: Site,
): Promise<Submitted> {
  const { trx, onboarding, now } = change;
  const { closing } = walked;
  const reference = makeReference();
  const { questions } = bindPlaybook(version.document);
  const stamp = { by: contact.name, at: now.toISOString() };
  const answers = stampAgreements(questions, walked.answers, stamp);
  const submission = {
    onboarding_id: onboarding.id,
    reference,
    contact_id: contact.id,
    playbook_version_id: version.id,
    answers: json(answers),
    submitted_at: now,
    ended_in: closing?.section ?? null,
  };
  await trx.insertInto("submissions").values(submission).execute();
  await trx
    .updateTable("onboardings")
    .set({ kickoff_submitted_at: now, ended_at: closing ? now : null })
    .where("id", "=", onboarding.id)
    .execute();
  // What ended early may be opened again: then the rest is asked, and what was typed there is kept.
  if (!closing) await letGoUnasked(change, walked);
  await recordFacts(trx, {
    customerId: onboarding.customer_id,
    facts: answers,
    forget: walked.withdrawn,
    source: "customer",
    by: contact.name,
    now,
  });
  const { tasks } = await applyPlan(change);
  const open = tasks.filter(({ status }) => status !== "cancelled");
  change.record(
    closing
      ? { type: "kickoff_ended", reference, title: closing.offRamp.title }
      : { type: "kickoff_submitted", reference, tasks: open.length },
  );
  await queueReceipt(
    change,
    contact,
    { reference, playbook: version.document, answers, tasks: open },
    site,
  );
  return { reference, submittedAt: now, already: false };
}

/** Lets go of what was typed and handed in for what is not asked. */
async function letGoUnasked(change: Change, walked: Journey): Promise<void> {
  await clearHidden(change.trx, change.onboarding.id, walked);
  await keepOnly(change, filesAnswered(walked));
  await clearHiddenInRows(change.trx, change.onboarding.id, walked);
}

function filesAnswered({ sections }: Journey): FileRecord[] {
  return sections.flatMap(({ questions }) =>
    questions.flatMap(({ question, state }) =>
      question.files && state.state === "valid" ? question.files.records(state.value) : [],
    ),
  );
}

/** What was typed for a question that no longer shows was never sent, and is not kept. */
async function clearHidden(
  trx: Transaction<DB>,
  onboardingId: string,
  { sections }: Journey,
): Promise<void> {
  const visible = sections.flatMap(({ questions }) =>
    questions.map(({ question }) => question.base.key),
  );
  await trx
    .deleteFrom("secret_boxes")
    .where("onboarding_id", "=", onboardingId)
    .where((eb) => eb.not(eb("question_key", "=", sql<string>`any(${visible}::text[])`)))
    .execute();
  await trx
    .deleteFrom("kickoff_answers")
    .where("onboarding_id", "=", onboardingId)
    .where((eb) => eb.not(eb("question_key", "=", sql<string>`any(${visible}::text[])`)))
    .execute();
}

/** The same in the rows of a list: of those whose questions hang on each other, what was sent is kept. */
async function clearHiddenInRows(
  trx: Transaction<DB>,
  onboardingId: string,
  { sections }: Journey,
): Promise<void> {
  for (const { question, state } of sections.flatMap(({ questions }) => questions)) {
    if (!question.rows?.asked || state.state !== "valid") continue;
    await trx
      .updateTable("kickoff_answers")
      .set({ entered: json(question.enter(state.value)) })
      .where("onboarding_id", "=", onboardingId)
      .where("question_key", "=", question.base.key)
      .where("confirmed", "=", false)
      .execute();
  }
}
