import { useId, useState } from "react";
import { Button } from "../../components/staff/button.tsx";
import { TextField } from "../../components/staff/field.tsx";
import { OwnForm } from "../../components/staff/own-form.tsx";
import { words } from "../../components/staff/words.en.ts";

type ReasonFormProps = {
  readonly label: string;
  readonly field: string;
  readonly onSend: (reason: string) => void;
};

/** A button that asks for a reason before it does its work. */
export function ReasonForm({ label, field, onSend }: ReasonFormProps) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const send = (fields: FormData) => {
    const reason = fields.get("reason");
    if (typeof reason !== "string" || reason.trim() === "") return;
    onSend(reason);
    setOpen(false);
  };
  if (!isOpen)
    return (
      <Button type="button" onClick={() => setOpen(true)}>
        {label}
      </Button>
    );
  return (
    <OwnForm className="flex w-full flex-wrap items-end gap-2" onSend={send}>
      <div className="min-w-52 flex-1">
        <TextField id={id} name="reason" label={field} required autoFocus maxLength={500} />
      </div>
      <Button>{label}</Button>
      <Button type="button" tone="quiet" onClick={() => setOpen(false)}>
        {words.cancel}
      </Button>
    </OwnForm>
  );
}
