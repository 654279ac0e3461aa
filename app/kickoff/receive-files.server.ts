import type { Database } from "../../db/client.ts";
import { Refusal } from "../lib/errors.ts";
import { type By, type Change, changeOnboarding } from "../onboardings/change.server.ts";
import { discardUpload } from "../uploads/let-go.server.ts";
import { getUploads, type Upload } from "../uploads/queries.server.ts";
import { type Given, takeIn } from "../uploads/take-in.server.ts";
import type { UploadTools } from "../uploads/upload-tools.server.ts";
import { words } from "../uploads/words.en.ts";
import { beginKickoff } from "./begin.server.ts";
import type { Entered } from "./question-types/parsed.ts";
import type { BoundQuestion } from "./question-types/question-type.ts";
import { requireContact } from "./require-contact.server.ts";

/** What became of posted files, by question: those that were taken in, and why others were not. */
export type Received = {
  readonly taken: ReadonlyMap<string, readonly Upload[]>;
  readonly refused: ReadonlyMap<string, string>;
};

/** Takes in the files that were chosen for questions. One that is refused keeps no other from coming in. */
export async function receiveFiles(
  tools: UploadTools,
  by: By,
  onboardingId: string,
  questions: Iterable<BoundQuestion>,
  chosenFor: (key: string) => readonly File[],
): Promise<Received> {
  const taken = new Map<string, Upload[]>();
  const refused = new Map<string, string>();
  for (const question of questions) {
    const { key } = question.base;
    for (const file of question.files ? chosenFor(key) : []) {
      const given = { name: file.name, content: file };
      const outcome = await attempt(receiveFile(tools, by, { onboardingId, question }, given));
      if (outcome instanceof Refusal)
        refused.set(key, [refused.get(key), outcome.message].filter(Boolean).join(" "));
      else taken.set(key, [...(taken.get(key) ?? []), outcome]);
    }
  }
  return { taken, refused };
}

/**
 * Takes in one file for a question, from a contact of this customer or from staff.
 * @throws Refusal not_found for a question that asks for no files; else as `takeIn` does
 */
export async function receiveFile(
  tools: UploadTools,
  by: By,
  {
    onboardingId,
    question,
  }: { readonly onboardingId: string; readonly question: BoundQuestion | undefined },
  given: Given,
): Promise<Upload> {
  if (!question?.files) throw new Refusal("not_found", "No file is asked for here.");
  const { key } = question.base;
  const { rules } = question.files;
  return takeIn(tools, by, { onboardingId, place: { question: key }, rules, permit }, given);
}

async function permit(change: Change): Promise<void> {
  if (change.actor.kind === "staff") return;
  await requireContact(change);
  if (change.onboarding.kickoff_submitted_at === null) await beginKickoff(change);
}

async function attempt<Result>(work: Promise<Result>): Promise<Result | Refusal> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Refusal && error.code === "invalid") return error;
    throw error;
  }
}

/**
 * Takes back a file that was chosen in the kickoff. One that is gone already is no problem.
 * @throws Refusal not_allowed for anybody but a contact of this customer
 */
export async function takeBackFile(
  db: Database,
  by: By,
  onboardingId: string,
  { key, id }: { readonly key: string; readonly id: string },
): Promise<void> {
  await changeOnboarding(db, onboardingId, by, async (change) => {
    await requireContact(change);
    await discardUpload(change, key, id);
  });
}

/** What was given for questions, and why files were not taken in. */
export type Attached = {
  readonly entered: Readonly<Record<string, Entered>>;
  readonly refused: ReadonlyMap<string, string>;
};

/**
 * What was given for questions, with the files that were posted with it, and without one that was
 * taken away. Nothing changes before the answer does.
 * @throws Refusal conflict when it names a file that is not there, or that belongs elsewhere
 */
export async function withReceived(
  db: Database,
  onboardingId: string,
  questions: ReadonlyMap<string, BoundQuestion>,
  entered: Readonly<Record<string, Entered>>,
  { taken, refused, without }: Received & { readonly without?: string | undefined },
): Promise<Attached> {
  const attached: Record<string, Entered> = { ...entered };
  const tooMany = new Map<string, string>();
  for (const [key, own] of Object.entries(entered)) {
    const files = questions.get(key)?.files;
    if (files === undefined) continue;
    const added = (taken.get(key) ?? []).map(({ id }) => id);
    const ids = [...new Set([...files.chosen(own).filter((id) => id !== without), ...added])];
    const records = await getUploads(db, onboardingId, key, ids);
    attached[key] = files.attach(own, records);
    const [first] = records.slice(files.rules.max);
    if (first) tooMany.set(key, words.tooMany(first.name, files.rules.max));
  }
  return { entered: attached, refused: new Map([...tooMany, ...refused]) };
}

/** The same, with no more files than it names. @throws Refusal conflict as `withReceived` does */
export async function withAttached(
  db: Database,
  onboardingId: string,
  questions: ReadonlyMap<string, BoundQuestion>,
  entered: Readonly<Record<string, Entered>>,
): Promise<Readonly<Record<string, Entered>>> {
  const nothing = { taken: new Map(), refused: new Map() };
  return (await withReceived(db, onboardingId, questions, entered, nothing)).entered;
}
