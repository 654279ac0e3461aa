import type { Selectable } from "kysely";
import type { Database } from "../../db/client.ts";
import type { PlaybookVersions } from "../../db/types.ts";
import { Refusal } from "../lib/errors.ts";
import { isUuid } from "../lib/uuid.ts";
import { type Playbook, playbookSchema } from "./schema.ts";

/** One version of a playbook. */
export type PlaybookVersion = {
  readonly id: string;
  readonly key: string;
  readonly version: number;
  /** Raised by every save; a save names the one it began from. */
  readonly revision: number;
  readonly publishedAt: Date | null;
  readonly updatedAt: Date;
  readonly document: Playbook;
};

export type PlaybookInList = {
  readonly key: string;
  readonly name: string;
  readonly summary: string;
  readonly published: Omit<PlaybookVersion, "document"> | null;
  readonly draft: Omit<PlaybookVersion, "document"> | null;
  /** Onboardings that run on any version of it. */
  readonly onboardings: number;
};

// A published version never changes, so what was read once stays right.
const published = new Map<string, PlaybookVersion>();

/** A version by its id. @throws Refusal not_found */
export async function getVersion(db: Database, id: string): Promise<PlaybookVersion> {
  const version = published.get(id) ?? (await findVersion(db, id));
  if (!version) throw new Refusal("not_found", "There is no such version of a playbook.");
  return version;
}

/** The version that new onboardings run on. @throws Refusal not_found when none was ever published */
export async function getPublished(db: Database, key: string): Promise<PlaybookVersion> {
  const version = await findPublished(db, key);
  if (!version) throw new Refusal("not_found", "There is no published playbook of this name.");
  return version;
}

/** The version that new onboardings run on, if one was ever published. */
export async function findPublished(
  db: Database,
  key: string,
): Promise<PlaybookVersion | undefined> {
  const row = await versions(db)
    .select("id")
    .where("playbook_key", "=", key)
    .where("published_at", "is not", null)
    .orderBy("version", "desc")
    .limit(1)
    .executeTakeFirst();
  return row && getVersion(db, row.id);
}

/** A version by its number, published or not. @throws Refusal not_found */
export async function getNumbered(
  db: Database,
  key: string,
  version: number,
): Promise<PlaybookVersion> {
  const row = await versions(db)
    .selectAll()
    .where("playbook_key", "=", key)
    .where("version", "=", version)
    .executeTakeFirst();
  if (!row) throw new Refusal("not_found", `There is no version ${version} of this playbook.`);
  return toVersion(row);
}

/** The version being worked on. @throws Refusal not_found when nothing is */
export async function getDraft(db: Database, key: string): Promise<PlaybookVersion> {
  const draft = await findDraft(db, key);
  if (!draft) throw new Refusal("not_found", "There is no draft of this playbook.");
  return draft;
}

/** The version being worked on, if there is one. */
export async function findDraft(db: Database, key: string): Promise<PlaybookVersion | undefined> {
  const row = await versions(db)
    .selectAll()
    .where("playbook_key", "=", key)
    .where("published_at", "is", null)
    .executeTakeFirst();
  return row && toVersion(row);
}

/** All playbooks by name, with their published version and their draft. */
export async function listPlaybooks(db: Database): Promise<PlaybookInList[]> {
  const counts = await countOnboardings(db);
  const rows = await versions(db)
    .select(["id", "playbook_key", "published_at"])
    .orderBy("version", "desc")
    .execute();
  const keys = [...new Set(rows.map((row) => row.playbook_key))];
  const list = await Promise.all(
    keys.map(async (key) => {
      const own = rows.filter((row) => row.playbook_key === key);
      const newest = own.find((row) => row.published_at !== null);
      const draft = own.find((row) => row.published_at === null);
      return inList(
        newest ? await getVersion(db, newest.id) : undefined,
        draft ? await getVersion(db, draft.id) : undefined,
        counts.get(key) ?? 0,
      );
    }),
  );
  return list
    .filter((playbook) => playbook !== undefined)
    .sort((a, b) => a.name.localeCompare(b.name));
}

function inList(
  newest: PlaybookVersion | undefined,
  draft: PlaybookVersion | undefined,
  onboardings: number,
): PlaybookInList | undefined {
  const shown = newest ?? draft;
  if (!shown) return undefined;
  const { name, summary } = shown.document;
  return {
    key: shown.key,
    name,
    summary,
    published: head(newest),
    draft: head(draft),
    onboardings,
  };
}

function head(version: PlaybookVersion | undefined): Omit<PlaybookVersion, "document"> | null {
  if (!version) return null;
  const { document: _document, ...rest } = version;
  return rest;
}

async function countOnboardings(db: Database): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom("onboardings")
    .innerJoin("playbook_versions", "playbook_versions.id", "playbook_version_id")
    .select((eb) => ["playbook_key", eb.fn.countAll<number>().as("count")])
    .groupBy("playbook_key")
    .execute();
  return new Map(rows.map((row) => [row.playbook_key, row.count]));
}

async function findVersion(db: Database, id: string): Promise<PlaybookVersion | undefined> {
  if (!isUuid(id)) return undefined;
  const row = await versions(db).selectAll().where("id", "=", id).executeTakeFirst();
  if (!row) return undefined;
  const version = toVersion(row);
  if (version.publishedAt !== null) published.set(id, version);
  return version;
}

function versions(db: Database) {
  return db.selectFrom("playbook_versions");
}

function toVersion(row: Selectable<PlaybookVersions>): PlaybookVersion {
  return {
    id: row.id,
    key: row.playbook_key,
    version: row.version,
    revision: row.revision,
    publishedAt: row.published_at,
    updatedAt: row.updated_at,
    document: playbookSchema.parse(row.document),
  };
}
