import type { ContactRole } from "./contact-input.ts";

const roles: Readonly<Record<ContactRole, string>> = {
  sponsor: "Sponsor",
  champion: "Champion",
  decision_maker: "Decision-maker",
  day_to_day: "Day to day",
  evaluator: "Evaluator",
  blocker: "Possible blocker",
  billing: "Billing",
  technical: "Technical",
};

/** What staff read about contacts and their links. */
export const words = { roles } as const;
