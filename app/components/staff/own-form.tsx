import type { ReactNode } from "react";

type OwnFormProps = {
  readonly className?: string;
  readonly children: ReactNode;
  readonly onChange?: () => void;
  /** Told what was filled in, and the form itself. */
  readonly onSend: (fields: FormData, form: HTMLFormElement) => void;
};

/** A form that the page sends itself, where it stands. */
export function OwnForm({ className, children, onChange, onSend }: OwnFormProps) {
  return (
    <form
      className={className}
      onChange={onChange}
      onSubmit={(event) => {
        event.preventDefault();
        onSend(new FormData(event.currentTarget), event.currentTarget);
      }}
    >
      {children}
    </form>
  );
}
