import { Refusal } from "../../lib/errors.ts";
import type { TaskRef } from "../change-task.server.ts";

/** What became of many tasks: each was changed, stayed as it was, or was refused for a reason. */
export type Outcomes<Item extends TaskRef = TaskRef> = {
  readonly changed: readonly Item[];
  /** Those that were already as they were to be. */
  readonly unchanged: readonly Item[];
  readonly refused: readonly { readonly item: Item; readonly why: string }[];
};

/**
 * Does one thing with each of many tasks, each in a transaction of its own: what is refused for
 * one does not stop the others. Faults of ours still do.
 * @param verb says whether it was this call that changed the task
 */
export async function eachTask<Item extends TaskRef>(
  items: readonly Item[],
  verb: (item: Item) => Promise<boolean>,
): Promise<Outcomes<Item>> {
  const changed: Item[] = [];
  const unchanged: Item[] = [];
  const refused: { item: Item; why: string }[] = [];
  for (const item of items) {
    try {
      if (await verb(item)) changed.push(item);
      else unchanged.push(item);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refused.push({ item, why: error.message });
    }
  }
  return { changed, unchanged, refused };
}
