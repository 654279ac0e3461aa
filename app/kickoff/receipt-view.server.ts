import type { Database } from "../../db/client.ts";
import type { Portal } from "../customers/portal-links.server.ts";
import { portalReader } from "../customers/portal-reader.ts";
import { dateInWords } from "../lib/dates-in-words.ts";
import { timeInWords } from "../lib/time-in-words.ts";
import { dateIn } from "../lib/working-calendar.ts";
import { customerTimeline } from "../timeline/queries.server.ts";
import { answersInWords, type SectionInWords } from "./answers-in-words.ts";
import { type ClosingText, closingOf } from "./closing-view.server.ts";
import { kickoffState, type Submission } from "./queries.server.ts";
import { words } from "./words.en.ts";

/** What the customer keeps of having sent the answers. */
export type ReceiptView = {
  readonly reference: string;
  readonly sent: string;
  /** What happens first: a step, and who and when. */
  readonly next: readonly { readonly name: string; readonly about: string }[];
  readonly sections: readonly SectionInWords[];
  /** What the company says where the kickoff ended early: then nothing happens next. */
  readonly closing: ClosingText | undefined;
};

const mostNext = 3;

/** Reads the receipt; null while the answers have not been sent. */
export async function receiptView(
  db: Database,
  portal: Portal,
  now: Date,
): Promise<ReceiptView | null> {
  const { onboarding, contact, customer } = portal;
  const { version, submission } = await kickoffState(db, onboarding);
  if (submission === null) return null;
  const whose = { onboarding, contactId: contact.id, zone: customer.timeZone };
  const { timeline } = await customerTimeline(db, whose, now);
  return {
    reference: submission.reference,
    sent: sentInWords(submission, portal, now),
    next: timeline.now.slice(0, mostNext).map(({ name, yours, who, when }) => ({
      name,
      about: [yours ? words.receipt.you : who, when].filter(Boolean).join(", "),
    })),
    sections: answersInWords(version.document, submission.answers),
    closing: closingOf(version.document, submission),
  };
}

function sentInWords({ by, submittedAt }: Submission, { customer }: Portal, now: Date): string {
  const reader = portalReader(customer, now);
  const on = dateInWords(dateIn(reader.zone, submittedAt.toISOString()), reader);
  return words.receipt.sent(by, on, timeInWords(submittedAt, reader));
}
