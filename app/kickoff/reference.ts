import { randomInt } from "node:crypto";

// Without letters and digits that are mistaken for each other when read aloud or copied by hand.
const letters = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

/** A new reference of a submission, such as KO-7F3K-92QD: short enough to read out, 39 bits of chance. */
export function makeReference(): string {
  const group = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join("");
  return `KO-${group()}-${group()}`;
}
