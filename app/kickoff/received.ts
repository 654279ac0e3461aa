import type { Entered } from "./question-types/parsed.ts";
import type { BoundQuestion, Receiver } from "./question-types/question-type.ts";

/** What was typed, as it may be kept: of questions that must not stay as they were typed, sealed. */
export function received(
  questions: Iterable<BoundQuestion>,
  entered: Readonly<Record<string, Entered>>,
  receiver: Receiver,
): Readonly<Record<string, Entered>> {
  const sealed = [...questions].flatMap(({ base: { key }, receive }) => {
    const own = receive && Object.hasOwn(entered, key) ? entered[key] : undefined;
    return receive && own ? [[key, receive(own, receiver)] as const] : [];
  });
  return sealed.length === 0 ? entered : { ...entered, ...Object.fromEntries(sealed) };
}
