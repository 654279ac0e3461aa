import { Dialog, DialogActions } from "../../components/staff/dialog.tsx";
import { OwnForm } from "../../components/staff/own-form.tsx";
import { useAct } from "../../components/staff/use-act.ts";
import { changesBetween } from "../changes.ts";
import type { Playbook } from "../schema.ts";
import { ChangeList } from "./change-list.tsx";
import { PastSubmissions } from "./past-submissions.tsx";
import { words } from "./words.en.ts";

const { editor: said } = words;

type PublishDialogProps = {
  readonly open: boolean;
  readonly playbook: Playbook;
  readonly published: { readonly document: Playbook } | null;
  /** The saved draft; null while there is none, or while there are changes that are not saved. */
  readonly revision: number | null;
  readonly errors: number;
  readonly onClose: () => void;
};

/** What the new version changes, before it is published. */
export function PublishDialog({
  open,
  playbook,
  published,
  revision,
  errors,
  onClose,
}: PublishDialogProps) {
  const { run, busy, problem } = useAct();
  const obstacle =
    problem?.text ??
    (errors > 0 ? said.mendFirst(errors) : revision === null ? said.saveFirst : null);
  const changes = open && published ? changesBetween(published.document, playbook) : [];
  const publish = () => {
    const to = `/playbooks/${playbook.key}/publication`;
    run(
      { to, method: "POST", fields: { revision: String(revision) }, said: said.publishedTitle },
      onClose,
    );
  };
  return (
    <Dialog open={open} title={said.publishTitle} onClose={onClose}>
      <p className="mb-3 text-quiet">{said.publishLead}</p>
      <PastSubmissions playbookKey={playbook.key} revision={revision} />
      {published ? <ChangeList changes={changes} /> : null}
      {obstacle ? (
        <p className="mt-3 font-medium text-bad" role="alert">
          {obstacle}
        </p>
      ) : null}
      <OwnForm onSend={publish}>
        <DialogActions
          label={said.publish}
          busy={busy}
          disabled={errors > 0 || revision === null}
          onCancel={onClose}
        />
      </OwnForm>
    </Dialog>
  );
}
