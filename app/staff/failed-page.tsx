import { Link } from "@remix-run/react";
import { refusalOf } from "../components/refusal.ts";
import { words } from "./words.en.ts";

const { failed } = words;

/** Stands where a page could not be shown. The rail stays, so that the work can go on elsewhere. */
export function FailedPage({ error }: { readonly error: unknown }) {
  const refusal = refusalOf(error);
  return (
    <div className="mx-auto max-w-md py-16">
      <h1>{refusal?.sentence ?? failed.title}</h1>
      {refusal ? null : <p className="mt-2 text-quiet">{failed.text}</p>}
      <p className="mt-4">
        <Link className="link" to="/onboardings">
          {failed.home}
        </Link>
      </p>
    </div>
  );
}
