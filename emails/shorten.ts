import { type Email, emailSchema } from "./props.ts";

/** How much of an email is kept: letters of each text, answers of each section. */
export type Room = { readonly letters: number; readonly answers: number };

/** From all of it down to what always fits; tried in this order. */
export const rooms: readonly Room[] = [
  { letters: Number.POSITIVE_INFINITY, answers: Number.POSITIVE_INFINITY },
  { letters: 2000, answers: Number.POSITIVE_INFINITY },
  { letters: 500, answers: Number.POSITIVE_INFINITY },
  { letters: 150, answers: Number.POSITIVE_INFINITY },
  { letters: 60, answers: 8 },
  { letters: 40, answers: 2 },
];

const mostSections = 12;

/** The same email with its texts cut to the room there is. Addresses and codes stay whole. */
export function shorten(email: Email, room: Room): Email {
  const cut = emailSchema.parse({ ...email, props: cutTexts(email.props, room.letters) });
  if (cut.template !== "receipt" || room.answers === Number.POSITIVE_INFINITY) return cut;
  const sections = cut.props.sections
    .slice(0, mostSections)
    .map(({ title, answers }) => ({ title, answers: answers.slice(0, room.answers) }));
  return { ...cut, props: { ...cut.props, sections, next: cut.props.next.slice(0, mostSections) } };
}

const whole = new Set(["portalUrl", "onboardingUrl", "link", "code"]);

function cutTexts(value: unknown, letters: number): unknown {
  if (typeof value === "string") return cutText(value, letters);
  if (Array.isArray(value)) return value.map((part: unknown) => cutTexts(part, letters));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [
      key,
      whole.has(key) ? part : cutTexts(part, letters),
    ]),
  );
}

/** Cuts between characters, never through one that takes two units. */
function cutText(text: string, letters: number): string {
  return text.length <= letters
    ? text
    : `${text.slice(0, letters).replace(/[\uD800-\uDBFF]$/, "")}…`;
}
