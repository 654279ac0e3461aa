const number = new Intl.NumberFormat("en");
const submissionsOf = (count: number) =>
  count === 1 ? "1 submission" : `${number.format(count)} submissions`;

type Replayed = {
  readonly replayed: number;
  readonly submissions: number;
  readonly different: number;
};

/** What the publish dialog says about past submissions. */
export const words = {
  title: "What it would have changed",
  loading: "Trying it on past submissions…",
  none: "Nobody has sent answers to this playbook yet.",
  same: "Every answer still fits, and every task is the same.",
  replayed: ({ replayed, submissions, different }: Replayed) => {
    const tried =
      replayed < submissions
        ? `the newest ${number.format(replayed)} of ${submissionsOf(submissions)}`
        : submissionsOf(submissions);
    return `Tried on ${tried}. The tasks differ for ${number.format(different)}. Running onboardings stay as they are.`;
  },
  lost: (count: number) => `${number.format(count)} lost`,
  examples: (answers: readonly string[]) => `For example: ${answers.join("; ")}.`,
  kinds: { add: "New", restore: "Back", change: "Changed", keep: "Kept", cancel: "Gone" },
  times: (count: number) => `for ${submissionsOf(count)}`,
  more: (count: number) => `And ${number.format(count)} more.`,
} as const;
