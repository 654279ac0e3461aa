import type { Facts, FactValue } from "../facts/fact.ts";
import { factsInForce, toFacts } from "../facts/queries.server.ts";
import { Refusal } from "../lib/errors.ts";
import { locale } from "../lib/locale.ts";
import type { DataKey } from "../lib/site.ts";
import { dateIn } from "../lib/working-calendar.ts";
import type { Change } from "../onboardings/change.server.ts";
import { consequencesForCustomer, consequencesForStaff } from "../plan/consequences.ts";
import type { Changes } from "../plan/reconcile.ts";
import type { Playbook } from "../playbook/schema.ts";
import { getVersion } from "../playbook/versions.server.ts";
import type { FileRecord } from "../uploads/file-record.ts";
import { type BoundPlaybook, bindPlaybook, isForStaff } from "./bound-playbook.ts";
import type { Change as AnswerDifference } from "./change.ts";
import type { QuestionView } from "./journey.ts";
import type { Entered } from "./question-types/parsed.ts";
import { withAttached } from "./receive-files.server.ts";
import { received } from "./received.ts";
import { receiverFor } from "./receiver.server.ts";
import { requireContact } from "./require-contact.server.ts";
import { revise } from "./revise.ts";

/** Answers given anew, as typed, by question. */
export type NewAnswers = {
  readonly onboardingId: string;
  readonly entered: Readonly<Record<string, Entered>>;
};

/** What is read of a change while it is weighed. */
export type Asking = Pick<Change, "trx" | "onboarding" | "actor" | "now">;

/** One answer that changes, as it reads; null for no answer. */
export type ShownChange = {
  readonly key: string;
  readonly label: string;
  readonly from: string | null;
  readonly to: string | null;
  /** Set where only staff are asked. */
  readonly ofStaff?: true;
};

export type Outcome =
  | { readonly state: "unchanged" }
  /** These questions must be answered with it. */
  | { readonly state: "needs"; readonly questions: readonly QuestionView[] }
  /** What changes, and what follows from it in words for whoever asked. */
  | {
      readonly state: "changes";
      readonly changes: readonly ShownChange[];
      readonly consequences: readonly string[];
    };

export type Proposed = Exclude<Outcome, { readonly state: "changes" }> | Ready;

/** A change that can be made. */
export type Ready = {
  readonly state: "ready";
  readonly facts: Facts;
  readonly differences: readonly AnswerDifference[];
  readonly shown: readonly ShownChange[];
  /** What was given, as it may be kept, and the questions of the playbook. */
  readonly entered: NewAnswers["entered"];
  readonly questions: BoundPlaybook["questions"];
  /** The files that the changed answers name, by question. */
  readonly files: ReadonlyMap<string, readonly FileRecord[]>;
};

/**
 * Weighs answers given anew: what differs, and what must be answered with it. Writes nothing.
 * @throws Refusal not_allowed, not_found or conflict; nobody of ours signs for a customer
 */
export async function proposeChange(
  change: Asking,
  { entered: typed }: NewAnswers,
  key: DataKey,
): Promise<Proposed> {
  await permit(change);
  const { trx, onboarding } = change;
  const { document } = await getVersion(trx, onboarding.playbook_version_id);
  requireAsked(document, typed, change.actor);
  const { questions } = bindPlaybook(document);
  requireOwnSignature(change, Object.keys(typed), questions);
  const receiver = receiverFor(key, onboarding.customer_id);
  const sealed = received(questions.values(), typed, receiver);
  const entered = await withAttached(trx, onboarding.id, questions, sealed);
  const facts = toFacts(await factsInForce(trx, onboarding.customer_id));
  const revision = revise(document, facts, entered, onboarding.kickoff_submitted_at !== null);
  if (revision.state === "needs") return revision;
  if (revision.changes.length === 0) return { state: "unchanged" };
  const shown = revision.changes.map((difference) => show(document, difference));
  return {
    state: "ready",
    facts: revision.facts,
    differences: revision.changes,
    shown,
    entered,
    questions,
    files: new Map(revision.changes.flatMap((change) => filesOf(questions, change))),
  };
}

function filesOf(
  questions: BoundPlaybook["questions"],
  { key, after }: AnswerDifference,
): [string, FileRecord[]][] {
  const files = questions.get(key)?.files;
  return files ? [[key, after === undefined ? [] : files.records(after)]] : [];
}

async function permit(change: Asking): Promise<void> {
  if (change.onboarding.ended_at !== null)
    throw new Refusal(
      "conflict",
      "The form ended with these answers. It has to be opened again first.",
    );
  if (change.actor.kind === "staff") return;
  await requireContact(change);
  if (change.onboarding.kickoff_submitted_at !== null) return;
  throw new Refusal("conflict", "Your answers have not been sent yet. Change them in the form.");
}

function requireAsked(
  playbook: Playbook,
  entered: NewAnswers["entered"],
  { kind }: Asking["actor"],
): void {
  const { questions } = bindPlaybook(playbook);
  const asked = Object.keys(entered).every((key) => {
    const question = questions.get(key);
    return question && (kind === "staff" || !isForStaff(question));
  });
  if (asked) return;
  throw new Refusal("not_found", "There is no such question.");
}

function requireOwnSignature(
  { actor }: Asking,
  keys: readonly string[],
  questions: BoundPlaybook["questions"],
): void {
  const isSigned = keys.some((key) => questions.get(key)?.agreement?.signed);
  if (actor.kind !== "staff" || !isSigned) return;
  throw new Refusal("not_allowed", "Only the customer can sign this.");
}

function show(playbook: Playbook, { key, before, after }: AnswerDifference): ShownChange {
  const question = bindPlaybook(playbook).questions.get(key);
  const inWords = (value: FactValue | undefined) =>
    value === undefined ? null : (question?.show(value) ?? JSON.stringify(value));
  const shown = { key, label: question?.base.label ?? key };
  const ofStaff = question && isForStaff(question) ? { ofStaff: true as const } : {};
  return { ...shown, from: inWords(before), to: inWords(after), ...ofStaff };
}

/** What changes and what follows, in words for whoever asked. */
export function outcomeOf(
  asking: Asking,
  zone: string,
  changes: readonly ShownChange[],
  followed: Changes,
): Outcome {
  const reader = { locale, today: dateIn(zone, asking.now.toISOString()) };
  const inWords = asking.actor.kind === "staff" ? consequencesForStaff : consequencesForCustomer;
  return { state: "changes", changes, consequences: inWords(followed, reader) };
}
