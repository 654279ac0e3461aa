import type { Task } from "../tasks.server.ts";

type Check = { readonly key: string; readonly text: string };

/** The checks of a script that nobody has confirmed yet. */
export function toConfirm({ work, confirmed }: Pick<Task, "work" | "confirmed">): Check[] {
  if (work?.type !== "checks") return [];
  return work.items.filter(({ key }) => !Object.hasOwn(confirmed, key));
}
