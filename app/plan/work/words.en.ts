import { say } from "../../lib/isolated.ts";
import type { PlannedWork } from "../planned-work.ts";
import type { DueGroup } from "./due-groups.ts";

const groups: Readonly<Record<DueGroup, string>> = {
  late: "Late",
  today: "Today",
  this_week: "This week",
  later: "Later",
  no_date: "No date",
};

const asks: Readonly<Record<PlannedWork["type"], string>> = {
  approval: "Approval",
  decision: "Decision",
  files: "Files",
  meeting: "Meeting",
  checks: "Checks",
};

const tasks = (count: number) => (count === 1 ? "1 task" : `${count} tasks`);
const were = (count: number) => (count === 1 ? "1 was" : `${count} were`);

/** What the work list says to staff. */
export const words = {
  title: "Work",
  lead: "Everything that is still to be done, across all customers.",
  groups,
  whose: { mine: "Mine", my_customers: "My customers", anyone: "Anyone" },
  sides: { ours: "Ours", customer: "The customer’s" },
  late: "Late",
  blocked: "Blocked",
  blockedBecause: (reason: string) => say`Blocked: ${reason}`,
  filters: "Filters",
  search: "Search customers",
  show: "Show",
  task: "Task",
  customer: "Customer",
  due: "Due",
  noDate: "No date",
  owner: "Owner",
  theCustomer: "The customer",
  state: "Waiting or blocked",
  asks,
  waitsFor: (titles: readonly string[]) =>
    `After ${titles.map((title) => say`“${title}”`).join(", ")}`,
  because: "Why",
  choose: (title: string) => say`Choose “${title}”`,
  chooseAll: "Choose all on this page",
  chosen: (count: number) => `${tasks(count)} chosen`,
  chooseNone: "Choose none",
  complete: "Complete",
  redate: "Change the date",
  reassign: "Give to",
  reassignTitle: (count: number) => `Who takes ${tasks(count)}?`,
  reassignButton: "Give them",
  count: (shown: number, total: number) =>
    total === shown ? tasks(total) : `${shown} of ${tasks(total)}`,
  keys: "j and k move, x chooses, c completes, d changes the date, Enter opens, / searches",
  emptyTitle: "Nothing is to be done",
  emptyText: "The tasks of your customers appear here as soon as they have sent their kickoff.",
  everybody: "See everybody’s work",
  nothingTitle: "Nothing matches",
  nothingText: "Change the filters, or search for another customer.",
  clear: "Clear the filters",
  redating: {
    title: (count: number) => `When are ${tasks(count)} due?`,
    titleOne: (title: string) => say`When is “${title}” due?`,
    how: "How",
    toDate: "On one date",
    byDays: "Some working days later or earlier",
    date: "New date",
    days: "Working days",
    daysHint: "3 is three days later, -3 three days earlier.",
    preview: "See what moves",
    apply: "Change the dates",
    back: "Choose another date",
    dates: "New dates",
    along: "These move along",
    nothingAlong: "Nothing else moves.",
    undated: (titles: readonly string[]) =>
      `Without a date to count from: ${titles.map((title) => say`“${title}”`).join(", ")}.`,
    from: "From",
    to: "To",
  },
  said: {
    completed: (count: number) => `${count} done`,
    reopened: (count: number) => `${count} open again`,
    redated: (count: number) => `${count} with a new date`,
    reassigned: (count: number) => `${count} given away`,
    unchanged: (count: number) => `${were(count)} so already`,
    refused: (count: number, why: string) => say`${were(count)} not: ${why}`,
  },
} as const;
