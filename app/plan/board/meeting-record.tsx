import { Button } from "../../components/staff/button.tsx";
import { CheckField, TextArea, TextField } from "../../components/staff/field.tsx";
import { OwnForm } from "../../components/staff/own-form.tsx";
import { words as shared } from "../../components/staff/words.en.ts";
import { words } from "../meetings/words.en.ts";
import { useBoard } from "./board-context.ts";
import type { WorkPropsOf } from "./task-work-props.ts";

/** Records who was at the meeting and what came of it. */
export function MeetingRecord({
  task: { id, meeting },
  doing: { run, busy, acts },
  onClose,
}: WorkPropsOf<"meeting"> & { readonly onClose: () => void }) {
  const { people } = useBoard();
  const there = meeting?.present ?? [];
  const send = (fields: FormData) => run(acts.recordMeeting(fields), onClose);
  return (
    <OwnForm className="grid gap-2" onSend={send}>
      <fieldset>
        <legend className="mb-1 font-medium">{words.present}</legend>
        <div className="flex flex-wrap gap-x-4">
          {people.map((name) => (
            <CheckField
              key={name}
              name="present"
              value={name}
              label={name}
              defaultChecked={there.includes(name)}
            />
          ))}
        </div>
      </fieldset>
      <TextField
        id={`others-${id}`}
        name="others"
        label={words.others}
        optional
        maxLength={500}
        defaultValue={there.filter((name) => !people.includes(name)).join(", ")}
      />
      <TextArea
        id={`notes-${id}`}
        name="notes"
        label={words.notes}
        optional
        rows={2}
        maxLength={5000}
        defaultValue={meeting?.notes}
      />
      <TextArea
        id={`summary-${id}`}
        name="summary"
        label={words.summary}
        optional
        rows={2}
        maxLength={5000}
        defaultValue={meeting?.summary}
      />
      <div className="flex flex-wrap gap-2">
        <Button tone="primary" disabled={busy}>
          {words.record}
        </Button>
        <Button type="button" tone="quiet" onClick={onClose}>
          {shared.cancel}
        </Button>
      </div>
    </OwnForm>
  );
}
