// The parent of the database server. Runs in a session of its own, so that Ctrl-C in a terminal does
// not reach the server before the processes that still write to it. It stops the server in an orderly
// way when its standard input ends: because it was asked to, or because whoever held it is gone.
import { spawn } from "node:child_process";

const [program = "", uid = "", gid = "", ...words] = process.argv.slice(2);
const account = uid === "" ? {} : { uid: Number(uid), gid: Number(gid) };
const server = spawn(program, words, { ...account, stdio: ["ignore", "inherit", "inherit"] });

server.on("error", (error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
server.on("exit", (code) => process.exit(code ?? 1));

process.stdin.resume();
process.stdin.on("end", () => {
  server.kill("SIGINT");
  setTimeout(() => server.kill("SIGQUIT"), 20_000);
});
for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.on(name, () => server.kill("SIGINT"));
}
