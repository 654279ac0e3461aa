import { readFileSync } from "node:fs";
import type { Diagnosis } from "../app/playbook/diagnosis.ts";
import { printPlace } from "../app/playbook/place.ts";

/** Reads a file as JSON; says why where it cannot. */
export function readJson(file: string): { readonly json: unknown } | { readonly problem: string } {
  try {
    return { json: JSON.parse(readFileSync(file, "utf8")) };
  } catch (cause) {
    return {
      problem: `This file cannot be read: ${cause instanceof Error ? cause.message : String(cause)}.`,
    };
  }
}

/** Prints what was found in one file, each problem with its place; true when it may be used. */
export function report(file: string, problems: readonly Diagnosis[]): boolean {
  for (const { severity, place, message, fix } of problems) {
    console.log(
      `${file}:${printPlace(place)}: ${severity}: ${message}${fix === undefined ? "" : ` ${fix}`}`,
    );
  }
  return problems.every(({ severity }) => severity !== "error");
}
