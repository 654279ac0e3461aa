/** What may still be tried before the rest of a playbook's rules is left undecided. */
export type Effort = {
  /** About as many comparisons. */
  left: number;
};

/** Counts what is about to be done; false when there is too much of it. */
export function spend(effort: Effort, amount: number): boolean {
  effort.left -= amount;
  return effort.left >= 0;
}
