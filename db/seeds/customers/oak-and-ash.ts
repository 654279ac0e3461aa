import { type Day, done, live, type Story, said } from "../stories/story.ts";

/** Live for two weeks and a bit. */
export function oakAndAsh(day: Day): Story {
  return {
    customer: { name: "Oak & Ash Brewing", timeZone: "Europe/London", country: "GB" },
    playbook: "b2b-software",
    seller: "daniel",
    manager: "tobias",
    roles: { engineer: "ewan" },
    concierge: "marcus",
    won: { ago: 38, at: "10:10" },
    goLive: -12,
    endorsement:
      "Tom, Marcus is your man now. He reads the small print so that you can brew. I will ring in a month and ask whether I was right.",
    contacts: [
      {
        name: "Tom Reeve",
        email: "tom@oakandash.example",
        phone: "07700 900712",
        roles: ["sponsor", "decision_maker", "day_to_day"],
      },
      { name: "Bea Lowry", email: "bea@oakandash.example", roles: ["champion"] },
    ],
    known: {
      project_lead: { name: "Tom Reeve", role: "Owner", email: "tom@oakandash.example" },
      it_contact: {
        name: "Bea Lowry",
        role: "Office and everything else",
        email: "bea@oakandash.example",
      },
      user_count: 18,
      locations: 1,
      goal: "Stop finding two groups of visitors in one tasting room.",
      success_measure: "A whole month without a double booking",
      go_live_wanted: day(-12),
      old_system: "nothing",
      security_review: false,
      connect: ["calendar"],
      practice_copy: false,
    },
    kickoff: {
      by: 0,
      started: { ago: 37, at: "07:30" },
      submitted: { ago: 37, at: "07:41" },
      answers: {
        works_shifts: false,
        date_fixed: false,
        sign_in: "separately",
        sensitive_data: ["visitors"],
        training: ["online"],
        final_yes: { name: "Tom Reeve", email: "tom@oakandash.example" },
      },
    },
    steps: [
      done(37, "11:00", "daniel", "handover_meeting"),
      done(36, "09:15", "tobias", "read_answers"),
      done(36, "12:40", 0, "book_kickoff"),
      done(35, "14:10", "ewan", "create_workspace"),
      done(35, "15:00", "tobias", "data_agreement"),
      done(34, "10:00", "marcus", "kickoff_call"),
      done(32, "16:00", "tobias", "write_plan"),
      done(31, "07:20", 0, "approve_plan"),
      done(30, "07:25", 0, "sign_data_agreement"),
      done(29, "13:30", 1, "send_people"),
      done(24, "11:15", "ewan", "connect_systems"),
      done(20, "17:30", 1, "acceptance_test"),
      done(16, "09:45", "tobias", "train_people"),
      done(13, "07:15", 0, "go_decision"),
      done(12, "08:30", "tobias", "go_live"),
      live(12, "08:35", "tobias"),
      said(
        12,
        "17:05",
        "marcus",
        "go_live",
        "Eleven bookings on the first day, none of them twice.",
      ),
      done(2, "15:20", "marcus", "two_week_review"),
    ],
  };
}
