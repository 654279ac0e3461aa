import { Button } from "../../components/staff/button.tsx";
import { TextField } from "../../components/staff/field.tsx";
import { OwnForm } from "../../components/staff/own-form.tsx";
import type { TaskOnPage } from "../../onboardings/page/tasks.server.ts";
import { words } from "../words.en.ts";
import { useBoard } from "./board-context.ts";
import type { TaskDoing } from "./use-task-acts.ts";

type Props = { readonly task: TaskOnPage; readonly doing: TaskDoing };

/** Which of several a task is, and how long they go on. */
export function SeriesOfTask({ task, doing: { run, busy, acts } }: Props) {
  const { inCharge } = useBoard();
  const { series } = task;
  if (series === null || !inCharge) return null;
  const isLeft = task.status === "open" || task.status === "blocked";
  return (
    <section className="flex flex-wrap items-end gap-2 rounded-md bg-sunk p-3">
      <p className="w-full font-medium">
        {words.seriesTitle}: {words.series(series.number, series.of)}
      </p>
      {series.of === null ? null : (
        <OwnForm
          className="flex items-end gap-2"
          onSend={(fields) => run(acts.extendSeries(fields))}
        >
          <TextField
            id={`more-${task.id}`}
            name="more"
            type="number"
            label={words.more}
            min={1}
            max={52}
            defaultValue={1}
            required
            className="w-24"
          />
          <Button disabled={busy}>{words.extend}</Button>
        </OwnForm>
      )}
      {isLeft ? (
        <Button type="button" disabled={busy} onClick={() => run(acts.endSeries)}>
          {words.endSeries}
        </Button>
      ) : null}
    </section>
  );
}
