import { useState } from "react";
import { Button } from "../../components/staff/button.tsx";
import { momentOn } from "../meetings/moment-on.ts";
import { words } from "../meetings/words.en.ts";
import { useBoard } from "./board-context.ts";
import { MeetingRecord } from "./meeting-record.tsx";
import { MeetingTime } from "./meeting-time.tsx";
import { isUnfinished } from "./task-tree.ts";
import type { WorkPropsOf } from "./task-work-props.ts";
import { taskAddress } from "./use-task-acts.ts";

/** A meeting: what it is about, when and where it is, and what came of it. */
export function MeetingWork(props: WorkPropsOf<"meeting">) {
  const { task, work, mayWork } = props;
  const [form, setForm] = useState<"time" | "record" | null>(null);
  const close = () => setForm(null);
  const isOpen = isUnfinished(task);
  return (
    <section className="grid gap-2">
      <h3 className="text-sm text-quiet">
        {words.title}
        {work.minutes === undefined ? null : `, ${words.minutes(work.minutes)}`}
      </h3>
      {task.withWhom.length === 0 ? null : <p>{words.takePart(task.withWhom)}</p>}
      {work.agenda.length === 0 ? null : (
        <ol aria-label={words.agenda} className="list-decimal pl-5">
          {work.agenda.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ol>
      )}
      <WhenAndWhere task={task} />
      <Held task={task} />
      {form === "time" ? <MeetingTime {...props} onClose={close} /> : null}
      {form === "record" ? <MeetingRecord {...props} onClose={close} /> : null}
      {mayWork && form === null ? (
        <div className="flex flex-wrap gap-2">
          {isOpen ? (
            <Button type="button" onClick={() => setForm("time")}>
              {task.meeting?.startsAt ? words.change : words.set}
            </Button>
          ) : null}
          {task.status === "cancelled" ? null : (
            <Button type="button" onClick={() => setForm("record")}>
              {task.meeting?.heldAt ? words.changeRecord : words.record}
            </Button>
          )}
        </div>
      ) : null}
    </section>
  );
}

function WhenAndWhere({ task: { id, meeting } }: Pick<WorkPropsOf<"meeting">, "task">) {
  const { onboardingId, zones, today } = useBoard();
  const { startsAt = null, place = "" } = meeting ?? {};
  if (startsAt === null) return <p className="text-quiet">{words.noTime}</p>;
  const [ours, theirs] = [
    momentOn(zones.company, startsAt, today),
    momentOn(zones.customer, startsAt, today),
  ];
  return (
    <div>
      <p>{ours === theirs ? ours : words.ours(ours)}</p>
      {ours === theirs ? null : <p className="text-quiet">{words.theirs(theirs)}</p>}
      {place === "" ? null : <p className="break-words">{place}</p>}
      <a className="link" href={`${taskAddress(onboardingId, id)}/calendar`}>
        {words.calendar}
      </a>
    </div>
  );
}

function Held({ task: { meeting } }: Pick<WorkPropsOf<"meeting">, "task">) {
  if (!meeting?.heldAt) return null;
  const parts = [
    [words.present, meeting.present.join(", ")],
    [words.notes, meeting.notes],
    [words.summary, meeting.summary],
  ] as const;
  return (
    <dl>
      {parts
        .filter(([, text]) => text !== "")
        .map(([label, text]) => (
          <div key={label}>
            <dt className="text-sm text-quiet">{label}</dt>
            <dd className="whitespace-pre-line">{text}</dd>
          </div>
        ))}
    </dl>
  );
}
