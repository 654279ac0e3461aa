import { Moment } from "../../components/staff/moment.tsx";
import { words } from "../checks/words.en.ts";
import type { WorkPropsOf } from "./task-work-props.ts";

/** A script of checks, each confirmed by itself. The last of them completes the task. */
export function ChecksWork({ task, work, doing, mayWork }: WorkPropsOf<"checks">) {
  const { run, busy, acts } = doing;
  return (
    <section>
      <h3 className="text-sm text-quiet">{words.title}</h3>
      <ul className="mt-1 grid gap-2">
        {work.items.map(({ key, text }) => {
          const done = task.confirmed[key];
          return (
            <li key={key} className="flex gap-3">
              <button
                type="button"
                className="tick"
                aria-pressed={done !== undefined}
                aria-label={text}
                disabled={busy || !mayWork || task.status === "cancelled"}
                onClick={() => run(done ? acts.withdrawCheck(key) : acts.confirmCheck(key))}
              >
                ✓
              </button>
              <span className="min-w-0">
                {text}
                {done ? (
                  <span className="block text-sm text-quiet">
                    {done.by}, <Moment at={new Date(done.at)} />
                  </span>
                ) : null}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
