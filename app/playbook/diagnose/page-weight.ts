import { type BoundSection, bindPlaybook, isForStaff } from "../../kickoff/bound-playbook.ts";
import { asksForFiles } from "../../kickoff/drawing/asks-for-files.ts";
import { isSigned } from "../../kickoff/drawing/is-signed.ts";
import type { BoundQuestion } from "../../kickoff/question-types/question-type.ts";
import { type Diagnosis, warning } from "../diagnosis.ts";
import type { Playbook } from "../schema.ts";

/** The most that the first opening of a kickoff page brings over the wire: the first ten packets. */
export const mostBytesOfAFirstLoad = 14_600;

/**
 * Bytes over the wire, compressed. Nothing is compressed here, since browsers work this out too:
 * the numbers are fitted to the sections of real playbooks. The browser test of the budgets opens
 * every one of these, and fails when the pages have grown away from them.
 */
const bytes = {
  /** What every page brings: its frame, the whole style, the script of forms, and all headers. */
  frame: 9_780,
  signatureScript: 990,
  filesScript: 1_690,
  /** The markup of a kind of control is new once; then it repeats. */
  kindOfControl: 107,
  field: 14.7,
  /** A word that stood there before is only pointed at; a new one is spelt out. */
  word: 0.39,
  byteOfNewWords: 0.88,
};

const fields: ReadonlySet<unknown> = new Set([
  "text",
  "choices",
  "select",
  "sealed",
  "box",
  "signature",
]);

/** Sections that are too much for one page. */
export function diagnosePageWeight(playbook: Playbook): Diagnosis[] {
  return bindPlaybook(playbook).sections.flatMap((bound) => {
    const weight = pageWeight(bound);
    if (weight <= mostBytesOfAFirstLoad) return [];
    const message = `“${bound.section.title}” opens slowly on a poor line: its page has about ${printed(weight)} bytes, more than ${printed(mostBytesOfAFirstLoad)}.`;
    return [warning("heavy_page", bound.place, message, "Split this page in two.")];
  });
}

/** About how many bytes the first opening of a section's page brings over the wire. */
export function pageWeight({ section, questions }: BoundSection): number {
  const asked = questions.filter((question) => !isForStaff(question));
  const parts = [...partsOf([section.title, section.why, asked.map(drawn)])];
  const words = parts.flatMap(wordsIn);
  const newWords = new TextEncoder().encode([...new Set(words)].join(""));
  return Math.round(
    bytes.frame +
      (isSigned({ questions: asked }) ? bytes.signatureScript : 0) +
      (asksForFiles(asked) ? bytes.filesScript : 0) +
      bytes.kindOfControl * new Set(asked.map(({ control }) => control.kind)).size +
      bytes.field * parts.filter(isField).length +
      bytes.word * words.length +
      bytes.byteOfNewWords * newWords.length,
  );
}

/** What of a question is in its page: its condition is there for the script. */
function drawn({ base: { key, label, help, when }, control }: BoundQuestion) {
  return { key, label, help, when, control };
}

/** A value, and everything in it; not the names of all fields that rows may have some day. */
function* partsOf(value: unknown): Generator<unknown> {
  yield value;
  if (typeof value !== "object" || value === null) return;
  for (const [name, part] of Object.entries(value)) if (name !== "parts") yield* partsOf(part);
}

function wordsIn(part: unknown): string[] {
  return typeof part === "string" ? (part.match(/[\p{L}\p{N}_]+|[^\p{L}\p{N}_\s]/gu) ?? []) : [];
}

function isField(part: unknown): boolean {
  return typeof part === "object" && part !== null && "kind" in part && fields.has(part.kind);
}

function printed(count: number): string {
  return count.toLocaleString("en-GB");
}
