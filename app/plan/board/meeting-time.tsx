import { Button } from "../../components/staff/button.tsx";
import { SelectField, TextField } from "../../components/staff/field.tsx";
import { OwnForm } from "../../components/staff/own-form.tsx";
import { words as shared } from "../../components/staff/words.en.ts";
import { dateIn, timeIn } from "../../lib/working-calendar.ts";
import { words } from "../meetings/words.en.ts";
import { useBoard } from "./board-context.ts";
import type { WorkPropsOf } from "./task-work-props.ts";

/** Sets when and where the meeting is, on the clocks of either side. */
export function MeetingTime({
  task: { id, meeting, due },
  doing: { run, busy, acts },
  onClose,
}: WorkPropsOf<"meeting"> & { readonly onClose: () => void }) {
  const { zones } = useBoard();
  const now = meeting?.startsAt?.toISOString();
  const send = (fields: FormData) => run(acts.setMeeting(fields), onClose);
  return (
    <OwnForm className="grid gap-2 sm:grid-cols-3" onSend={send}>
      <TextField
        id={`date-${id}`}
        name="date"
        type="date"
        label={words.date}
        required
        defaultValue={now ? dateIn(zones.company, now) : (due ?? "")}
      />
      <TextField
        id={`time-${id}`}
        name="time"
        type="time"
        label={words.time}
        required
        defaultValue={now ? timeIn(zones.company, now) : ""}
      />
      <SelectField id={`clock-${id}`} name="clock" label={words.clock} defaultValue="company">
        <option value="company">{words.company(zones.company)}</option>
        <option value="customer">{words.customer(zones.customer)}</option>
      </SelectField>
      <div className="sm:col-span-3">
        <TextField
          id={`place-${id}`}
          name="place"
          label={words.place}
          optional
          maxLength={500}
          defaultValue={meeting?.place ?? ""}
        />
      </div>
      <div className="flex flex-wrap gap-2 sm:col-span-3">
        <Button tone="primary" disabled={busy}>
          {words.set}
        </Button>
        {meeting?.startsAt ? (
          <Button type="button" disabled={busy} onClick={() => run(acts.leaveMeetingOpen, onClose)}>
            {words.leaveOpen}
          </Button>
        ) : null}
        <Button type="button" tone="quiet" onClick={onClose}>
          {shared.cancel}
        </Button>
      </div>
    </OwnForm>
  );
}
