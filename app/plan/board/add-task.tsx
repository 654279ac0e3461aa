import { Button } from "../../components/staff/button.tsx";
import { SelectField, TextField } from "../../components/staff/field.tsx";
import { OwnForm } from "../../components/staff/own-form.tsx";
import { PersonOptions } from "../../components/staff/person-options.tsx";
import { useAct } from "../../components/staff/use-act.ts";
import type { PhaseOnPage } from "../../onboardings/page/tasks.server.ts";
import { words } from "../words.en.ts";
import { useBoard } from "./board-context.ts";

/** Adds a task by hand. No plan takes it away. */
export function AddTask({ phases }: { readonly phases: readonly PhaseOnPage[] }) {
  const { onboardingId, staff, me } = useBoard();
  const { run, busy, problem } = useAct();
  const send = (fields: FormData, form: HTMLFormElement) => {
    const to = `/onboardings/${onboardingId}/tasks`;
    run({ to, method: "POST", fields, said: words.added }, () => form.reset());
  };
  const about = (field: string) => (problem?.field === field ? problem.text : undefined);
  return (
    <details className="card mt-4">
      <summary className="px-4 py-2.5 font-medium">+ {words.add}</summary>
      <OwnForm className="grid gap-3 border-t border-line p-4 sm:grid-cols-2" onSend={send}>
        <div className="sm:col-span-2">
          <TextField
            id="new-title"
            name="title"
            label={words.title}
            required
            maxLength={200}
            error={about("title")}
          />
        </div>
        <SelectField id="new-phase" name="phase" label={words.addPhase} error={about("phase")}>
          {phases.map(({ key, title }) => (
            <option key={key} value={key}>
              {title}
            </option>
          ))}
        </SelectField>
        <SelectField
          id="new-to"
          name="to"
          label={words.assignee}
          defaultValue={me}
          error={about("to")}
        >
          <option value="customer">{words.customer}</option>
          <PersonOptions people={staff} />
        </SelectField>
        <TextField
          id="new-due"
          name="due"
          type="date"
          label={words.due}
          optional
          error={about("due")}
        />
        <TextField
          id="new-line"
          name="customerLine"
          label={words.customerLine}
          optional
          maxLength={200}
        />
        <div className="sm:col-span-2">
          <Button disabled={busy}>{words.add}</Button>
        </div>
      </OwnForm>
    </details>
  );
}
