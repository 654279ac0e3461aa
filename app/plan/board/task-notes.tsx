import { Button } from "../../components/staff/button.tsx";
import { CheckField, TextArea } from "../../components/staff/field.tsx";
import { Moment } from "../../components/staff/moment.tsx";
import { OwnForm } from "../../components/staff/own-form.tsx";
import type { TaskOnPage } from "../../onboardings/page/tasks.server.ts";
import { words } from "../words.en.ts";
import type { TaskDoing } from "./use-task-acts.ts";

/** What was written on a task, and room to write. All staff may. */
export function TaskNotes({
  task,
  doing,
}: {
  readonly task: TaskOnPage;
  readonly doing: TaskDoing;
}) {
  const isSeen = task.ownerRole === "customer" || task.customerLine !== undefined;
  const send = (fields: FormData, form: HTMLFormElement) => {
    doing.run(doing.acts.addNote(fields), () => form.reset());
  };
  return (
    <section>
      <h3 className="text-sm text-quiet">{words.notes}</h3>
      <ul className="grid gap-2">
        {task.notes.map((note) => (
          <li key={`${note.at}${note.text}`} className="rounded-md bg-sunk px-3 py-2">
            <p className="whitespace-pre-line">{note.text}</p>
            <p className="text-sm text-quiet">
              <bdi>{note.by}</bdi>, <Moment at={new Date(note.at)} />
              {note.fromCustomer
                ? `, ${words.fromCustomer}`
                : note.forCustomer
                  ? `, ${words.noteSeen}`
                  : ""}
            </p>
          </li>
        ))}
      </ul>
      <OwnForm className="mt-2 grid gap-2" onSend={send}>
        <TextArea
          bare
          id={`note-${task.id}`}
          name="text"
          label={words.noteText}
          placeholder={words.addNote}
          rows={1}
          required
          maxLength={2000}
          className="min-h-9"
        />
        <div className="flex flex-wrap items-center justify-between gap-2">
          {isSeen ? <CheckField name="forCustomer" label={words.noteForCustomer} /> : <span />}
          <Button disabled={doing.busy}>{words.addNote}</Button>
        </div>
      </OwnForm>
    </section>
  );
}
