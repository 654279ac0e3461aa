import { counted } from "../lib/dates-in-words.ts";
import { say } from "../lib/isolated.ts";

/** What a portal says around its pages and on its first one, in English. */
export const words = {
  skip: "Skip to the content",
  nav: "Your pages",
  home: "Home",
  timeline: "Timeline",
  concierge: "Your concierge",
  help: "Questions? Write to",
  orCall: "or call",
  cannotOpen: "This page cannot be opened",
  greeting: (hour: number, name: string) =>
    say`Good ${hour < 5 || hour >= 18 ? "evening" : hour < 12 ? "morning" : "afternoon"}, ${name}`,
  letter: {
    fresh: (concierge: string, seller: string, customer: string) =>
      say`I am ${concierge}, and from today I look after ${customer}. ${seller} has told me what matters to you, so you need not say it twice.`,
    started:
      "Thank you for starting. Everything you wrote is kept, so go on where you left off, on any device.",
    underWay:
      "Your answers are with me, and the plan is made. Below you see what happens now; the page changes as we go.",
    ended: "Your answers are with me. Thank you for telling us.",
    live: "You are live, and it was a pleasure to get you there. I am still here whenever something comes up.",
  },
  next: {
    title: "Next",
    minutes: (minutes: number) => `about ${counted(Math.ceil(minutes), "minute")}`,
    due: (when: string) => `Due ${when}`,
    start: {
      title: "Tell us what we need to begin",
      what: "One form, once. It saves as you go, so you can stop at any time.",
      button: "Start",
    },
    goOn: {
      title: "Finish your kickoff form",
      what: "It opens where you left off.",
      button: "Continue",
    },
    send: {
      title: "Your answers are ready",
      what: "Read them once more and send them.",
      button: "Read and send",
    },
    see: "See what to do",
    readAgain: "Read it again",
    timeline: "See your timeline",
    nothing: "Nothing for you to do right now",
    working: (who: string, name: string) => say`${who} is on it: ${name}`,
    quiet: "We will write to you as soon as something waits for you.",
  },
  path: {
    title: "The path",
    done: (count: number, word = "Done") =>
      count === 1 ? word : `The latest of ${count} ${word.toLowerCase()}`,
    kickoff: "You fill in the kickoff form",
    all: "See the whole timeline",
  },
  known: {
    title: "What we already know",
    change: "Change",
    more: (count: number) => `${count} more`,
  },
} as const;
