import { useFetcher } from "@remix-run/react";
import { type ReactNode, useEffect, useRef } from "react";
import type { Foreseen } from "../../lib/answer.ts";
import { Dialog, DialogActions } from "./dialog.tsx";
import { OwnForm } from "./own-form.tsx";
import { Problem } from "./problem.tsx";
import { words } from "./words.en.ts";

/** So many sentences leave the buttons of the dialog in sight. */
const mostAtOnce = 6;

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

type ForeseenChangeProps = Omit<ForeseeProps, "children" | "onSend"> & {
  readonly onSend: () => void;
};

/** Makes a change at once where nothing else follows from it; else shows first what would. */
export function ForeseenChange(props: ForeseenChangeProps) {
  const { title, ask, onSend, onClose } = props;
  const data = useForesight(ask);
  const isSent = useRef(false);
  const isAlone = data?.ok === true && data.sentences.length === 0;
  useEffect(() => {
    if (!isAlone || isSent.current) return;
    isSent.current = true;
    onSend();
  }, [isAlone, onSend]);
  return (
    <Dialog open={data !== undefined && !isAlone} title={title} onClose={onClose}>
      <Foreseeing {...props} data={data} />
    </Dialog>
  );
}

function Foresight(props: ForeseeProps) {
  return <Foreseeing {...props} data={useForesight(props.ask)} />;
}

function useForesight({ to, fields }: ForeseeProps["ask"]): Foreseen | undefined {
  const { submit, data } = useFetcher<Foreseen>();
  const asked = JSON.stringify(fields);
  useEffect(() => {
    const entries: Record<string, string> = JSON.parse(asked);
    submit(entries, { method: "POST", action: to });
  }, [submit, to, asked]);
  return data;
}

type ForeseeingProps = Omit<ForeseeProps, "title" | "ask"> & {
  readonly data: Foreseen | undefined;
};

function Foreseeing({ data, confirm, busy, onSend, onClose, children }: ForeseeingProps) {
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
  const rest = sentences.slice(mostAtOnce);
  return (
    <>
      <h3>{words.follows}</h3>
      <Sentences sentences={sentences.slice(0, mostAtOnce)} />
      {rest.length === 0 ? null : (
        <details className="disclosure">
          <summary>{words.moreFollows(rest.length)}</summary>
          <Sentences sentences={rest} />
        </details>
      )}
    </>
  );
}

function Sentences({ sentences }: { readonly sentences: readonly string[] }) {
  return (
    <ul className="list-disc pl-5">
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
