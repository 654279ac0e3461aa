import { counted } from "../lib/dates-in-words.ts";

/** What the timeline says to the customer, in English. */
export const words = {
  title: "Your timeline",
  path: "The steps",
  you: "You",
  yours: "For you",
  waiting: "Waiting for somebody else",
  due: (when: string) => `Due ${when}`,
  openDate: "Date still open",
  minutes: (minutes: number) => `about ${counted(Math.ceil(minutes), "minute")}`,
  tickOff: "I have done this",
  undo: "Undo",
  reopen: "Not done yet",
  note: "Write us a note",
  noteLabel: (name: string) => `Your note on “${name}”`,
  noteHint: "Everybody who works on this sees it.",
  noteEmpty: "Write a few words before you send the note.",
  sendNote: "Send this note",
  leave: "Leave it",
  notes: "Notes",
  milestone: (title: string, on: string) => `${title}, ${on}`,
  told: {
    done: (name: string) => `Done: ${name}`,
    note: "Thank you. Your note is with us.",
    changed: "Your answer is changed, and so is what follows from it.",
  },
  nothingNow: "Nothing waits for you. This page changes by itself as soon as something does.",
  lately: "Lately",
} as const;
