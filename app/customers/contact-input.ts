import { z } from "zod";

/** What a contact is for us. One person may be several. */
export const contactRoles = [
  "sponsor",
  "champion",
  "decision_maker",
  "day_to_day",
  "evaluator",
  "blocker",
  "billing",
  "technical",
] as const;

export type ContactRole = (typeof contactRoles)[number];

export const contactInput = z.object({
  name: z
    .string("Enter the name of the contact.")
    .trim()
    .min(1, "Enter the name of the contact.")
    .max(120, "Use at most 120 characters."),
  email: z
    .string("Enter an email address like name@example.com.")
    .trim()
    .toLowerCase()
    .max(254)
    .pipe(z.email("Enter an email address like name@example.com.")),
  phone: z.string().trim().max(40, "Use at most 40 characters for the phone number.").default(""),
  roles: z.array(z.enum(contactRoles)).default([]),
});

export type ContactInput = z.input<typeof contactInput>;

export const addressTaken = "This customer already has a contact with this email address.";
