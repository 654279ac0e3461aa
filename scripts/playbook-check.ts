import { readFileSync } from "node:fs";
import { diagnose } from "../app/playbook/diagnose.ts";
import { type Diagnosis, error } from "../app/playbook/diagnosis.ts";
import { parsePlaybook } from "../app/playbook/parse.ts";
import { printPlace } from "../app/playbook/place.ts";

// Names every problem of playbook files with its place. Ends with 1 when there is an error.

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error("Say which files to check: npm run playbook:check FILE …");
  process.exit(2);
}
const results = files.map((file) => report(file, problemsOf(file)));
process.exitCode = results.every(Boolean) ? 0 : 1;

function problemsOf(file: string): readonly Diagnosis[] {
  const read = readJson(file);
  if ("problem" in read) return [error("unreadable", [], read.problem)];
  const parsed = parsePlaybook(read.json);
  return "problems" in parsed ? parsed.problems : diagnose(parsed.playbook);
}

function readJson(file: string): { readonly json: unknown } | { readonly problem: string } {
  try {
    return { json: JSON.parse(readFileSync(file, "utf8")) };
  } catch (cause) {
    return {
      problem: `This file cannot be read: ${cause instanceof Error ? cause.message : String(cause)}.`,
    };
  }
}

/** Prints what was found in one file; true when it may be used. */
function report(file: string, problems: readonly Diagnosis[]): boolean {
  for (const { severity, place, message, fix } of problems) {
    console.log(
      `${file}:${printPlace(place)}: ${severity}: ${message}${fix === undefined ? "" : ` ${fix}`}`,
    );
  }
  const errors = problems.filter(({ severity }) => severity === "error").length;
  if (errors === 0)
    console.log(`${file}: OK${problems.length > 0 ? `, ${problems.length} to look at` : ""}`);
  return errors === 0;
}
