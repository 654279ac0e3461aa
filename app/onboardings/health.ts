/** How an onboarding fares, for whoever goes through many of them. */
export type Health = "live" | "cancelled" | "late" | "blocked" | "quiet" | "well";

export type HealthOf = {
  readonly liveAt: Date | null;
  readonly cancelledAt: Date | null;
  readonly nextDueOn: string | null;
  readonly blockedTasks: number;
  readonly changedAt: Date;
};

const quietDays = 7;
const msPerDay = 86_400_000;

/** The worst thing that can be said of it comes first: late, blocked, nothing heard for a week. */
export function healthOf(onboarding: HealthOf, now: Date, today: string): Health {
  if (onboarding.cancelledAt !== null) return "cancelled";
  if (onboarding.liveAt !== null) return "live";
  if (isOverdue(onboarding, today)) return "late";
  if (onboarding.blockedTasks > 0) return "blocked";
  const isQuiet = now.getTime() - onboarding.changedAt.getTime() > quietDays * msPerDay;
  return isQuiet ? "quiet" : "well";
}

/** Something that was due has not been done, and the customer is neither live nor gone. */
export function isOverdue(
  { liveAt, cancelledAt, nextDueOn }: Pick<HealthOf, "liveAt" | "cancelledAt" | "nextDueOn">,
  today: string,
): boolean {
  return liveAt === null && cancelledAt === null && nextDueOn !== null && nextDueOn < today;
}
