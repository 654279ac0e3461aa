import { Button } from "../components/staff/button.tsx";
import { TextField } from "../components/staff/field.tsx";
import { OwnForm } from "../components/staff/own-form.tsx";
import { useAct } from "../components/staff/use-act.ts";
import { words } from "./words.en.ts";

const { member: said } = words;

/** One's own password. Where there is one already, it is asked for. */
export function PasswordCard({
  hasOne,
  email,
}: {
  readonly hasOne: boolean;
  readonly email: string;
}) {
  const { run, busy, problem } = useAct();
  const send = (fields: FormData, form: HTMLFormElement) => {
    const act = { to: "/team/password", method: "PUT", fields, said: said.passwordSaved } as const;
    run(act, () => form.reset());
  };
  const about = (field: string) => (problem?.field === field ? problem.text : undefined);
  return (
    <OwnForm className="card p-4" onSend={send}>
      <h2>{said.password}</h2>
      <p className="mb-3 text-sm text-quiet">{said.passwordHint}</p>
      <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
      <div className="grid gap-3">
        {hasOne ? (
          <TextField
            id="current"
            name="current"
            type="password"
            label={said.current}
            autoComplete="current-password"
            required
            error={about("current")}
          />
        ) : null}
        <TextField
          id="password"
          name="password"
          type="password"
          label={said.newPassword}
          hint={said.passwordRule}
          autoComplete="new-password"
          minLength={10}
          required
          error={about("password")}
        />
      </div>
      <Button className="mt-4" disabled={busy}>
        {hasOne ? said.changePassword : said.setPassword}
      </Button>
    </OwnForm>
  );
}
