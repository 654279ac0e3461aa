import type { Database } from "../../db/client.ts";
import type { AskedQuestion } from "../kickoff/answer-controls.tsx";
import { askOf } from "../kickoff/script-ask.ts";
import type { ScriptAsk } from "../kickoff/visibility.ts";
import type { Playbook } from "../playbook/schema.ts";
import { getVersion, listPlaybooks } from "../playbook/versions.server.ts";
import { listStaff } from "../staff/queries.server.ts";
import { suppliable } from "./supplied-facts.ts";

/** A question that sales may answer for the customer. */
export type SuppliableQuestion = AskedQuestion & ScriptAsk;

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
  const questions = suppliable(document).map((question) => ({
    ...askOf(question),
    label: question.base.label,
    help: question.base.help,
    control: question.control,
    waysOut: question.waysOut,
  }));
  return { key, name, summary, roles, questions };
}
