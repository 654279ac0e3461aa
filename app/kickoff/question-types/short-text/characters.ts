import { z } from "zod";

/** The characters a text may hold, where a system that takes it over knows no others. */
export const charactersSchema = z
  .strictObject({
    /** Letters of any alphabet. */
    letters: z.boolean().default(false),
    digits: z.boolean().default(false),
    spaces: z.boolean().default(false),
    /** Other characters, one after the other: "-_/". */
    signs: z.string().max(60).default(""),
  })
  .refine(
    ({ letters, digits, spaces, signs }) => letters || digits || spaces || signs !== "",
    "Allow at least one kind of character.",
  );

type Characters = z.infer<typeof charactersSchema>;

const kinds = [
  { name: "letters", pattern: /[\p{L}\p{M}]/gu },
  { name: "digits", pattern: /\p{Nd}/gu },
  { name: "spaces", pattern: / /g },
] as const;

/** One sentence when a text holds other characters than these. */
export function otherCharacters(text: string, allowed: Characters | undefined): string | undefined {
  if (!allowed) return undefined;
  const own = kinds.filter(({ name }) => allowed[name]);
  const left = own.reduce((rest, { pattern }) => rest.replace(pattern, ""), text);
  if ([...left].every((character) => [...allowed.signs].includes(character))) return undefined;
  const signs = allowed.signs === "" ? [] : [[...allowed.signs].join(" ")];
  const names = [...own.map(({ name }) => name), ...signs];
  return `Use only ${new Intl.ListFormat("en-GB").format(names)}.`;
}
