import { type KeyboardEvent, type ReactNode, useState } from "react";
import { words } from "./words.en.ts";

type EditInPlaceProps = {
  /** What this is, for those who do not see where it stands. */
  readonly label: string;
  readonly value: string;
  /** Stands where nothing is written yet. */
  readonly invitation?: string;
  readonly long?: boolean;
  readonly required?: boolean;
  readonly type?: "text" | "date";
  readonly className?: string;
  readonly onSave: (value: string) => void;
  /** How the value is shown, where it is not shown as it is written. */
  readonly children?: ReactNode;
};

/** Text that turns into a field where it stands. Enter or leaving saves, Escape leaves it as it was. */
export function EditInPlace({
  value,
  className = "",
  invitation,
  children,
  ...rest
}: EditInPlaceProps) {
  const [editing, setEditing] = useState(false);
  if (editing) return <Editor {...rest} value={value} onEnd={() => setEditing(false)} />;
  return (
    <button
      type="button"
      className={`-mx-1 rounded px-1 text-left whitespace-pre-line hover:bg-sunk ${className} ${value ? "" : "text-quiet"}`}
      onClick={() => setEditing(true)}
    >
      <span className="sr-only">{words.edit(rest.label)}: </span>
      {value ? (children ?? value) : invitation}
    </button>
  );
}

type EditorProps = Pick<
  EditInPlaceProps,
  "label" | "value" | "long" | "required" | "type" | "onSave"
> & { readonly onEnd: () => void };

function Editor({ label, value, long, required, type = "text", onSave, onEnd }: EditorProps) {
  const finish = (text: string) => {
    const changed = text.trim() !== value && (text.trim() !== "" || !required);
    if (changed) onSave(text.trim());
    onEnd();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>) => {
    if (event.key === "Escape") onEnd();
    if (event.key === "Enter" && !(long && event.shiftKey)) {
      event.preventDefault();
      finish(event.currentTarget.value);
    }
  };
  const shared = {
    defaultValue: value,
    "aria-label": label,
    className: "input",
    autoFocus: true,
    onKeyDown,
  };
  if (long)
    return (
      <textarea {...shared} rows={3} onBlur={({ currentTarget }) => finish(currentTarget.value)} />
    );
  return (
    <input {...shared} type={type} onBlur={({ currentTarget }) => finish(currentTarget.value)} />
  );
}
