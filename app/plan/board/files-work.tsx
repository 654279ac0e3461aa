import { Button } from "../../components/staff/button.tsx";
import { TextField } from "../../components/staff/field.tsx";
import { OwnForm } from "../../components/staff/own-form.tsx";
import { Tag } from "../../components/staff/tag.tsx";
import { acceptedBy } from "../../uploads/file-formats.ts";
import type { ShownFile } from "../../uploads/shown-file.ts";
import { roomFor, rulesFor, waitsForReview } from "../files/asked-files.ts";
import { words } from "../files/words.en.ts";
import { useBoard } from "./board-context.ts";
import { ReasonForm } from "./reason-form.tsx";
import { isUnfinished } from "./task-tree.ts";
import type { WorkPropsOf } from "./task-work-props.ts";

type FilesWorkProps = WorkPropsOf<"files">;

/** The files of a task: what has come, whether it does, and room to add some for the customer. */
export function FilesWork({ task, work, doing, mayWork }: FilesWorkProps) {
  const isOpen = isUnfinished(task);
  const { inCharge, me } = useBoard();
  const isReviewed = work.reviewedBy !== undefined;
  const mayReview = inCharge || (isReviewed ? task.reviewerId === me : mayWork);
  const remove = (id: string) => doing.run(doing.acts.removeFile(id));
  return (
    <section>
      <h3 className="text-sm text-quiet">{words.title}</h3>
      {task.filesSentBack ? <p>{words.isBack(task.filesSentBack)}</p> : null}
      {waitsForReview(task) ? <Tag tone="warn">{words.isLookedAt}</Tag> : null}
      {task.files.length === 0 ? <p className="text-quiet">{words.noFiles}</p> : null}
      <ul className="my-2 grid gap-2">
        {task.files.map((file) => (
          <FileLine key={file.id} file={file} onRemove={mayWork && isOpen ? remove : undefined} />
        ))}
      </ul>
      {isOpen && mayReview && task.files.length > 0 ? (
        <Review task={task} work={work} doing={doing} />
      ) : null}
      {isOpen && mayWork && roomFor(work, task.files.length) > 0 ? (
        <Chooser task={task} work={work} doing={doing} />
      ) : null}
    </section>
  );
}

type LineProps = {
  readonly file: ShownFile;
  readonly onRemove: ((id: string) => void) | undefined;
};

function FileLine({ file: { id, name, size, isPicture }, onRemove }: LineProps) {
  return (
    <li className="flex items-center gap-3">
      {isPicture ? (
        <img
          src={`/uploads/${id}/preview`}
          alt=""
          width={40}
          height={40}
          className="size-10 rounded object-cover"
        />
      ) : null}
      <span className="min-w-0 flex-1 break-words">
        <a className="link" href={`/uploads/${id}`}>
          {name}
        </a>{" "}
        <span className="text-sm text-quiet">{size}</span>
      </span>
      {onRemove ? (
        <Button type="button" tone="quiet" onClick={() => onRemove(id)}>
          {words.remove}
          <span className="sr-only"> {name}</span>
        </Button>
      ) : null}
    </li>
  );
}

type PartProps = Omit<FilesWorkProps, "mayWork">;

function Review({ task, work, doing: { run, busy, acts } }: PartProps) {
  const validUntil = work.validDays === undefined ? null : `valid-${task.id}`;
  return (
    <div className="my-2 flex flex-wrap items-end gap-2">
      {task.filesSentBack ? null : (
        <OwnForm
          className="flex flex-wrap items-end gap-2"
          onSend={(fields) => run(acts.acceptFiles(String(fields.get("validUntil") ?? "")))}
        >
          {validUntil ? (
            <TextField
              id={validUntil}
              name="validUntil"
              type="date"
              label={words.validUntil}
              optional
              defaultValue={task.validUntil ?? ""}
            />
          ) : null}
          <Button tone="primary" disabled={busy}>
            {words.accept}
          </Button>
        </OwnForm>
      )}
      <ReasonForm
        label={words.sendBack}
        field={words.why}
        onSend={(reason) => run(acts.sendBackFiles(reason))}
      />
    </div>
  );
}

function Chooser({ task, work, doing: { run, busy, acts } }: PartProps) {
  return (
    <OwnForm
      className="flex flex-wrap items-end gap-2"
      onSend={(fields, form) => run(acts.uploadFiles(fields), () => form.reset())}
    >
      <TextField
        id={`files-${task.id}`}
        name="files"
        type="file"
        label={words.choose}
        accept={acceptedBy(rulesFor(work).accept)}
        multiple={work.max > 1}
        required
      />
      <Button disabled={busy}>{words.upload}</Button>
    </OwnForm>
  );
}
