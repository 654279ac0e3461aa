import type { DateReader } from "../lib/dates-in-words.ts";
import type { StatusWords } from "../playbook/schema.ts";

/** Who reads: a contact of the customer, or anybody of the company. */
export type CustomerReader = DateReader & {
  readonly kind: "customer";
  readonly contactId: string;
  readonly statusWords: StatusWords;
};
export type StaffReader = DateReader & { readonly kind: "staff" };
export type Reader = CustomerReader | StaffReader;

/** What a reader is told of an event. */
export type Told = { readonly sentence: string; readonly detail?: string };
