import type { ReplaySummary } from "../plan/replay-summary.ts";

/** What publishing a draft would have made different for past submissions. */
export type PublicationPreview = ReplaySummary & {
  readonly key: string;
  /** The draft that was replayed over. */
  readonly revision: number;
  /** How many were replayed, the newest of them all. */
  readonly replayed: number;
  readonly submissions: number;
  /** Entries that are not shown. */
  readonly more: number;
};
