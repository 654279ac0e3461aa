import { sampleOf } from "../../support/samples.ts";
import { playbookOf } from "./kickoff.ts";
import { completeAsManager } from "./manager.ts";
import type { Product, TestCustomer } from "./product.ts";
import { sendKickoff } from "./sent.ts";

/** The playbook that most journeys are on, and the plainest answers to it. */
export const playbook = playbookOf("general-client");
export const { facts } = sampleOf(playbook);

/** Questions of it. */
export const asks = {
  companyName: "What is the full name of your company?",
  dayToDay: "Who will we talk to from day to day?",
  sameApprover: "Does the same person give the final yes?",
  approver: "Who gives the final yes?",
  goal: "What should be better six months from now?",
  startDate: "When should the work begin?",
  needsNda: "Do you need a confidentiality agreement before you share papers?",
} as const;

/** Steps of it, as the customer knows them. */
export const steps = {
  welcome: "We check that our welcome has reached you.",
  introduction: "You are introduced to the person who looks after you.",
  bookCall: "Choose a time for our kickoff call",
} as const;

/** Sends the kickoff and does everything of ours before the introduction. */
export async function untilTheIntroduction(
  product: Product,
  customer: TestCustomer,
): Promise<void> {
  await sendKickoff(product, customer, playbook, facts);
  await completeAsManager(product, customer, "welcome_email", "read_answers", "set_up_invoices");
  await completeAsManager(product, customer, "handover_meeting");
}

/** Sends the kickoff and does everything of ours, until it is the customer's turn. */
export async function untilTheirTurn(product: Product, customer: TestCustomer): Promise<void> {
  await untilTheIntroduction(product, customer);
  await completeAsManager(product, customer, "warm_introduction");
}
