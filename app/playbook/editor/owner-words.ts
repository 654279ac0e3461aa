import type { Owner, Playbook } from "../schema.ts";
import { builtInRoles } from "../task-schema.ts";
import { words } from "./words.en.ts";

const { task: said } = words;

type Role = { readonly key: string; readonly title: string };

/** The roles that a task of a playbook may belong to, with what they are called. */
export function rolesOf(playbook: Pick<Playbook, "roles">): Role[] {
  return [
    ...builtInRoles.map((key) => ({ key, title: said.roles[key] })),
    ...playbook.roles.map(({ key, title }) => ({ key, title })),
  ];
}

/** What an owner is called: a role, a person, or whom an answer names. */
export function ownerInWords(owner: Owner, playbook: Pick<Playbook, "roles">): string {
  if (typeof owner === "string")
    return rolesOf(playbook).find(({ key }) => key === owner)?.title ?? owner;
  if ("choose" in owner) return said.chosenOwner;
  if ("contact" in owner) return said.contact(owner.contact);
  if ("answer" in owner) return said.namedIn(owner.answer);
  return typeof owner.staff === "string" ? owner.staff : said.namedIn(owner.staff.answer);
}
