import { useFetcher } from "@remix-run/react";
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useRef,
  useState,
} from "react";
import type { Answer } from "../../lib/answer.ts";
import { useToast } from "./toast.tsx";
import { words } from "./words.en.ts";

/** One change, asked for in place. */
export type Act = {
  readonly to: string;
  readonly method: "POST" | "PUT" | "PATCH" | "DELETE";
  readonly fields?: FormData | Readonly<Record<string, string>>;
  /** What is said once it is done. */
  readonly said: string;
  /** The change that takes this one back. */
  readonly undo?: Omit<Act, "undo">;
};

type Start = (act: Act, onEnd: (answer: Answer) => void) => void;
type Started = {
  readonly number: number;
  readonly act: Act;
  readonly onEnd: (answer: Answer) => void;
};

const Starting = createContext<Start>(() => undefined);

/** Begins a change. It is seen through even when whoever asked for it is no longer on the page. */
export function useStart(): Start {
  return useContext(Starting);
}

/** Holds the changes that are under way, and says what became of each. */
export function Acts({ children }: { readonly children: ReactNode }) {
  const [started, setStarted] = useState<readonly Started[]>([]);
  const count = useRef(0);
  const start = useCallback<Start>((act, onEnd) => {
    count.current += 1;
    const number = count.current;
    setStarted((before) => [...before, { number, act, onEnd }]);
  }, []);
  const end = useCallback(
    (number: number) => setStarted((before) => before.filter((one) => one.number !== number)),
    [],
  );
  return (
    <Starting.Provider value={start}>
      {children}
      {started.map((one) => (
        <Running key={one.number} started={one} onEnd={end} />
      ))}
    </Starting.Provider>
  );
}

/** Draws nothing: sends one change and waits for its answer. */
function Running({
  started,
  onEnd,
}: {
  readonly started: Started;
  readonly onEnd: (number: number) => void;
}) {
  const { submit, state, data } = useFetcher<Answer>();
  const isSent = useRef(false);
  const start = useStart();
  const toast = useToast();
  const { act, number } = started;
  useEffect(() => {
    if (isSent.current) return;
    isSent.current = true;
    const encType =
      act.fields instanceof FormData ? "multipart/form-data" : "application/x-www-form-urlencoded";
    submit(act.fields ?? {}, { method: act.method, action: act.to, encType });
  }, [act, submit]);
  useEffect(() => {
    if (state !== "idle" || !data) return;
    const undo = data.ok && data.undo ? { ...data.undo, said: words.undone } : act.undo;
    if (!data.ok) toast({ text: data.problem, tone: "bad" });
    else
      toast({
        text: data.said ?? act.said,
        ...(undo ? { undo: () => start(undo, () => undefined) } : {}),
      });
    started.onEnd(data);
    onEnd(number);
  }, [state, data, act, number, started, start, toast, onEnd]);
  return null;
}
