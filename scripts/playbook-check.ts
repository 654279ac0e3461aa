import { diagnose } from "../app/playbook/diagnose.ts";
import { type Diagnosis, error } from "../app/playbook/diagnosis.ts";
import { parsePlaybook } from "../app/playbook/parse.ts";
import { readJson, report } from "./playbook-file.ts";

// Names every problem of playbook files with its place. Ends with 1 when there is an error.

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error("Say which files to check: npm run playbook:check FILE …");
  process.exit(2);
}
const results = files.map(check);
process.exitCode = results.every(Boolean) ? 0 : 1;

/** Prints what is wrong with a file; true when it may be used. */
function check(file: string): boolean {
  const problems = problemsOf(file);
  const sound = report(file, problems);
  if (sound)
    console.log(`${file}: OK${problems.length > 0 ? `, ${problems.length} to look at` : ""}`);
  return sound;
}

function problemsOf(file: string): readonly Diagnosis[] {
  const read = readJson(file);
  if ("problem" in read) return [error("unreadable", [], read.problem)];
  const parsed = parsePlaybook(read.json);
  return "problems" in parsed ? parsed.problems : diagnose(parsed.playbook);
}
