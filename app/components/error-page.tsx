import { isRouteErrorResponse } from "@remix-run/react";
import { refusalOf, type ShownRefusal } from "./refusal.ts";
import { words } from "./words.en.ts";

type Props = {
  readonly error: unknown;
  /** The name of the company, where it could be read. */
  readonly company: string | undefined;
  readonly helpEmail: string | undefined;
  readonly reference: string | undefined;
};

/** A calm page for when a page cannot be shown: what happened, what to do, whom to write to. */
export function ErrorPage({ error, company, helpEmail, reference }: Props) {
  const refusal = refusalOf(error);
  const told = refusal ? ofRefusal(refusal) : ofFault(error);
  const writeTo =
    refusal?.writeTo ??
    (helpEmail === undefined ? undefined : { name: helpEmail, email: helpEmail });
  return (
    <main className="page alone stack" id="main">
      {company === undefined ? null : <p className="mark">{company}</p>}
      <h1>{told.title}</h1>
      {told.what === undefined ? null : <p className="lead">{told.what}</p>}
      {told.todo === undefined ? null : <p>{told.todo}</p>}
      {refusal || reference === undefined || isMissing(error) ? null : (
        <p className="quiet">
          {words.reference} <code>{reference}</code>
        </p>
      )}
      {writeTo === undefined ? null : (
        <p>
          {words.writeTo} <a href={`mailto:${writeTo.email}`}>{writeTo.name}</a>
        </p>
      )}
    </main>
  );
}

type Told = { readonly title: string; readonly what?: string; readonly todo?: string };

function ofRefusal({ code, sentence }: ShownRefusal): Told {
  if (code === "gone") return { title: words.gone.title, what: sentence };
  if (code === "too_many") return { ...words.tooMany, what: sentence };
  if (code === "not_found") return { ...words.notFound, what: sentence };
  return { ...words.refused, what: sentence };
}

function ofFault(error: unknown): Told {
  return isMissing(error) ? words.notFound : words.fault;
}

function isMissing(error: unknown): boolean {
  return isRouteErrorResponse(error) && error.status === 404;
}
