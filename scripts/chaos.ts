// npm run chaos: kill -9 of web, worker and database while customers send their kickoff. Then counts:
// every acknowledged answer is there, no task and no email twice. How many: --customers N.
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";
import { bindPlaybook } from "../app/kickoff/bound-playbook.ts";
import { kickoffState } from "../app/kickoff/queries.server.ts";
import { readyMade } from "../app/playbook/ready-made/ready-made.ts";
import type { Playbook } from "../app/playbook/schema.ts";
import { connect, type Database } from "../db/client.ts";
import { handOver } from "../tests/e2e/support/product.ts";
import { sampleOf } from "../tests/support/samples.ts";
import { fillKickoff, type Ledger } from "./chaos/customer.ts";
import { openMailbox } from "./chaos/mailbox.ts";
import { judge, type Verdict } from "./chaos/verdict.ts";
import { startVictims, type Victims } from "./chaos/victims.ts";
import { main } from "./main.ts";
import { say, step } from "./progress.ts";

const restAfterMs = 60_000;

/** What is not kept as it was typed cannot be compared with it afterwards. */
const keptOtherwise: ReadonlySet<string> = new Set([
  "files",
  "sensitive",
  "secret",
  "signature",
  "consent",
]);

await main(async () => {
  const number = { type: "string", default: "24" } as const;
  const { values } = parseArgs({ options: { customers: number } });
  await using ends = new AsyncDisposableStack();
  const folder = await mkdtemp(join(tmpdir(), "onward-chaos-"));
  // PostgreSQL may run as another user, who has to get through.
  await chmod(folder, 0o711);
  ends.defer(() => rm(folder, { recursive: true, force: true }));
  const mailbox = await openMailbox();
  ends.defer(() => mailbox.close());
  const victims = await step("Starting the product", () => startVictims(folder, mailbox.url));
  ends.defer(() => victims.stop());
  const { db, close } = connect(victims.access.DATABASE_URL, 4);
  ends.defer(close);
  const customers = await step("Handing over customers", () =>
    handOverAll(db, victims, Number(values.customers)),
  );
  const ledgers = await step("Filling and killing", () => fillWhileKilling(victims, customers));
  await step("Coming to rest", () => atRest(db));
  report(victims, ledgers, await judge(db, ledgers, mailbox));
});

function keepsAnswersAsTyped({ sections }: Playbook): boolean {
  return !sections.some(({ questions }) => questions.some(({ type }) => keptOtherwise.has(type)));
}

type Started = Parameters<typeof fillKickoff>[0];

async function handOverAll(db: Database, { access }: Victims, count: number): Promise<Started[]> {
  const product = { db, ...access, close: async () => undefined };
  const playbooks = readyMade().filter(keepsAnswersAsTyped);
  const started: Started[] = [];
  for (let place = 0; place < count; place += 1) {
    const { onboardingId, portal } = await handOver(
      product,
      playbooks[place % playbooks.length]?.key ?? "",
    );
    const row = await db
      .selectFrom("onboardings")
      .selectAll()
      .where("id", "=", onboardingId)
      .executeTakeFirstOrThrow();
    const { version } = await kickoffState(db, row);
    const { document } = version;
    const { facts } = sampleOf(document);
    started.push({ onboardingId, portal, playbook: bindPlaybook(document), facts });
  }
  return started;
}

async function fillWhileKilling(
  victims: Victims,
  customers: readonly Started[],
): Promise<Ledger[]> {
  const enough = new AbortController();
  const killing = victims.killUntil(enough.signal);
  try {
    return await Promise.all(customers.map(fillKickoff));
  } finally {
    enough.abort();
    await killing;
  }
}

/** Waits until no email is left to be sent. What is still waiting after a minute will be a fault. */
async function atRest(db: Database): Promise<void> {
  const end = performance.now() + restAfterMs;
  while (performance.now() < end) {
    const waiting = await db
      .selectFrom("emails")
      .select("id")
      .where("status", "=", "waiting")
      .limit(1)
      .executeTakeFirst();
    if (!waiting) return;
    await pause(200);
  }
}

function report({ kills }: Victims, ledgers: readonly Ledger[], verdict: Verdict): void {
  const tries = ledgers.reduce((sum, { failedTries }) => sum + failedTries, 0);
  say(
    `Killed: web ${kills.web}, worker ${kills.worker}, database ${kills.database} times; ${tries} requests had to be repeated.`,
  );
  say(
    `Acknowledged: ${verdict.submissions} submissions with ${verdict.answers} answers. Found: ${verdict.tasks} tasks, ${verdict.emails} emails.`,
  );
  if (verdict.faults.length > 0)
    throw new Error(
      `Not as it must be:\n${verdict.faults.map((fault) => `  ${fault}`).join("\n")}`,
    );
  say("Nothing acknowledged was lost, nothing was done twice.");
}
