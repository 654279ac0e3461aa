import { z } from "zod";
import { type TradeCase, tradeCases } from "./trade-cases.ts";

const needsSchema = z.strictObject({
  /** What a form of this trade has to be able to do, by the names in features.ts. */
  features: z.array(z.string()).min(1),
  /** What the trade asks, and the question, or the question of a list, that asks it. */
  asks: z.record(z.string(), z.string()),
});

/** Every questionnaire of a trade that there is. */
export function questionnaires(): TradeCase<z.infer<typeof needsSchema>>[] {
  return tradeCases(new URL("../questionnaires/", import.meta.url), needsSchema);
}
