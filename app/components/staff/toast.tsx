import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useState,
} from "react";
import { Button } from "./button.tsx";
import { words } from "./words.en.ts";

export type Toast = { readonly text: string; readonly tone?: "bad"; readonly undo?: () => void };
type Shown = Toast & { readonly number: number };

const Toasting = createContext<(toast: Toast) => void>(() => undefined);

/** Says in one line what just happened, with a way back where there is one. */
export function useToast(): (toast: Toast) => void {
  return useContext(Toasting);
}

const staysMs = 8000;

/** Holds the one message that is shown; a new one takes its place. */
export function Toaster({ children }: { readonly children: ReactNode }) {
  const [shown, setShown] = useState<Shown | null>(null);
  const say = useCallback(
    (toast: Toast) => setShown((last) => ({ ...toast, number: (last?.number ?? 0) + 1 })),
    [],
  );
  const close = useMemo(() => () => setShown(null), []);
  useEffect(() => {
    if (!shown) return;
    const timer = setTimeout(close, staysMs);
    return () => clearTimeout(timer);
  }, [shown, close]);
  return (
    <Toasting.Provider value={say}>
      {children}
      <section
        aria-label={words.notifications}
        aria-live="polite"
        className="pointer-events-none fixed inset-x-4 bottom-4 z-20 flex justify-center"
      >
        {shown ? <Message key={shown.number} toast={shown} onClose={close} /> : null}
      </section>
    </Toasting.Provider>
  );
}

function Message({ toast, onClose }: { readonly toast: Toast; readonly onClose: () => void }) {
  const { text, tone, undo } = toast;
  const takeBack = () => {
    undo?.();
    onClose();
  };
  return (
    <div
      className={`toast card pointer-events-auto flex max-w-xl items-center gap-3 py-1 pr-1 pl-4 shadow-lg ${tone === "bad" ? "border-bad text-bad" : ""}`}
    >
      <p className="py-1">{text}</p>
      {undo ? (
        <Button type="button" onClick={takeBack}>
          {words.undo}
        </Button>
      ) : null}
      <Button type="button" tone="quiet" aria-label={words.close} onClick={onClose}>
        ✕
      </Button>
    </div>
  );
}
