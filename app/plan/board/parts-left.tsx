import type { TaskOnPage } from "../../onboardings/page/tasks.server.ts";
import { doneOtherwise } from "../done-otherwise.ts";
import { words } from "../words.en.ts";
import { useBoard } from "./board-context.ts";
import { ReasonForm } from "./reason-form.tsx";
import { isUnfinished } from "./task-tree.ts";
import type { TaskDoing } from "./use-task-acts.ts";

type PartsLeftProps = {
  readonly task: TaskOnPage;
  /** Titles of the parts that are still to be done. */
  readonly left: readonly string[];
  readonly doing: TaskDoing;
};

/** What is to be done before this is; whoever is in charge may say why it is done without. */
export function PartsLeft({ task, left, doing: { run, acts } }: PartsLeftProps) {
  const { inCharge } = useBoard();
  if (left.length === 0 || !isUnfinished(task)) return null;
  return (
    <section className="grid gap-2 rounded-md bg-sunk p-3">
      <p>{words.partsFirst(left)}</p>
      {inCharge && doneOtherwise(task) === null ? (
        <div>
          <ReasonForm
            label={words.withoutParts}
            field={words.withoutPartsReason}
            onSend={(reason) => run(acts.completeWithoutParts(reason))}
          />
        </div>
      ) : null}
    </section>
  );
}
