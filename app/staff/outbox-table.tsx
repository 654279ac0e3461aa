import { Link } from "@remix-run/react";
import { Moment } from "../components/staff/moment.tsx";
import { Tag, type TagTone } from "../components/staff/tag.tsx";
import type { EmailEntry } from "../lib/outbox.server.ts";
import { words } from "./words.en.ts";

const { outbox } = words;

/** Emails, the newest first. */
export function OutboxTable({ emails }: { readonly emails: readonly EmailEntry[] }) {
  return (
    <div className="card overflow-x-auto">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{outbox.subject}</th>
            <th scope="col" className="max-sm:hidden">
              {outbox.to}
            </th>
            <th scope="col">{outbox.state}</th>
            <th scope="col" className="max-md:hidden">
              {outbox.at}
            </th>
          </tr>
        </thead>
        <tbody>
          {emails.map((email) => (
            <Row key={email.id} email={email} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ email }: { readonly email: EmailEntry }) {
  return (
    <tr>
      <td>
        <Link to={`/outbox/${email.id}`} className="font-medium">
          {email.subject || outbox.noSubject}
        </Link>
        <span className="block text-sm text-quiet sm:hidden">{email.to.name}</span>
      </td>
      <td className="max-sm:hidden">
        <bdi>{email.to.name}</bdi> <span className="text-quiet">{email.to.email}</span>
      </td>
      <td>
        <EmailState status={email.status} />
      </td>
      <td className="whitespace-nowrap text-quiet max-md:hidden">
        <Moment at={email.createdAt} />
      </td>
    </tr>
  );
}

/** How far an email has come. */
export function EmailState({ status }: { readonly status: EmailEntry["status"] }) {
  return <Tag tone={tones[status]}>{outbox.states[status]}</Tag>;
}

const tones: Readonly<Record<EmailEntry["status"], TagTone>> = {
  waiting: "plain",
  outbox: "plain",
  accepted: "good",
  delivered: "good",
  bounced: "bad",
  failed: "bad",
};
