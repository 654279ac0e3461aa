import { useState } from "react";
import { Button } from "../../components/staff/button.tsx";
import { Panel } from "../page/panel.tsx";
import type { OnboardingViewProps } from "../page/view-props.ts";
import { words } from "../words.en.ts";
import { ChangePlace } from "./change-place.tsx";

const { place: said } = words;

/** Where the customer is, and whose working days count for them. */
export function CustomerPlace({ onboarding, customer, playbook, places }: OnboardingViewProps) {
  const [isChanging, setChanging] = useState(false);
  const { place } = customer;
  return (
    <Panel
      title={said.title}
      action={
        places === null ? null : (
          <Button
            type="button"
            tone="quiet"
            aria-label={said.change}
            onClick={() => setChanging(true)}
          >
            {words.known.changeShort}
          </Button>
        )
      }
    >
      <p>{place.inWords}</p>
      <p className="text-sm text-quiet">{place.timeZone.replaceAll("_", " ")}</p>
      <p className="mt-2 text-sm text-quiet">{said.counts[playbook.workingDays]}</p>
      {places === null || !isChanging ? null : (
        <ChangePlace
          onboardingId={onboarding.id}
          place={place}
          places={places}
          onClose={() => setChanging(false)}
        />
      )}
    </Panel>
  );
}
