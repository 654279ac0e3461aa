import type { Database } from "../../db/client.ts";
import type { By } from "../onboardings/change.server.ts";
import { type FormOrigin, typed } from "./conflicts.ts";
import type { SectionForm } from "./section-form.ts";
import { type AlreadySent, type Stored, storeAnswers } from "./store-answers.server.ts";

/**
 * Saves what stands in a section while it is being typed. A question that is still empty and was
 * never saved counts as not put to the customer yet, and is left out.
 * @throws Refusal not_allowed for anybody but a contact of this customer
 */
export async function saveDraft(
  db: Database,
  by: By,
  input: { readonly onboardingId: string; readonly form: SectionForm; readonly origin: FormOrigin },
): Promise<Stored | AlreadySent> {
  return storeAnswers(db, by, input, ({ saved }, said) => {
    const known = new Set(saved.map(({ key }) => key));
    const begun = [...said].filter(
      ([key, { entered, confirmed }]) =>
        confirmed || known.has(key) || Object.keys(typed(entered)).length > 0,
    );
    return new Map(begun);
  });
}
