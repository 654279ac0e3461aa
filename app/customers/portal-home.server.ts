import type { Database } from "../../db/client.ts";
import { type KnownFact, knownFacts } from "../facts/known-facts.ts";
import { journey } from "../kickoff/journey.ts";
import { kickoffState } from "../kickoff/queries.server.ts";
import { getStaff, type StaffMember } from "../staff/queries.server.ts";
import { type CustomerTimeline, customerTimeline } from "../timeline/queries.server.ts";
import type { OpenStep } from "../timeline/timeline-view.ts";
import type { Portal } from "./portal-links.server.ts";

/** The one next thing for the customer to do. */
export type NextThing =
  | {
      readonly kind: "kickoff";
      readonly minutes: number;
      readonly started: boolean;
      readonly page: string;
    }
  | { readonly kind: "step"; readonly step: OpenStep }
  /** The kickoff ended early. */
  | { readonly kind: "ended"; readonly title: string }
  /** Nothing for them: this is what we are doing, if anything. */
  | { readonly kind: "nothing"; readonly ours: OpenStep | null };

/** Everything the first page of a portal says. */
export type PortalHome = CustomerTimeline & {
  readonly next: NextThing;
  readonly concierge: StaffMember;
  readonly seller: StaffMember;
  readonly known: readonly KnownFact[];
  /** Of the kickoff, once it was sent. */
  readonly reference: string | null;
};

/** The first page of a portal, for the contact whose link it is. */
export async function portalHome(db: Database, portal: Portal, now: Date): Promise<PortalHome> {
  const { onboarding, contact, customer } = portal;
  const state = await kickoffState(db, onboarding);
  const path = await customerTimeline(
    db,
    { onboarding, contactId: contact.id, zone: customer.timeZone },
    now,
  );
  const { minutesLeft, next } = journey(state.version.document, state.input);
  const kickoff = {
    minutes: minutesLeft,
    started: onboarding.kickoff_started_at !== null,
    page: next,
  };
  return {
    ...path,
    next: state.submission === null ? { kind: "kickoff", ...kickoff } : nextThing(path),
    concierge: await getStaff(db, onboarding.concierge_id),
    seller: await getStaff(db, onboarding.seller_id),
    known: knownFacts(state.version.document, state.facts).filter(({ ofStaff }) => !ofStaff),
    reference: state.submission?.reference ?? null,
  };
}

function nextThing({ timeline, closing }: CustomerTimeline): NextThing {
  if (closing) return { kind: "ended", title: closing.title };
  const step = timeline.now.find(({ yours, waiting }) => yours && !waiting);
  return step
    ? { kind: "step", step }
    : { kind: "nothing", ours: timeline.now.find(({ yours }) => !yours) ?? null };
}
