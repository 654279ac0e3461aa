import { useState } from "react";
import { Button } from "../../components/staff/button.tsx";
import { TextArea } from "../../components/staff/field.tsx";
import { ForeseeDialog } from "../../components/staff/foresee-dialog.tsx";
import { useAct } from "../../components/staff/use-act.ts";
import type { OnboardingViewProps } from "../page/view-props.ts";
import { words } from "../words.en.ts";

const { callingOff: said } = words;

/** Calls an onboarding off after a look at what goes and what stays, or takes it up again. */
export function CallOffButton({ onboarding, customer, inCharge }: OnboardingViewProps) {
  const { run, busy } = useAct();
  const [isAsking, setAsking] = useState(false);
  const to = `/onboardings/${onboarding.id}/cancellation`;
  if (!inCharge || onboarding.live_at !== null) return null;
  if (onboarding.cancelled_at !== null)
    return (
      <Button
        type="button"
        disabled={busy}
        onClick={() => run({ to, method: "DELETE", said: said.takenUp })}
      >
        {said.takeUp}
      </Button>
    );
  const close = () => setAsking(false);
  return (
    <>
      <Button type="button" tone="quiet" disabled={busy} onClick={() => setAsking(true)}>
        {said.call}
      </Button>
      <ForeseeDialog
        open={isAsking}
        title={said.title(customer.name)}
        ask={{ to: `${to}/preview`, fields: {} }}
        confirm={said.confirm}
        busy={busy}
        onSend={(fields) => run({ to, method: "PUT", fields, said: said.said }, close)}
        onClose={close}
      >
        <TextArea
          id="call-off-reason"
          name="reason"
          label={said.reason}
          hint={said.reasonHint}
          required
          rows={2}
          maxLength={500}
        />
      </ForeseeDialog>
    </>
  );
}
