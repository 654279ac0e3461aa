import type { Task } from "./tasks.server.ts";

/** What a task loses when it is opened again. An approval begins a new round: it takes a new yes. */
export function undone({ work, round }: Task) {
  return {
    done_at: null,
    done_by: null,
    decision: null,
    decision_settled: false,
    called_off: false,
    round: work?.type === "approval" ? round + 1 : round,
  };
}
