import type { ApprovalState, SentBack } from "../plan/approval/approval-state.server.ts";
import type { StepApproval, TimelineTask } from "./timeline-view.ts";
import { words } from "./words.en.ts";

/** Why a task of the customer is to be done once more; what staff send back to staff stays inside. */
export function sentBackTo({ ownerRole, sentBack }: TimelineTask): string | null {
  if (sentBack === null || ownerRole !== "customer") return null;
  return words.sentBackBy(sentBack.by, sentBack.reason);
}

/** What the customer reads of a yes that is asked for. */
export function stepApproval(state: ApprovalState): StepApproval {
  return {
    round: state.round,
    asksYou: state.asksReader && !state.waitsForWork,
    said: state.approvers.length > 1 ? state.approvers.map(saidBy) : [],
    before: state.sentBack.filter(isTheirs).map(({ by, reason }) => words.sentBackBy(by, reason)),
  };
}

function saidBy({ name, approvedBy }: ApprovalState["approvers"][number]): string {
  return approvedBy === null ? words.waitsFor(name ?? words.anybody) : words.saidYes(approvedBy);
}

/** What they have sent back themselves. */
function isTheirs({ byCustomer }: SentBack): boolean {
  return byCustomer;
}
