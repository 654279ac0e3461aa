import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { Form, useNavigation } from "@remix-run/react";
import { Button } from "../components/staff/button.tsx";
import { SelectField, TextArea, TextField } from "../components/staff/field.tsx";
import { formField } from "../components/staff/form-field.ts";
import { Problem } from "../components/staff/problem.tsx";
import { AccentField } from "./accent-field.tsx";
import type { Company } from "./company.server.ts";
import type { PlaceChoices } from "./place-choices.server.ts";
import { CountryOptions, TimeZoneOptions } from "./place-options.tsx";
import { RegionField } from "./region-field.tsx";
import { Weekdays } from "./weekdays.tsx";
import { words } from "./words.en.ts";

const { settings: said } = words;

type Fields = Omit<Company, "logoUrl" | "closures" | "workdays"> & {
  readonly closures: string;
  readonly workdays: string;
};
export type SettingsFormProps = {
  readonly company: Company;
  readonly places: PlaceChoices;
  readonly result: SubmissionResult | undefined;
};

/** How the company presents itself, and when it works. */
export function SettingsForm({ company, places, result }: SettingsFormProps) {
  const [form, fields] = useForm<Fields>({
    lastResult: result,
    defaultValue: { ...company, workdays: undefined, closures: company.closures.join("\n") },
  });
  const busy = useNavigation().state === "submitting";
  return (
    <Form method="post" {...getFormProps(form)} className="grid gap-4">
      <Problem text={form.errors?.[0]} />
      <section className="card grid gap-4 p-4">
        <h2>{said.brand}</h2>
        <TextField {...formField(fields.name)} label={said.name} required className="max-w-md" />
        <AccentField
          id={fields.accent.id}
          initial={fields.accent.initialValue ?? company.accent}
          error={fields.accent.errors?.[0]}
        />
      </section>
      <section className="card grid gap-4 p-4 sm:grid-cols-2">
        <h2 className="sm:col-span-2">{said.help}</h2>
        <TextField
          {...formField(fields.helpEmail)}
          type="email"
          label={said.helpEmail}
          hint={said.helpEmailHint}
          required
        />
        <TextField {...formField(fields.helpPhone)} type="tel" label={said.helpPhone} optional />
      </section>
      <Calendar fields={fields} company={company} places={places} />
      <div>
        <Button tone="primary" disabled={busy}>
          {said.save}
        </Button>
      </div>
    </Form>
  );
}

type CalendarField =
  | "timeZone"
  | "country"
  | "region"
  | "workdays"
  | "dayStarts"
  | "dayEnds"
  | "closures";
type CalendarProps = Pick<SettingsFormProps, "company" | "places"> & {
  readonly fields: Readonly<Record<CalendarField, Parameters<typeof formField>[0]>> & {
    readonly country: { readonly value?: string };
  };
};

/** When the company works. */
function Calendar({ fields, company, places }: CalendarProps) {
  return (
    <section className="card grid gap-4 p-4 sm:grid-cols-2">
      <div className="sm:col-span-2">
        <h2>{said.calendar}</h2>
        <p className="text-quiet">{said.calendarHint}</p>
      </div>
      <SelectField {...formField(fields.timeZone)} label={said.timeZone}>
        <TimeZoneOptions {...places} />
      </SelectField>
      <SelectField {...formField(fields.country)} label={said.country} hint={said.countryHint}>
        <CountryOptions {...places} />
      </SelectField>
      <RegionField
        field={formField(fields.region)}
        country={fields.country.value ?? company.country}
        regions={places.regions}
      />
      <Weekdays chosen={company.workdays} error={fields.workdays.errors?.[0]} />
      <TextField {...formField(fields.dayStarts)} type="time" label={said.dayStarts} required />
      <TextField {...formField(fields.dayEnds)} type="time" label={said.dayEnds} required />
      <div className="sm:col-span-2">
        <TextArea
          {...formField(fields.closures)}
          label={said.closures}
          hint={said.closuresHint}
          rows={4}
          className="font-mono"
        />
      </div>
    </section>
  );
}
