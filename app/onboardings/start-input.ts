import { z } from "zod";
import { contactInput } from "../customers/contact-input.ts";
import { placeFields, regionIsThere, regionProblem } from "../staff/place.ts";

/** The handover of a new customer. */
export const startInput = z.object({
  /** Made by the form: the same one again is the same onboarding. */
  requestKey: z.uuid(),
  customer: z
    .object({
      name: z
        .string("Enter the name of the customer.")
        .trim()
        .min(1, "Enter the name of the customer.")
        .max(120, "Use at most 120 characters."),
      ...placeFields,
    })
    .refine(regionIsThere, regionProblem),
  /** The first is the main one, who gets the portal link. */
  contacts: z
    .array(contactInput)
    .min(1, "Add at least one contact.")
    .refine(haveOwnAddresses, "Two contacts have the same email address. Give each their own."),
  playbook: z.string("Choose a playbook.").min(1, "Choose a playbook."),
  managerId: z.string("Choose a manager.").min(1, "Choose a manager."),
  conciergeId: z.string("Choose a concierge.").min(1, "Choose a concierge."),
  /** Who sold it; whoever hands over when left out. */
  sellerId: z.string().min(1).optional(),
  /** Who holds the roles of the playbook; one that is left out falls to the manager. */
  roles: z.record(z.string(), z.string().min(1)).default({}),
  /** What is known already, as typed, by question. */
  known: z
    .record(z.string(), z.record(z.string(), z.array(z.string()).readonly()).readonly())
    .default({}),
  goLiveOn: z.iso.date("Enter a date that exists.").nullable().default(null),
  endorsement: z
    .string("Say in your own words why the concierge is the right person. The customer reads this.")
    .trim()
    .min(1, "Say in your own words why the concierge is the right person. The customer reads this.")
    .max(1000, "Use at most 1,000 characters."),
  /** When the deal was won; now when left out. */
  wonAt: z.date().optional(),
});

/** The handover as its form brings it; what is known and who holds which role come beside it. */
export const handOverForm = startInput.omit({ known: true, roles: true, wonAt: true });

export type StartInput = z.input<typeof startInput>;

function haveOwnAddresses(contacts: readonly { readonly email: string }[]): boolean {
  return new Set(contacts.map(({ email }) => email)).size === contacts.length;
}
