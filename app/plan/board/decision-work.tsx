import { useState } from "react";
import { Button } from "../../components/staff/button.tsx";
import { TextArea } from "../../components/staff/field.tsx";
import { ForeseeDialog } from "../../components/staff/foresee-dialog.tsx";
import { words } from "../words.en.ts";
import { useBoard } from "./board-context.ts";
import type { TaskWorkProps } from "./task-work-props.ts";

/** The options of a decision, each with a look at what would follow; once it is taken, the way back. */
export function DecisionWork({ task, doing: { run, busy, acts }, mayWork }: TaskWorkProps) {
  const [asked, setAsked] = useState<string | null>(null);
  const { onboardingId } = useBoard();
  const options = task.work?.type === "decision" ? task.work.options : [];
  const labelOf = (choice: string) => options.find(({ value }) => value === choice)?.label ?? "";
  const isDone = task.status === "done";
  const close = () => setAsked(null);
  const send = (fields: FormData) => {
    if (asked) fields.set("choice", asked);
    run(asked ? acts.decide(fields) : acts.undecide);
    close();
  };
  return (
    <section className="rounded-md bg-sunk p-3">
      {task.decision === null ? null : (
        <p className="font-medium">
          {words.chosen}: {labelOf(task.decision)}
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        {mayWork && task.status === "open"
          ? options.map(({ value, label }) => (
              <Button key={value} type="button" disabled={busy} onClick={() => setAsked(value)}>
                {label}
              </Button>
            ))
          : null}
        {mayWork && isDone ? (
          <Button type="button" disabled={busy} onClick={() => setAsked("")}>
            {words.undecide}
          </Button>
        ) : null}
      </div>
      <ForeseeDialog
        open={asked !== null}
        title={
          asked ? words.chooseTitle(task.title, labelOf(asked)) : words.undecideTitle(task.title)
        }
        ask={{
          to: `/onboardings/${onboardingId}/tasks/${task.id}/decision/preview`,
          fields: { choice: asked ?? "" },
        }}
        confirm={asked ? words.decide : words.undecide}
        busy={busy}
        onSend={send}
        onClose={close}
      >
        {asked ? (
          <TextArea
            id={`decision-${task.id}`}
            name="note"
            label={words.note}
            hint={words.noteHint}
            optional
            rows={2}
            maxLength={1000}
          />
        ) : null}
      </ForeseeDialog>
    </section>
  );
}
