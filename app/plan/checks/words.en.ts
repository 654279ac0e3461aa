/** What is said about scripts of checks, in English. */
export const words = {
  title: "To be confirmed",
  said: { confirmed: "That is confirmed.", withdrawn: "The confirmation is taken back." },
} as const;
