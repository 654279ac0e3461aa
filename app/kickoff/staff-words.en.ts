/** What the questions say where staff answer them. */
export const words = {
  notKnown: "Not known",
  keep: (shown: string) => `Keep ${shown}`,
} as const;
