/** What a change has to say beyond that it is done: where only it knows, and how it is taken back. */
export type Told = {
  /** One sentence, in place of the one that was asked with. */
  readonly said?: string;
  /** The change that takes this one back. */
  readonly undo?: {
    readonly to: string;
    readonly method: "POST" | "PUT" | "PATCH" | "DELETE";
    readonly fields: Readonly<Record<string, string>>;
  };
};
