import type { Database } from "../../db/client.ts";
import type { By } from "../onboardings/change.server.ts";
import type { FormOrigin } from "./conflicts.ts";
import type { SectionForm } from "./section-form.ts";
import { type AlreadySent, type Stored, storeAnswers } from "./store-answers.server.ts";

/**
 * Saves a section when the customer continues: everything it says, as it was typed. Whether it
 * will do, and where to go next, is for `journey` to say.
 * @throws Refusal not_allowed for anybody but a contact of this customer
 */
export async function saveSection(
  db: Database,
  by: By,
  input: { readonly onboardingId: string; readonly form: SectionForm; readonly origin: FormOrigin },
): Promise<Stored | AlreadySent> {
  return storeAnswers(db, by, input, (_state, said) => said);
}
