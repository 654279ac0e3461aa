import type { BoundQuestion } from "./question-type.ts";

/** How a question receives its form, where it does, with a part of it left as it was posted. */
export function receivingBeside(
  part: string,
  { receive }: BoundQuestion,
): Pick<BoundQuestion, "receive"> {
  if (!receive) return {};
  return {
    receive: (entered, receiver) => {
      const said = Object.hasOwn(entered, part) ? entered[part] : undefined;
      return { ...receive(entered, receiver), ...(said ? { [part]: said } : {}) };
    },
  };
}
