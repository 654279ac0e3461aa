import { Form, useNavigation } from "@remix-run/react";
import { Button } from "../components/staff/button.tsx";
import { TextField } from "../components/staff/field.tsx";
import { Problem } from "../components/staff/problem.tsx";
import { words } from "./sign-in-words.en.ts";
import type { NotSignedIn } from "./signing-in.server.ts";

type Props = { readonly to: string; readonly answer: NotSignedIn | undefined };

/** Asks for an email with a link and a code. */
export function EmailForm({ to, answer }: Props) {
  return (
    <Form method="post" className="card grid gap-4 p-4">
      <Problem text={answer && answer.field !== "email" ? answer.sentence : undefined} />
      <TextField
        {...address("email", answer)}
        hint={words.byEmailHint}
        error={errorOf("email", answer)}
        autoFocus
      />
      <input type="hidden" name="to" value={to} />
      <Button tone="primary" disabled={useBusy()}>
        {words.byEmail}
      </Button>
    </Form>
  );
}

/** Signs in by password: a form of its own, so that Enter does what stands below. */
export function PasswordForm({ to, answer, open }: Props & { readonly open: boolean }) {
  return (
    <details className="disclosure" open={open}>
      <summary className="text-quiet">{words.byPassword}</summary>
      <Form method="post" className="card mt-2 grid gap-4 p-4">
        <Problem text={answer && answer.field === undefined ? answer.sentence : undefined} />
        <TextField {...address("password-email", answer)} error={errorOf("email", answer)} />
        <TextField
          id="password"
          name="password"
          type="password"
          label={words.password}
          autoComplete="current-password"
          required
          error={errorOf("password", answer)}
        />
        <input type="hidden" name="to" value={to} />
        <Button disabled={useBusy()}>{words.withPassword}</Button>
      </Form>
    </details>
  );
}

/** Takes the code from the email. The address is asked for only where this device does not know it. */
export function CodeForm({ to, email, answer }: Props & { readonly email: string | undefined }) {
  return (
    <Form method="post" className="card grid gap-4 p-4">
      <Problem
        text={
          answer && answer.field !== "code" && answer.field !== "email"
            ? answer.sentence
            : undefined
        }
      />
      {email === undefined ? (
        <TextField {...address("email", answer)} error={errorOf("email", answer)} />
      ) : (
        <input type="hidden" name="email" value={email} />
      )}
      <TextField
        id="code"
        name="code"
        label={words.code}
        hint={words.codeHint}
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={12}
        required
        autoFocus
        error={errorOf("code", answer)}
      />
      <input type="hidden" name="to" value={to} />
      <Button tone="primary" disabled={useBusy()}>
        {words.codeButton}
      </Button>
    </Form>
  );
}

/** Signs in by the link whose page this is. */
export function LinkForm({ to }: { readonly to: string }) {
  return (
    <Form method="post" className="card grid gap-4 p-4">
      <p>{words.linkText}</p>
      <input type="hidden" name="to" value={to} />
      <Button tone="primary" disabled={useBusy()}>
        {words.linkButton}
      </Button>
    </Form>
  );
}

function address(id: string, answer: NotSignedIn | undefined) {
  return {
    id,
    name: "email",
    type: "email",
    label: words.email,
    autoComplete: "username",
    required: true,
    defaultValue: answer?.email,
  };
}

function errorOf(field: string, answer: NotSignedIn | undefined): string | undefined {
  return answer?.field === field ? answer.sentence : undefined;
}

function useBusy(): boolean {
  return useNavigation().state === "submitting";
}
