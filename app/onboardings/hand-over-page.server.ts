import type { Database } from "../../db/client.ts";
import type { Condition } from "../facts/condition.ts";
import type { AskedQuestion } from "../kickoff/answer-controls.tsx";
import type { ValueKind } from "../kickoff/visibility.ts";
import type { Playbook } from "../playbook/schema.ts";
import { getVersion, listPlaybooks } from "../playbook/versions.server.ts";
import { listStaff } from "../staff/queries.server.ts";
import { suppliable } from "./supplied-facts.ts";

/** A question that sales may answer for the customer. */
export type SuppliableQuestion = AskedQuestion & {
  readonly kind: ValueKind;
  readonly when: Condition | undefined;
};

export type PlaybookChoice = {
  readonly key: string;
  readonly name: string;
  readonly summary: string;
  readonly questions: readonly SuppliableQuestion[];
  /** Staff roles besides manager, concierge and seller. */
  readonly roles: Playbook["roles"];
};

/** What the handover form offers: published playbooks with what sales may bring along, and the team. */
export async function handOverChoices(db: Database) {
  const published = (await listPlaybooks(db)).flatMap(({ published }) => published ?? []);
  const playbooks = await Promise.all(published.map(({ id }) => playbookChoice(db, id)));
  const staff = (await listStaff(db))
    .filter(({ active }) => active)
    .map(({ id, name, role }) => ({ id, name, role }));
  return { playbooks, staff };
}

async function playbookChoice(db: Database, versionId: string): Promise<PlaybookChoice> {
  const { document } = await getVersion(db, versionId);
  const { key, name, summary, roles } = document;
  const questions = suppliable(document).map(({ base, control, kind }) => ({
    key: base.key,
    label: base.label,
    help: base.help,
    control,
    kind,
    when: base.when,
  }));
  return { key, name, summary, roles, questions };
}
