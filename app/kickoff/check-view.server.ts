import type { Database } from "../../db/client.ts";
import { answersInWords, type SectionInWords } from "./answers-in-words.ts";
import { journey } from "./journey.ts";
import { kickoffState, type OfOnboarding } from "./queries.server.ts";

/** The answers before they are sent, or the page to open instead. */
export type CheckView =
  | {
      readonly state: "ready";
      readonly sections: readonly SectionInWords[];
      readonly revision: number;
    }
  | { readonly state: "elsewhere"; readonly next: string };

/** Reads what the customer is about to send. */
export async function checkView(db: Database, onboarding: OfOnboarding): Promise<CheckView> {
  const { version, input, submission, revision } = await kickoffState(db, onboarding);
  if (submission) return { state: "elsewhere", next: "receipt" };
  const { complete, closing, next, answers } = journey(version.document, input);
  if (!complete || closing) return { state: "elsewhere", next };
  return { state: "ready", sections: answersInWords(version.document, answers), revision };
}
