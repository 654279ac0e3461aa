import { Form, Link } from "@remix-run/react";
import { Button } from "../../components/staff/button.tsx";
import { PageHead } from "../../components/staff/page-head.tsx";
import { Problem } from "../../components/staff/problem.tsx";
import type { PlaybookChange } from "../changes.ts";
import { ChangeList } from "./change-list.tsx";
import { words } from "./words.en.ts";

const { discard: said } = words;

type DiscardDraftProps = {
  readonly playbook: {
    readonly key: string;
    readonly name: string;
    readonly revision: number;
    /** The published version; null where there never was one. */
    readonly version: number | null;
    readonly changes: readonly PlaybookChange[];
  };
  readonly problem: string | undefined;
};

/** Asks once more before a draft is discarded, and says what is lost with it. */
export function DiscardDraft({ playbook, problem }: DiscardDraftProps) {
  const { key, name, revision, version, changes } = playbook;
  return (
    <>
      <PageHead
        title={said.title(name)}
        lead={version === null ? said.allGoes : said.stays(version)}
      />
      <Problem text={problem} />
      {version === null ? null : (
        <section className="card mb-4 max-w-prose p-4">
          <h2 className="mb-2">{said.lost}</h2>
          <ChangeList changes={changes} />
        </section>
      )}
      <Form method="post" className="flex flex-wrap items-center gap-3">
        <input type="hidden" name="revision" value={revision} />
        <Button tone="danger">{said.confirm}</Button>
        <Link to={`/playbooks/${key}`} className="link">
          {said.keep}
        </Link>
      </Form>
    </>
  );
}
