import { useActionData, useLoaderData } from "@remix-run/react";
import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  redirect,
} from "@remix-run/server-runtime";
import type { Handle } from "../../lib/surface.ts";
import { keepAsked } from "../../staff/asked-cookie.server.ts";
import { getCompany } from "../../staff/company.server.ts";
import { pageTitle } from "../../staff/page-title.ts";
import { findStaff } from "../../staff/session.server.ts";
import { requestSignIn, signInByPassword } from "../../staff/sign-in.server.ts";
import { EmailForm, PasswordForm } from "../../staff/sign-in-forms.tsx";
import { SignInFrame } from "../../staff/sign-in-frame.tsx";
import { words } from "../../staff/sign-in-words.en.ts";
import { signingIn, wayOn } from "../../staff/signing-in.server.ts";

export const handle: Handle = { surface: "staff" };
export const meta = () => pageTitle(words.title);

export async function loader({ context, request }: LoaderFunctionArgs) {
  const to = wayOn(new URL(request.url).searchParams.get("to"));
  if (await findStaff(context, request)) throw redirect(to);
  const { name } = await getCompany(context.db);
  return { to, company: name };
}

export async function action({ context, request }: ActionFunctionArgs) {
  return signingIn(request, async (fields) => {
    const to = wayOn(fields.to);
    if ("password" in fields)
      return { headers: await signInByPassword(context, fields, request), to };
    const email = await requestSignIn(context, fields);
    return { headers: await keepAsked({ email, to }, context.env.APP_URL), to: "/sign-in/code" };
  });
}

export default function SignIn() {
  const { to, company } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const triedPassword = answer?.way === "password";
  return (
    <SignInFrame title={words.title} company={company}>
      <EmailForm to={to} answer={triedPassword ? undefined : answer} />
      <PasswordForm to={to} answer={triedPassword ? answer : undefined} open={triedPassword} />
    </SignInFrame>
  );
}
