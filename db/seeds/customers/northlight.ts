import { type Day, done, type Story } from "../stories/story.ts";

/** The form is half filled. */
export function northlight(day: Day): Story {
  return {
    customer: { name: "Northlight Studios", timeZone: "Europe/London", country: "GB" },
    playbook: "b2b-software",
    seller: "daniel",
    manager: "tobias",
    roles: { engineer: "ewan" },
    concierge: "priya",
    won: { ago: 3, at: "16:20" },
    goLive: 24,
    endorsement:
      "Mairi, Priya takes over from here. She has done this with studios before and knows that nobody answers email in a release week. I will be at the kickoff.",
    contacts: [
      {
        name: "Mairi Campbell",
        email: "mairi@northlight.example",
        phone: "07700 900517",
        roles: ["champion", "day_to_day", "decision_maker"],
      },
      {
        name: "Gus Hart",
        email: "gus@hartit.example",
        phone: "07700 900518",
        roles: ["technical"],
      },
    ],
    known: {
      project_lead: {
        name: "Mairi Campbell",
        role: "Studio manager",
        email: "mairi@northlight.example",
      },
      it_contact: { name: "Gus Hart", role: "Hart IT", email: "gus@hartit.example" },
      user_count: 80,
      locations: 1,
      goal: "Know who is in on which day, so that teams stop missing each other.",
      success_measure: "The kitchen orders the right number of lunches",
      go_live_wanted: day(24),
      old_system: "spreadsheets",
      security_review: false,
      connect: ["calendar", "doors"],
      practice_copy: true,
    },
    kickoff: {
      by: 0,
      started: { ago: 1, at: "17:48" },
      answers: {
        user_count: 85,
        works_shifts: false,
        date_fixed: true,
        date_reason: "The new floor opens that week",
        quiet_weeks: "The week before a release, we will tell you which",
        data_to_move: ["people"],
      },
      sections: ["people", "goals", "today"],
    },
    steps: [done(2, "11:30", "daniel", "handover_meeting")],
  };
}
