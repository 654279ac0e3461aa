import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { migrate } from "../../db/migrate.ts";
import type { Access } from "../database.ts";
import { loadDemo } from "../demo.ts";
import { type Part, startParts } from "../part.ts";
import { tryPort } from "../ports.ts";
import { dataOf } from "../postgres/cluster.ts";
import { type OwnPostgres, startPostgres } from "../postgres/own-postgres.ts";
import { signal } from "../postgres/processes.ts";

/** Web, worker and database, to be killed one after the other. */
export type Victims = {
  readonly access: Access;
  /** How often each was killed. */
  readonly kills: Record<"web" | "worker" | "database", number>;
  /** Kills one after another, and starts each again, until the signal is aborted. */
  killUntil(enough: AbortSignal): Promise<void>;
  stop(): Promise<void>;
};

const names = ["web", "worker", "database"] as const;

/**
 * Starts the product in a folder with demo data.
 * @param mail where the mail provider is reached
 */
export async function startVictims(folder: string, mail: string): Promise<Victims> {
  const place = join(folder, "postgres");
  let postgres: OwnPostgres = await startPostgres(place);
  const port = await tryPort(0);
  const access = {
    DATABASE_URL: postgres.url,
    APP_URL: `http://127.0.0.1:${port}`,
    APP_SECRET: randomBytes(32).toString("hex"),
  };
  await migrate(access.DATABASE_URL);
  await loadDemo(access, new Date());
  const mailing = {
    RESEND_BASE_URL: mail,
    RESEND_API_KEY: "re_none",
    MAIL_FROM: "Onward <hello@example.com>",
  };
  const env = {
    ...process.env,
    ...access,
    ...mailing,
    HOST: "127.0.0.1",
    PORT: String(port),
    NODE_ENV: "production" as const,
  };
  const [web, worker] = startParts(env, join(folder, "logs"));
  const kills = { web: 0, worker: 0, database: 0 };

  async function kill(name: (typeof names)[number]): Promise<void> {
    kills[name] += 1;
    if (name === "database") {
      signal(
        Number.parseInt(readFileSync(join(dataOf(place), "postmaster.pid"), "utf8"), 10),
        "SIGKILL",
      );
      await postgres.ended;
      postgres = await startPostgres(place);
    } else {
      const part: Part | undefined = name === "web" ? web : worker;
      part?.kill();
      await part?.restart();
    }
  }

  return {
    access,
    kills,
    async killUntil(enough) {
      for (let turn = 0; !enough.aborted; turn += 1) {
        await pause(300 + Math.random() * 2_200);
        await kill(names[turn % names.length] ?? "web");
      }
    },
    async stop() {
      await Promise.all([web?.stop(), worker?.stop()]);
      await postgres.stop();
    },
  };
}
