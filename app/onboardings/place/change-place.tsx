import { useState } from "react";
import { SelectField } from "../../components/staff/field.tsx";
import { ForeseeDialog } from "../../components/staff/foresee-dialog.tsx";
import { useAct } from "../../components/staff/use-act.ts";
import type { PlaceChoices } from "../../staff/place-choices.server.ts";
import { CountryOptions, TimeZoneOptions } from "../../staff/place-options.tsx";
import { RegionField } from "../../staff/region-field.tsx";
import { words as staffWords } from "../../staff/words.en.ts";
import { words } from "../words.en.ts";

const { place: said } = words;

type Chosen = { readonly country: string; readonly region: string; readonly timeZone: string };

type ChangePlaceProps = {
  readonly onboardingId: string;
  readonly place: Omit<Chosen, "region"> & { readonly region: string | null };
  readonly places: PlaceChoices;
  readonly onClose: () => void;
};

/** Says where the customer is; what moves because of it is shown while one chooses. */
export function ChangePlace({ onboardingId, place, places, onClose }: ChangePlaceProps) {
  const { run, busy } = useAct();
  const before: Chosen = {
    country: place.country,
    region: place.region ?? "",
    timeZone: place.timeZone,
  };
  const [chosen, choose] = useState(before);
  const to = `/onboardings/${onboardingId}/place`;
  const change = (fields: Chosen) => ({ to, method: "PUT", fields, said: said.changed }) as const;
  return (
    <ForeseeDialog
      open
      title={said.change}
      ask={{ to: `${to}/preview`, fields: chosen }}
      confirm={said.change}
      busy={busy}
      onSend={() => run({ ...change(chosen), undo: change(before) }, onClose)}
      onClose={onClose}
    >
      <PlaceFields chosen={chosen} places={places} onChoose={choose} />
    </ForeseeDialog>
  );
}

type PlaceFieldsProps = {
  readonly chosen: Chosen;
  readonly places: PlaceChoices;
  readonly onChoose: (chosen: Chosen) => void;
};

function PlaceFields({ chosen, places, onChoose }: PlaceFieldsProps) {
  const { country, region, timeZone } = chosen;
  return (
    <>
      <SelectField
        id="place-country"
        label={staffWords.settings.country}
        hint={said.countryHint}
        value={country}
        onChange={({ target }) => onChoose({ country: target.value, region: "", timeZone })}
      >
        <CountryOptions {...places} />
      </SelectField>
      <RegionField
        regions={places.regions}
        country={country}
        field={{
          id: "place-region",
          value: region,
          onChange: ({ target }) => onChoose({ ...chosen, region: target.value }),
        }}
      />
      <SelectField
        id="place-zone"
        label={staffWords.settings.timeZone}
        hint={said.timeZoneHint}
        value={timeZone}
        onChange={({ target }) => onChoose({ ...chosen, timeZone: target.value })}
      >
        <TimeZoneOptions {...places} />
      </SelectField>
    </>
  );
}
