import { useFetcher } from "@remix-run/react";
import { type FormEvent, useEffect, useState } from "react";
import { Dialog, DialogActions } from "../../components/staff/dialog.tsx";
import { TextField } from "../../components/staff/field.tsx";
import { Problem } from "../../components/staff/problem.tsx";
import type { RedatePreview } from "./preview-redate.server.ts";
import type { WorkTask } from "./queries.server.ts";
import { RedateMoves } from "./redate-moves.tsx";
import { words } from "./words.en.ts";

const { redating: said } = words;

type Answered = { readonly preview: RedatePreview | null; readonly problem: string | null };

type RedateDialogProps = {
  readonly tasks: readonly WorkTask[];
  readonly onClose: () => void;
  readonly onDone: () => void;
};

/** Asks for another date, shows what moves along, and only then moves it. */
export function RedateDialog({ tasks, onClose, onDone }: RedateDialogProps) {
  const [only] = tasks;
  const title = only && tasks.length === 1 ? said.titleOne(only.title) : said.title(tasks.length);
  return (
    <Dialog open={tasks.length > 0} title={title} onClose={onClose}>
      <Steps tasks={tasks} onClose={onClose} onDone={onDone} />
    </Dialog>
  );
}

function Steps({ tasks, onClose, onDone }: RedateDialogProps) {
  const { submit, data, state } = useFetcher<Answered>();
  const [preview, setPreview] = useState<RedatePreview | null>(null);
  useEffect(() => setPreview(data?.preview ?? null), [data]);
  if (preview) {
    return (
      <RedateMoves
        preview={preview}
        onBack={() => setPreview(null)}
        onClose={onClose}
        onDone={onDone}
      />
    );
  }
  const ask = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const refs = tasks.map(({ id, onboardingId }) => ({ onboardingId, taskId: id }));
    fields.set("tasks", JSON.stringify(refs));
    submit(fields, { method: "POST", action: "/work/due-dates/preview" });
  };
  return (
    <form onSubmit={ask}>
      <Problem text={data?.problem} />
      <DateOrDays due={tasks.length === 1 ? (tasks[0]?.due ?? "") : ""} />
      <DialogActions label={said.preview} busy={state !== "idle"} onCancel={onClose} />
    </form>
  );
}

function DateOrDays({ due }: { readonly due: string }) {
  const [byDays, setByDays] = useState(false);
  return (
    <fieldset className="grid gap-2">
      <legend className="sr-only">{said.how}</legend>
      <label className="flex items-start gap-2">
        <input type="radio" checked={!byDays} onChange={() => setByDays(false)} />
        {said.toDate}
      </label>
      <label className="flex items-start gap-2">
        <input type="radio" checked={byDays} onChange={() => setByDays(true)} />
        {said.byDays}
      </label>
      {byDays ? (
        <TextField
          id="shift"
          name="workingDays"
          type="number"
          label={said.days}
          hint={said.daysHint}
          min={-250}
          max={250}
          step={1}
          required
        />
      ) : (
        <TextField
          id="to-date"
          name="due"
          type="date"
          label={said.date}
          defaultValue={due}
          required
        />
      )}
    </fieldset>
  );
}
