import { useFetcher } from "@remix-run/react";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { Button } from "../../components/staff/button.tsx";
import { Dialog, DialogActions } from "../../components/staff/dialog.tsx";
import { useAct } from "../../components/staff/use-act.ts";
import { AnswerFields } from "../../kickoff/answer-fields.tsx";
import type { AskedAnew, ShownOutcome } from "../../kickoff/ask-anew.server.ts";
import { words } from "../words.en.ts";
import { Follows } from "./follows.tsx";

const { known: said } = words;

type FactDialogProps = {
  readonly onboardingId: string;
  /** The question to be answered anew; null while the dialog is closed. */
  readonly questionKey: string | null;
  readonly onClose: () => void;
};

/** Gives an answer anew: first a look at what follows, then the change. */
export function FactDialog({ onboardingId, questionKey, onClose }: FactDialogProps) {
  const { load, data } = useFetcher<AskedAnew>();
  useEffect(() => {
    if (questionKey) load(`/onboardings/${onboardingId}/facts/${questionKey}`);
  }, [onboardingId, questionKey, load]);
  const asked = data?.question.key === questionKey ? data : undefined;
  return (
    <Dialog open={questionKey !== null} title={asked ? said.change(asked.question.label) : said.loading} onClose={onClose}>
      {asked ? <FactForm key={questionKey} asked={asked} onboardingId={onboardingId} onClose={onClose} /> : null}
    </Dialog>
  );
}

type FactFormProps = { readonly asked: AskedAnew; readonly onboardingId: string; readonly onClose: () => void };

function FactForm({ asked: { question, entered }, onboardingId, onClose }: FactFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const preview = useFetcher<ShownOutcome>();
  const [isStale, setStale] = useState(false);
  const { run, busy } = useAct(onClose);
  const to = `/onboardings/${onboardingId}/facts/${question.key}`;
  const outcome = preview.data;
  const mayBeSaved = outcome?.state === "changes" && !isStale;
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    if (mayBeSaved) return run({ to, method: "PUT", fields, said: said.saved });
    setStale(false);
    preview.submit(fields, { method: "POST", action: `${to}/preview`, encType: "multipart/form-data" });
  };
  const needed = outcome?.state === "needs" ? outcome.questions : [];
  const problems = needed.find(({ key }) => key === question.key)?.problems;
  return (
    <form ref={form} className="grid gap-3" onSubmit={send} onChange={() => setStale(true)}>
      <AnswerFields idPrefix="anew" question={question} entered={entered} problems={problems} />
      <Needed questions={needed.filter(({ key }) => key !== question.key)} />
      {outcome && !isStale ? <Follows outcome={outcome} /> : null}
      {mayBeSaved ? (
        <DialogActions label={said.save} busy={busy} onCancel={onClose} />
      ) : (
        <div className="mt-2 flex justify-end"><Button tone="primary" disabled={preview.state !== "idle"}>{said.preview}</Button></div>
      )}
    </form>
  );
}

type NeededProps = { readonly questions: Extract<ShownOutcome, { state: "needs" }>["questions"] };

/** Questions that only now are asked. They stay once they have been shown, so that nothing typed is lost. */
function Needed({ questions }: NeededProps) {
  const kept = useRef(new Map<string, NeededProps["questions"][number]>());
  for (const question of questions) kept.current.set(question.key, question);
  const problemsOf = (key: string) => questions.find((question) => question.key === key)?.problems;
  if (kept.current.size === 0) return null;
  return (
    <>
      {questions.length > 0 ? <p className="font-medium">{said.needs}</p> : null}
      {[...kept.current.values()].map((question) => <AnswerFields key={question.key} idPrefix="anew" question={question} problems={problemsOf(question.key)} />)}
    </>
  );
}
