import type { Selectable } from "kysely";
import { z } from "zod";
import type { Database } from "../../db/client.ts";
import type { KickoffAnswers, Onboardings } from "../../db/types.ts";
import type { Facts } from "../facts/fact.ts";
import { factsSchema } from "../facts/fact-schema.ts";
import { factsInForce, type RecordedFact, toFacts } from "../facts/queries.server.ts";
import { getVersion, type PlaybookVersion } from "../playbook/versions.server.ts";
import { chosenUploads } from "../uploads/queries.server.ts";
import { bindPlaybook } from "./bound-playbook.ts";
import type { Box } from "./box.ts";
import { boxesOf } from "./boxes.server.ts";
import type { KickoffInput } from "./journey.ts";
import type { Entered } from "./question-types/parsed.ts";

/** What was sent, once and for all. */
export type Submission = {
  readonly reference: string;
  readonly submittedAt: Date;
  /** The contact who sent it. */
  readonly by: string;
  readonly answers: Facts;
  /** The section in which the kickoff ended early; null where all of it was sent. */
  readonly endedIn: string | null;
};

/** What is kept of one question while the kickoff is being filled. */
export type SavedAnswer = {
  readonly key: string;
  readonly entered: Entered;
  readonly confirmed: boolean;
  readonly revision: number;
  /** The rendering of the form that saved it. */
  readonly formId: string;
  readonly savedAt: Date;
  /** The contact who typed it. */
  readonly by: string;
};

/** Everything about one kickoff. */
export type KickoffState = {
  readonly version: PlaybookVersion;
  /** What `journey` walks with. */
  readonly input: KickoffInput;
  /** What is known, with who said it. */
  readonly facts: readonly RecordedFact[];
  readonly saved: readonly SavedAnswer[];
  /** The last one-time box of each question that has one. */
  readonly boxes: ReadonlyMap<string, Box>;
  /** Raised by every save; a form carries the one it was drawn from. */
  readonly revision: number;
  readonly savedAt: Date | null;
  readonly submission: Submission | null;
};

/** As much of an onboarding as its kickoff is read by. */
export type OfOnboarding = Pick<
  Selectable<Onboardings>,
  "id" | "customer_id" | "playbook_version_id"
>;

const enteredSchema: z.ZodType<Entered> = z.record(z.string(), z.array(z.string()));

/** Reads everything about the kickoff of an onboarding. */
export async function kickoffState(db: Database, onboarding: OfOnboarding): Promise<KickoffState> {
  const version = await getVersion(db, onboarding.playbook_version_id);
  const facts = await factsInForce(db, onboarding.customer_id);
  const saved = await savedAnswers(db, onboarding.id);
  const boxes = await boxesOf(db, onboarding.id);
  const last = saved.at(-1);
  return {
    version,
    facts,
    saved,
    boxes,
    input: {
      facts: toFacts(facts),
      entered: await withChosenFiles(db, onboarding, version, enteredIn(saved, boxes)),
      confirmed: confirmedIn(saved),
    },
    revision: last?.revision ?? 0,
    savedAt: last?.savedAt ?? null,
    submission: await findSubmission(db, onboarding.id),
  };
}

/** Files are not among what is typed: they are what the customer has uploaded and not taken away. */
async function withChosenFiles(
  db: Database,
  { id }: OfOnboarding,
  { document }: PlaybookVersion,
  entered: Record<string, Entered>,
): Promise<Record<string, Entered>> {
  const asking = [...bindPlaybook(document).questions.values()].filter(({ files }) => files);
  if (asking.length === 0) return entered;
  const chosen = await chosenUploads(db, id);
  const attached = asking.flatMap(({ base: { key }, files }) => {
    const typed = entered[key];
    const records = chosen.get(key) ?? [];
    if (!files || (typed === undefined && records.length === 0)) return [];
    return [[key, files.attach(typed ?? {}, records)] as const];
  });
  return { ...entered, ...Object.fromEntries(attached) };
}

/** What a customer has sent; null while the kickoff is open. */
export async function findSubmission(
  db: Database,
  onboardingId: string,
): Promise<Submission | null> {
  const row = await db
    .selectFrom("submissions")
    .innerJoin("contacts", "contacts.id", "contact_id")
    .select(["reference", "submitted_at", "answers", "ended_in", "contacts.name"])
    .where("onboarding_id", "=", onboardingId)
    .executeTakeFirst();
  if (!row) return null;
  const answers = factsSchema.parse(row.answers);
  return {
    reference: row.reference,
    submittedAt: row.submitted_at,
    by: row.name,
    answers,
    endedIn: row.ended_in,
  };
}

/** In the order in which they were saved. */
async function savedAnswers(db: Database, onboardingId: string): Promise<SavedAnswer[]> {
  const rows = await db
    .selectFrom("kickoff_answers")
    .innerJoin("contacts", "contacts.id", "contact_id")
    .selectAll("kickoff_answers")
    .select("contacts.name")
    .where("onboarding_id", "=", onboardingId)
    .orderBy("revision")
    .orderBy("question_key")
    .execute();
  return rows.map(toSaved);
}

function toSaved(row: Selectable<KickoffAnswers> & { readonly name: string }): SavedAnswer {
  return {
    key: row.question_key,
    entered: enteredSchema.parse(row.entered),
    confirmed: row.confirmed,
    revision: row.revision,
    formId: row.form_id,
    savedAt: row.saved_at,
    by: row.name,
  };
}

/** What was put into a box that has run out is to be given again. */
function enteredIn(
  saved: readonly SavedAnswer[],
  boxes: KickoffState["boxes"],
): Record<string, Entered> {
  const hasRunOut = (key: string) => boxes.get(key)?.state === "expired";
  return Object.fromEntries(
    saved
      .filter(({ confirmed }) => !confirmed)
      .map(({ key, entered }) => [key, hasRunOut(key) ? {} : entered]),
  );
}

function confirmedIn(saved: readonly SavedAnswer[]): Set<string> {
  return new Set(saved.filter(({ confirmed }) => confirmed).map(({ key }) => key));
}
