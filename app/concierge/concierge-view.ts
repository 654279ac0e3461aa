import type { PortalReader } from "../customers/portal-reader.ts";
import { dateInWords } from "../lib/dates-in-words.ts";
import { dateIn } from "../lib/working-calendar.ts";
import { firstNameOf } from "../staff/first-name.ts";
import type { StaffMember } from "../staff/queries.server.ts";
import { hoursElsewhere } from "./hours.ts";
import type { ConciergePage } from "./queries.server.ts";
import { words } from "./words.en.ts";

/** As much of a member of staff as a customer sees. */
export type PersonView = Pick<StaffMember, "name" | "title" | "email" | "phone" | "photoUrl"> & {
  readonly firstName: string;
};

/** The introduction as its page shows it. */
export type ConciergeView = {
  readonly concierge: PersonView & Pick<StaffMember, "goodAt" | "about" | "reach">;
  readonly seller: PersonView;
  readonly endorsement: readonly string[];
  readonly since: string;
  readonly hours: string;
  /** What the concierge has read, one sentence each. */
  readonly read: readonly string[];
};

/** Puts the introduction into words for its reader. Only what is meant for customers goes with it. */
export function conciergeView(page: ConciergePage, reader: PortalReader): ConciergeView {
  const { goodAt, about, reach } = page.concierge;
  const seller = personView(page.seller);
  const { from, to } = hoursElsewhere(page.concierge, reader.zone, reader.today);
  const since = dateIn(reader.zone, page.since.toISOString());
  return {
    concierge: { ...personView(page.concierge), goodAt, about, reach },
    seller,
    endorsement: page.endorsement.split(/\n+/),
    since: since === reader.today ? words.fromToday : words.since(dateInWords(since, reader)),
    hours: words.hours(from, to),
    read: [
      ...(page.read.fromSales > 0 ? [words.fromSales(seller.firstName, page.read.fromSales)] : []),
      ...(page.read.fromCustomer > 0 ? [words.fromCustomer(page.read.fromCustomer)] : []),
    ],
  };
}

function personView({ name, title, email, phone, photoUrl }: StaffMember): PersonView {
  return { name, title, email, phone, photoUrl, firstName: firstNameOf(name) };
}
