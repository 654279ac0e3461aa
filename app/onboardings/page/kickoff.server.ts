import type { Selectable } from "kysely";
import type { Database } from "../../../db/client.ts";
import type { Onboardings } from "../../../db/types.ts";
import { journey } from "../../kickoff/journey.ts";
import { kickoffState } from "../../kickoff/queries.server.ts";

/** How far the customer is with the form; with a reference, it was sent. */
export type KickoffOnPage = {
  readonly reference: string | null;
  readonly sections: number;
  readonly done: number;
  readonly savedAt: Date | null;
  /** What only staff are asked and nobody has answered yet. */
  readonly ofStaff: readonly { readonly key: string; readonly label: string }[];
};

/** How far the customer is with the form. */
export async function kickoffOnPage(
  db: Database,
  onboarding: Selectable<Onboardings>,
): Promise<KickoffOnPage> {
  const { version, input, submission, savedAt } = await kickoffState(db, onboarding);
  const { sections, ofStaff } = journey(version.document, input);
  const done = sections.filter((section) => section.done).length;
  return {
    reference: submission?.reference ?? null,
    sections: sections.length,
    done,
    savedAt,
    ofStaff: ofStaff
      .filter(({ state }) => state.state === "missing")
      .map(({ question: { base } }) => ({ key: base.key, label: base.label })),
  };
}
