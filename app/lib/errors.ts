/** Why something was refused. Each maps to one HTTP status in `routes`. */
export type RefusalCode =
  | "unreadable"
  | "not_found"
  | "not_allowed"
  | "invalid"
  | "conflict"
  | "gone"
  | "too_many";

/**
 * Something a person asked for was refused for a reason they can understand.
 * The message is a sentence fit to be shown; anything else thrown is a fault of ours.
 */
export class Refusal extends Error {
  readonly code: RefusalCode;
  /** The field the sentence is about, where there is one. */
  readonly field: string | undefined;

  constructor(code: RefusalCode, message: string, field?: string) {
    super(message);
    this.name = "Refusal";
    this.code = code;
    this.field = field;
  }
}

const statuses = {
  unreadable: 400,
  not_found: 404,
  not_allowed: 403,
  invalid: 422,
  conflict: 409,
  gone: 410,
  too_many: 429,
} as const satisfies Record<RefusalCode, number>;

/** The HTTP status of a refusal. */
export function statusOf(refusal: Refusal): (typeof statuses)[RefusalCode] {
  return statuses[refusal.code];
}
