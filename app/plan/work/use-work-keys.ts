import { useEffect, useRef } from "react";

/** What keys do with the task whose row has the focus. */
export type WorkKeys = Readonly<Record<"x" | "c" | "d", (taskId: string) => void>>;

/**
 * Keys of the work list: "/" searches, "j" and "k" move along the rows, "x" chooses, "c"
 * completes, "d" changes the date. Enter opens the row that has the focus, as it does any link.
 */
export function useWorkKeys(keys: WorkKeys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const act = actOf(event.key, latest.current);
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);
}

function actOf(key: string, keys: WorkKeys): (() => void) | undefined {
  if (key === "/") return () => document.getElementById("search")?.focus();
  if (key === "j" || key === "k") return () => moveFocus(key === "j" ? 1 : -1);
  if (key === "x" || key === "c" || key === "d") return () => keys[key](focusedTask());
  return undefined;
}

/** Boxes are no fields: a row's box may have the focus while keys are used. */
function isTyping(target: EventTarget | null): boolean {
  const fields = "input:not([type=checkbox]), select, textarea, dialog";
  return target instanceof Element && target.closest(fields) !== null;
}

function moveFocus(by: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>("a[data-task]")];
  const at = rows.findIndex(({ dataset }) => dataset.task === focusedTask());
  const next = at < 0 ? rows[0] : rows[Math.min(rows.length - 1, Math.max(0, at + by))];
  next?.focus();
}

/** The id of the task in whose row the focus is; empty when it is in none. */
function focusedTask(): string {
  const row = document.activeElement?.closest("tr");
  return row?.querySelector<HTMLElement>("a[data-task]")?.dataset.task ?? "";
}
