import { ofTask, playbookOf } from "../../../tests/support/diagnosed.ts";
import { plannedSections } from "../../../tests/support/plan-arbitraries.ts";
import { files, testProblems } from "../../../tests/support/problem-cases.ts";
import type { OwnerProblem } from "../problem-code.ts";
import type { PlaybookInput } from "../schema.ts";

type Question = PlaybookInput["sections"][number]["questions"][number];
type Task = PlaybookInput["tasks"][number];

const person = { key: "payer", label: "Who pays?", type: "person" } as const;
const people: Question = {
  key: "people",
  label: "Who does what?",
  type: "people_by_role",
  roles: [
    { key: "billing", label: "Billing" },
    { key: "legal", label: "Legal", required: false },
  ],
};
const ifPets = { "==": [{ var: "pets" }, true] } as const;

/** Somebody by a rule, or else the seller. */
const chosen = (owner: "customer" | "manager" | "manger") => ({
  choose: [{ when: ifPets, owner }],
  else: "sales",
});

type Condition = NonNullable<Task["when"]>;
const payer = { answer: "payer" } as const;
const payerIf = (when: Condition): Partial<Task> => ({
  owner: { choose: [{ when, owner: payer }], else: "sales" },
});
const payerUnless = (when: Condition): Partial<Task> => ({
  owner: { choose: [{ when, owner: "sales" }], else: payer },
});

/** A task of whom an answer to this question names. */
function namedBy(question: Question, path: string, besides: Partial<Task> = {}) {
  return playbookOf({
    sections: [...plannedSections, { key: "more", title: "More", questions: [question] }],
    tasks: [{ key: "pay", phase: "start", title: "Pay", owner: { answer: path }, ...besides }],
  });
}

const missing = {
  at: "tasks[0].owner.answer",
  fix: "Always ask for it, or let the task happen only when it is answered.",
  severity: "warning",
} as const;
const approvedBy = (...approvers: Task["owner"][]): Partial<Task> => ({
  work: { type: "approval", approvers },
});

testProblems<OwnerProblem>({
  may_name_nobody: [
    {
      ...missing,
      wrong: namedBy({ ...person, required: false }, "payer"),
      right: namedBy({ ...person, required: false }, "payer", { when: { answered: "payer" } }),
    },
    {
      ...missing,
      wrong: namedBy({ ...person, when: ifPets }, "payer"),
      right: namedBy({ ...person, when: ifPets }, "payer", { when: ifPets }),
    },
    {
      ...missing,
      wrong: namedBy({ ...person, mayBe: ["not_sure"] }, "payer"),
      right: namedBy(person, "payer"),
    },
    {
      ...missing,
      wrong: namedBy({ ...person, askedOf: "staff" }, "payer"),
      right: namedBy({ ...person, askedOf: "staff" }, "payer", {
        starts: { on: "answered", question: "payer" },
      }),
    },
    {
      ...missing,
      wrong: namedBy({ ...person, email: "optional" }, "payer"),
      right: namedBy({ ...person, email: "required" }, "payer"),
    },
    {
      ...missing,
      wrong: namedBy(people, "people.legal"),
      right: namedBy(people, "people.billing"),
    },
    {
      ...missing,
      at: "tasks[0].work.approvers[0].answer",
      wrong: namedBy({ ...person, required: false }, "signer", approvedBy({ answer: "payer" })),
      right: namedBy(person, "signer", approvedBy({ answer: "payer" })),
    },
    {
      ...missing,
      at: "tasks[0].owner.choose[0].owner.answer",
      wrong: namedBy({ ...person, required: false }, "payer", payerIf(ifPets)),
      right: namedBy({ ...person, when: ifPets }, "payer", payerIf(ifPets)),
    },
    {
      ...missing,
      at: "tasks[0].owner.else.answer",
      wrong: namedBy({ ...person, when: ifPets }, "payer", payerUnless(ifPets)),
      right: namedBy({ ...person, when: { "!": ifPets } }, "payer", payerUnless(ifPets)),
    },
  ],
  names_nobody: [
    {
      wrong: ofTask({ owner: { answer: "size" } }),
      at: "tasks[0].owner.answer",
      fix: "Choose a question for a person, or for an email address.",
      right: ofTask({ owner: { answer: "signer" } }),
    },
    {
      wrong: ofTask({
        owner: "customer",
        work: { type: "approval", approvers: [{ answer: "tier" }] },
      }),
      at: "tasks[0].work.approvers[0].answer",
      fix: "Choose a question for a person, or for an email address.",
      right: ofTask({
        owner: "customer",
        work: { type: "approval", approvers: [{ answer: "signer" }] },
      }),
    },
    {
      wrong: ofTask({ owner: { staff: { answer: "size" } } }),
      at: "tasks[0].owner.staff.answer",
      fix: "Choose a question for a person, or for an email address.",
      right: ofTask({ owner: { staff: { answer: "signer" } } }),
    },
    {
      wrong: ofTask({ each: "sites", owner: { answer: "item.name" } }),
      at: "tasks[0].owner.answer",
      fix: "Choose a question for a person, or for an email address.",
      right: ofTask({ each: "sites", owner: { answer: "signer" } }),
    },
    {
      wrong: namedBy({ ...person, email: "no" }, "payer"),
      at: "tasks[0].owner.answer",
      fix: "Choose a question for a person, or for an email address.",
      right: namedBy(person, "payer"),
    },
  ],
  no_reviewer: [
    {
      wrong: ofTask({ work: { ...files, reviewedBy: "customer" } }),
      at: "tasks[0].work.reviewedBy",
      fix: "Name one of yours, or remove it.",
      right: ofTask({ work: { ...files, reviewedBy: "manager" } }),
    },
  ],
  unknown_role: [
    {
      wrong: ofTask({ work: { type: "meeting", with: ["customer", "manger"] } }),
      at: "tasks[0].work.with[1]",
      fix: "Did you mean “manager”?",
      right: ofTask({ work: { type: "meeting", with: ["customer", "manager"] } }),
    },
    {
      wrong: ofTask({ owner: "manger" }),
      at: "tasks[0].owner",
      fix: "Did you mean “manager”?",
      right: ofTask({ owner: "manager" }),
    },
    {
      wrong: ofTask({ work: { ...files, reviewedBy: "manger" } }),
      at: "tasks[0].work.reviewedBy",
      fix: "Did you mean “manager”?",
      right: ofTask({ work: { ...files, reviewedBy: "manager" } }),
    },
    {
      wrong: ofTask({ owner: chosen("manger") }),
      at: "tasks[0].owner.choose[0].owner",
      fix: "Did you mean “manager”?",
      right: ofTask({ owner: chosen("manager") }),
    },
  ],
  unseen_approval: [
    {
      wrong: ofTask(approvedBy("customer")),
      at: "tasks[0].work.approvers[0]",
      fix: "Give the task a line for the customer.",
      right: ofTask({ ...approvedBy("customer"), customerLine: "Tell us if it is right" }),
    },
    {
      wrong: ofTask({ ...approvedBy("manager", { contact: "sponsor" }), customerLine: " " }),
      at: "tasks[0].work.approvers[1]",
      fix: "Give the task a line for the customer.",
      right: ofTask({ ...approvedBy("manager", { contact: "sponsor" }), owner: "customer" }),
    },
    {
      wrong: ofTask(approvedBy({ answer: "signer" })),
      at: "tasks[0].work.approvers[0]",
      fix: "Give the task a line for the customer.",
      right: ofTask(approvedBy("manager")),
    },
    {
      wrong: ofTask(approvedBy(chosen("customer"))),
      at: "tasks[0].work.approvers[0]",
      fix: "Give the task a line for the customer.",
      right: ofTask(approvedBy(chosen("manager"))),
    },
  ],
});
