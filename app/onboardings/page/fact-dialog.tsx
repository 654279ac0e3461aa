import { useFetcher } from "@remix-run/react";
import { useEffect, useState } from "react";
import { Button } from "../../components/staff/button.tsx";
import { Dialog, DialogActions } from "../../components/staff/dialog.tsx";
import { OwnForm } from "../../components/staff/own-form.tsx";
import { useAct } from "../../components/staff/use-act.ts";
import { AnswerFields } from "../../kickoff/answer-fields.tsx";
import type { AskedAnew, NeededQuestion, ShownOutcome } from "../../kickoff/ask-anew.server.ts";
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
    <Dialog
      open={questionKey !== null}
      title={asked ? said.change(asked.question.label) : said.loading}
      onClose={onClose}
    >
      {asked ? (
        <FactForm key={questionKey} asked={asked} onboardingId={onboardingId} onClose={onClose} />
      ) : null}
    </Dialog>
  );
}

type FactFormProps = {
  readonly asked: AskedAnew;
  readonly onboardingId: string;
  readonly onClose: () => void;
};

function FactForm({ asked: { question, entered }, onboardingId, onClose }: FactFormProps) {
  const preview = useFetcher<ShownOutcome>();
  const [isStale, setStale] = useState(false);
  const needed = useNeeded(preview.data);
  const { run, busy } = useAct();
  const to = `/onboardings/${onboardingId}/facts/${question.key}`;
  const outcome = preview.data;
  const mayBeSaved = outcome?.state === "changes" && preview.state === "idle" && !isStale;
  const send = (fields: FormData) => {
    if (mayBeSaved) return run({ to, method: "PUT", fields, said: said.saved }, onClose);
    setStale(false);
    preview.submit(fields, {
      method: "POST",
      action: `${to}/preview`,
      encType: "multipart/form-data",
    });
  };
  return (
    <OwnForm className="grid gap-3" onSend={send} onChange={() => setStale(true)}>
      <AnswerFields
        idPrefix="anew"
        question={question}
        entered={needed.filledOf(question.key) ?? entered}
        problems={needed.problemsOf(question.key)}
      />
      <Needed needed={needed} besides={question.key} />
      {outcome && !isStale ? <Follows outcome={outcome} /> : null}
      {mayBeSaved ? (
        <DialogActions label={said.save} busy={busy} onCancel={onClose} />
      ) : (
        <div className="mt-2 flex justify-end">
          <Button tone="primary" disabled={preview.state !== "idle"}>
            {said.preview}
          </Button>
        </div>
      )}
    </OwnForm>
  );
}

/** The questions that have to be answered with it. One that was asked once stays, so that nothing typed is lost. */
function useNeeded(outcome: ShownOutcome | undefined) {
  const [asked, setAsked] = useState<ReadonlyMap<string, NeededQuestion>>(new Map());
  useEffect(() => {
    if (outcome?.state !== "needs") return;
    setAsked(
      (before) => new Map([...before, ...outcome.questions.map((one) => [one.key, one] as const)]),
    );
  }, [outcome]);
  const now = outcome?.state === "needs" ? outcome.questions : [];
  const problemsOf = (key: string) => now.find((question) => question.key === key)?.problems;
  const filledOf = (key: string) => asked.get(key)?.filled;
  return { asked: [...asked.values()], problemsOf, filledOf };
}

type NeededProps = { readonly needed: ReturnType<typeof useNeeded>; readonly besides: string };

function Needed({ needed: { asked, problemsOf }, besides }: NeededProps) {
  const others = asked.filter(({ key }) => key !== besides);
  if (others.length === 0) return null;
  return (
    <>
      <p className="font-medium">{said.needs}</p>
      {others.map((question) => (
        <AnswerFields
          key={question.key}
          idPrefix="anew"
          question={question}
          entered={question.entered}
          problems={problemsOf(question.key)}
        />
      ))}
    </>
  );
}
