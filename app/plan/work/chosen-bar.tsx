import { useState } from "react";
import { Button } from "../../components/staff/button.tsx";
import { Dialog, DialogActions } from "../../components/staff/dialog.tsx";
import { SelectField } from "../../components/staff/field.tsx";
import { useAct } from "../../components/staff/use-act.ts";
import type { Choice } from "./use-choice.ts";
import { words } from "./words.en.ts";

export type Colleague = { readonly id: string; readonly name: string };

type ChosenBarProps = {
  readonly choice: Choice;
  readonly staff: readonly Colleague[];
  readonly onComplete: () => void;
  readonly onRedate: () => void;
};

/** What can be done with the chosen tasks, all at once. It covers nothing: room for it is kept below the list. */
export function ChosenBar({ choice, staff, onComplete, onRedate }: ChosenBarProps) {
  const [isGiving, setGiving] = useState(false);
  const count = choice.tasks.length;
  if (count === 0) return null;
  return (
    <>
      <div className="h-24" aria-hidden="true" />
      <section
        aria-label={words.chosen(count)}
        className="card fixed inset-x-4 bottom-4 z-10 mx-auto flex w-fit flex-wrap items-center justify-center gap-2 p-2 shadow-lg"
      >
        <strong className="px-2" role="status">
          {words.chosen(count)}
        </strong>
        <Button type="button" tone="primary" onClick={onComplete}>
          {words.complete}
        </Button>
        <Button type="button" onClick={onRedate}>
          {words.redate}
        </Button>
        <Button type="button" onClick={() => setGiving(true)}>
          {words.reassign}
        </Button>
        <Button type="button" tone="quiet" onClick={choice.clear}>
          {words.chooseNone}
        </Button>
      </section>
      <GiveDialog open={isGiving} choice={choice} staff={staff} onClose={() => setGiving(false)} />
    </>
  );
}

type GiveDialogProps = Pick<ChosenBarProps, "choice" | "staff"> & {
  readonly open: boolean;
  readonly onClose: () => void;
};

const theCustomer = "customer";

function GiveDialog({ open, choice, staff, onClose }: GiveDialogProps) {
  const [to, setTo] = useState(staff[0]?.id ?? theCustomer);
  const { run, busy, problem } = useAct();
  const onDone = () => {
    onClose();
    choice.clear();
  };
  const give = () => {
    const tasks = choice.tasks.map(({ id, onboardingId, assignee }) => ({
      onboardingId,
      taskId: id,
      from: assignee?.id ?? theCustomer,
      to,
    }));
    const fields = { tasks: JSON.stringify(tasks) };
    run(
      {
        to: "/work/assignees",
        method: "PUT",
        fields,
        said: words.said.reassigned(tasks.length),
      },
      onDone,
    );
  };
  return (
    <Dialog open={open} title={words.reassignTitle(choice.tasks.length)} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          give();
        }}
      >
        <SelectField
          id="give-to"
          label={words.reassign}
          value={to}
          onChange={({ currentTarget }) => setTo(currentTarget.value)}
          error={problem?.text}
        >
          {staff.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
          <option value={theCustomer}>{words.theCustomer}</option>
        </SelectField>
        <DialogActions label={words.reassignButton} busy={busy} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
