import { Link, useActionData, useLoaderData } from "@remix-run/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/server-runtime";
import type { Handle } from "../../lib/surface.ts";
import { readAsked } from "../../staff/asked-cookie.server.ts";
import { getCompany } from "../../staff/company.server.ts";
import { pageTitle } from "../../staff/page-title.ts";
import { signInByCode } from "../../staff/sign-in.server.ts";
import { CodeForm } from "../../staff/sign-in-forms.tsx";
import { SignInFrame } from "../../staff/sign-in-frame.tsx";
import { words } from "../../staff/sign-in-words.en.ts";
import { signingIn, wayOn } from "../../staff/signing-in.server.ts";

export const handle: Handle = { surface: "staff" };
export const meta = () => pageTitle(words.codeTitle);
export const headers = () => ({ "cache-control": "no-store" });

export async function loader({ context, request }: LoaderFunctionArgs) {
  const asked = await readAsked(request);
  const { name } = await getCompany(context.db);
  return {
    email: asked?.email,
    to: wayOn(asked?.to),
    company: name,
    sendsMail: context.env.RESEND_API_KEY !== undefined,
  };
}

export async function action({ context, request }: ActionFunctionArgs) {
  return signingIn(request, async (fields) => ({
    headers: await signInByCode(context, fields, request),
    to: wayOn(fields.to),
  }));
}

export default function SignInCode() {
  const { email, to, company, sendsMail } = useLoaderData<typeof loader>();
  return (
    <SignInFrame title={words.codeTitle} company={company}>
      <p>{email === undefined ? words.codeTextUnknown : words.codeText(email)}</p>
      {sendsMail ? null : <p className="text-quiet">{words.noMail}</p>}
      <CodeForm to={to} email={email} answer={useActionData<typeof action>()} />
      <p>
        <Link className="link" to={`/sign-in?to=${encodeURIComponent(to)}`}>
          {words.askAgain}
        </Link>
      </p>
    </SignInFrame>
  );
}
