import { Temporal } from "temporal-polyfill";
import {
  addWorkingDays,
  dateIn,
  isWorkingDay,
  type WorkingCalendar,
} from "../../../app/lib/working-calendar.ts";
import type { Day, Moment, Step, Story } from "./story.ts";

/** One thing that happens in a story, and when. */
export type Act = { readonly at: Date } & (
  | { readonly kind: "hand_over" }
  | { readonly kind: "fill_form" }
  | { readonly kind: "send_form" }
  | { readonly kind: "step"; readonly step: Step }
);

const pause = 60_000;

/** The day that the stories call today: the last working day, when nobody works today. */
function storyToday(calendar: WorkingCalendar, now: Date): string {
  const today = dateIn(calendar.zone, now.toISOString());
  return isWorkingDay(today, calendar) ? today : addWorkingDays(today, -1, calendar);
}

/** Days of the stories, counted from the day of `now`. */
export function storyDays(calendar: WorkingCalendar, now: Date): Day {
  const today = storyToday(calendar, now);
  return (workingDays) => addWorkingDays(today, workingDays, calendar);
}

/** Everything that happens in a story, in order. What would lie in the future has happened just now instead. */
export function actsOf(
  { won, kickoff, steps }: Story,
  calendar: WorkingCalendar,
  now: Date,
): Act[] {
  const day = storyDays(calendar, now);
  const planned = [
    { moment: won, act: { kind: "hand_over" } as const },
    ...(kickoff ? [{ moment: kickoff.started, act: { kind: "fill_form" } as const }] : []),
    ...(kickoff?.submitted
      ? [{ moment: kickoff.submitted, act: { kind: "send_form" } as const }]
      : []),
    ...steps.map((step) => ({ moment: step, act: { kind: "step", step } as const })),
  ].toSorted((a, b) => b.moment.ago - a.moment.ago || a.moment.at.localeCompare(b.moment.at));
  return planned.map(({ moment, act }, index) => {
    const latest = now.getTime() - (planned.length - index) * pause;
    return { ...act, at: new Date(Math.min(instant(moment, day, calendar), latest)) };
  });
}

function instant({ ago, at }: Moment, day: Day, { zone }: WorkingCalendar): number {
  const moment = Temporal.PlainDate.from(day(-ago)).toZonedDateTime({
    timeZone: zone,
    plainTime: at,
  });
  return moment.epochMilliseconds;
}
