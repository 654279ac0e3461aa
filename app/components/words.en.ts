/** What these components say, in English. */
export const words = {
  problems: (count: number) =>
    count === 1 ? "One thing needs your attention" : `${count} things need your attention`,
  error: "Error:",
  notFound: {
    title: "This page is not here",
    what: "The address is not complete, or the page has moved.",
    todo: "Open the link in our email again, or check the address.",
  },
  gone: { title: "This link no longer opens" },
  refused: {
    title: "This cannot be done",
    todo: "Go back, or open the link in our email again.",
  },
  tooMany: {
    title: "Please wait a moment",
    todo: "Then send it once more. What you typed before is kept.",
  },
  fault: {
    title: "Something went wrong on our side",
    what: "What you have saved is safe.",
    todo: "Wait a moment and open the page again.",
  },
  reference: "If you write to us about it, add this reference:",
  writeTo: "Does it not work? Write to",
} as const;
