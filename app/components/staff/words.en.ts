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
  edit: (what: string) => `Edit ${what}`,
  failed: "That did not work. Check the connection and try again.",
  notifications: "Notifications",
} as const;
