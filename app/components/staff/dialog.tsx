import { type ReactNode, type RefObject, useEffect, useId, useRef } from "react";
import { Button, type Tone } from "./button.tsx";
import { words } from "./words.en.ts";

type DialogProps = {
  readonly open: boolean;
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/** A modal dialog. The browser keeps the focus inside, closes it on Escape and gives the focus back. */
export function Dialog({ open, title, onClose, children }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useShown(ref, open);
  return (
    <dialog ref={ref} className="dialog" aria-labelledby={heading} onClose={onClose}>
      <div className="mb-4 flex items-start justify-between gap-4">
        <h2 id={heading} className="text-lg">
          {title}
        </h2>
        <Button type="button" tone="quiet" aria-label={words.close} onClick={onClose}>
          ✕
        </Button>
      </div>
      {open ? children : null}
    </dialog>
  );
}

function useShown(ref: RefObject<HTMLDialogElement | null>, open: boolean) {
  useEffect(() => {
    const dialog = ref.current;
    if (!dialog || dialog.open === open) return;
    if (open) dialog.showModal();
    else dialog.close();
  }, [ref, open]);
}

type DialogActionsProps = {
  readonly label: string;
  readonly busy?: boolean;
  readonly disabled?: boolean;
  readonly tone?: Tone;
  readonly onCancel: () => void;
};

/** The two ways out of a dialog with a form. */
export function DialogActions({
  label,
  busy,
  disabled,
  tone = "primary",
  onCancel,
}: DialogActionsProps) {
  return (
    <div className="mt-5 flex flex-wrap justify-end gap-2">
      <Button type="button" onClick={onCancel}>
        {words.cancel}
      </Button>
      <Button tone={tone} disabled={busy || disabled}>
        {busy ? words.saving : label}
      </Button>
    </div>
  );
}
