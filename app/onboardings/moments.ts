import type { Moments } from "../timeline/clocks.ts";
import type { RecordedEvent } from "../timeline/events.ts";

export type MomentsOf = {
  readonly won_at: Date;
  readonly kickoff_started_at: Date | null;
  readonly kickoff_submitted_at: Date | null;
  readonly live_at: Date | null;
};

/** When the moments came that clocks run between. */
export function momentsIn(onboarding: MomentsOf, events: readonly RecordedEvent[]): Moments {
  const kickoff = onboarding.kickoff_submitted_at?.toISOString();
  const found = {
    won: onboarding.won_at.toISOString(),
    welcome_sent: firstOf(events, "welcome_sent"),
    kickoff_opened:
      firstOf(events, "portal_opened") ?? onboarding.kickoff_started_at?.toISOString(),
    kickoff,
    first_task_done: kickoff === undefined ? undefined : firstOf(events, "task_done", kickoff),
    live: onboarding.live_at?.toISOString(),
  };
  return Object.fromEntries(Object.entries(found).filter(([, at]) => at !== undefined));
}

function firstOf(events: readonly RecordedEvent[], type: string, from = ""): string | undefined {
  return events.find(({ what, at }) => what.type === type && at >= from)?.at;
}
