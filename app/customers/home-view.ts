import { hourIn } from "../lib/time-in-words.ts";
import { firstNameOf } from "../staff/first-name.ts";
import type { OpenStep } from "../timeline/timeline-view.ts";
import type { NextThing, PortalHome } from "./portal-home.server.ts";
import type { Portal } from "./portal-links.server.ts";
import { words } from "./portal-words.en.ts";

/** The card of the one next thing. */
export type NextCard = {
  readonly title: string;
  readonly what: string;
  /** Minutes and date, in words. */
  readonly facts: readonly string[];
  readonly button: { readonly path: string; readonly label: string };
};

/** A line of the shortened path. */
export type PathLine = {
  readonly kind: "done" | "now" | "next";
  readonly text: string;
  readonly when: string | null;
};

/** The first page of a portal as plain data. */
export type HomeView = {
  readonly greeting: string;
  readonly letter: string;
  readonly concierge: {
    readonly name: string;
    readonly title: string;
    readonly photoUrl: string | null;
  };
  readonly next: NextCard;
  readonly path: readonly PathLine[];
  readonly known: readonly {
    readonly key: string;
    readonly label: string;
    readonly value: string;
  }[];
  /** Whether answers can be changed one by one: once they were sent. */
  readonly changeable: boolean;
  readonly version: number;
  readonly news: string | undefined;
};

/** Puts the first page into words for the contact whose portal it is. */
export function homeView(
  home: PortalHome,
  { contact, customer, onboarding }: Portal,
  now: Date,
): HomeView {
  const { name, title, photoUrl } = home.concierge;
  return {
    greeting: words.greeting(hourIn(customer.timeZone, now), firstNameOf(contact.name)),
    letter: letterOf(home, customer.name, onboarding.live_at !== null),
    concierge: { name, title, photoUrl },
    next: nextCard(home.next),
    path: pathLines(home),
    known: home.known
      .filter(({ section }) => section !== "")
      .map(({ key, label, value }) => ({ key, label, value })),
    changeable: home.reference !== null && home.next.kind !== "ended",
    version: home.version,
    news: home.timeline.news[0]?.sentence,
  };
}

function letterOf(
  { next, concierge, seller }: PortalHome,
  customer: string,
  live: boolean,
): string {
  if (live) return words.letter.live;
  if (next.kind === "ended") return words.letter.ended;
  if (next.kind !== "kickoff") return words.letter.underWay;
  if (next.started) return words.letter.started;
  return words.letter.fresh(firstNameOf(concierge.name), firstNameOf(seller.name), customer);
}

function nextCard(next: NextThing): NextCard {
  if (next.kind === "kickoff") {
    const { button, ...card } =
      next.page === "check" || next.page === "closing"
        ? words.next.send
        : next.started
          ? words.next.goOn
          : words.next.start;
    const facts = next.minutes > 0 ? [words.next.minutes(next.minutes)] : [];
    return { ...card, facts, button: { path: "/kickoff", label: button } };
  }
  if (next.kind === "step") {
    const { id, name, because, details, when, late, minutes } = next.step;
    const facts = [
      late,
      when === null ? null : words.next.due(when),
      minutes === null ? null : words.next.minutes(minutes),
    ].flatMap((fact) => fact ?? []);
    return {
      title: name,
      what: because || details,
      facts,
      button: { path: `/timeline#step-${id}`, label: words.next.see },
    };
  }
  if (next.kind === "ended") {
    const button = { path: "/timeline", label: words.next.readAgain };
    return { title: next.title, what: "", facts: [], button };
  }
  const what = next.ours?.who
    ? words.next.working(next.ours.who, next.ours.name)
    : words.next.quiet;
  const facts = next.ours?.when ? [words.next.due(next.ours.when)] : [];
  return {
    title: words.next.nothing,
    what,
    facts,
    button: { path: "/timeline", label: words.next.timeline },
  };
}

const most = 2;

function pathLines({ timeline, next, statusWords }: PortalHome): PathLine[] {
  const done = timeline.done.flatMap(({ steps }) => steps);
  const last = done.at(-1);
  const line = (kind: PathLine["kind"]) => (step: OpenStep) => ({
    kind,
    text: step.name,
    when: stateOf(step),
  });
  const kickoff =
    next.kind === "kickoff" ? [{ kind: "now" as const, text: words.path.kickoff, when: null }] : [];
  const ahead = next.kind === "kickoff" ? [...timeline.now, ...timeline.next] : timeline.next;
  if (next.kind === "ended") return [];
  return [
    ...(last
      ? [
          {
            kind: "done" as const,
            text: last.name,
            when: words.path.done(done.length, statusWords.done),
          },
        ]
      : []),
    ...kickoff,
    ...(next.kind === "kickoff" ? [] : timeline.now.slice(0, most).map(line("now"))),
    ...ahead.slice(0, most).map(line("next")),
  ];
}

/** What its status is called, where there is something to say, and until when. */
function stateOf({ status, waiting, when }: OpenStep): string | null {
  return [status, waiting ? null : when].filter(Boolean).join(", ") || null;
}
