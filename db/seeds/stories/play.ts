import { markPortalOpened } from "../../../app/customers/mark-opened.server.ts";
import { listLinks, openPortal } from "../../../app/customers/portal-links.server.ts";
import { saveSection } from "../../../app/kickoff/save-section.server.ts";
import { submitKickoff } from "../../../app/kickoff/submit.server.ts";
import type { Actor, ContactActor } from "../../../app/onboardings/actor.ts";
import { markLive } from "../../../app/onboardings/mark-live.server.ts";
import { addNote } from "../../../app/plan/add-note.server.ts";
import { blockTask } from "../../../app/plan/block-task.server.ts";
import { completeTask } from "../../../app/plan/complete-task.server.ts";
import { listTasks } from "../../../app/plan/tasks.server.ts";
import { writeCustomerLine } from "../../../app/plan/write-customer-line.server.ts";
import { actorOf } from "../seed-cast.ts";
import type { Act } from "./acts.ts";
import { deliver } from "./deliver.ts";
import { filledSections } from "./form.ts";
import { handOver, type Running, type Scene } from "./hand-over.ts";
import type { Doer, Step, Story } from "./story.ts";

/** Between two acts lies a minute at least; what belongs to an act happens within it. */
const before = -20_000;
const after = 20_000;

/**
 * Plays a story through the product's own verbs, each at its own time.
 * @param goLiveOn the promised day
 */
export async function playStory(
  scene: Scene,
  story: Story,
  acts: readonly Act[],
  goLiveOn: string,
): Promise<void> {
  const [first, ...rest] = acts;
  if (first?.kind !== "hand_over") throw new Error("A story begins with the handover.");
  const running = await handOver(scene, story, goLiveOn, first.at);
  await deliver(running, later(first.at, after));
  for (const act of rest) {
    await play(running, act);
    await deliver(running, later(act.at, after));
  }
}

async function play(running: Running, act: Act): Promise<void> {
  const { db, site, onboardingId, story } = running;
  if (act.kind === "step") return playStep(running, act.step, act.at);
  if (!story.kickoff || act.kind === "hand_over") return;
  const by = { actor: await contactAt(running, story.kickoff.by, act.at), now: act.at };
  if (act.kind === "send_form") await submitKickoff(db, by, { onboardingId }, site);
  else await fillForm(running, by);
}

async function fillForm(
  { db, story, playbook, onboardingId }: Running,
  by: { actor: ContactActor; now: Date },
): Promise<void> {
  let revision = 0;
  for (const form of filledSections(story, playbook)) {
    const stored = await saveSection(db, by, {
      onboardingId,
      form,
      origin: { revision, formId: "" },
    });
    if (stored.state === "saved") revision = stored.revision;
  }
}

async function playStep(running: Running, step: Step, now: Date): Promise<void> {
  const { db, site, onboardingId } = running;
  const by = { actor: await doer(running, step.by, now), now };
  if (step.did === "mark_live") return void (await markLive(db, by, { onboardingId }));
  const ref = { onboardingId, taskId: await taskId(running, step.task) };
  if (step.did === "complete") await completeTask(db, by, ref);
  else if (step.did === "block") await blockTask(db, by, { ...ref, reason: step.reason });
  else if (step.did === "write_line") await writeCustomerLine(db, by, { ...ref, text: step.text });
  else await addNote(db, by, { ...ref, text: step.text, forCustomer: step.forCustomer }, site);
}

async function taskId({ db, onboardingId, story }: Running, key: string): Promise<string> {
  const task = (await listTasks(db, onboardingId)).find((one) => one.key === key);
  if (!task) throw new Error(`${story.customer.name} has no task ${key}.`);
  return task.id;
}

async function doer(running: Running, by: Doer, now: Date): Promise<Actor> {
  return typeof by === "number" ? contactAt(running, by, now) : actorOf(running.actors, by);
}

/** A contact, who has opened their portal before doing anything there. */
async function contactAt(
  { db, site, onboardingId, contacts, story }: Running,
  place: number,
  now: Date,
): Promise<ContactActor> {
  const contact = contacts[place];
  const link = (await listLinks(db, onboardingId, now, site)).find(
    ({ contactId }) => contactId === contact?.id,
  );
  if (!contact || !link)
    throw new Error(`${story.customer.name} has no contact ${place} with a portal.`);
  if (link.openedAt !== null) return contact;
  const opened = later(now, before);
  const token = new URL(link.url).pathname.split("/").at(-1) ?? "";
  const portal = await openPortal(db, token, { now: opened, secret: site.APP_SECRET });
  await markPortalOpened(db, portal, opened);
  return contact;
}

function later(moment: Date, ms: number): Date {
  return new Date(moment.getTime() + ms);
}
