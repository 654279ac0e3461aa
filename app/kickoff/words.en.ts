import { counted } from "../lib/dates-in-words.ts";
import { say } from "../lib/isolated.ts";

/** What the kickoff says to the customer, in English. */
export const words = {
  error: "Error:",
  choose: "Choose",
  addAnother: (item: string) => say`Add another ${withinSentence(item)}`,
  remove: "Remove",
  files: {
    choose: "Choose files",
    chooseOne: "Choose a file",
    upload: "Upload",
    open: "Open",
    progress: "Uploaded",
    uploading: "Uploading {name}: {percent} %",
    waiting: "The connection is lost. The upload of {name} goes on by itself when it is back.",
    done: "{name} is uploaded.",
    failed: "This could not be uploaded like that. Choose it again and press Upload.",
    cancel: "Cancel the upload",
    enough: "This is all we need here. To choose another file, remove one first.",
  },
  table: {
    byHand: "Type rows by hand",
    paste: "Paste or upload a spreadsheet",
    pasteAnew: "Bring another spreadsheet in its place",
    cells: "Cells from a spreadsheet",
    cellsHint: "Copy the rows with their headings, and paste them here.",
    file: "Or a file",
    fileHint: "As CSV: spreadsheets make one by “Download” or “Save as”.",
    read: "Read the rows",
    readAgain: "Read the rows again",
    clear: "Take the spreadsheet away",
    rows: (rows: number) => `${counted(rows, "row")} from your spreadsheet`,
    row: (number: number) => `Row ${number}`,
    more: (rows: number) => `and ${rows} more`,
    found: (text: string) => say`In your spreadsheet: ${text}`,
    matches: "Which column is which",
    toMend: (problems: number) => `${counted(problems, "thing")} to mend`,
  },
  notYetKnown: "This follows from your answers.",
  opensAnew: " (opens in a new tab)",
  sealed: {
    keep: (shown: string) => say`Keep ${shown}`,
    anew: "To change it, type the whole number again.",
    kept: (shown: string) => say`You typed ${shown}. It is kept, but not shown again.`,
  },
  box: {
    once: (days: number) =>
      `It goes into a box that we can open once, within ${counted(days, "day")}. It is not shown again, and nobody keeps a copy.`,
    keep: "Keep what is in the box",
    ready: "What you typed goes into the box when you continue",
    anew: "To put something else in it, type it here.",
    full: (since: string, until: string) =>
      `The box was filled on ${since}. What is in it is deleted once we open it, or on ${until}.`,
    opened: (by: string, on: string) =>
      say`${by} opened the box on ${on}, and it is empty now. Fill it again only if something has changed.`,
    expired: (on: string) =>
      `Nobody opened the box in time, so it was emptied on ${on}. Please fill it again.`,
  },
  signature: {
    name: "Type your full name to sign",
    draw: "You can also draw your signature",
    clear: "Clear the drawing",
    drawn: "Signature as it was drawn",
  },
  notReadable: "An answer that is not shown",
  section: (number: number, of: number) => `Section ${number} of ${of}`,
  minutesLeft: (minutes: number) =>
    minutes > 0 ? `, about ${counted(minutes, "minute")} left` : "",
  progress: "Sections done",
  back: "Back",
  backToPortal: "Back to your page",
  goOn: "Continue",
  notedBy: (by: string, on: string) => say`Noted by ${by}, ${on}`,
  stillRight: "Yes, that’s right",
  change: "Change",
  yourAnswer: "Your answer",
  saved: (time: string) => `Saved ${time}`,
  savedAsYouGo: "What you write is saved when you continue.",
  unheard: "Not saved yet. It is kept on this device and sent as soon as there is a connection.",
  alreadySent: (reference: string) => `Your answers were sent already. Reference ${reference}`,
  changedElsewhere: "Somebody changed an answer here meanwhile. Continue to see both.",
  noAnswer: "No answer",
  sameAs: {
    offered: (label: string) => say`Same as: ${label}`,
    first: (label: string) => say`Answer “${label}” first, or write another answer here.`,
  },
  /** Said instead of an answer: as it is offered, and as it reads afterwards. */
  wayOut: {
    sure: { offered: "I’m not sure", reads: "Not sure yet" },
    applicable: { offered: "Does not apply to us", reads: "Does not apply" },
  },
  early: {
    title: "Something else comes first",
    what: "What you typed is kept. Another section has to be filled in before this one.",
    go: "Go to that section",
  },
  check: {
    title: "Is this right?",
    lead: "Read it once more, as we will read it. You can change anything, also after you have sent it.",
    thenTitle: "When you send this",
    follows: [
      "Your answers become a plan, with a person and a date for each step.",
      "You get a copy by email.",
      "Your timeline opens, and it changes as things are done.",
    ],
    send: "Send my answers",
    later: "Send them later",
    stale:
      "Answers were changed while this page was open. Read them once more before you send them.",
  },
  closing: {
    what: "Send us these answers, so that we know. You can change them first if something is not right.",
    send: "Send these answers",
    change: "Change my answers",
  },
  receipt: {
    ended: "Thank you for telling us",
    title: "We have your answers",
    reference: "Your reference",
    sent: (by: string, on: string, at: string) =>
      say`Thank you. Sent by ${by} on ${on} at ${at}, with a copy by email.`,
    thenTitle: "What happens now",
    you: "You",
    timeline: "See your timeline",
    copyTitle: "Your answers",
    copy: "As you sent them. What you change later shows on your page.",
  },
  anew: {
    title: "Change an answer",
    lead: "Before anything changes, the next page shows you what follows from it.",
    see: "See what follows",
    leave: "Leave it as it is",
    weighTitle: "This is what changes",
    follows: "What follows from it",
    nothingFollows: "Your plan stays as it is.",
    stays: "Everything else on your timeline stays. We tell the person who looks after you.",
    agree: "Change my answer",
  },
  elsewhere: (by: string, at: string) => say`Saved ${at} by ${by}, while this page was open:`,
  elsewhereTodo: "Below is what you typed. Continue to keep yours, or write the other one.",
} as const;

/** "Location" becomes "location"; "VAT number" stays. */
function withinSentence(name: string): string {
  return /^\p{Lu}(\p{Ll}|$)/u.test(name) ? name[0]?.toLowerCase() + name.slice(1) : name;
}
