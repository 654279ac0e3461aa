import { useCallback, useMemo, useState } from "react";
import type { WorkTask } from "./queries.server.ts";

/** The tasks of the page that somebody has chosen. */
export type Choice = {
  readonly tasks: readonly WorkTask[];
  readonly isAll: boolean;
  has(id: string): boolean;
  toggle(id: string): void;
  /** Chooses all of the page, or none when all are chosen. */
  toggleAll(): void;
  clear(): void;
};

/** Keeps which tasks of the page are chosen. What leaves the page is no longer chosen. */
export function useChoice(tasks: readonly WorkTask[]): Choice {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const chosen = useMemo(() => tasks.filter(({ id }) => ids.has(id)), [tasks, ids]);
  const toggle = useCallback((id: string) => {
    setIds((before) => {
      const after = new Set(before);
      if (!after.delete(id)) after.add(id);
      return after;
    });
  }, []);
  const clear = useCallback(() => setIds(new Set()), []);
  const isAll = chosen.length === tasks.length && tasks.length > 0;
  return {
    tasks: chosen,
    isAll,
    has: (id) => ids.has(id),
    toggle,
    toggleAll: () => (isAll ? clear() : setIds(new Set(tasks.map(({ id }) => id)))),
    clear,
  };
}
