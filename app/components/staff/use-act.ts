import { useState } from "react";
import { type Act, useStart } from "./acts.tsx";

type Acting = {
  /** @param onDone what follows when it was not refused */
  readonly run: (act: Act, onDone?: () => void) => void;
  readonly busy: boolean;
  /** Why the last one was refused. */
  readonly problem: { readonly text: string; readonly field: string | undefined } | null;
};

/**
 * Changes something without leaving the page: says what was done, with a way back, or why it
 * was not. Everything on the page is read again afterwards.
 */
export function useAct(): Acting {
  const start = useStart();
  const [running, setRunning] = useState(0);
  const [problem, setProblem] = useState<Acting["problem"]>(null);
  const run: Acting["run"] = (act, onDone) => {
    setRunning((count) => count + 1);
    start(act, (answer) => {
      setRunning((count) => count - 1);
      setProblem(answer.ok ? null : { text: answer.problem, field: answer.field });
      if (answer.ok) onDone?.();
    });
  };
  return { run, busy: running > 0, problem };
}
