import { words } from "../words.en.ts";
import { errorId } from "./field-ids.ts";

/** What is wrong with one field, beside it. */
export function FieldError({
  name,
  message,
}: {
  readonly name: string;
  readonly message: string | undefined;
}) {
  if (message === undefined) return null;
  return (
    <p className="error" id={errorId(name)}>
      <span className="hidden">{words.error} </span>
      {message}
    </p>
  );
}
