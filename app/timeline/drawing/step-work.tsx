import { reopening } from "../completion-step.ts";
import type { ChecksStep, FilesStep, MeetingStep } from "../step-work.ts";
import { words } from "../words.en.ts";
import type { OnPage } from "./step-notes.tsx";

type Step = { readonly id: string; readonly name: string; readonly yours: boolean };
type Props = { readonly step: Step; readonly page: OnPage };

/** What is known of what a step asks for. */
export function StepWork({ step, page }: Props) {
  const work = page.work[step.id];
  switch (work?.kind) {
    case "files":
      return <Files work={work} step={step} page={page} />;
    case "meeting":
      return <Meeting work={work} step={step} page={page} />;
    case "checks":
      return <Checks work={work} step={step} page={page} />;
    default:
      return null;
  }
}

function Files({ work, step, page }: Props & { readonly work: FilesStep }) {
  const { files, sentBack, isLookedAt } = work;
  if (sentBack !== null)
    return (
      <div className="notice">
        <p>{words.files.sentBack}</p>
        <p className="lines">{sentBack}</p>
      </div>
    );
  if (isLookedAt)
    return (
      <>
        <p className="quiet">{words.files.isLookedAt}</p>
        <p>
          <a className="target" href={`${page.portal}/tasks/${step.id}`}>
            {words.files.change}
            <span className="hidden">: {step.name}</span>
          </a>
        </p>
      </>
    );
  return files.length === 0 ? null : <p className="quiet">{words.files.here(files.length)}</p>;
}

function Meeting({ work, step, page }: Props & { readonly work: MeetingStep }) {
  const { when, place, withWhom, agenda, summary, minutes } = work;
  const length = minutes === null ? null : words.meeting.length(minutes);
  return (
    <div className="tight">
      <p className="num">
        {[when ?? words.meeting.open, length].filter(Boolean).join(", ")}
        {place === "" ? null : `. ${place}`}
      </p>
      {withWhom === "" ? null : <p>{withWhom}</p>}
      {summary === "" ? null : <p className="lines">{summary}</p>}
      {agenda.length === 0 ? null : (
        <ul aria-label={words.meeting.agenda}>
          {agenda.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      )}
      {when === null ? null : (
        <p>
          <a className="target" href={`${page.portal}/tasks/${step.id}/calendar`}>
            {words.meeting.calendar}
            <span className="hidden">: {step.name}</span>
          </a>
        </p>
      )}
    </div>
  );
}

function Checks({ work, step, page }: Props & { readonly work: ChecksStep }) {
  return (
    <ul className="ticked" aria-label={words.checks.title}>
      {work.checks.map((check) => (
        <li key={check.key}>
          {step.yours ? (
            <Check check={check} at={`${page.portal}/tasks/${step.id}/checks/${check.key}`} />
          ) : (
            <Confirmed check={check} />
          )}
        </li>
      ))}
    </ul>
  );
}

type CheckProps = { readonly check: ChecksStep["checks"][number] };

/** A box to tick that works without a script: pressing it sends the form. */
function Check({ check, at }: CheckProps & { readonly at: string }) {
  const isDone = check.by !== null;
  return (
    <form method="post" action={at}>
      {isDone ? <input type="hidden" name={reopening.name} value={reopening.value} /> : null}
      <button className={isDone ? "choice box full" : "choice box"} type="submit">
        <span className="hidden">{isDone ? words.checks.withdraw : words.checks.confirm} </span>
        <Confirmed check={check} />
      </button>
    </form>
  );
}

function Confirmed({ check: { text, by } }: CheckProps) {
  return (
    <span>
      {text}
      {by === null ? null : <span className="quiet small"> {words.checks.by(by)}</span>}
    </span>
  );
}
