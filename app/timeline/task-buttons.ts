/** The buttons of a step's files besides the one that sends them. */
export const removeButton = "remove";
export const enoughButton = "enough";
