import { Link } from "@remix-run/react";
import { Button } from "../components/staff/button.tsx";
import { Empty } from "../components/staff/empty.tsx";
import { Moment } from "../components/staff/moment.tsx";
import { PageHead } from "../components/staff/page-head.tsx";
import { Tag } from "../components/staff/tag.tsx";
import { useAct } from "../components/staff/use-act.ts";
import { words } from "./editor/words.en.ts";
import type { PlaybookInList } from "./versions.server.ts";

const { list: said } = words;

type Ready = { readonly key: string; readonly name: string; readonly summary: string };

type PlaybookListProps = {
  readonly playbooks: readonly PlaybookInList[];
  /** Ready-made ones that are not in use yet. */
  readonly ready: readonly Ready[];
  readonly mayEdit: boolean;
};

/** How each kind of customer is onboarded. */
export function PlaybookList({ playbooks, ready, mayEdit }: PlaybookListProps) {
  return (
    <>
      <PageHead title={said.title} lead={said.lead} />
      {playbooks.length > 0 ? (
        <Table playbooks={playbooks} />
      ) : (
        <Empty title={said.emptyTitle} text={said.emptyText} />
      )}
      {mayEdit && ready.length > 0 ? (
        <section className="mt-6">
          <h2>{said.ready}</h2>
          <p className="mb-2 text-quiet">{said.readyHint}</p>
          <ul className="card divide-y divide-line">
            {ready.map((playbook) => (
              <ReadyRow key={playbook.key} playbook={playbook} />
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}

function Table({ playbooks }: Pick<PlaybookListProps, "playbooks">) {
  return (
    <div className="card overflow-hidden">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{said.name}</th>
            <th scope="col">{said.published}</th>
            <th scope="col" className="max-sm:hidden">
              {said.draft}
            </th>
            <th scope="col" className="max-sm:hidden">
              {said.onboardings}
            </th>
          </tr>
        </thead>
        <tbody>
          {playbooks.map(({ key, name, summary, published, draft, onboardings }) => (
            <tr key={key}>
              <td>
                <Link to={`/playbooks/${key}`} className="font-medium">
                  {name}
                </Link>
                <span className="block text-sm text-quiet">{summary}</span>
              </td>
              <td>
                {published ? said.version(published.version) : said.none}
                {published?.publishedAt ? (
                  <span className="block text-sm text-quiet">
                    <Moment at={published.publishedAt} />
                  </span>
                ) : null}
              </td>
              <td className="max-sm:hidden">
                {draft ? <Tag tone="warn">{said.hasDraft}</Tag> : null}
              </td>
              <td className="max-sm:hidden">
                {onboardings}
                {onboardings > 0 ? (
                  <a
                    className="link block text-sm"
                    href={`/playbooks/${key}/answers.csv`}
                    aria-label={said.answersOf(name)}
                    download
                  >
                    {said.answers}
                  </a>
                ) : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ReadyRow({ playbook: { key, name, summary } }: { readonly playbook: Ready }) {
  const { run, busy } = useAct();
  return (
    <li className="flex items-center justify-between gap-3 px-4 py-2">
      <span>
        <span className="font-medium">{name}</span>
        <span className="block text-quiet">{summary}</span>
      </span>
      <Button
        type="button"
        disabled={busy}
        onClick={() =>
          run({
            to: "/ready-made-playbooks",
            method: "POST",
            fields: { key },
            said: said.added(name),
          })
        }
      >
        {said.add}
      </Button>
    </li>
  );
}
