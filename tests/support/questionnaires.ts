import { readdirSync, readFileSync } from "node:fs";
import { z } from "zod";
import { type Playbook, playbookSchema } from "../../app/playbook/schema.ts";
import { type Sample, samplesOf } from "./samples.ts";

const needsSchema = z.strictObject({
  /** What a form of this trade has to be able to do, by the names in features.ts. */
  features: z.array(z.string()).min(1),
  /** What the trade asks, and the question, or the question of a list, that asks it. */
  asks: z.record(z.string(), z.string()),
});

/** A questionnaire of a trade: its playbook, answers to it, and what it may not leave out. */
export type Questionnaire = {
  readonly playbook: Playbook;
  /** The first answers as much as can be asked at once. */
  readonly samples: readonly Sample[];
  readonly needs: z.infer<typeof needsSchema>;
};

const folder = new URL("../questionnaires/", import.meta.url);

/** Every questionnaire there is, in the order of its keys. */
export function questionnaires(): Questionnaire[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".needs.json"))
    .toSorted()
    .map((name) => questionnaire(name.replace(".needs.json", "")));
}

function questionnaire(key: string): Questionnaire {
  const playbook = playbookSchema.parse(read(`${key}.json`));
  const needs = needsSchema.parse(read(`${key}.needs.json`));
  return { playbook, needs, samples: samplesOf(playbook, folder) };
}

function read(name: string): unknown {
  return JSON.parse(readFileSync(new URL(name, folder), "utf8"));
}
