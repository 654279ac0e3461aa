import type { ReactNode } from "react";
import { SelectField, TextArea, TextField } from "../components/staff/field.tsx";
import { formField } from "../components/staff/form-field.ts";
import { PersonOptions } from "../components/staff/person-options.tsx";
import type { PlaceChoices } from "../staff/place-choices.server.ts";
import { CountryOptions, TimeZoneOptions } from "../staff/place-options.tsx";
import { RegionField } from "../staff/region-field.tsx";
import type { PlaybookChoice } from "./hand-over-page.server.ts";
import { words } from "./hand-over-words.en.ts";
import { roleField } from "./role-fields.ts";

export type StaffChoice = { readonly id: string; readonly name: string; readonly role: string };

type PartProps = { readonly title: string; readonly hint?: string; readonly children: ReactNode };

/** One part of the handover. */
export function Part({ title, hint, children }: PartProps) {
  return (
    <section className="card grid gap-3 p-4">
      <div>
        <h2>{title}</h2>
        {hint ? <p className="text-quiet">{hint}</p> : null}
      </div>
      {children}
    </section>
  );
}

type Named<Name extends string> = Readonly<Record<Name, Parameters<typeof formField>[0]>>;

type CustomerPartProps = {
  readonly fields: Named<"name" | "country" | "region" | "timeZone"> & {
    readonly country: { readonly value?: string };
  };
  readonly places: PlaceChoices;
};

export function CustomerPart({ fields, places }: CustomerPartProps) {
  return (
    <Part title={words.customer}>
      <TextField
        {...formField(fields.name)}
        label={words.customerName}
        required
        autoComplete="off"
      />
      <div className="grid items-end gap-3 sm:grid-cols-2">
        <SelectField {...formField(fields.country)} label={words.country} hint={words.countryHint}>
          <CountryOptions {...places} />
        </SelectField>
        <RegionField
          field={formField(fields.region)}
          country={fields.country.value ?? ""}
          regions={places.regions}
        />
        <SelectField {...formField(fields.timeZone)} label={words.timeZone}>
          <TimeZoneOptions {...places} />
        </SelectField>
      </div>
    </Part>
  );
}

type PeoplePartProps = {
  readonly fields: Named<"managerId" | "conciergeId" | "sellerId" | "goLiveOn" | "endorsement">;
  readonly staff: readonly StaffChoice[];
  readonly roles: PlaybookChoice["roles"];
  readonly holders: Readonly<Record<string, string | null>>;
};

/** Who is who from now on, until when, and the seller's own words about the concierge. */
export function PeoplePart({ fields, staff, roles, holders }: PeoplePartProps) {
  const managers = staff.filter(({ role }) => role !== "sales");
  return (
    <Part title={words.people}>
      <div className="grid items-end gap-3 sm:grid-cols-2">
        <PersonField
          field={fields.managerId}
          label={words.manager}
          hint={words.managerHint}
          staff={managers}
        />
        <PersonField
          field={fields.conciergeId}
          label={words.concierge}
          hint={words.conciergeHint}
          staff={staff}
        />
        <PersonField
          field={fields.sellerId}
          label={words.seller}
          hint={words.sellerHint}
          staff={staff}
        />
        {roles.map(({ key, title }) => (
          <SelectField
            key={key}
            id={roleField(key)}
            name={roleField(key)}
            label={title}
            hint={words.roleHint}
            defaultValue={holders[key] ?? ""}
          >
            <option value="">{words.toManager}</option>
            <PersonOptions people={staff} />
          </SelectField>
        ))}
        <TextField
          {...formField(fields.goLiveOn)}
          type="date"
          label={words.goLive}
          hint={words.goLiveHint}
          optional
        />
      </div>
      <TextArea
        {...formField(fields.endorsement)}
        label={words.endorsement}
        hint={words.endorsementHint}
        rows={4}
        required
      />
      <details className="disclosure text-quiet">
        <summary>{words.exampleTitle}</summary>
        <blockquote className="mt-1 border-l-2 border-line pl-3">{words.example}</blockquote>
      </details>
    </Part>
  );
}

type PersonFieldProps = {
  readonly field: Parameters<typeof formField>[0];
  readonly label: string;
  readonly hint: string;
  readonly staff: readonly StaffChoice[];
};

function PersonField({ field, label, hint, staff }: PersonFieldProps) {
  return (
    <SelectField {...formField(field)} label={label} hint={hint} required>
      <option value="">{words.choose}</option>
      <PersonOptions people={staff} />
    </SelectField>
  );
}
