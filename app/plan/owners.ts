import { read } from "../facts/condition.ts";
import type { Facts, FactValue } from "../facts/fact.ts";
import { partOf } from "../kickoff/question-types/entered.ts";
import type { QuestionsByKey } from "../playbook/questions.ts";
import { asRule, asWritten, ruleKey } from "../playbook/rule-paths.ts";
import type { FixedOwner, Owner, Playbook } from "../playbook/schema.ts";
import { explain } from "./explain.ts";
import { holdsFor, type Instance } from "./instances.ts";
import type { Item } from "./items.ts";
import type { Holder } from "./planned-work.ts";

/** What people are found by. */
export type People = {
  readonly roles: Playbook["roles"];
  readonly facts: Facts;
  /** What a question is called. */
  labelOf(path: string, each: string | undefined): string;
  /** What the rules of a task read. */
  questionsFor(each: string | undefined): QuestionsByKey;
};

/** Whose a task is, and why. */
export type Owned = { readonly holder: Holder; readonly why: string };

type For = Pick<Instance, "item" | "placed">;
type Named = Extract<Holder, { person: string }>;

/** Finds whose something is: of several the first whose rule holds, or the one for when none does. */
export function ownerOf(owner: Owner, one: For, people: People): Owned {
  if (typeof owner === "string" || !("choose" in owner)) return fixedOwner(owner, one, people);
  const found = owner.choose
    .map((choice) => ({ owner: choice.owner, when: asRule(choice.when) }))
    .find(({ when }) => holdsFor(when, people.facts, one.item));
  const { holder, why } = fixedOwner(found?.owner ?? owner.else, one, people);
  const rule = found
    ? asWritten(explain(found.when, people.questionsFor(one.placed.each)))
    : "no rule gives it to anybody else";
  return { holder, why: `${why.replace(/\.$/, "")}, as ${rule}.` };
}

/**
 * What an unanswered question would say falls to the customer, or to the manager where it would
 * have named one of ours.
 */
function fixedOwner(owner: FixedOwner, one: For, people: People): Owned {
  if (typeof owner === "string")
    return {
      holder: { role: owner },
      why: `The playbook gives it to ${roleInWords(owner, people)}.`,
    };
  if ("staff" in owner) return ours(owner, one, people);
  if ("contact" in owner) {
    const said = owner.contact.replaceAll("_", "-");
    return { holder: owner, why: `The playbook gives it to the customer’s ${said} contact.` };
  }
  const { label, person } = namedIn(owner.answer, one, people);
  return person === undefined
    ? {
        holder: { role: "customer" },
        why: `The answer to ${label} names nobody yet: it is anybody’s at the customer.`,
      }
    : { holder: person, why: namedWhy(person, label) };
}

type OfStaff = {
  readonly staff: string | { readonly answer: string };
  readonly deputy?: string | undefined;
};

function ours({ staff, deputy }: OfStaff, one: For, people: People): Owned {
  if (typeof staff === "string") {
    const holder = deputy === undefined ? { staff } : { staff, deputy };
    const orElse = deputy === undefined ? "" : `, or to ${deputy} as deputy`;
    return { holder, why: `The playbook gives it to ${staff}${orElse}.` };
  }
  const { label, person } = namedIn(staff.answer, one, people);
  return person === undefined
    ? {
        holder: { role: "manager" },
        why: `The answer to ${label} names nobody yet: it falls to the manager.`,
      }
    : { holder: { staff: person.email }, why: namedWhy(person, label) };
}

function namedIn(path: string, { item, placed }: For, people: People) {
  const key = ruleKey(path);
  return {
    label: people.labelOf(key, placed.each),
    person: personAt(key, item, people.facts),
  };
}

function namedWhy({ person }: Named, label: string): string {
  return `${person} was named in the answer to ${label}.`;
}

/** The role under which something stands in lists: the customer's own, or ours. */
export function roleOf(holder: Holder): string {
  if ("role" in holder) return holder.role;
  // As with a role that nobody holds, what no member of staff answers to is the manager's.
  return "staff" in holder ? "manager" : "customer";
}

const roleWords: Readonly<Record<string, string>> = {
  customer: "the customer",
  concierge: "the concierge",
  manager: "the manager",
  sales: "the seller",
};

function roleInWords(key: string, { roles }: People): string {
  const title = roles.find((role) => role.key === key)?.title ?? key;
  return roleWords[key] ?? `the role “${title}”`;
}

/** The person that an answer names: by itself, by one of its parts, or as one of several by role. */
function personAt(key: string, item: Item | undefined, facts: Facts): Named | undefined {
  const at = (path: string) => (item && read(path, item.facts)) ?? read(path, facts);
  const whole = at(key);
  const email = emailIn(whole) || text(at(`${key}_email`));
  if (email === "") return undefined;
  const name = whole === undefined ? text(at(`${key}_name`)) : partOf(whole, "name");
  return { person: name === "" ? email : name, email };
}

function emailIn(fact: FactValue | undefined): string {
  return fact === undefined ? "" : text(fact) || partOf(fact, "email");
}

function text(fact: FactValue | undefined): string {
  return typeof fact === "string" ? fact : "";
}
