import type { FilesStep } from "../step-work.ts";
import { enoughButton, removeButton } from "../task-buttons.ts";
import type { TaskView } from "../task-view.server.ts";
import { words } from "../words.en.ts";

type Props = { readonly view: TaskView; readonly portal: string };

/** One step that asks for files: what has come, and a form to send some. */
export function TaskPage({ view, portal }: Props) {
  const { id, name, because, details, isOpen, files } = view;
  return (
    <>
      <p>
        <a className="target" href={`${portal}/timeline#step-${id}`}>
          {words.back}
        </a>
      </p>
      <h1>{name}</h1>
      {because === "" ? null : <p className="quiet">{because}</p>}
      {details === "" ? null : <p className="lines">{details}</p>}
      <Standing files={files} isOpen={isOpen} />
      <form
        className="stack"
        method="post"
        action={`${portal}/tasks/${id}`}
        encType="multipart/form-data"
        noValidate
      >
        {/* The first button is the one that Enter presses. */}
        {isOpen && files.offer ? <Chooser view={view} offer={files.offer} /> : null}
        <Received files={files} isOpen={isOpen} portal={portal} />
        {isOpen && files.customerSaysEnough ? (
          <p className="actions">
            <button className="link" type="submit" name={enoughButton} value="yes">
              {words.files.enough}
            </button>
          </p>
        ) : null}
      </form>
    </>
  );
}

function Standing({ files, isOpen }: Pick<TaskView, "files" | "isOpen">) {
  if (!isOpen) return <p className="notice">{words.files.done}</p>;
  if (files.sentBack !== null)
    return (
      <div className="notice">
        <p>{words.files.sentBack}</p>
        <p className="lines">{files.sentBack}</p>
      </div>
    );
  return files.isLookedAt ? <p className="notice">{words.files.isLookedAt}</p> : null;
}

type ChooserProps = {
  readonly view: TaskView;
  readonly offer: NonNullable<FilesStep["offer"]>;
};

function Chooser({ view: { problems, files }, offer }: ChooserProps) {
  const isWrong = problems.files.length > 0;
  return (
    <>
      <div className="field">
        <label className="sub" htmlFor="files">
          {offer.many ? words.files.choose : words.files.chooseOne}
        </label>
        <p className="hint" id="files-hint">
          {offer.hint}
        </p>
        {isWrong ? (
          <p className="error" id="files-error" role="alert">
            {problems.files.join(" ")}
          </p>
        ) : null}
        <input
          className="input"
          id="files"
          name="files"
          type="file"
          accept={offer.accept}
          multiple={offer.many}
          aria-invalid={isWrong ? true : undefined}
          aria-describedby={isWrong ? "files-hint files-error" : "files-hint"}
        />
      </div>
      {files.asksValidUntil ? <ValidUntil {...problems.validUntil} /> : null}
      <p className="actions">
        <button className="button" type="submit">
          {words.files.send}
        </button>
      </p>
    </>
  );
}

function ValidUntil({ typed, problem }: TaskView["problems"]["validUntil"]) {
  return (
    <div className="field">
      <label className="sub" htmlFor="validUntil">
        {words.files.validUntil}
      </label>
      {problem === undefined ? null : (
        <p className="error" id="validUntil-error" role="alert">
          {problem}
        </p>
      )}
      <input
        className="input"
        id="validUntil"
        name="validUntil"
        type="date"
        defaultValue={typed}
        aria-invalid={problem === undefined ? undefined : true}
        aria-describedby={problem === undefined ? undefined : "validUntil-error"}
      />
    </div>
  );
}

type ReceivedProps = Pick<TaskView, "files" | "isOpen"> & { readonly portal: string };

function Received({ files: { files }, isOpen, portal }: ReceivedProps) {
  if (files.length === 0) return null;
  return (
    <section className="stack">
      <h2>{words.files.received}</h2>
      <ul className="plain stack">
        {files.map(({ id, name, size, isPicture }) => (
          <li key={id} className="card item">
            <div className="person middle">
              {isPicture ? (
                <img
                  className="thumb"
                  src={`${portal}/files/${id}/preview`}
                  alt=""
                  width={64}
                  height={64}
                />
              ) : null}
              <p>
                <a className="target" href={`${portal}/files/${id}`}>
                  {name}
                </a>{" "}
                <span className="quiet num">{size}</span>
              </p>
            </div>
            {isOpen ? (
              <button className="link" type="submit" name={removeButton} value={id}>
                {words.files.remove}
                <span className="hidden"> {name}</span>
              </button>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
