import { Link } from "@remix-run/react";
import { Moment } from "../../components/staff/moment.tsx";
import type { EmailEntry } from "../../lib/outbox.server.ts";
import { EmailState } from "../../staff/outbox-table.tsx";
import { words as outboxWords } from "../../staff/words.en.ts";
import { words } from "../words.en.ts";
import { Panel } from "./panel.tsx";

const { emails: said } = words;
const mostShown = 8;

/** The emails of one onboarding, the newest first. */
export function Emails({ emails }: { readonly emails: readonly EmailEntry[] }) {
  return (
    <Panel title={said.title}>
      {emails.length === 0 ? <p className="text-quiet">{said.empty}</p> : null}
      <ul className="grid gap-2">
        {emails.slice(0, mostShown).map((email) => (
          <li key={email.id} className="flex items-start justify-between gap-2">
            <span className="min-w-0">
              <Link to={`/outbox/${email.id}`} className="link">
                {email.subject || outboxWords.outbox.noSubject}
              </Link>
              <span className="block text-sm text-quiet">
                {email.to.name}, <Moment at={email.createdAt} />
              </span>
            </span>
            <span className="flex-none whitespace-nowrap">
              <EmailState status={email.status} />
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
