/** A whole number from 1 that was typed; nothing for anything else. */
export function wholeFrom(text: string, most: number): number | undefined {
  const number = Number(text);
  return Number.isInteger(number) && number >= 1 && number <= most ? number : undefined;
}
