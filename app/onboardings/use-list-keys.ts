import { useEffect } from "react";

/**
 * Keys of the list: "/" searches, "j" and "k" move along the rows, "c" completes. Enter opens
 * the row that has the focus, as it does any link. Fields keep their keys.
 */
export function useListKeys(onComplete: (onboardingId: string) => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const act = {
        "/": focusSearch,
        j: () => moveFocus(1),
        k: () => moveFocus(-1),
        c: () => completeFocused(onComplete),
      }[event.key];
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [onComplete]);
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("input, select, textarea, dialog") !== null;
}

function focusSearch(): void {
  document.getElementById("search")?.focus();
}

function moveFocus(by: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>("[data-row]")];
  const at = rows.findIndex((row) => row.matches(":focus"));
  const next = at < 0 ? rows[0] : rows[Math.min(rows.length - 1, Math.max(0, at + by))];
  next?.focus();
}

function completeFocused(onComplete: (onboardingId: string) => void): void {
  const { activeElement } = document;
  const id = activeElement instanceof HTMLElement ? activeElement.dataset.row : undefined;
  if (id) onComplete(id);
}
