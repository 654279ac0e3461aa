import { Link } from "@remix-run/react";
import { useState } from "react";
import { Button } from "../../components/staff/button.tsx";
import { EditInPlace } from "../../components/staff/edit-in-place.tsx";
import { ForeseenChange } from "../../components/staff/foresee-dialog.tsx";
import { Moment, ShortDate } from "../../components/staff/moment.tsx";
import { PageHead } from "../../components/staff/page-head.tsx";
import { useAct } from "../../components/staff/use-act.ts";
import { CallOffButton } from "../calling-off/call-off-button.tsx";
import { HealthTag } from "../onboarding-rows.tsx";
import { words } from "../words.en.ts";
import type { OnboardingViewProps } from "./view-props.ts";

const { page: said } = words;

/** Whose onboarding it is, where it stands, and when it is to be live. */
export function OnboardingHead(page: OnboardingViewProps) {
  const { onboarding, customer, playbook, people, health, kickoff } = page;
  const waiting = onboarding.waiting_on
    ? said.waiting(words.waitingOn[onboarding.waiting_on].toLowerCase())
    : null;
  return (
    <>
      <p className="mb-2">
        <Link to="/onboardings" className="link text-quiet">
          {said.back}
        </Link>
      </p>
      <PageHead title={customer.name} lead={said.playbook(playbook.name, playbook.version)}>
        {onboarding.ended_at === null ? <HealthTag health={health} /> : null}
        {onboarding.ended_at === null ? <LiveButton {...page} /> : <ReopenButton {...page} />}
        <CallOffButton {...page} />
      </PageHead>
      {onboarding.cancelled_at === null ? null : (
        <p className="card mb-4 px-4 py-3">
          <strong>
            {words.stages.cancelled}, <Moment at={onboarding.cancelled_at} />
          </strong>
          <span className="block text-quiet">{onboarding.cancelled_reason}</span>
        </p>
      )}
      <dl className="card mb-4 grid grid-cols-2 gap-px overflow-hidden bg-line sm:grid-cols-4 [&>div]:bg-panel [&>div]:px-4 [&>div]:py-2">
        <div>
          <dt className="text-sm text-quiet">{words.list.stage}</dt>
          <dd>
            {words.stages[onboarding.stage]}
            {waiting ? <span className="block text-sm text-quiet">{waiting}</span> : null}
          </dd>
        </div>
        <div>
          <dt className="text-sm text-quiet">{said.kickoff}</dt>
          <dd>
            {kickoff.reference
              ? onboarding.ended_at
                ? said.kickoffEnded(kickoff.reference)
                : said.kickoffDone(kickoff.reference)
              : said.kickoffOpen(kickoff.done, kickoff.sections)}
          </dd>
        </div>
        <div>
          <dt className="text-sm text-quiet">{said.goLive}</dt>
          <dd>
            <GoLive {...page} />
          </dd>
        </div>
        <div>
          <dt className="text-sm text-quiet">{said.owner}</dt>
          <dd>{people.owner.name}</dd>
        </div>
      </dl>
    </>
  );
}

/** The promised day; what moves along with it is shown before it does. */
function GoLive({ onboarding, inCharge }: OnboardingViewProps) {
  const { run, busy } = useAct();
  const [asked, setAsked] = useState<string | null>(null);
  const now = onboarding.go_live_on ?? "";
  if (!inCharge)
    return now ? <ShortDate date={now} /> : <span className="text-quiet">{words.list.noDue}</span>;
  const to = `/onboardings/${onboarding.id}/go-live`;
  const move = (goLiveOn: string) =>
    ({
      to,
      method: "PUT",
      fields: { goLiveOn },
      said: said.goLiveMoved,
    }) as const;
  return (
    <>
      <EditInPlace
        type="date"
        label={said.goLive}
        value={now}
        invitation={said.noGoLive}
        onSave={setAsked}
      >
        {now ? <ShortDate date={now} /> : null}
      </EditInPlace>
      {asked === null ? null : (
        <ForeseenChange
          key={asked}
          title={now ? said.moveGoLiveTitle : said.setGoLiveTitle}
          ask={{ to: `${to}/preview`, fields: { goLiveOn: asked } }}
          confirm={said.moveGoLive}
          busy={busy}
          onSend={() => {
            setAsked(null);
            run({ ...move(asked), undo: move(now) });
          }}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  );
}

function ReopenButton({ onboarding, inCharge }: OnboardingViewProps) {
  const { run, busy } = useAct();
  if (!inCharge) return null;
  const to = `/onboardings/${onboarding.id}/kickoff-end`;
  return (
    <Button
      type="button"
      disabled={busy}
      onClick={() => run({ to, method: "DELETE", said: said.reopened })}
    >
      {said.reopen}
    </Button>
  );
}

function LiveButton({ onboarding, inCharge }: OnboardingViewProps) {
  const { run, busy } = useAct();
  const to = `/onboardings/${onboarding.id}/live-state`;
  const [mark, withdraw] = [
    { to, method: "PUT", said: said.liveSaid },
    { to, method: "DELETE", said: said.notLiveSaid },
  ] as const;
  if (!inCharge || onboarding.kickoff_submitted_at === null) return null;
  if (onboarding.cancelled_at !== null) return null;
  if (onboarding.live_at !== null)
    return (
      <Button
        type="button"
        tone="quiet"
        disabled={busy}
        onClick={() => run({ ...withdraw, undo: mark })}
      >
        {said.notLive}
      </Button>
    );
  return (
    <Button type="button" disabled={busy} onClick={() => run({ ...mark, undo: withdraw })}>
      {said.live}
    </Button>
  );
}
