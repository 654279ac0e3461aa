import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { listPostgres, type Process, signal, until } from "./processes.ts";

/**
 * Ends what an earlier run left behind: a database server that lost its parent, the processes of
 * one that was killed, and the lock file of one that is no more. Two servers never share a folder.
 * @param mark the cluster name, which stands in the command line of every process of the server
 */
export async function clearLeftovers(data: string, mark: string): Promise<void> {
  const running = () => listPostgres(mark);
  const main = serverPid(data);
  const server = running().filter(({ pid }) => pid === main);
  const gone = () => running().length === 0;
  // SIGINT asks the server for an orderly stop. Processes without their server only know the hard ways.
  if (server.length > 0) send(server, "SIGINT");
  if (!(await until(gone, server.length > 0 ? 20_000 : 500))) send(running(), "SIGQUIT");
  if (!(await until(gone, 5_000))) send(running(), "SIGKILL");
  if (!(await until(gone, 5_000))) {
    const pids = running().map(({ pid }) => pid);
    throw new Error(
      `A database server of an earlier run does not end (process ${pids.join(", ")}). End it and start again.`,
    );
  }
  // Its number may by now belong to another program, and PostgreSQL would wait for that one.
  if (process.platform !== "win32") rmSync(join(data, "postmaster.pid"), { force: true });
}

function send(processes: readonly Process[], name: NodeJS.Signals): void {
  for (const { pid } of processes) signal(pid, name);
}

function serverPid(data: string): number | undefined {
  const file = join(data, "postmaster.pid");
  return existsSync(file) ? Number.parseInt(readFileSync(file, "utf8"), 10) : undefined;
}
