import { counted } from "../lib/dates-in-words.ts";
import { say } from "../lib/isolated.ts";

/** What the page that introduces the concierge says, in English. */
export const words = {
  title: (name: string) => say`Meet ${name}`,
  fromToday: "looks after you from today",
  since: (date: string) => `has looked after you since ${date}`,
  saidBy: (seller: string) => say`${seller}, who you have spoken with so far`,
  stillHere: "I am still here:",
  or: "or",
  goodAt: "Good at",
  reachTitle: (name: string) => say`How to reach ${name}`,
  writeTo: "Write to",
  call: "Call",
  hours: (from: string, to: string) => `${from} to ${to} your time, on working days`,
  readTitle: (name: string) => say`What ${name} has read already`,
  fromSales: (seller: string, count: number) =>
    say`${counted(count, "thing")} you told ${seller}, so you need not say ${count === 1 ? "it" : "them"} again`,
  fromCustomer: (count: number) => `${counted(count, "answer")} you gave in the kickoff form`,
  nothingYet: "Everything you write in the kickoff form comes straight here.",
  write: (name: string) => say`Write to ${name}`,
} as const;
