import { type ChangeEvent, type ReactNode, useRef } from "react";
import { Button } from "./button.tsx";
import { useAct } from "./use-act.ts";

type PictureFormProps = {
  /** Where the picture is put, and taken away from. */
  readonly to: string;
  readonly hint: string;
  readonly choose: string;
  readonly remove: string;
  readonly saved: string;
  readonly removed: string;
  readonly present: boolean;
  readonly children: ReactNode;
};

/** A picture that is sent as soon as it is chosen. */
export function PictureForm({
  to,
  hint,
  choose,
  remove,
  saved,
  removed,
  present,
  children,
}: PictureFormProps) {
  const { run, busy } = useAct();
  const input = useRef<HTMLInputElement>(null);
  const send = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const [picture] = currentTarget.files ?? [];
    if (!picture) return;
    const fields = new FormData();
    fields.set("picture", picture);
    run({ to, method: "PUT", fields, said: saved });
    currentTarget.value = "";
  };
  return (
    <div className="flex items-center gap-4">
      {children}
      <div>
        <input
          ref={input}
          type="file"
          accept="image/jpeg,image/png,image/webp,image/gif,image/avif"
          className="sr-only"
          tabIndex={-1}
          aria-label={choose}
          onChange={send}
        />
        <div className="flex flex-wrap gap-2">
          <Button type="button" disabled={busy} onClick={() => input.current?.click()}>
            {choose}
          </Button>
          {present ? (
            <Button
              type="button"
              tone="quiet"
              disabled={busy}
              onClick={() => run({ to, method: "DELETE", said: removed })}
            >
              {remove}
            </Button>
          ) : null}
        </div>
        <p className="mt-1 text-sm text-quiet">{hint}</p>
      </div>
    </div>
  );
}
