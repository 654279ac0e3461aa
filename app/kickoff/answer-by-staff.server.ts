import type { Database } from "../../db/client.ts";
import { Refusal } from "../lib/errors.ts";
import { filesIn } from "../lib/posted-files.server.ts";
import type { Site } from "../lib/site.ts";
import { isUuid } from "../lib/uuid.ts";
import type { By } from "../onboardings/change.server.ts";
import { getVersion } from "../playbook/versions.server.ts";
import type { UploadTools } from "../uploads/upload-tools.server.ts";
import { answerName, answersIn } from "./answer-names.ts";
import { neededQuestion, type ShownOutcome, shownOutcome } from "./ask-anew.server.ts";
import { type BoundPlaybook, bindPlaybook } from "./bound-playbook.ts";
import { changeAnswer } from "./change-answer.server.ts";
import { previewChange } from "./preview-change.server.ts";
import { type Attached, receiveFiles, withReceived } from "./receive-files.server.ts";

type Posted = { readonly onboardingId: string; readonly form: FormData };

/**
 * What would follow from answers that staff give. Files are taken in, and wait for the change.
 * @throws Refusal as `changeAnswer` does
 */
export async function weighByStaff(
  tools: UploadTools,
  by: By,
  { onboardingId, form }: Posted,
  site: Site,
): Promise<ShownOutcome> {
  const { questions } = await playbookOf(tools.db, onboardingId);
  const { entered, refused } = await read(tools, by, { onboardingId, form }, questions);
  if (refused.size === 0)
    return shownOutcome(
      await previewChange(tools.db, by, { onboardingId, entered }, site),
      entered,
    );
  const wrong = [...refused].flatMap(([key, message]) => {
    const question = questions.get(key);
    return question ? [neededQuestion(question, [{ part: "", message }], entered)] : [];
  });
  return { state: "needs", questions: wrong };
}

/** Gives answers anew. @throws Refusal invalid when something has to be answered with it; as `changeAnswer` does */
export async function answerByStaff(
  tools: UploadTools,
  by: By,
  posted: Posted,
  site: Site,
): Promise<void> {
  const { onboardingId } = posted;
  const { questions } = await playbookOf(tools.db, onboardingId);
  const { entered, refused } = await read(tools, by, posted, questions);
  const [refusal] = refused.values();
  if (refusal !== undefined) throw new Refusal("invalid", refusal);
  const outcome = await changeAnswer(tools.db, by, { onboardingId, entered }, site);
  if (outcome.state === "needs")
    throw new Refusal(
      "invalid",
      "Something has to be answered with it. Look at what follows first.",
    );
}

async function read(
  tools: UploadTools,
  by: By,
  { onboardingId, form }: Posted,
  questions: BoundPlaybook["questions"],
): Promise<Attached> {
  const chosenFor = (key: string) => filesIn(form, answerName(key, ""));
  const received = await receiveFiles(tools, by, onboardingId, questions.values(), chosenFor);
  return withReceived(tools.db, onboardingId, questions, answersIn(form), received);
}

async function playbookOf(db: Database, onboardingId: string): Promise<BoundPlaybook> {
  const row = isUuid(onboardingId)
    ? await db
        .selectFrom("onboardings")
        .select("playbook_version_id")
        .where("id", "=", onboardingId)
        .executeTakeFirst()
    : undefined;
  if (!row) throw new Refusal("not_found", "There is no such onboarding.");
  return bindPlaybook((await getVersion(db, row.playbook_version_id)).document);
}
