import { Refusal } from "../lib/errors.ts";

/**
 * A draft as the editor sends it: the document as JSON, and the revision it was begun from.
 * @throws Refusal invalid when the document is no JSON
 */
export function readDraft(fields: Readonly<Record<string, string>>): {
  readonly document: unknown;
  readonly revision: number | null;
} {
  const revision = Number(fields.revision);
  return {
    document: readJson(fields.document ?? ""),
    revision: Number.isSafeInteger(revision) && revision > 0 ? revision : null,
  };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal("invalid", "The playbook did not arrive whole. Save it again.");
  }
}
