import type { Selectable } from "kysely";
import type { Database } from "../../db/client.ts";
import type { Onboardings } from "../../db/types.ts";
import { Refusal } from "../lib/errors.ts";
import { filesIn } from "../lib/posted-files.server.ts";
import type { DataKey } from "../lib/site.ts";
import type { By } from "../onboardings/change.server.ts";
import type { UploadTools } from "../uploads/upload-tools.server.ts";
import { type BoundSection, findSection } from "./bound-playbook.ts";
import type { Conflict } from "./conflicts.ts";
import { fileButton } from "./file-buttons.ts";
import { originOf } from "./form-origin.ts";
import { journey } from "./journey.ts";
import { kickoffState } from "./queries.server.ts";
import { isDone } from "./question-state.ts";
import type { BoundQuestion } from "./question-types/question-type.ts";
import { receiveFiles, takeBackFile } from "./receive-files.server.ts";
import { received } from "./received.ts";
import { receiverFor } from "./receiver.server.ts";
import { formChange, type RowChange } from "./row-change.ts";
import { saveDraft } from "./save-draft.server.ts";
import { saveSection } from "./save-section.server.ts";
import { answersFromForm, askedName, type SectionForm } from "./section-form.ts";
import { sectionPage } from "./section-page.ts";
import { withSpreadsheets } from "./spreadsheet-files.server.ts";
import type { AlreadySent, Stored } from "./store-answers.server.ts";

/** What follows when a customer continues. Whatever was typed is kept in each case. */
export type Continued =
  | AlreadySent
  /** Where to go; `place` is what has only now come up on the same page: a question, or a row. */
  | { readonly state: "next"; readonly page: string; readonly place?: string }
  /** Something on the page is not right yet, or was answered elsewhere meanwhile. */
  | {
      readonly state: "again";
      readonly asked: readonly string[];
      readonly conflicts: readonly Conflict[];
      /** Why files were not taken in, by question. */
      readonly refused: ReadonlyMap<string, string>;
    }
  /** This section is not asked, or not yet: `page` comes first. */
  | { readonly state: "early"; readonly page: string };

type Posted = {
  readonly onboarding: Selectable<Onboardings>;
  readonly section: string;
  readonly form: FormData;
};

/**
 * Saves a section and says what follows.
 * @throws Refusal not_found when the playbook has no such section
 */
export async function continueSection(
  tools: UploadTools,
  by: By,
  posted: Posted,
  key: DataKey,
): Promise<Continued> {
  const { db } = tools;
  const { form, questions } = await readForm(db, posted, key);
  const refused = await takeFiles(tools, by, posted, questions);
  const changed = formChange(questions, form, posted.form) ?? fileChange(form, posted.form);
  const input = { onboardingId: posted.onboarding.id, form, origin: originOf(posted.form) };
  if (changed) return turnRow(db, by, { ...input, ...changed }, posted.section, refused);
  const stored = await saveSection(db, by, input);
  return stored.state === "sent" ? stored : judge(db, posted, stored.conflicts, refused);
}

/** Whichever button was pressed: what was chosen is taken in. After the kickoff was sent, nothing is. */
async function takeFiles(
  tools: UploadTools,
  by: By,
  { onboarding, form }: Posted,
  questions: readonly BoundQuestion[],
): Promise<ReadonlyMap<string, string>> {
  if (onboarding.kickoff_submitted_at !== null) return new Map();
  const { key, discard: id } = fileButton(form) ?? {};
  if (key !== undefined && id !== undefined)
    await takeBackFile(tools.db, by, onboarding.id, { key, id });
  const chosenFor = (question: string) => filesIn(form, question);
  return (await receiveFiles(tools, by, onboarding.id, questions, chosenFor)).refused;
}

/** A file was uploaded or taken away by its own button. */
function fileChange(form: SectionForm, fields: FormData): RowChange | undefined {
  const pressed = fileButton(fields);
  return pressed && { form, place: `${pressed.key}.question` };
}

/** A row or a file came or went: nothing else is judged yet, and the same page comes again. */
async function turnRow(
  db: Database,
  by: By,
  input: Parameters<typeof saveDraft>[2] & RowChange,
  page: string,
  refused: ReadonlyMap<string, string>,
): Promise<Continued> {
  const stored = await saveDraft(db, by, input);
  if (stored.state === "sent") return stored;
  if (stored.conflicts.length > 0 || refused.size > 0)
    return { state: "again", asked: [], conflicts: stored.conflicts, refused };
  return { state: "next", page, place: input.place };
}

/** Saves a section while it is being typed. @throws as `continueSection` */
export async function keepSection(
  db: Database,
  by: By,
  posted: Posted,
  key: DataKey,
): Promise<Stored | AlreadySent> {
  const { form } = await readForm(db, posted, key);
  return saveDraft(db, by, {
    onboardingId: posted.onboarding.id,
    form,
    origin: originOf(posted.form),
  });
}

type Read = { readonly form: SectionForm; readonly questions: readonly BoundQuestion[] };

async function readForm(
  db: Database,
  { onboarding, section, form }: Posted,
  key: DataKey,
): Promise<Read> {
  const { version } = await kickoffState(db, onboarding);
  const { questions } = getSection(findSection(version.document, section));
  const fields = await withSpreadsheets(questions, form);
  const read = typedIn(questions, answersFromForm({ questions }, fields));
  const entered = received(questions, read.entered, receiverFor(key, onboarding.customer_id));
  return { form: { ...read, entered }, questions };
}

/** Of files, the form says what is typed for them; which there are is kept elsewhere. */
function typedIn(questions: readonly BoundQuestion[], form: SectionForm): SectionForm {
  const typed = questions.flatMap(({ base: { key }, files }) => {
    const entered = form.entered[key];
    return files && entered ? [[key, files.dated(entered)] as const] : [];
  });
  return { ...form, entered: { ...form.entered, ...Object.fromEntries(typed) } };
}

function getSection(section: BoundSection | undefined): BoundSection {
  if (!section) throw new Refusal("not_found", "There is no such page in this form.");
  return section;
}

async function judge(
  db: Database,
  { onboarding, section, form }: Posted,
  conflicts: readonly Conflict[],
  refused: ReadonlyMap<string, string>,
): Promise<Continued> {
  const { version, input } = await kickoffState(db, onboarding);
  const next = journey(version.document, input).next;
  const page = sectionPage(version.document, input, section);
  if (!page) return { state: "early", page: next };
  const asked = form.getAll(askedName).filter((key) => typeof key === "string");
  const wrong = page.problems.some(({ key }) => asked.includes(key));
  if (wrong || conflicts.length > 0 || refused.size > 0)
    return { state: "again", asked, conflicts, refused };
  const anew = page.questions.find(
    ({ key, shown, state }) => shown && !asked.includes(key) && !isDone(state),
  );
  return {
    state: "next",
    page: next,
    ...(next === section && anew ? { place: `${anew.key}.question` } : {}),
  };
}
