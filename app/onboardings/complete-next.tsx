import { useFetcher } from "@remix-run/react";
import { useEffect } from "react";
import { Dialog, DialogActions } from "../components/staff/dialog.tsx";
import { OwnForm } from "../components/staff/own-form.tsx";
import { useAct } from "../components/staff/use-act.ts";
import { words as taskWords } from "../plan/words.en.ts";
import { words } from "./words.en.ts";

const { next: said } = words;

type NextTask = {
  readonly onboardingId: string;
  readonly task: { readonly id: string; readonly title: string } | null;
};

type CompleteNextProps = { readonly onboardingId: string | null; readonly onClose: () => void };

/** Names the next task of an onboarding and completes it, with a way back. */
export function CompleteNext({ onboardingId, onClose }: CompleteNextProps) {
  const { load, data } = useFetcher<NextTask>();
  const { run, busy } = useAct();
  useEffect(() => {
    if (onboardingId) load(`/onboardings/${onboardingId}/next-task`);
  }, [onboardingId, load]);
  const found = data?.onboardingId === onboardingId ? data : undefined;
  const task = found?.task;
  const complete = () => {
    if (!task) return onClose();
    const to = `/onboardings/${onboardingId}/tasks/${task.id}/completion`;
    const undo = { to, method: "DELETE", said: taskWords.reopened(task.title) } as const;
    run({ to, method: "POST", said: taskWords.completed(task.title), undo }, onClose);
  };
  return (
    <Dialog open={onboardingId !== null} title={said.title} onClose={onClose}>
      <OwnForm onSend={complete}>
        <p className="min-h-10">
          {found === undefined ? said.loading : (task?.title ?? said.none)}
        </p>
        <DialogActions label={said.complete} busy={busy} disabled={!task} onCancel={onClose} />
      </OwnForm>
    </Dialog>
  );
}
