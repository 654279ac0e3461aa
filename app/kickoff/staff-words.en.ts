/** What the questions say where staff answer them. */
export const words = {
  notKnown: "Not known",
  signature: "Only the customer can sign this, on their own page.",
  keepBox: "Keep what is in the box",
  keep: (shown: string) => `Keep ${shown}`,
  chooseFiles: "Choose files",
  keepFile: (name: string, size: string) => `Keep ${name} (${size})`,
} as const;
