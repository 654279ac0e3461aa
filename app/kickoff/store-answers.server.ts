import { type Database, json } from "../../db/client.ts";
import { sameJson } from "../lib/same-json.ts";
import type { ContactActor } from "../onboardings/actor.ts";
import { type By, type Change, changeOnboarding } from "../onboardings/change.server.ts";
import { beginKickoff } from "./begin.server.ts";
import { bindPlaybook } from "./bound-playbook.ts";
import { fillBoxes } from "./boxes.server.ts";
import { type Conflict, conflictsWith, type FormOrigin, type Said } from "./conflicts.ts";
import { type KickoffState, kickoffState } from "./queries.server.ts";
import { requireContact } from "./require-contact.server.ts";
import type { SectionForm } from "./section-form.ts";
import { enteredBefore, settleTables } from "./settle-tables.ts";

export type Stored = {
  readonly state: "saved";
  readonly savedAt: Date;
  readonly revision: number;
  /** Questions that another form answered differently meanwhile; these were not saved. */
  readonly conflicts: readonly Conflict[];
};

/** The kickoff was sent already; nothing was saved. */
export type AlreadySent = { readonly state: "sent"; readonly reference: string };

/** Which answers of a form are to be stored. */
type Choose = (state: KickoffState, said: ReadonlyMap<string, Said>) => ReadonlyMap<string, Said>;

/**
 * Stores what a contact has typed, as typed, valid or not. The first time begins the kickoff.
 * @throws Refusal not_allowed for anybody but a contact of this customer
 */
export async function storeAnswers(
  db: Database,
  by: By,
  input: { readonly onboardingId: string; readonly form: SectionForm; readonly origin: FormOrigin },
  choose: Choose,
): Promise<Stored | AlreadySent> {
  return changeOnboarding(db, input.onboardingId, by, async (change) => {
    const contact = await requireContact(change);
    const state = await kickoffState(change.trx, change.onboarding);
    if (state.submission) return { state: "sent", reference: state.submission.reference };
    const said = choose(state, saidIn(state, input.form));
    const conflicts = conflictsWith(state.saved, said, input.origin);
    const contested = new Set(conflicts.map(({ key }) => key));
    const fresh = [...said].filter(
      ([key, answer]) => !contested.has(key) && isNews(state, key, answer),
    );
    if (fresh.length > 0) await beginKickoff(change);
    const boxed = await withBoxes(change, state, fresh);
    await write(change, contact, boxed, state.revision + 1, input.origin.formId);
    const revision = fresh.length > 0 ? state.revision + 1 : state.revision;
    return { state: "saved", savedAt: change.now, revision, conflicts };
  });
}

function saidIn({ version, input }: KickoffState, form: SectionForm): Map<string, Said> {
  const said = new Map<string, Said>();
  const { questions } = bindPlaybook(version.document);
  const settled = settleTables(questions, form, (key) => enteredBefore(questions, input, key));
  for (const [key, entered] of Object.entries(settled))
    said.set(key, { entered, confirmed: false });
  for (const key of form.confirmed) said.set(key, { entered: {}, confirmed: true });
  return said;
}

function isNews({ saved }: KickoffState, key: string, said: Said): boolean {
  const before = saved.find((answer) => answer.key === key);
  return !before || before.confirmed !== said.confirmed || !sameJson(before.entered, said.entered);
}

/** What was given for one reading goes into its box, not beside the other answers. */
async function withBoxes(
  { trx, onboarding, now }: Change,
  { version }: KickoffState,
  answers: readonly (readonly [string, Said])[],
): Promise<readonly (readonly [string, Said])[]> {
  const { questions } = bindPlaybook(version.document);
  const entered = Object.fromEntries(answers.map(([key, said]) => [key, said.entered]));
  const kept = await fillBoxes(trx, { onboardingId: onboarding.id, questions, now }, entered);
  return answers.map(([key, said]) => [key, { ...said, entered: kept[key] ?? {} }]);
}

async function write(
  { trx, onboarding, now }: Change,
  contact: ContactActor,
  answers: readonly (readonly [string, Said])[],
  revision: number,
  formId: string,
): Promise<void> {
  if (answers.length === 0) return;
  const rows = answers.map(([key, { entered, confirmed }]) => ({
    onboarding_id: onboarding.id,
    question_key: key,
    entered: json(entered),
    confirmed,
    revision,
    form_id: formId,
    saved_at: now,
    contact_id: contact.id,
  }));
  await trx
    .insertInto("kickoff_answers")
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(["onboarding_id", "question_key"]).doUpdateSet((eb) => ({
        entered: eb.ref("excluded.entered"),
        confirmed: eb.ref("excluded.confirmed"),
        revision: eb.ref("excluded.revision"),
        form_id: eb.ref("excluded.form_id"),
        saved_at: eb.ref("excluded.saved_at"),
        contact_id: eb.ref("excluded.contact_id"),
      })),
    )
    .execute();
}
