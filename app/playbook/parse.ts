import type { z } from "zod";
import { type Diagnosis, didYouMean, error } from "./diagnosis.ts";
import { settingsAt } from "./json-schema.ts";
import type { Place } from "./place.ts";
import { type Playbook, playbookSchema } from "./schema.ts";

/**
 * Reads a playbook document of any origin. Either the playbook, or every problem with its shape;
 * whether its rules make sense is for `diagnose` to say.
 */
export function parsePlaybook(
  json: unknown,
): { readonly playbook: Playbook } | { readonly problems: readonly Diagnosis[] } {
  const depth = depthOf(json, deepest);
  if (depth >= deepest)
    return { problems: [error("too_deep", [], "The document is nested too deeply.")] };
  const parsed = playbookSchema.safeParse(json);
  if (parsed.success) {
    const problems = unstorableTexts(parsed.data, []);
    return problems.length > 0 ? { problems } : { playbook: parsed.data };
  }
  return { problems: parsed.error.issues.flatMap((issue) => problemsIn(issue, [], json)) };
}

const deepest = 60;

function depthOf(value: unknown, limit: number): number {
  if (value === null || typeof value !== "object" || limit === 0) return 0;
  return 1 + Math.max(0, ...Object.values(value).map((part) => depthOf(part, limit - 1)));
}

/** Texts that PostgreSQL cannot hold: with a NUL, or with half of a surrogate pair. */
function unstorableTexts(value: unknown, place: Place): Diagnosis[] {
  if (typeof value === "string") {
    if (!value.includes("\0") && value.isWellFormed()) return [];
    const message = `${nameOf(place)} holds a character that cannot be stored.`;
    return [error("not_storable", place, message, "Type the text anew.")];
  }
  if (Array.isArray(value))
    return value.flatMap((part, index) => unstorableTexts(part, [...place, index]));
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([key, part]) => unstorableTexts(part, [...place, key]));
}

type Issue = z.core.$ZodIssue;

function problemsIn(issue: Issue, above: Place, json: unknown): Diagnosis[] {
  const place = [...above, ...issue.path.filter((step) => typeof step !== "symbol")];
  const given = valueAt(json, place);
  const name = nameOf(place);
  switch (issue.code) {
    case "invalid_type":
      return [typeProblem(place, name, issue.expected, given)];
    case "invalid_value":
      return [valueProblem(place, name, issue.values.map(String), given)];
    case "invalid_union":
      return unionProblems(issue, place, json);
    case "unrecognized_keys":
      return issue.keys.map((key) =>
        error(
          "unknown_setting",
          [...place, key],
          `“${key}” is no setting here.`,
          didYouMean(key, settingsAt(place, typeAt(given))) ??
            "Remove it, or check how it is written.",
        ),
      );
    case "too_small":
      return [
        error("too_small", place, `${name} ${sizeInWords("least", issue.origin, issue.minimum)}.`),
      ];
    case "too_big":
      return [
        error("too_big", place, `${name} ${sizeInWords("most", issue.origin, issue.maximum)}.`),
      ];
    default:
      return [error("not_valid", place, `${name} is not right. ${issue.message}`)];
  }
}

function typeProblem(place: Place, name: string, expected: string, given: unknown): Diagnosis {
  if (given === undefined) return error("missing", place, `${name} is missing.`);
  return error("wrong_kind", place, `${name} must be ${kindWords.get(expected) ?? expected}.`);
}

const kindWords: ReadonlyMap<string, string> = new Map([
  ["string", "a text"],
  ["number", "a number"],
  ["int", "a whole number"],
  ["boolean", "true or false"],
  ["array", "a list"],
  ["tuple", "a list of two"],
  ["object", "an object in braces"],
]);

function valueProblem(
  place: Place,
  name: string,
  values: readonly string[],
  given: unknown,
): Diagnosis {
  const fix = `Write ${values.length === 1 ? values[0] : `one of: ${values.join(", ")}`}.`;
  if (given === undefined) return error("missing", place, `${name} is missing.`, fix);
  const meant = typeof given === "string" ? didYouMean(given, values) : undefined;
  return error("wrong_value", place, `${name} cannot be ${JSON.stringify(given)}.`, meant ?? fix);
}

/** Of the ways in which something may be written, tells about the one that was most likely meant. */
function unionProblems(
  issue: Extract<Issue, { code: "invalid_union" }>,
  place: Place,
  json: unknown,
): Diagnosis[] {
  if ("options" in issue && Array.isArray(issue.options)) {
    return [valueProblem(place, nameOf(place), issue.options.map(String), valueAt(json, place))];
  }
  const names = issue.errors.flatMap(([only]) =>
    only?.code === "invalid_value" && only.path.length === 0 ? only.values.map(String) : [],
  );
  if (names.length > 0 && typeof valueAt(json, place) !== "object")
    return [valueProblem(place, nameOf(place), names, valueAt(json, place))];
  const reached = issue.errors.map((issues) => Math.min(...issues.map(closeness)));
  const nearest = issue.errors[reached.indexOf(Math.max(...reached))] ?? [];
  const isNothingNear = nearest.length === 0 || Math.max(...reached) <= 0;
  if (isNothingNear && (place.includes("when") || place.includes("that"))) {
    return [
      error(
        "unknown_rule",
        place,
        `This is no rule: ${JSON.stringify(valueAt(json, place))}.`,
        "Use and, or, !, ==, !=, <, <=, >, >=, in or answered.",
      ),
    ];
  }
  if (isNothingNear)
    return [
      error(
        "wrong_kind",
        place,
        `${nameOf(place)} cannot be ${JSON.stringify(valueAt(json, place))}.`,
      ),
    ];
  return nearest.flatMap((inner) => problemsIn(inner, place, json));
}

/** How far inside an issue lies: one at the root says that something else was meant. */
function closeness(issue: Issue): number {
  return issue.code === "unrecognized_keys" ? 0 : issue.path.length;
}

/** What kind of thing an object says that it is. */
function typeAt(given: unknown): unknown {
  return given !== null && typeof given === "object" && "type" in given ? given.type : undefined;
}

function sizeInWords(bound: "least" | "most", origin: string, size: number | bigint): string {
  if (bound === "least" && Number(size) === 1 && (origin === "string" || origin === "array"))
    return "must not be empty";
  if (bound === "least" && Number(size) === 0 && origin === "number") return "must be more than 0";
  const noun = origin === "string" ? " characters" : origin === "array" ? " entries" : "";
  return noun === "" ? `must be at ${bound} ${size}` : `must have at ${bound} ${size}${noun}`;
}

function nameOf(place: Place): string {
  const last = place.at(-1);
  if (last === undefined) return "The document";
  return typeof last === "number" ? `Entry ${last + 1}` : `“${last}”`;
}

function valueAt(json: unknown, place: Place): unknown {
  return place.reduce<unknown>((value, step) => {
    if (value === null || typeof value !== "object") return undefined;
    return Object.entries(value).find(([key]) => key === String(step))?.[1];
  }, json);
}
