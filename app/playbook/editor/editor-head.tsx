import { Link } from "@remix-run/react";
import { useState } from "react";
import { Button } from "../../components/staff/button.tsx";
import { PageHead } from "../../components/staff/page-head.tsx";
import { useAct } from "../../components/staff/use-act.ts";
import type { Diagnosis } from "../diagnosis.ts";
import type { Playbook } from "../schema.ts";
import type { PlaybookEditorProps } from "./editor-props.ts";
import { LoadFile } from "./load-file.tsx";
import { PublishDialog } from "./publish-dialog.tsx";
import { words } from "./words.en.ts";

const { editor: said } = words;

type EditorHeadProps = Pick<PlaybookEditorProps, "revision" | "published" | "mayEdit"> & {
  readonly playbook: Playbook;
  readonly isDirty: boolean;
  readonly problems: readonly Diagnosis[];
  readonly onLoad: (playbook: Playbook) => void;
};

/** The name of the playbook, how it stands, and what can be done with it. */
export function EditorHead({
  playbook,
  revision,
  published,
  mayEdit,
  isDirty,
  problems,
  onLoad,
}: EditorHeadProps) {
  const { run, busy } = useAct();
  const [publishing, setPublishing] = useState(false);
  const to = `/playbooks/${playbook.key}`;
  const save = () => {
    const fields = {
      document: JSON.stringify(playbook),
      revision: revision === null ? "" : String(revision),
    };
    run({ to: `${to}/draft`, method: "PUT", fields, said: said.saved });
  };
  const state = isDirty ? said.unsaved : revision === null ? null : said.draftSaved;
  const version = published ? said.onVersion(published.version) : said.neverPublished;
  return (
    <>
      <p className="mb-2">
        <Link to="/playbooks" className="link text-quiet">
          {said.back}
        </Link>
      </p>
      <PageHead title={playbook.name} lead={state === null ? version : `${version}. ${state}.`}>
        <a className="btn btn-quiet" href={`${to}/document`} download>
          {said.download}
        </a>
        {mayEdit ? (
          <>
            {revision === null ? null : (
              <Link className="btn btn-quiet" to={`${to}/discarding`}>
                {said.discard}
              </Link>
            )}
            <LoadFile playbookKey={playbook.key} onLoad={onLoad} />
            <Button type="button" disabled={!isDirty || busy} onClick={save}>
              {said.save}
            </Button>
            <Button
              type="button"
              tone="primary"
              disabled={busy || (revision === null && !isDirty)}
              onClick={() => setPublishing(true)}
            >
              {said.publish}
            </Button>
          </>
        ) : null}
      </PageHead>
      <PublishDialog
        open={publishing}
        playbook={playbook}
        published={published}
        revision={isDirty ? null : revision}
        errors={problems.filter(({ severity }) => severity === "error").length}
        onClose={() => setPublishing(false)}
      />
    </>
  );
}
