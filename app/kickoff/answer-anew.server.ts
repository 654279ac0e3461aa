import type { Selectable } from "kysely";
import type { Onboardings } from "../../db/types.ts";
import { Refusal } from "../lib/errors.ts";
import { filesIn } from "../lib/posted-files.server.ts";
import type { Site } from "../lib/site.ts";
import type { By } from "../onboardings/change.server.ts";
import type { UploadTools } from "../uploads/upload-tools.server.ts";
import { agree } from "./answer-step.ts";
import { bindPlaybook } from "./bound-playbook.ts";
import { changeAnswer } from "./change-answer.server.ts";
import { fileButton } from "./file-buttons.ts";
import { previewChange } from "./preview-change.server.ts";
import type { Outcome } from "./propose-change.server.ts";
import { kickoffState } from "./queries.server.ts";
import type { Entered } from "./question-types/parsed.ts";
import type { BoundQuestion } from "./question-types/question-type.ts";
import { type Received, receiveFiles, withReceived } from "./receive-files.server.ts";
import { received } from "./received.ts";
import { receiverFor } from "./receiver.server.ts";
import { formChange } from "./row-change.ts";
import { answersFromForm } from "./section-form.ts";
import { settleTables } from "./settle-tables.ts";
import { withSpreadsheets } from "./spreadsheet-files.server.ts";

/** What was posted for one answer, and what would follow or has followed. */
export type Anew = {
  readonly entered: Readonly<Record<string, Entered>>;
  readonly outcome: Outcome;
  /** Whether the change was made, or only weighed. */
  readonly made: boolean;
  /** Whether a row of a list was added or removed: nothing is judged yet. */
  readonly turned: boolean;
  /** Why files were not taken in, by question. */
  readonly refused: ReadonlyMap<string, string>;
};

type Posted = {
  readonly onboarding: Selectable<Onboardings>;
  readonly question: string;
  readonly form: FormData;
};

/**
 * Gives one sent answer anew: first says what follows, then, once the customer agrees, does it.
 * @throws Refusal as `changeAnswer` does
 */
export async function answerAnew(
  tools: UploadTools,
  by: By,
  { onboarding, question, form }: Posted,
  site: Site,
): Promise<Anew> {
  const { db } = tools;
  const { version } = await kickoffState(db, onboarding);
  const { questions } = bindPlaybook(version.document);
  if (!questions.has(question)) throw new Refusal("not_found", "There is no such question.");
  const all = [...questions.values()];
  const typed = answersFromForm({ questions: all }, await withSpreadsheets(all, form));
  const receiver = receiverFor(site, onboarding.customer_id);
  const read = { ...typed, entered: received(all, typed.entered, receiver) };
  const changed = formChange(all, read, form);
  const pressed = fileButton(form);
  const files = await receive(tools, by, onboarding, all, form);
  const settled = settleTables(questions, changed?.form ?? read, () => undefined);
  const { entered, refused } = await withReceived(
    db,
    onboarding.id,
    questions,
    { [question]: {}, ...settled },
    { ...files, without: pressed?.discard },
  );
  if (changed || pressed || refused.size > 0) {
    const outcome: Outcome = { state: "needs", questions: [] };
    return { entered, outcome, made: false, turned: true, refused };
  }
  const input = { onboardingId: onboarding.id, entered };
  const made = form.get(agree.name) === agree.value;
  const outcome = made
    ? await changeAnswer(db, by, input, site)
    : await previewChange(db, by, input, site);
  return { entered, outcome, made, turned: false, refused };
}

/** Before the kickoff is sent, files are chosen in its form. */
async function receive(
  tools: UploadTools,
  by: By,
  { id, kickoff_submitted_at: sent }: Posted["onboarding"],
  questions: readonly BoundQuestion[],
  form: FormData,
): Promise<Received> {
  const isSent = sent !== null;
  return receiveFiles(tools, by, id, isSent ? questions : [], (key) => filesIn(form, key));
}
