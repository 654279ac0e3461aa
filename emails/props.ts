import { z } from "zod";

/*
 * What each email is told: finished strings and addresses. Times and numbers are put into words
 * by whoever queues the email.
 */

const text = z.string();
const address = z.url({ protocol: /^https?$/ });

/** How the company looks. The accent is already legible with `onAccent` on it. */
export const brandSchema = z.strictObject({
  company: text,
  accent: z.string().regex(/^#[0-9a-f]{6}$/),
  onAccent: z.string().regex(/^#[0-9a-f]{6}$/),
});
export type Brand = z.infer<typeof brandSchema>;

/** From the concierge, the moment a deal is won. */
const welcome = z.strictObject({
  contact: text,
  customer: text,
  concierge: z.strictObject({ name: text, title: text, goodAt: text, reach: text }),
  seller: text,
  /** The concierge, in the seller's words. */
  endorsement: text,
  portalUrl: address,
  nextStep: z.strictObject({ title: text, minutes: z.number().int().positive().nullable() }),
});

/** A copy of what the customer has sent. */
const receipt = z.strictObject({
  contact: text,
  concierge: text,
  reference: text,
  sections: z.array(
    z.strictObject({
      title: text,
      answers: z.array(z.strictObject({ question: text, answer: text })),
    }),
  ),
  /** What happens now, one sentence each. */
  next: z.array(text),
  portalUrl: address,
});

/** To the manager: an answer changed after it was sent, and what followed from it. */
const answerChanged = z.strictObject({
  name: text,
  customer: text,
  question: text,
  before: text,
  after: text,
  changedBy: text,
  /** What followed, one sentence each; empty when the plan stays as it is. */
  consequences: z.array(text),
  onboardingUrl: address,
});

/** A link and a code for a member of staff. */
const signIn = z.strictObject({
  name: text,
  link: address,
  code: z.string().regex(/^\d{6}$/),
  minutes: z.number().int().positive(),
});

/** The customer's old address no longer opens; this one does. */
const linkRenewed = z.strictObject({
  contact: text,
  concierge: text,
  portalUrl: address,
  /** The last day it opens, in words. */
  until: text,
});

/** To whoever has the task: the customer wrote something about it. */
const customerNote = z.strictObject({
  name: text,
  customer: text,
  writer: text,
  task: text,
  note: text,
  onboardingUrl: address,
});

/** Every email there is. */
export const emailSchema = z.discriminatedUnion("template", [
  z.strictObject({ template: z.literal("welcome"), props: welcome }),
  z.strictObject({ template: z.literal("receipt"), props: receipt }),
  z.strictObject({ template: z.literal("answer-changed"), props: answerChanged }),
  z.strictObject({ template: z.literal("sign-in"), props: signIn }),
  z.strictObject({ template: z.literal("link-renewed"), props: linkRenewed }),
  z.strictObject({ template: z.literal("customer-note"), props: customerNote }),
]);

export type Email = z.infer<typeof emailSchema>;
export type Template = Email["template"];
export type PropsOf<Name extends Template> = Extract<Email, { template: Name }>["props"];
