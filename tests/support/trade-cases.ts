import { readdirSync, readFileSync } from "node:fs";
import type { z } from "zod";
import { type Playbook, playbookSchema } from "../../app/playbook/schema.ts";
import { type Sample, samplesOf } from "./samples.ts";

/** A playbook of a trade, answers to it, and what it may not leave out. */
export type TradeCase<Needs> = {
  /** As it stands in its file. */
  readonly document: unknown;
  readonly playbook: Playbook;
  /** The first answers as much as can be asked at once. */
  readonly samples: readonly Sample[];
  readonly needs: Needs;
};

/** Every case that a folder of the tests holds, in the order of their keys. */
export function tradeCases<Needs>(folder: URL, needsSchema: z.ZodType<Needs>): TradeCase<Needs>[] {
  const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, folder), "utf8"));
  return readdirSync(folder)
    .filter((name) => name.endsWith(".needs.json"))
    .toSorted()
    .map((name) => {
      const document = read(name.replace(".needs.json", ".json"));
      const playbook = playbookSchema.parse(document);
      const needs = needsSchema.parse(read(name));
      return { document, playbook, needs, samples: samplesOf(playbook, folder) };
    });
}
