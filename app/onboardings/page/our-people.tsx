import { EditInPlace } from "../../components/staff/edit-in-place.tsx";
import { Face } from "../../components/staff/face.tsx";
import { useAct } from "../../components/staff/use-act.ts";
import { words } from "../words.en.ts";
import { ChangePeople } from "./change-people.tsx";
import { Panel } from "./panel.tsx";
import type { OnboardingViewProps } from "./view-props.ts";

const { people: said } = words;
const places = ["owner", "manager", "concierge", "seller"] as const;

/** Who does what on our side. Exactly one of them owns the onboarding. */
export function OurPeople(page: OnboardingViewProps) {
  const { people, playbook, holders, staff, inCharge } = page;
  const nameOf = (id: string | undefined) => staff.find((person) => person.id === id)?.name;
  return (
    <Panel title={said.ours} action={inCharge ? <ChangePeople {...page} /> : null}>
      <ul className="grid gap-2">
        {places.map((place) => (
          <li key={place} className="flex items-center gap-2">
            <Face name={people[place].name} photoUrl={people[place].photoUrl} />
            <span className="min-w-0 flex-1 truncate">{people[place].name}</span>
            <span className="text-sm text-quiet">{said.roles[place]}</span>
          </li>
        ))}
        {playbook.roles.map(({ key, title }) => (
          <li key={key} className="flex items-center justify-between gap-2">
            <span className={holders[key] ? "" : "text-quiet"}>
              {nameOf(holders[key]) ?? said.toManager}
            </span>
            <span className="text-sm text-quiet">{title}</span>
          </li>
        ))}
      </ul>
      <Endorsement {...page} />
    </Panel>
  );
}

function Endorsement({ onboarding, inCharge, me }: OnboardingViewProps) {
  const { run } = useAct();
  const now = onboarding.endorsement;
  const to = `/onboardings/${onboarding.id}/people`;
  const write = (endorsement: string) =>
    ({ to, method: "PATCH", fields: { endorsement }, said: said.endorsementSaid }) as const;
  return (
    <div className="mt-3 border-t border-line pt-3">
      <p className="text-sm text-quiet">{said.endorsement}</p>
      {inCharge || onboarding.seller_id === me ? (
        <EditInPlace
          long
          required
          label={said.endorsement}
          value={now}
          onSave={(text) => run({ ...write(text), undo: write(now) })}
        />
      ) : (
        <p className="whitespace-pre-line">{now}</p>
      )}
    </div>
  );
}
