/** The hidden field by which the customer agrees to what follows from a new answer. */
export const agree = { name: "_step", value: "agreed" } as const;
