import { say } from "../../lib/isolated.ts";

/** What the workbench's own controls say. */
export const words = {
  cancel: "Cancel",
  close: "Close",
  save: "Save",
  today: "today",
  undo: "Undo",
  undone: "Taken back.",
  saving: "Saving…",
  optional: "optional",
  previous: "Previous",
  next: "Next",
  pages: "Pages",
  pageOf: (page: number, pages: number) => `Page ${page} of ${pages}`,
  edit: (what: string) => say`Edit ${what}`,
  foreseeing: "Looking at what follows…",
  follows: "What follows",
  moreFollows: (count: number) => `${count} more`,
  nothingFollows: "Nothing else changes.",
  failed: "That did not work. Check the connection and try again.",
  notifications: "Notifications",
} as const;
