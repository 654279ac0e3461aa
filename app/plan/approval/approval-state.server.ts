import type { Database } from "../../../db/client.ts";
import type { Actor } from "../../onboardings/actor.ts";
import { staffById } from "../../staff/queries.server.ts";
import type { Holders } from "../holding.ts";
import type { Task } from "../tasks.server.ts";
import { type Approver, approversOf, speaksFor } from "./approvers.ts";

/** What one approver has said in this round, if anything. */
export type ApproverState = {
  readonly key: string;
  /** Null for anybody at the customer. */
  readonly name: string | null;
  readonly ours: boolean;
  /** Who said yes; null as long as it waits for them. */
  readonly approvedBy: string | null;
};

/** Something that was sent back. */
export type SentBack = {
  readonly round: number;
  readonly by: string;
  readonly byCustomer: boolean;
  readonly reason: string;
  /** An ISO instant. */
  readonly at: string;
};

/** How far an approval is. */
export type ApprovalState = {
  readonly round: number;
  readonly needed: "all" | "any";
  readonly approvers: readonly ApproverState[];
  /** The latest first. */
  readonly sentBack: readonly SentBack[];
  /** What sending back opens again, by its title; null where nothing does. */
  readonly backTo: string | null;
  /** Whether the reader is asked, and has not said yes yet. */
  readonly asksReader: boolean;
  /** What it was sent back for is not done yet. */
  readonly waitsForWork: boolean;
};

export type Approvals = {
  /** By the id of the task. */
  readonly states: ReadonlyMap<string, ApprovalState>;
  /** Why open tasks are open again, by their key. */
  readonly reopened: ReadonlyMap<string, SentBack>;
};

/** How far the approvals of an onboarding are, as somebody reads them. */
export async function approvalsOf(
  db: Database,
  tasks: readonly Task[],
  holders: Holders,
  reader: Actor,
): Promise<Approvals> {
  const asked = tasks.filter(({ work }) => work?.type === "approval");
  if (asked.length === 0) return { states: new Map(), reopened: new Map() };
  const said = await verdictsOn(db, asked);
  const approvers = new Map(
    asked.map((task) => [
      task.id,
      task.work?.type === "approval" ? approversOf(task.work, task, holders) : [],
    ]),
  );
  const staff = await staffById(
    db,
    [...approvers.values()].flat().flatMap(({ staffId }) => staffId ?? []),
  );
  const nameOf = ({ staffId, named }: Approver) =>
    staffId === null ? named : (staff.get(staffId)?.name ?? null);
  const states = asked.map((task) => {
    const own = said.filter(({ task_id }) => task_id === task.id);
    const all = approvers.get(task.id) ?? [];
    return [task.id, stateOf(task, tasks, { all, own, nameOf, reader })] as const;
  });
  return { states: new Map(states), reopened: reopenedBy(asked, tasks, new Map(states)) };
}

type Verdict = Awaited<ReturnType<typeof verdictsOn>>[number];

async function verdictsOn(db: Database, tasks: readonly Task[]) {
  return db
    .selectFrom("approvals")
    .select([
      "task_id",
      "round",
      "approver",
      "verdict",
      "reason",
      "by_customer",
      "actor_name",
      "at",
    ])
    .where(
      "task_id",
      "in",
      tasks.map(({ id }) => id),
    )
    .orderBy("at", "desc")
    .orderBy("round", "desc")
    .execute();
}

type Found = {
  readonly all: readonly Approver[];
  readonly own: readonly Verdict[];
  readonly nameOf: (approver: Approver) => string | null;
  readonly reader: Actor;
};

function stateOf(
  { work, round, status }: Task,
  tasks: readonly Task[],
  { all, own, nameOf, reader }: Found,
): ApprovalState {
  const asked = work?.type === "approval" ? work : undefined;
  const now = own.filter((one) => one.round === round && one.verdict === "approved");
  const back = tasks.find(({ key }) => key === asked?.sendBackTo);
  const approvedBy = (key: string) =>
    now.find(({ approver }) => approver === key)?.actor_name ?? null;
  const isOpen = status === "open" || status === "blocked";
  return {
    round,
    needed: asked?.needed ?? "all",
    approvers: all.map((one) => ({
      key: one.key,
      name: nameOf(one),
      ours: one.staffId !== null,
      approvedBy: approvedBy(one.key),
    })),
    sentBack: sentBackIn(own),
    backTo: back?.title ?? null,
    asksReader: isOpen && all.some((one) => speaksFor(reader, one) && approvedBy(one.key) === null),
    waitsForWork: back !== undefined && (back.status === "open" || back.status === "blocked"),
  };
}

/** One of each round: whoever speaks for several has sent it back once. */
function sentBackIn(verdicts: readonly Verdict[]): SentBack[] {
  const byRound = new Map(
    verdicts.flatMap(({ round, verdict, actor_name: by, by_customer: byCustomer, reason, at }) =>
      verdict === "sent_back" && reason !== null
        ? [[round, { round, by, byCustomer, reason, at: at.toISOString() }] as const]
        : [],
    ),
  );
  return [...byRound.values()];
}

/** The tasks that are open again because something was sent back, with the reason. */
function reopenedBy(
  asked: readonly Task[],
  tasks: readonly Task[],
  states: ReadonlyMap<string, ApprovalState>,
): Map<string, SentBack> {
  const open = new Set(
    tasks.filter(({ status }) => status === "open" || status === "blocked").map(({ key }) => key),
  );
  return new Map(
    asked.flatMap(({ id, work, round }) => {
      const [latest] = states.get(id)?.sentBack ?? [];
      const key = work?.type === "approval" ? work.sendBackTo : undefined;
      return key !== undefined && latest?.round === round - 1 && open.has(key)
        ? [[key, latest] as const]
        : [];
    }),
  );
}
