import type { Database } from "../../db/client.ts";
import { Refusal } from "../lib/errors.ts";
import { findSection } from "./bound-playbook.ts";
import type { Continued } from "./continue-section.server.ts";
import { journey } from "./journey.ts";
import { kickoffState, type OfOnboarding } from "./queries.server.ts";
import { type Rendering, type SectionFormView, sectionFormView } from "./section-view.ts";
import { words } from "./words.en.ts";

/** What opens at the address of a section. `wrong` when the page names problems. */
export type OpenedSection =
  | {
      readonly state: "open";
      readonly title: string;
      readonly wrong: boolean;
      readonly view: SectionFormView;
    }
  /** It was posted before its turn: `next` comes first. */
  | {
      readonly state: "early";
      readonly title: string;
      readonly wrong: boolean;
      readonly next: string;
    }
  /** Another page of the kickoff is to be opened instead. */
  | { readonly state: "elsewhere"; readonly next: string };

/** What was just posted, where the page has something to say about it. */
export type JustPosted = Extract<Continued, { readonly state: "again" | "early" }>;

/** Opens a section. @throws Refusal not_found when the playbook has no such section */
export async function openSection(
  db: Database,
  onboarding: OfOnboarding,
  key: string,
  rendering: Rendering,
  posted: JustPosted | undefined,
): Promise<OpenedSection> {
  const state = await kickoffState(db, onboarding);
  const { document } = state.version;
  if (state.submission) return { state: "elsewhere", next: "receipt" };
  if (!findSection(document, key))
    throw new Refusal("not_found", "There is no such page in this form.");
  if (posted?.state === "early")
    return { state: "early", title: words.early.title, wrong: true, next: posted.page };
  const view = sectionFormView(state, key, rendering, posted);
  if (!view) return { state: "elsewhere", next: journey(document, state.input).next };
  const { title, problems, number, of } = view.section;
  return {
    state: "open",
    title: `${title}, ${words.section(number, of)}`,
    wrong: problems.length > 0,
    view,
  };
}
