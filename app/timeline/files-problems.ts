/** What was wrong with what the customer sent for a step, and what they had typed. */
export type FilesProblems = {
  /** Why files were not taken, one sentence each. */
  readonly files: readonly string[];
  readonly validUntil: { readonly typed: string; readonly problem: string | undefined };
};

/** Nothing was wrong. */
export const noProblems: FilesProblems = {
  files: [],
  validUntil: { typed: "", problem: undefined },
};

export function isWrong({ files, validUntil }: FilesProblems): boolean {
  return files.length > 0 || validUntil.problem !== undefined;
}
