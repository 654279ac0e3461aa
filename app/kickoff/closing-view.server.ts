import type { Database } from "../../db/client.ts";
import type { Playbook } from "../playbook/schema.ts";
import { journey } from "./journey.ts";
import { kickoffState, type OfOnboarding, type Submission } from "./queries.server.ts";

/** What the company says to a customer whom it cannot help. */
export type ClosingText = { readonly title: string; readonly text: string };

/** The page where the kickoff ends early, or the page to open instead. */
export type ClosingView =
  | (ClosingText & {
      readonly state: "ready";
      /** The section whose answers led here. */
      readonly section: string;
      readonly revision: number;
    })
  | { readonly state: "elsewhere"; readonly next: string };

/** Reads the page where the kickoff ends early. */
export async function closingView(db: Database, onboarding: OfOnboarding): Promise<ClosingView> {
  const { version, input, submission, revision } = await kickoffState(db, onboarding);
  if (submission) return { state: "elsewhere", next: "receipt" };
  const { complete, closing, next } = journey(version.document, input);
  if (!complete || !closing) return { state: "elsewhere", next };
  const { title, text } = closing.offRamp;
  return { state: "ready", title, text, section: closing.section, revision };
}

/** What was said to a customer whose kickoff ended early; nothing for a whole one. */
export function closingOf(
  { sections }: Playbook,
  submission: Pick<Submission, "endedIn"> | null,
): ClosingText | undefined {
  const endedIn = submission?.endedIn ?? null;
  if (endedIn === null) return undefined;
  const offRamp = sections.find(({ key }) => key === endedIn)?.offRamp;
  return offRamp && { title: offRamp.title, text: offRamp.text };
}
