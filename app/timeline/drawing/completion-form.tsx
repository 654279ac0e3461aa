import { reopening } from "../completion-step.ts";

type Props = {
  readonly step: string;
  readonly portal: string;
  readonly label: string;
  /** Whether it opens the step again instead of finishing it. */
  readonly reopens?: boolean;
};

/** Ticks a step off, or takes the tick back. */
export function CompletionForm({ step, portal, label, reopens = false }: Props) {
  return (
    <form method="post" action={`${portal}/tasks/${step}/completion`}>
      {reopens ? <input type="hidden" name={reopening.name} value={reopening.value} /> : null}
      <button className={reopens ? "link" : "button"} type="submit">
        {label}
      </button>
    </form>
  );
}
