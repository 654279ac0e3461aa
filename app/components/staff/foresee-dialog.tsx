import { useFetcher } from "@remix-run/react";
import { type ReactNode, useEffect } from "react";
import type { Foreseen } from "../../lib/answer.ts";
import { Dialog, DialogActions } from "./dialog.tsx";
import { OwnForm } from "./own-form.tsx";
import { Problem } from "./problem.tsx";
import { words } from "./words.en.ts";

type ForeseeProps = {
  readonly title: string;
  /** Where to ask what would follow, and with what. */
  readonly ask: { readonly to: string; readonly fields: Readonly<Record<string, string>> };
  readonly confirm: string;
  readonly busy: boolean;
  readonly onSend: (fields: FormData) => void;
  readonly onClose: () => void;
  /** What else is to be filled in. */
  readonly children?: ReactNode;
};

/** Shows what would follow from a change, and only then makes it. */
export function ForeseeDialog({ open, ...rest }: ForeseeProps & { readonly open: boolean }) {
  return (
    <Dialog open={open} title={rest.title} onClose={rest.onClose}>
      <Foresight {...rest} />
    </Dialog>
  );
}

function Foresight({ ask, confirm, busy, onSend, onClose, children }: ForeseeProps) {
  const { submit, data } = useFetcher<Foreseen>();
  const { to, fields } = ask;
  const asked = JSON.stringify(fields);
  useEffect(() => {
    const entries: Record<string, string> = JSON.parse(asked);
    submit(entries, { method: "POST", action: to });
  }, [submit, to, asked]);
  return (
    <OwnForm className="grid gap-3" onSend={onSend}>
      {data?.ok === false ? <Problem text={data.problem} /> : null}
      <div role="status" className="rounded-md bg-sunk p-3">
        {data === undefined ? <p className="text-quiet">{words.foreseeing}</p> : null}
        {data?.ok ? <Follows sentences={data.sentences} /> : null}
      </div>
      {children}
      <DialogActions label={confirm} busy={busy} disabled={!data?.ok} onCancel={onClose} />
    </OwnForm>
  );
}

function Follows({ sentences }: { readonly sentences: readonly string[] }) {
  if (sentences.length === 0) return <p>{words.nothingFollows}</p>;
  return (
    <>
      <h3>{words.follows}</h3>
      <ul className="list-disc pl-5">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </>
  );
}
