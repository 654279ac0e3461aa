import { type ReactNode, useState } from "react";
import { Button } from "../../components/staff/button.tsx";
import { EditInPlace } from "../../components/staff/edit-in-place.tsx";
import { SelectField, TextField } from "../../components/staff/field.tsx";
import { ForeseenChange } from "../../components/staff/foresee-dialog.tsx";
import { PersonOptions } from "../../components/staff/person-options.tsx";
import { Tag } from "../../components/staff/tag.tsx";
import type { TaskOnPage } from "../../onboardings/page/tasks.server.ts";
import { words } from "../words.en.ts";
import { useBoard } from "./board-context.ts";
import { PartsLeft } from "./parts-left.tsx";
import { ReasonForm } from "./reason-form.tsx";
import { SeriesOfTask } from "./series-of-task.tsx";
import { TaskNotes } from "./task-notes.tsx";
import { isUnfinished } from "./task-tree.ts";
import { TaskWork } from "./task-work.tsx";
import { type TaskDoing, taskAddress } from "./use-task-acts.ts";

type TaskDetailsProps = {
  readonly task: TaskOnPage;
  /** Titles of its parts that are still to be done. */
  readonly left: readonly string[];
  readonly doing: TaskDoing;
  readonly mayWork: boolean;
};

/** Everything about a task, each part changed where it stands. */
export function TaskDetails({ task, left, doing, mayWork }: TaskDetailsProps) {
  const { inCharge } = useBoard();
  const { run, busy, acts } = doing;
  const mayChange = inCharge && isUnfinished(task);
  return (
    <div className="mt-3 grid grid-cols-1 gap-4 border-t border-line pt-3 lg:pl-9">
      <Texts task={task} doing={doing} mayChange={mayChange} />
      {mayChange ? <WhoAndWhen task={task} doing={doing} /> : null}
      <PartsLeft task={task} left={left} doing={doing} />
      <TaskWork task={task} doing={doing} mayWork={mayWork} />
      {task.series ? <SeriesOfTask task={task} doing={doing} /> : null}
      <Reasons task={task} />
      <div className="flex flex-wrap gap-2">
        {mayWork && task.status === "open" ? (
          <ReasonForm
            label={words.block}
            field={words.reason}
            onSend={(reason) => run(acts.block(reason))}
          />
        ) : null}
        {mayWork && task.status === "blocked" ? (
          <Button type="button" disabled={busy} onClick={() => run(acts.unblock)}>
            {words.unblock}
          </Button>
        ) : null}
        {mayChange ? (
          <ReasonForm
            label={words.cancel}
            field={words.cancelReason}
            onSend={(reason) => run(acts.cancel(reason))}
          />
        ) : null}
        {inCharge && task.status === "cancelled" ? (
          <Button type="button" disabled={busy} onClick={() => run(acts.restore)}>
            {words.restore}
          </Button>
        ) : null}
      </div>
      <TaskNotes task={task} doing={doing} />
    </div>
  );
}

type PartProps = { readonly task: TaskOnPage; readonly doing: TaskDoing };

function Texts({
  task,
  doing: { run, acts },
  mayChange,
}: PartProps & { readonly mayChange: boolean }) {
  const line = task.ownerRole === "customer" ? null : (task.customerLine ?? "");
  if (!mayChange) {
    return (
      <>
        {task.details ? <p className="whitespace-pre-line">{task.details}</p> : null}
        {line ? <Labelled label={words.customerLine}>{line}</Labelled> : null}
      </>
    );
  }
  return (
    <>
      <Labelled label={words.title}>
        <EditInPlace
          label={words.title}
          value={task.title}
          required
          onSave={(text) => run(acts.edit("title", text))}
        />
      </Labelled>
      <Labelled label={words.whatToDo}>
        <EditInPlace
          long
          label={words.whatToDo}
          value={task.details ?? ""}
          invitation={words.noDetails}
          onSave={(text) => run(acts.edit("details", text))}
        />
      </Labelled>
      {line === null ? null : (
        <Labelled label={words.customerLine}>
          <EditInPlace
            label={words.customerLine}
            value={line}
            invitation={words.noCustomerLine}
            onSave={(text) => run(acts.writeLine(text))}
          />
        </Labelled>
      )}
    </>
  );
}

function Labelled({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div>
      <p className="text-sm text-quiet">{label}</p>
      {children}
    </div>
  );
}

function WhoAndWhen({ task, doing: { run, busy, acts } }: PartProps) {
  const { staff } = useBoard();
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <SelectField
        id={`to-${task.id}`}
        label={words.assignee}
        value={task.assigneeId ?? "customer"}
        disabled={busy}
        onChange={({ currentTarget }) => run(acts.reassign(currentTarget.value))}
      >
        <option value="customer">{words.customer}</option>
        <PersonOptions people={staff} />
      </SelectField>
      <DueDate task={task} doing={{ run, busy, acts }} />
    </div>
  );
}

/** Another date: what moves along is shown before it does. */
function DueDate({ task, doing: { run, busy, acts } }: PartProps) {
  const [asked, setAsked] = useState<string | null>(null);
  const [shown, setShown] = useState(0);
  const { onboardingId } = useBoard();
  const leave = () => {
    setAsked(null);
    setShown(shown + 1);
  };
  return (
    <>
      <TextField
        // A date that came from elsewhere, or that was not taken, gives way to the one in force.
        key={`${task.due} ${shown}`}
        id={`due-${task.id}`}
        type="date"
        label={words.due}
        defaultValue={task.due ?? ""}
        onBlur={({ currentTarget: { value } }) =>
          setAsked(value === (task.due ?? "") ? null : value)
        }
      />
      {asked === null ? null : (
        <ForeseenChange
          key={asked}
          title={words.redateTitle(task.title)}
          ask={{
            to: `${taskAddress(onboardingId, task.id)}/due-date/preview`,
            fields: { due: asked },
          }}
          confirm={words.redate}
          busy={busy}
          onSend={() => {
            setAsked(null);
            run(acts.redate(asked));
          }}
          onClose={leave}
        />
      )}
    </>
  );
}

/** Why the task is there, why it has this date, and what people have set by hand. */
function Reasons({ task }: { readonly task: TaskOnPage }) {
  const isDateToCome = task.due === null && isUnfinished(task) && !task.touched.includes("due");
  return (
    <div className="text-sm text-quiet">
      <p>
        {words.because}: {task.because.staff}
      </p>
      {task.because.due ? (
        <p>
          {isDateToCome ? words.whenDated : words.why}: {task.because.due}
        </p>
      ) : null}
      {task.because.owner && !task.touched.includes("owner") ? (
        <p>
          {words.whyOwner}: {task.because.owner}
        </p>
      ) : null}
      <p className="mt-1 flex flex-wrap gap-2">
        {task.byHand ? <Tag>{words.byHand}</Tag> : null}
        {task.touched.length > 0 ? (
          <Tag>
            {words.touched}: {task.touched.map((field) => words.fields[field]).join(", ")}
          </Tag>
        ) : null}
        {task.humanOnly ? <Tag>{words.humanOnly}</Tag> : null}
        {task.minutes ? <Tag>{words.minutes(task.minutes)}</Tag> : null}
      </p>
    </div>
  );
}
