import { parseArgs } from "node:util";
import {
  getDraft,
  getNumbered,
  getPublished,
  type PlaybookVersion,
} from "../app/playbook/versions.server.ts";
import type { Database } from "../db/client.ts";

/** Which version of a playbook is meant: the published one, the draft, or one by its number. */
export type Which = "published" | "draft" | number;

export type Choice = { readonly key: string; readonly which: Which; readonly json: boolean };

/**
 * Reads which version of a playbook a command is about.
 * @param command what the user typed
 * @param unsaid the version that is meant when none is named
 * @throws with the way to call it when it was called in another way
 */
export function readChoice(command: string, unsaid: Which): Choice {
  const off = { type: "boolean", default: false } as const;
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { draft: off, json: off, version: { type: "string" } },
  });
  const [key, ...others] = positionals;
  const number = values.version === undefined ? undefined : Number(values.version);
  const isWrong = number !== undefined && (values.draft || !Number.isSafeInteger(number));
  if (key === undefined || others.length > 0 || isWrong)
    throw new Error(`Say which playbook: ${command} KEY, with -- --draft or -- --version 3.`);
  return { key, which: number ?? (values.draft ? "draft" : unsaid), json: values.json };
}

/** The version that was chosen. @throws Refusal not_found */
export async function chosenVersion(
  db: Database,
  key: string,
  which: Which,
): Promise<PlaybookVersion> {
  if (which === "published") return getPublished(db, key);
  return which === "draft" ? getDraft(db, key) : getNumbered(db, key, which);
}
