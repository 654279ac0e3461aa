import { Button } from "../../components/staff/button.tsx";
import { Moment } from "../../components/staff/moment.tsx";
import type { ApprovalState } from "../approval/approval-state.server.ts";
import { words } from "../words.en.ts";
import { ReasonForm } from "./reason-form.tsx";
import type { TaskWorkProps } from "./task-work-props.ts";

/** Who is asked for a yes, who has said it, and what was sent back. */
export function ApprovalWork({ task: { approval }, doing: { run, busy, acts } }: TaskWorkProps) {
  if (approval === null) return null;
  const { asksReader, waitsForWork, backTo } = approval;
  return (
    <section className="rounded-md bg-sunk p-3">
      <Approvers approval={approval} />
      {waitsForWork && backTo ? <p className="mt-2">{words.waitsForWork(backTo)}</p> : null}
      {asksReader && !waitsForWork ? (
        <div className="mt-3 flex flex-wrap gap-2">
          <Button type="button" tone="primary" disabled={busy} onClick={() => run(acts.approve)}>
            {words.approve}
          </Button>
          <ReasonForm
            label={words.sendBack}
            field={words.sendBackReason}
            onSend={(reason) => run(acts.sendBack(reason))}
          />
          {backTo ? <p className="w-full text-sm text-quiet">{words.opensAgain(backTo)}</p> : null}
        </div>
      ) : null}
      <History approval={approval} />
    </section>
  );
}

function Approvers({ approval: { round, needed, approvers } }: { approval: ApprovalState }) {
  const rule = needed === "all" ? words.needsAll : words.needsAny;
  return (
    <>
      <h3 className="font-medium">
        {words.round(round)}
        {approvers.length > 1 ? `. ${rule}` : ""}
      </h3>
      <ul>
        {approvers.map(({ key, name, approvedBy }) => (
          <li key={key}>
            {name ?? words.anybody}:{" "}
            {approvedBy === null ? (
              <span className="text-quiet">{words.notYet}</span>
            ) : (
              words.approvedBy(approvedBy)
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function History({ approval: { sentBack } }: { approval: ApprovalState }) {
  if (sentBack.length === 0) return null;
  return (
    <ul className="mt-2 grid gap-1 text-sm">
      {sentBack.map(({ round, by, reason, at }) => (
        <li key={round}>
          {words.sentBackBy(by, reason)}{" "}
          <span className="text-quiet">
            ({words.inRound(round)}, <Moment at={new Date(at)} />)
          </span>
        </li>
      ))}
    </ul>
  );
}
