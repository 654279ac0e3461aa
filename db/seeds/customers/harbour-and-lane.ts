import type { Day, Story } from "../stories/story.ts";

/** Handed over just now. */
export function harbourAndLane(day: Day): Story {
  return {
    customer: { name: "Harbour & Lane Architects", timeZone: "Europe/London", country: "GB" },
    playbook: "general-client",
    seller: "daniel",
    manager: "tobias",
    concierge: "priya",
    roles: {},
    won: { ago: 0, at: "10:40" },
    goLive: 18,
    endorsement:
      "Imogen, I have handed you to Priya because she is better at this than I am. She once found a hotel thirty beds it did not know it had. Ask her anything, however small.",
    contacts: [
      {
        name: "Imogen Hale",
        email: "imogen@harbourlane.example",
        phone: "07700 900210",
        roles: ["champion", "day_to_day"],
      },
      {
        name: "Robert Lane",
        email: "robert@harbourlane.example",
        roles: ["sponsor", "decision_maker"],
      },
    ],
    known: {
      company_name: "Harbour & Lane Architects LLP",
      company_work:
        "Schools and small libraries in the south-west. Fourteen people on two floors above a bakery.",
      team_size: 14,
      day_to_day: {
        name: "Imogen Hale",
        role: "Practice manager",
        email: "imogen@harbourlane.example",
      },
      goal: "Stop paying for desks nobody sits at, without making anybody feel they have lost theirs.",
      success_measure: "One floor fewer by the summer",
      start_date: day(18),
      needs_nda: false,
      visit: true,
      visit_address: {
        line1: "12 Welsh Back",
        city: "Bristol",
        postcode: "BS1 4RR",
        country: "GB",
      },
      monthly_fee: 1850,
      invoice_email: "accounts@harbourlane.example",
    },
    steps: [],
  };
}
