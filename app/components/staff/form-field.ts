/** What a field of a form tells its control. */
type Told = {
  readonly id: string;
  readonly name: string;
  readonly initialValue: unknown;
  readonly errors: string[] | undefined;
};

/** The properties of a text field that a form keeps: its name, what it holds, and what is wrong with it. */
export function formField({ id, name, initialValue, errors }: Told) {
  return {
    id,
    name,
    defaultValue: typeof initialValue === "string" ? initialValue : "",
    error: errors?.[0],
  };
}
