import { readFileSync } from "node:fs";
import { z } from "zod";
import { factsSchema } from "../../app/facts/fact-schema.ts";

/** What only time and people bring, by a day: a task that was late, a document that ran out, a decision. */
const happenedSchema = z.strictObject({
  today: z.iso.date(),
  /** When each finished task was finished. */
  done: z.record(z.string(), z.iso.date()).default({}),
  /** When the files of each task arrived. */
  received: z.record(z.string(), z.iso.date()).default({}),
  decisions: z
    .record(z.string(), z.strictObject({ on: z.iso.date(), choice: z.string() }))
    .default({}),
  /** When the onboarding was called off. */
  cancelled: z.iso.date().optional(),
});

const sampleSchema = z.strictObject({
  name: z.string(),
  /** The name of a sample before this one, of which it says only what is different. */
  like: z.string().optional(),
  facts: factsSchema,
  /** What the other one answers and this one does not. */
  without: z.array(z.string()).default([]),
  /** What is typed where the fact does not say it, because it is sealed or lies in a box. */
  typed: z.record(z.string(), z.record(z.string(), z.array(z.string()))).default({}),
  happened: happenedSchema.optional(),
  tasks: z.array(z.string()),
});

const samplesSchema = z.array(sampleSchema).min(1);

export type Sample = Pick<
  z.infer<typeof sampleSchema>,
  "name" | "facts" | "typed" | "happened" | "tasks"
>;

const readyMadeFolder = new URL("../../app/playbook/ready-made/", import.meta.url);

/**
 * Sample answers and the tasks that a person of the trade would expect of them, beside each
 * playbook: one that comes with the product, or those of another folder.
 */
export function samplesOf({ key }: { readonly key: string }, folder = readyMadeFolder): Sample[] {
  const file = new URL(`${key}.samples.json`, folder);
  const samples = new Map<string, Sample>();
  for (const { name, like, facts, without, ...others } of samplesSchema.parse(
    JSON.parse(readFileSync(file, "utf8")),
  )) {
    const other = like === undefined ? {} : samples.get(like)?.facts;
    if (!other) throw new Error(`Before “${name}” there is no sample “${like}” of ${key}.`);
    const kept = Object.entries(other).filter(([fact]) => !without.includes(fact));
    samples.set(name, { name, facts: { ...Object.fromEntries(kept), ...facts }, ...others });
  }
  return [...samples.values()];
}

/** One of these samples, the plainest when left out. */
export function sampleOf(playbook: { readonly key: string }, place = 0): Sample {
  const sample = samplesOf(playbook)[place];
  if (!sample) throw new Error(`There is no sample ${place} of ${playbook.key}.`);
  return sample;
}
