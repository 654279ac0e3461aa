// Runs a script of this project: node scripts/run.mjs scripts/start.ts …
// Plain JavaScript without dependencies, because it has to work in a fresh clone under any Node from 20 on.
// It installs what is missing, then hands over to the Node version the project pins.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync, statSync, utimesSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const windows = process.platform === "win32";
const lockfile = join(root, "package-lock.json");
const installed = join(root, "node_modules", ".package-lock.json");
const node = windows
  ? join(root, "node_modules", "node", "bin", "node.exe")
  : join(root, "node_modules", ".bin", "node");

function leave(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

function isInstalled() {
  if (!existsSync(installed) || !existsSync(node)) return false;
  return statSync(installed).mtimeMs >= statSync(lockfile).mtimeMs;
}

function install() {
  const started = Date.now();
  process.stderr.write("Installing packages (about a minute the first time)…\n");
  const words = ["install", "--no-audit", "--no-fund", "--include=dev", "--loglevel=error"];
  const npm = process.env.npm_execpath;
  // What npm prints goes to stderr, so that `--json` leaves only JSON on stdout.
  const options = { cwd: root, stdio: ["ignore", 2, 2] };
  const result = npm?.endsWith(".js")
    ? spawnSync(process.execPath, [npm, ...words], options)
    : spawnSync("npm", words, { ...options, shell: windows });
  if (result.error) leave(`npm could not be started: ${result.error.message}`);
  if (result.status !== 0) leave("npm install failed. What it said stands above.");
  if (!existsSync(node)) {
    leave(
      "The pinned Node was not installed. Allow install scripts (npm config get ignore-scripts) and run npm install.",
    );
  }
  // npm leaves the date alone when there was nothing to change.
  utimesSync(installed, new Date(), new Date());
  process.stderr.write(`Installed in ${((Date.now() - started) / 1000).toFixed(1)} s\n`);
}

function handOver() {
  const child = spawn(node, process.argv.slice(2), {
    cwd: root,
    stdio: ["inherit", "inherit", "inherit", "ipc"],
  });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"])
    process.on(signal, () => child.kill(signal));
  child.on("error", (error) => leave(`Node could not be started: ${error.message}`));
  child.on("exit", (code, signal) => {
    if (signal && !windows) {
      process.removeAllListeners(signal);
      process.kill(process.pid, signal);
    } else {
      process.exit(code ?? 1);
    }
  });
  if (process.env.npm_lifecycle_event) stopWithNpm(child);
}

/** npm may be killed without a chance to say so: then stop as well, and leave nothing running that nobody sees. */
function stopWithNpm(child) {
  const before = ancestors();
  setInterval(() => {
    if (ancestors() !== before) child.kill("SIGTERM");
  }, 250).unref();
}

/** Our parent, and npm behind it where that is the shell through which npm starts scripts. */
function ancestors() {
  const parent = process.ppid;
  try {
    const stat = readFileSync(`/proc/${parent}/stat`, "utf8");
    const isShell = /\((sh|dash|bash|ash|zsh)\)/.test(stat);
    const [, grandparent] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return isShell ? `${parent} ${grandparent}` : `${parent}`;
  } catch {
    // Elsewhere than on Linux the usual shells put the script in their own place.
    return `${parent}`;
  }
}

if (Number.parseInt(process.versions.node, 10) < 20) {
  leave(
    `This needs Node 20 or newer; this is ${process.versions.node}. See https://nodejs.org/en/download`,
  );
}
if (!process.argv[2]) leave("Which script? For example: node scripts/run.mjs scripts/start.ts");
if (!isInstalled()) install();
handOver();
