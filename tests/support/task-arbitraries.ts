import fc from "fast-check";
import { type Condition, factsRead } from "../../app/facts/condition.ts";
import { asRule } from "../../app/playbook/rule-paths.ts";
import type { PlaybookInput } from "../../app/playbook/schema.ts";

type TaskInput = Omit<PlaybookInput["tasks"][number], "when"> & {
  readonly when?: Condition | undefined;
};
type DueInput = NonNullable<TaskInput["due"]>;

const leaf: fc.Arbitrary<Condition> = fc.constantFrom<Condition>(
  { "==": [{ var: "pets" }, true] },
  { "!=": [{ var: "pets" }, true] },
  { ">": [{ var: "size" }, 1] },
  { "<=": [{ var: "size" }, 3] },
  { in: [{ var: "tier" }, ["pro"]] },
  { in: ["mail", { var: "tools" }] },
  { "<": [{ var: "start" }, "2027-01-15"] },
  { answered: "size" },
);

/** Conditions over those questions that can go either way. */
export const ruleArbitrary: fc.Arbitrary<Condition> = fc.oneof(
  leaf,
  leaf.map((not) => ({ "!": not })),
  fc.tuple(leaf, leaf).map((and) => ({ and })),
  fc.tuple(leaf, leaf).map((or) => ({ or })),
);

type Kind = Partial<
  Pick<TaskInput, "each" | "repeat" | "work" | "starts" | "after" | "when" | "title">
>;

const day = { amount: 1, unit: "days" } as const;
const week = { amount: 1, unit: "weeks" } as const;
const decision: TaskInput["work"] = {
  type: "decision",
  options: [
    { value: "go", label: "Go" },
    {
      value: "no_go",
      label: "No-go",
      again: true,
      moves: { moment: "go_live", by: { amount: 3 } },
    },
  ],
};
const ofItem = "Visit {{ item }} with {{ item.staff }}";

/** What makes a task more than one that is there once. */
const alone = fc.constantFrom<Kind>(
  { each: "sites", title: ofItem },
  { each: "sites", title: ofItem, when: { ">": [{ var: "item.staff" }, 4] } },
  { each: "tools", when: { "==": [{ var: "item" }, "mail"] } },
  { each: "sites", repeat: { every: day, times: 2 } },
  { each: "sites", work: decision },
  { repeat: { every: week, times: 3 } },
  { repeat: { every: { amount: 1, unit: "months" } } },
  { repeat: { every: { amount: 1, unit: "months" }, until: "go_live" } },
  { each: "sites", repeat: { every: { amount: 40 }, until: "go_live" } },
  {
    repeat: { every: week, times: 2, extend: { times: 2, when: { "<=": [{ var: "size" }, 3] } } },
  },
  { work: decision },
  { work: { type: "files", validDays: 30, renewBefore: week } },
  { each: "tools", work: { type: "files", validDays: 30 } },
  { work: { type: "approval", approvers: [{ answer: "signer" }] } },
  { work: { type: "meeting", agenda: ["{{ tier }}"] } },
  { work: { type: "meeting", with: ["concierge", { answer: "signer" }, { contact: "sponsor" }] } },
  { work: { type: "checks", items: [{ key: "one", text: "{{ size }} is right" }] } },
  { starts: { on: "answered", question: "size" } },
  { starts: { on: "kickoff" } },
  { starts: { on: "cancelled" } },
  { starts: { on: "date", offset: 0, unit: "days", anchor: "go_live" } },
);

/** What an earlier task brings into the plan, or gets back. */
function becauseOf(task: string): fc.Arbitrary<Kind> {
  return fc.constantFrom<Kind>(
    { starts: { on: "done", task } },
    { repeat: { every: week, until: { task } } },
    { starts: { on: "overdue", task, by: { amount: 2 } } },
    { starts: { on: "date", offset: -3, anchor: { task, of: "due" } } },
    { after: [task], work: { type: "approval", sendBackTo: task } },
  );
}

/** Hangs on the first task, where that is a decision, or on the files of the second. */
const becauseOfWork = fc.constantFrom<Kind>(
  { starts: { on: "decided", task: "t0" } },
  { starts: { on: "decided", task: "t0", choice: "no_go" } },
  { when: { "==": [{ var: "decision.t0" }, "no_go"] } },
  { when: { "!=": [{ var: "decision.t0" }, "no_go"] } },
  { starts: { on: "received", task: "t1" } },
);

function kindArbitrary(index: number, earlier: readonly string[]): fc.Arbitrary<Kind> {
  if (index === 0)
    return fc.oneof(alone, fc.constantFrom<Kind>({}, { work: decision }, { work: decision }));
  if (index === 1)
    return fc.oneof(alone, fc.constantFrom<Kind>({}, { work: { type: "files", validDays: 30 } }));
  const other = fc.constantFrom(...earlier).chain(becauseOf);
  return fc.oneof(fc.constant({}), alone, alone, other, becauseOfWork, becauseOfWork);
}

/** A task that may refer to those before it: t0, t1 and so on. */
export function taskArbitrary(index: number): fc.Arbitrary<TaskInput> {
  const earlier = Array.from({ length: index }, (_, at) => `t${at}`);
  const orNot = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
  return fc
    .record({
      key: fc.constant(`t${index}`),
      phase: fc.constantFrom("first", "second"),
      title: fc.constantFrom("Plain", "Set up {{ size }} for {{ customer }}", "{{ tier }}"),
      owner: fc.constantFrom<TaskInput["owner"]>(
        "customer",
        "concierge",
        "manager",
        { answer: "signer" },
        { staff: "ana@us.example", deputy: "ben@us.example" },
        { staff: { answer: "signer" } },
        {
          choose: [{ when: { answered: "size" }, owner: { answer: "signer" } }],
          else: "manager",
        },
        { contact: "sponsor" },
      ),
      due: orNot(dueArbitrary(earlier)),
      after: fc
        .subarray(earlier, { maxLength: Math.min(3, earlier.length) })
        .chain((tasks) => fc.tuple(...tasks.map(afterArbitrary))),
      when: fc.option(ruleArbitrary, { nil: undefined, freq: 1 }),
      parent: index === 0 ? fc.constant(undefined) : partOf(earlier),
      completedByParts: fc.boolean(),
      onCancel: fc.constantFrom("cancel", "cancel", "keep"),
      customerLine: orNot(fc.constant("We get {{ size }} ready")),
      kind: kindArbitrary(index, earlier),
    })
    .map(({ kind, ...task }) => ({ ...task, ...kind }));
}

/** The same tasks, without references to what another one does not have, and each series dated. */
export function referring(tasks: readonly TaskInput[]): TaskInput[] {
  const byKey = new Map(tasks.map((task) => [task.key, task]));
  return tasks.map((task) => {
    const { repeat, starts, when, completedByParts, work } = task;
    const due = task.due ?? (repeat && { offset: 1, anchor: "won" });
    return {
      ...task,
      due: due && { ...due, anchor: dated(due.anchor, task, byKey) },
      starts: starts && canHappen(starts, byKey) ? starts : undefined,
      when: when !== undefined && canBeTried(when, byKey) ? when : undefined,
      completedByParts: completedByParts && (work === undefined || work.type === "meeting"),
    };
  });
}

type ByKey = ReadonlyMap<string, TaskInput>;

function dated(anchor: DueInput["anchor"], { starts }: TaskInput, tasks: ByKey) {
  if (anchor === "start") return starts && canHappen(starts, tasks) ? anchor : "won";
  if (typeof anchor === "string" || !("task" in anchor) || anchor.of !== "due") return anchor;
  const target = tasks.get(anchor.task);
  return target?.due || target?.repeat ? anchor : { task: anchor.task };
}

function canHappen(starts: NonNullable<TaskInput["starts"]>, tasks: ByKey): boolean {
  if (starts.on === "date") {
    const { anchor } = starts;
    if (typeof anchor === "string" || !("task" in anchor)) return true;
    return tasks.get(anchor.task)?.due !== undefined;
  }
  const target = "task" in starts ? tasks.get(starts.task) : undefined;
  if (starts.on === "received") return target?.work?.type === "files";
  if (starts.on === "decided") return target?.work?.type === "decision";
  return starts.on !== "overdue" || target?.due !== undefined;
}

/** Whether the decisions that a rule reads are taken anywhere. */
function canBeTried(when: Condition, tasks: ByKey): boolean {
  return factsRead(asRule(when)).every((key) => {
    const [, decision] = key.split("decision:");
    return decision === undefined || tasks.get(decision)?.work?.type === "decision";
  });
}

function partOf(earlier: readonly string[]): fc.Arbitrary<string | undefined> {
  return fc.option(fc.constantFrom(...earlier), { nil: undefined, freq: 1 });
}

function dueArbitrary(earlier: readonly string[]): fc.Arbitrary<DueInput> {
  const anchors: DueInput["anchor"][] = [
    "won",
    "kickoff",
    "go_live",
    "next",
    "start",
    { answer: "start" },
    ...earlier.flatMap((task): DueInput["anchor"][] => [
      { task },
      { task, of: "due" },
      { task, of: "expected" },
    ]),
  ];
  const offset = fc.integer({ min: -20, max: 20 });
  const anchor = fc.constantFrom(...anchors);
  return fc.oneof(
    fc.record({
      offset,
      anchor,
      unit: fc.constantFrom("days", "working_days", "weeks", "months", "hours", "working_hours"),
    }),
    fc.record({
      offset,
      anchor,
      unit: fc.constantFrom("days", "working_days"),
      time: fc.constantFrom("00:30", "09:30", "23:30"),
      zone: fc.constantFrom("company", "customer"),
    }),
  );
}

function afterArbitrary(task: string): fc.Arbitrary<NonNullable<TaskInput["after"]>[number]> {
  return fc.oneof(
    fc.constant(task),
    fc.constantFrom("days", "working_days", "weeks").map((unit) => ({
      task,
      lag: { amount: 2, unit },
    })),
  );
}
