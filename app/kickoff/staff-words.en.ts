/** What the questions say where staff answer them. */
export const words = {
  notKnown: "Not known",
} as const;
