import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { Form, useNavigation } from "@remix-run/react";
import { Button } from "../components/staff/button.tsx";
import { SelectField, TextField } from "../components/staff/field.tsx";
import { formField } from "../components/staff/form-field.ts";
import { Problem } from "../components/staff/problem.tsx";
import { words } from "./words.en.ts";

const { team } = words;

/** Adds somebody to the team. Folded away until it is wanted; open again when it came back with a problem. */
export function AddPerson({ result }: { readonly result: SubmissionResult | undefined }) {
  const [form, fields] = useForm<{ name: string; email: string; role: string; title: string }>({
    lastResult: result,
  });
  const busy = useNavigation().state === "submitting";
  return (
    <details className="card mb-4" open={result?.status === "error"}>
      <summary className="px-4 py-2.5 font-medium">+ {team.add}</summary>
      <Form method="post" {...getFormProps(form)} className="border-t border-line p-4">
        <Problem text={form.errors?.[0]} />
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField {...formField(fields.name)} label={team.name} required autoComplete="off" />
          <TextField
            {...formField(fields.email)}
            type="email"
            label={team.email}
            required
            autoComplete="off"
          />
          <SelectField {...formField(fields.role)} label={team.role}>
            {Object.entries(words.roles).map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </SelectField>
          <TextField {...formField(fields.title)} label={team.jobTitle} optional />
        </div>
        <div className="mt-4 flex flex-wrap items-center gap-3">
          <Button tone="primary" disabled={busy}>
            {team.add}
          </Button>
          <p className="text-sm text-quiet">{team.addHint}</p>
        </div>
      </Form>
    </details>
  );
}
