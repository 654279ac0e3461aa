import { createContext, useContext } from "react";
import type { Playbook } from "../../playbook/schema.ts";

/** What every task on the page needs to know about the onboarding it belongs to. */
export type Board = {
  readonly onboardingId: string;
  /** Those who may be given a task. */
  readonly staff: readonly { readonly id: string; readonly name: string }[];
  /** Whether the reader may change the plan itself. */
  readonly inCharge: boolean;
  /** The id of the reader. */
  readonly me: string;
  /** The clocks of both sides. */
  readonly zones: { readonly company: string; readonly customer: string };
  /** Names of those who may have been at a meeting. */
  readonly people: readonly string[];
  /** The company's day. */
  readonly today: string;
  /** What the playbook calls the statuses of tasks. */
  readonly statusWords: Playbook["statusWords"];
  /** Titles of the tasks that are still to be done, by key. */
  readonly open: ReadonlyMap<string, string>;
};

const BoardContext = createContext<Board | null>(null);
export const BoardProvider = BoardContext.Provider;

/** The board that a task stands on. */
export function useBoard(): Board {
  const board = useContext(BoardContext);
  if (!board) throw new Error("A task is drawn outside of a board.");
  return board;
}
