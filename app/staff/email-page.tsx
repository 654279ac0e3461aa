import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { Moment } from "../components/staff/moment.tsx";
import { PageHead } from "../components/staff/page-head.tsx";
import type { WholeEmail } from "../lib/outbox.server.ts";
import { EmailState } from "./outbox-table.tsx";
import { words } from "./words.en.ts";

const { outbox } = words;

/** One email: who wrote to whom, what became of it, and what it says in both of its forms. */
export function EmailPage({ email }: { readonly email: WholeEmail }) {
  return (
    <>
      <p className="mb-2">
        <Link to="/outbox" className="link text-quiet">
          {outbox.back}
        </Link>
      </p>
      <PageHead title={email.subject || outbox.noSubject}>
        <EmailState status={email.status} />
      </PageHead>
      <dl className="card mb-4 grid gap-x-6 gap-y-2 p-4 sm:grid-cols-2 lg:grid-cols-4">
        <Detail label={outbox.to}>
          <bdi>{email.to.name}</bdi> <span className="text-quiet">{email.to.email}</span>
        </Detail>
        <Detail label={outbox.from}>{email.fromName}</Detail>
        <Detail label={outbox.at}>
          <Moment at={email.createdAt} />
        </Detail>
        {email.onboardingId ? (
          <Detail label={outbox.customer}>
            <Link className="link" to={`/onboardings/${email.onboardingId}`}>
              {outbox.openCustomer}
            </Link>
          </Detail>
        ) : null}
        {email.reason ? <Detail label={outbox.why}>{email.reason}</Detail> : null}
      </dl>
      {email.status === "outbox" ? <p className="mb-4 text-quiet">{outbox.keptHint}</p> : null}
      {email.written ? (
        <Content id={email.id} text={email.written.text} />
      ) : (
        <p className="text-quiet">{outbox.notYet}</p>
      )}
    </>
  );
}

function Detail({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt className="text-sm text-quiet">{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Content({ id, text }: { readonly id: string; readonly text: string }) {
  return (
    <div className="grid gap-4 xl:grid-cols-[3fr_2fr]">
      <section>
        <h2 className="mb-2">{outbox.html}</h2>
        <iframe
          src={`/outbox/${id}/html`}
          title={outbox.html}
          sandbox="allow-popups allow-popups-to-escape-sandbox"
          className="card h-[70vh] w-full bg-[#fff]"
        />
      </section>
      <section className="min-w-0" aria-labelledby="text-part">
        <h2 id="text-part" className="mb-2">
          {outbox.text}
        </h2>
        <pre className="card p-4 font-mono text-sm whitespace-pre-wrap">{text}</pre>
      </section>
    </div>
  );
}
