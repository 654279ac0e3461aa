import { Link, useActionData, useLoaderData } from "@remix-run/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/server-runtime";
import { Problem } from "../../components/staff/problem.tsx";
import type { Handle } from "../../lib/surface.ts";
import { getCompany } from "../../staff/company.server.ts";
import { pageTitle } from "../../staff/page-title.ts";
import { signInByLink } from "../../staff/sign-in.server.ts";
import { LinkForm } from "../../staff/sign-in-forms.tsx";
import { SignInFrame } from "../../staff/sign-in-frame.tsx";
import { words } from "../../staff/sign-in-words.en.ts";
import { signingIn, wayOn } from "../../staff/signing-in.server.ts";

export const handle: Handle = { surface: "staff" };
export const meta = () => pageTitle(words.linkTitle);
export const headers = () => ({ "cache-control": "no-store" });

/** Uses nothing up: mail scanners open links too. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const { name } = await getCompany(context.db);
  return { to: wayOn(new URL(request.url).searchParams.get("to")), company: name };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  return signingIn(request, async (fields) => ({
    headers: await signInByLink(context, params.token ?? "", request),
    to: wayOn(fields.to),
  }));
}

export default function SignInLink() {
  const { to, company } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <SignInFrame title={words.linkTitle} company={company}>
      <Problem text={answer?.sentence} />
      {answer ? null : <LinkForm to={to} />}
      <p>
        <Link className="link" to={`/sign-in?to=${encodeURIComponent(to)}`}>
          {words.askAgain}
        </Link>
      </p>
    </SignInFrame>
  );
}
