import { readFileSync } from "node:fs";
import { z } from "zod";
import { factsSchema } from "../../app/facts/fact-schema.ts";

const samplesSchema = z
  .array(z.strictObject({ name: z.string(), facts: factsSchema, tasks: z.array(z.string()) }))
  .min(1);

export type Sample = z.infer<typeof samplesSchema>[number];

const readyMadeFolder = new URL("../../app/playbook/ready-made/", import.meta.url);

/**
 * Sample answers and the tasks that a person of the trade would expect of them, beside each
 * playbook: one that comes with the product, or those of another folder.
 */
export function samplesOf({ key }: { readonly key: string }, folder = readyMadeFolder): Sample[] {
  const file = new URL(`${key}.samples.json`, folder);
  return samplesSchema.parse(JSON.parse(readFileSync(file, "utf8")));
}

/** One of these samples, the plainest when left out. */
export function sampleOf(playbook: { readonly key: string }, place = 0): Sample {
  const sample = samplesOf(playbook)[place];
  if (!sample) throw new Error(`There is no sample ${place} of ${playbook.key}.`);
  return sample;
}
