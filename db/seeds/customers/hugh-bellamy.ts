import { type Day, done, live, type Story, said } from "../stories/story.ts";

/** Live since last week, with something to put right. */
export function hughBellamy(day: Day): Story {
  return {
    customer: { name: "Hugh Bellamy", timeZone: "Europe/London", country: "GB" },
    playbook: "home-office-service",
    seller: "sofia",
    manager: "hannah",
    concierge: "marcus",
    roles: { crew_lead: "joe" },
    won: { ago: 16, at: "11:35" },
    goLive: -3,
    endorsement:
      "Hugh, Marcus grows dahlias, so you will get on. He keeps his word and he keeps his gate shut.",
    contacts: [
      {
        name: "Hugh Bellamy",
        email: "hugh@bellamy.example",
        phone: "07700 900789",
        roles: ["decision_maker", "day_to_day"],
      },
    ],
    known: {
      place_kind: "home",
      site_address: {
        line1: "3 Orchard Close",
        city: "Clevedon",
        postcode: "BS21 6PD",
        country: "GB",
      },
      services: ["garden"],
      frequency: "monthly",
      first_visit_on: day(-3),
      time_frame: "afternoon",
      priorities: "The beds along the wall. My wife planted them.",
      garden_jobs: ["lawn", "beds"],
      visit_price: 62,
      invoice_email: "hugh@bellamy.example",
    },
    kickoff: {
      by: 0,
      started: { ago: 15, at: "16:00" },
      submitted: { ago: 15, at: "16:24" },
      answers: {
        days: ["none"],
        entry: "no_entry",
        parking: "street",
        leave_alone: "The bench stays exactly where it is.",
        sensitive_to: ["none"],
        pets: ["none"],
        children: false,
        green_waste: "compost",
        confirm_with: {
          name: "Hugh Bellamy",
          phone: { typed: "07700 900789", e164: "+447700900789" },
        },
      },
    },
    steps: [
      done(15, "09:00", "sofia", "handover_meeting"),
      done(15, "09:25", "sofia", "warm_introduction"),
      done(14, "10:10", "marcus", "read_answers"),
      done(14, "11:00", "hannah", "check_quote"),
      done(13, "09:30", "hannah", "set_up_invoices"),
      done(9, "08:00", "joe", "choose_crew"),
      done(6, "10:45", "marcus", "introduce_crew"),
      done(4, "15:00", "marcus", "confirm_call"),
      said(
        4,
        "15:06",
        "marcus",
        "confirm_call",
        "All five things are still right. New: the side gate sticks, lift it a little.",
      ),
      done(4, "15:30", "hannah", "settle_changes"),
      done(4, "16:10", "joe", "brief_crew"),
      done(3, "14:50", "joe", "first_visit"),
      live(3, "14:55", "hannah"),
      done(1, "10:30", 0, "walk_round"),
      said(
        1,
        "10:32",
        0,
        "walk_round",
        "Very tidy, thank you. The foxgloves were taken for weeds, though. There are more coming by the water butt.",
      ),
    ],
  };
}
