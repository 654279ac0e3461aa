import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { Form, useNavigation } from "@remix-run/react";
import { Button } from "../components/staff/button.tsx";
import { SelectField, TextArea, TextField } from "../components/staff/field.tsx";
import { formField } from "../components/staff/form-field.ts";
import { Problem } from "../components/staff/problem.tsx";
import type { PlaceChoices } from "./place-choices.server.ts";
import { TimeZoneOptions } from "./place-options.tsx";
import type { StaffMember } from "./queries.server.ts";
import { words } from "./words.en.ts";

const { member: said, team } = words;

type ProfileFormProps = {
  readonly member: StaffMember;
  readonly mayEdit: boolean;
  readonly timeZones: PlaceChoices["timeZones"];
  readonly result: SubmissionResult | undefined;
};

/** What colleagues and customers read about somebody. */
export function ProfileForm({ member, mayEdit, timeZones, result }: ProfileFormProps) {
  const [form, fields] = useForm<
    Omit<StaffMember, "id" | "role" | "active" | "photoUrl" | "email">
  >({ lastResult: result, defaultValue: member });
  const busy = useNavigation().state === "submitting";
  return (
    <Form method="post" {...getFormProps(form)} className="card p-4">
      <Problem text={form.errors?.[0]} />
      <p className="mb-4 text-quiet">{mayEdit ? said.seenBy : said.readOnly}</p>
      <fieldset disabled={!mayEdit} className="grid gap-4 sm:grid-cols-2">
        <TextField {...formField(fields.name)} label={team.name} required />
        <TextField {...formField(fields.title)} label={team.jobTitle} />
        <div className="sm:col-span-2">
          <TextField {...formField(fields.goodAt)} label={said.goodAt} hint={said.goodAtHint} />
        </div>
        <div className="sm:col-span-2">
          <TextArea {...formField(fields.about)} label={said.about} rows={4} />
        </div>
        <div className="sm:col-span-2">
          <TextArea
            {...formField(fields.reach)}
            label={said.reach}
            hint={said.reachHint}
            rows={2}
          />
        </div>
        <TextField {...formField(fields.phone)} label={said.phone} type="tel" />
        <SelectField {...formField(fields.timeZone)} label={said.timeZone}>
          <TimeZoneOptions timeZones={timeZones} />
        </SelectField>
        <TextField
          {...formField(fields.dayStarts)}
          label={`${said.hours}: ${said.dayStarts}`}
          type="time"
          required
        />
        <TextField
          {...formField(fields.dayEnds)}
          label={`${said.hours}: ${said.dayEnds}`}
          type="time"
          required
        />
      </fieldset>
      {mayEdit ? (
        <Button tone="primary" className="mt-5" disabled={busy}>
          {said.save}
        </Button>
      ) : null}
    </Form>
  );
}
