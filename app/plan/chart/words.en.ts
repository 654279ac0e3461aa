import { say } from "../../lib/isolated.ts";
import type { Tone } from "./plan-chart.ts";

const tones: Readonly<Record<Tone, string>> = {
  done: "Done",
  late: "Late",
  blocked: "Blocked",
  theirs: "The customer’s",
  ours: "Ours",
};

/** What the picture of a plan says to staff. */
export const words = {
  title: (customer: string) => say`Plan of ${customer}`,
  open: "See the plan as a picture",
  lead: "Each bar runs from when a task can begin until it is due. The thin line after it is its room: how far it can slip before something else has to move.",
  picture: "Plan by date",
  pictureText: "A chart of the tasks by date. The table below says the same in words.",
  table: "The same as a table",
  today: "Today",
  tones,
  room: "Room to move",
  dependency: "Comes before",
  task: "Task",
  owner: "Owner",
  due: "Due",
  state: "Status",
  after: "After",
  noDate: "No date",
  days: (days: number) => (days === 1 ? "1 working day" : `${days} working days`),
  noRoom: "None",
  empty: "The plan appears here as soon as the customer has sent the kickoff.",
  states: { open: "Open", done: "Done", blocked: "Blocked" },
} as const;
