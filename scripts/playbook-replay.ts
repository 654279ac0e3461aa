// npm run playbook:replay KEY, with -- --version 3 or -- --json
import { readLocalEnv } from "../app/lib/env.ts";
import type { Replay } from "../app/plan/replay.ts";
import { summarizeReplays } from "../app/plan/replay-summary.ts";
import { replaySubmissions } from "../app/playbook/replay-submissions.server.ts";
import type { PlaybookVersion } from "../app/playbook/versions.server.ts";
import type { Database } from "../db/client.ts";
import { withDatabase } from "./database.ts";
import { main } from "./main.ts";
import { chosenVersion, readChoice } from "./playbook-choice.ts";
import { showReplays } from "./playbook-differences.ts";
import { withConnection } from "./with-connection.ts";

const oftenMs = 2000;
const shown = { at: 0 };

await main(async () => {
  const { key, which, json } = readChoice("npm run playbook:replay", "draft");
  const { version, replays } = await withDatabase(
    readLocalEnv(process.env),
    "npm run playbook:replay",
    (access) =>
      withConnection(access, async (db) => {
        const version = await chosenVersion(db, key, which);
        return { version, replays: await replayAll(db, version) };
      }),
  );
  process.stdout.write(json ? asJson(version, replays) : showReplays(version.document, replays));
});

async function replayAll(db: Database, { document }: PlaybookVersion): Promise<Replay[]> {
  const replays: Replay[] = [];
  const started = performance.now();
  for await (const { replay, replayed, of } of replaySubmissions(db, document)) {
    replays.push(replay);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    showProgress(`  Replayed ${replayed} of ${of}, ${seconds} s`, replayed === of);
  }
  return replays;
}

/** On stderr, so that stdout holds only results: one line in a terminal, else a line every other second. */
function showProgress(text: string, isLast: boolean): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${text}${isLast ? "\n" : ""}`);
  else if (isLast || performance.now() - shown.at >= oftenMs) {
    process.stderr.write(`${text}\n`);
    shown.at = performance.now();
  }
}

function asJson({ key, version }: PlaybookVersion, replays: readonly Replay[]): string {
  const unmatched = replays.flatMap((replay) => replay.unmatched);
  const customers = replays.flatMap((replay) => replay.customers);
  const { tasks } = summarizeReplays(replays);
  return `${JSON.stringify({ key, version, unmatched, tasks, customers })}\n`;
}
