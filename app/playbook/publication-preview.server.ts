import type { Database } from "../../db/client.ts";
import type { Replay } from "../plan/replay.ts";
import { type ReplaySummary, summarizeReplays } from "../plan/replay-summary.ts";
import type { PublicationPreview } from "./publication-preview.ts";
import { countSubmissions, replaySubmissions } from "./replay-submissions.server.ts";
import { findDraft } from "./versions.server.ts";

/** So many are replayed while somebody waits for the dialog; `npm run playbook:replay` takes all. */
const newest = 500;
const mostShown = 20;

/** What publishing the draft would have made different for past submissions; null without a draft. */
export async function previewPublication(
  db: Database,
  key: string,
): Promise<PublicationPreview | null> {
  const draft = await findDraft(db, key);
  if (!draft) return null;
  const { document, revision } = draft;
  const replays: Replay[] = [];
  for await (const batch of replaySubmissions(db, document, newest)) replays.push(batch.replay);
  const submissions = await countSubmissions(db, key);
  return {
    key,
    revision,
    replayed: Math.min(submissions, newest),
    submissions,
    ...shortened(summarizeReplays(replays)),
  };
}

function shortened({ lost, tasks, different }: ReplaySummary) {
  return {
    lost: lost.slice(0, mostShown),
    tasks: tasks.slice(0, mostShown),
    more: Math.max(0, lost.length - mostShown) + Math.max(0, tasks.length - mostShown),
    different,
  };
}
