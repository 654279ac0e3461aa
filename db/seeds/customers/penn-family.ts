import { type Day, done, type Story } from "../stories/story.ts";

/** The form was sent today. */
export function pennFamily(day: Day): Story {
  return {
    customer: { name: "The Penn family", timeZone: "Europe/London", country: "GB" },
    playbook: "home-office-service",
    seller: "sofia",
    manager: "hannah",
    concierge: "marcus",
    roles: { crew_lead: "joe" },
    won: { ago: 2, at: "14:15" },
    goLive: 9,
    endorsement:
      "Marcus was a nurse before he came to us, and it shows. He will ask about Bramble before he asks about the bathrooms. You are in better hands than mine.",
    contacts: [
      {
        name: "Sunita Penn",
        email: "sunita@penn.example",
        phone: "07700 900457",
        roles: ["champion", "day_to_day"],
      },
      {
        name: "Oliver Penn",
        email: "oliver@penn.example",
        phone: "07700 900456",
        roles: ["decision_maker", "billing"],
      },
    ],
    known: {
      place_kind: "home",
      site_address: {
        line1: "Coombe House",
        line2: "Nore Road",
        city: "Portishead",
        postcode: "BS20 7AB",
        country: "GB",
      },
      services: ["cleaning", "garden"],
      rooms: 9,
      bathrooms: 3,
      frequency: "weekly",
      first_visit_on: day(9),
      time_frame: "morning",
      priorities: "The kitchen, always. And the boot room, because everybody comes in that way.",
      garden_jobs: ["lawn", "hedges"],
      visit_price: 148,
      invoice_email: "oliver@penn.example",
    },
    kickoff: {
      by: 0,
      started: { ago: 0, at: "08:05" },
      submitted: { ago: 0, at: "08:16" },
      answers: {
        rooms: 11,
        days: ["tuesday", "wednesday"],
        entry: "key",
        key_count: 2,
        key_from: day(12),
        alarm: true,
        parking: "on_site",
        leave_alone: "My desk, however it looks. And the jigsaw in the hall.",
        products: "gentle",
        surfaces: ["stone"],
        sensitive_to: ["scent"],
        pets: ["dog", "cat"],
        pet_notes: "Bramble, an old spaniel who greets everybody. The cat must not get out",
        children: true,
        hedge_height: 3.2,
        green_waste: "take_away",
        confirm_with: {
          name: "Sunita Penn",
          phone: { typed: "07700 900457", e164: "+447700900457" },
        },
      },
    },
    steps: [
      done(1, "09:40", "sofia", "handover_meeting"),
      done(1, "10:20", "sofia", "warm_introduction"),
    ],
  };
}
