/**
 * The company of the demo and the people who work there. Fernhill began as a cleaning firm,
 * wrote software to run the offices it looks after, sells that software now, and advises
 * companies on the space they need. So one portal serves three kinds of customer.
 */
export const company = {
  name: "Fernhill",
  accent: "#2f6f5e",
  timeZone: "Europe/London",
  country: "GB",
  region: "ENG",
  workdays: [1, 2, 3, 4, 5],
  dayStarts: "08:30",
  dayEnds: "17:30",
  helpEmail: "hello@fernhill.example",
  helpPhone: "0117 496 0100",
} as const;

/** How a portrait is drawn: see portrait.ts. */
export type Look = {
  readonly skin: string;
  readonly hair: string;
  readonly style: "bun" | "short" | "curls" | "bob" | "shaved";
  readonly top: string;
  readonly backdrop: string;
  readonly beard?: boolean;
  readonly glasses?: boolean;
};

export type CastMember = {
  readonly name: string;
  readonly email: string;
  readonly role: "sales" | "manager" | "admin";
  readonly title: string;
  readonly goodAt: string;
  readonly about: string;
  readonly reach: string;
  readonly phone: string;
  readonly timeZone: string;
  readonly dayStarts: string;
  readonly dayEnds: string;
  /** Somebody without one shows with initials. */
  readonly look?: Look;
};

const office = { timeZone: "Europe/London", dayStarts: "08:30", dayEnds: "17:30" } as const;

export const cast = {
  ruth: {
    ...office,
    name: "Ruth Adeyemi",
    email: "ruth.adeyemi@fernhill.example",
    role: "admin",
    title: "Head of customer operations",
    goodAt: "Seeing on Monday what would go wrong on Thursday",
    about:
      "Ruth has run operations at Fernhill for nine years. Anything that nobody has solved ends up with her, and it is usually solved by lunch.",
    reach: "Email, or ask at the front desk",
    phone: "0117 496 0101",
  },
  tobias: {
    ...office,
    name: "Tobias Lindqvist",
    email: "tobias.lindqvist@fernhill.example",
    role: "manager",
    title: "Implementation manager",
    goodAt: "Plans that still hold in week four",
    about:
      "Tobias has brought 140 companies onto Fernhill Desk. He writes short plans, and he says early when a date will not hold.",
    reach: "Email until 17:30, phone when it is urgent",
    phone: "0117 496 0102",
    look: {
      skin: "#f0c9a8",
      hair: "#b98a4e",
      style: "short",
      top: "#3f5a73",
      backdrop: "#dfe7ea",
      beard: true,
    },
  },
  hannah: {
    ...office,
    name: "Hannah Whitlock",
    email: "hannah.whitlock@fernhill.example",
    role: "manager",
    title: "Service operations manager",
    goodAt: "Quotes that fit the place, and crews that fit the people",
    about:
      "Hannah started on an early crew and now plans all of them. She knows which keys open what in half of Bristol.",
    reach: "Phone from 7:00, email after that",
    phone: "0117 496 0103",
    dayStarts: "07:00",
    dayEnds: "15:30",
  },
  priya: {
    ...office,
    name: "Priya Nair",
    email: "priya.nair@fernhill.example",
    role: "manager",
    title: "Customer concierge",
    goodAt: "Finding the one person in a large company who knows",
    about:
      "Priya looks after companies from their first day with us. Before Fernhill she ran the front of house of a hotel with 300 rooms, and she still remembers how people take their tea.",
    reach: "Call or write. I answer within two hours, and always the same day",
    phone: "0117 496 0110",
    dayStarts: "09:00",
    look: { skin: "#b97a56", hair: "#2b2026", style: "bun", top: "#8a4b5c", backdrop: "#f0e2d6" },
  },
  marcus: {
    ...office,
    name: "Marcus Bell",
    email: "marcus.bell@fernhill.example",
    role: "manager",
    title: "Customer concierge",
    goodAt: "First visits without surprises",
    about:
      "Marcus looks after homes and practices. He spent twelve years as a district nurse, so he notices the cat, the loose tile and the person who has had a bad night.",
    reach: "Best by phone between 8 and 5. Text me when you are in a meeting",
    phone: "0117 496 0111",
    dayStarts: "08:00",
    dayEnds: "17:00",
    look: {
      skin: "#7a4a32",
      hair: "#1f1a1a",
      style: "shaved",
      top: "#c9863a",
      backdrop: "#dde6dc",
      beard: true,
      glasses: true,
    },
  },
  ewan: {
    ...office,
    name: "Ewan Douglas",
    email: "ewan.douglas@fernhill.example",
    role: "manager",
    title: "Implementation engineer",
    goodAt: "Single sign-on, and old data that does not want to move",
    about: "Ewan has seen every spreadsheet that was ever called final. He is kind to all of them.",
    reach: "Email, or in the shared channel",
    phone: "0117 496 0120",
    look: {
      skin: "#f3d3bd",
      hair: "#8c4a2a",
      style: "curls",
      top: "#4b6b4e",
      backdrop: "#e6e2ee",
      glasses: true,
    },
  },
  joe: {
    ...office,
    name: "Joe Tanner",
    email: "joe.tanner@fernhill.example",
    role: "manager",
    title: "Crew lead",
    goodAt: "Hedges, stone floors and nervous dogs",
    about:
      "Joe leads the west crew. He carries dog biscuits, and a card for every house that says what to leave alone.",
    reach: "Phone before 9 or after 4",
    phone: "0117 496 0130",
    dayStarts: "06:30",
    dayEnds: "15:00",
  },
  daniel: {
    ...office,
    name: "Daniel Okoro",
    email: "daniel.okoro@fernhill.example",
    role: "sales",
    title: "Partner for companies",
    goodAt: "Asking what it is really about",
    about:
      "Daniel talks with companies about software and advice. He comes along to the kickoff and calls again after a month, whatever happens.",
    reach: "Phone, any time before 18:00",
    phone: "0117 496 0140",
    look: { skin: "#8d5a3c", hair: "#211a18", style: "short", top: "#2f4a6d", backdrop: "#efe6d8" },
  },
  sofia: {
    ...office,
    name: "Sofia Marchetti",
    email: "sofia.marchetti@fernhill.example",
    role: "sales",
    title: "Partner for homes and practices",
    goodAt: "Quotes on the doorstep that are still right a year later",
    about:
      "Sofia visits every home and practice before she names a price. Her notes say where the good biscuits are.",
    reach: "Text or call, Monday to Thursday",
    phone: "0117 496 0141",
    look: { skin: "#e8b894", hair: "#4a2f22", style: "bob", top: "#2f6f5e", backdrop: "#f2e3e0" },
  },
} as const satisfies Readonly<Record<string, CastMember>>;

export type CastKey = keyof typeof cast;
