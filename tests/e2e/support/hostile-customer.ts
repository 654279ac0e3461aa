import { changeAnswer } from "../../../app/kickoff/change-answer.server.ts";
import type { StartInput } from "../../../app/onboardings/start-input.ts";
import { addNote } from "../../../app/plan/add-note.server.ts";
import { sendBack } from "../../../app/plan/approval/send-back.server.ts";
import { blockTask } from "../../../app/plan/block-task.server.ts";
import { cancelTask } from "../../../app/plan/cancel-task.server.ts";
import { completeTask } from "../../../app/plan/complete-task.server.ts";
import { firstNameOf } from "../../../app/staff/first-name.ts";
import { worstStrings } from "../../support/hostile-strings.ts";
import { playbookWith } from "../../support/playbooks.ts";
import { tasksOf } from "./found.ts";
import type { Product, TestCustomer } from "./product.ts";

const [script = "", turning = "", word = ""] = worstStrings;

/** A playbook that puts what was typed into every text it has. */
export const playbook = {
  ...playbookWith(
    [
      {
        key: "all",
        title: "Everything",
        questions: [
          {
            key: "names",
            type: "repeating_value",
            label: "What are they called?",
            item: "Name",
            max: 30,
            of: { key: "name", label: "Name", type: "short_text" },
          },
          { key: "story", type: "long_text", label: "Anything else?" },
          { key: "who", type: "person", label: "Who is it?" },
          { key: "site", type: "short_text", label: "Where is it?" },
          {
            key: "people",
            type: "table",
            label: "Who works there?",
            item: "Person",
            max: 30,
            columns: [
              { key: "name", type: "short_text", label: "Name" },
              { key: "role", type: "short_text", label: "Role", required: false },
            ],
          },
        ],
      },
      {
        key: "more",
        title: "More",
        questions: [
          { key: "about", type: "short_text", label: "How do we find {{ site }} today?" },
          {
            key: "paper",
            type: "files",
            label: "A paper",
            required: false,
            max: 2,
          },
        ],
      },
    ],
    {
      key: "hostile",
      name: "Hostile",
      tasks: [
        { key: "build", phase: "start", title: "Build it", owner: "manager" },
        {
          key: "accept",
          phase: "start",
          title: "Accept {{ site }} today",
          owner: "customer",
          after: ["build"],
          work: { type: "approval", approvers: ["customer"], sendBackTo: "build" },
        },
        {
          key: "theirs",
          phase: "start",
          each: "names",
          title: "Look after {{ item }} today",
          owner: "customer",
          due: { offset: 3, anchor: "won" },
        },
        {
          key: "ours",
          phase: "start",
          each: "names",
          title: "Set up {{ item }} today",
          customerLine: "We set up {{ item }} today",
          details: "For {{ who }}: {{ story }}",
          owner: "manager",
          due: { offset: 3, anchor: "won" },
        },
        {
          key: "because",
          phase: "start",
          title: "Ask about it",
          customerLine: "We ask about it",
          owner: "manager",
          when: { and: [{ answered: "site" }, { answered: "story" }, { answered: "who" }] },
        },
      ],
    },
  ),
};

export const facts = {
  names: [...worstStrings],
  story: worstStrings.join("\n"),
  who: { name: turning, email: "who@example.com" },
  site: turning,
  people: worstStrings.map((name) => ({ name, role: name })),
  about: script,
};

const company = `${script}${turning}${word}`.slice(0, 120);
const person = `${turning}${word}`;

/** What they and their company are called, whole, and the person by the first name. */
export const hostileNames: readonly string[] = [company, person, firstNameOf(person)];

/** The handover of somebody whose every name is hostile. */
export const handover: Partial<StartInput> = {
  customer: { name: company, timeZone: "Europe/London", country: "GB" },
  contacts: [{ name: person, email: "hostile@example.com", phone: "", roles: ["champion"] }],
  endorsement: worstStrings.join("\n").slice(0, 1000),
};

/** Leaves the worst strings wherever people write while an onboarding runs. */
export async function leaveTexts(product: Product, customer: TestCustomer): Promise<void> {
  const { db } = product;
  const { onboardingId, contact, manager } = customer;
  const now = new Date();
  const [theirs, ours] = [
    { actor: contact, now },
    { actor: manager, now },
  ];
  const tasks = await tasksOf(product, customer);
  const idOf = (key: string) => tasks.find((task) => task.key === key)?.id ?? "";
  const setUp = tasks.filter(({ key }) => key.startsWith("ours["));
  for (const [index, text] of worstStrings.entries()) {
    const taskId = setUp[index]?.id ?? "";
    await addNote(db, theirs, { onboardingId, taskId, text }, product);
    if (index % 2 === 0) await blockTask(db, ours, { onboardingId, taskId, reason: text });
    if (index % 5 === 1) await cancelTask(db, ours, { onboardingId, taskId, reason: text });
  }
  await completeTask(db, ours, { onboardingId, taskId: idOf("build") });
  await sendBack(db, theirs, { onboardingId, taskId: idOf("accept"), round: 1, reason: turning });
  await changeAnswer(db, theirs, { onboardingId, entered: { site: { "": [script] } } }, product);
  await changeAnswer(db, theirs, { onboardingId, entered: { site: { "": [turning] } } }, product);
}
