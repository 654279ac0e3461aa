import type { Site } from "../../app/lib/site.ts";
import { loadCalendar } from "../../app/plan/calendar.server.ts";
import { importReadyMade } from "../../app/playbook/import-ready-made.server.ts";
import { readyMade } from "../../app/playbook/ready-made/ready-made.ts";
import type { Database } from "../client.ts";
import { demoStories } from "./demo-stories.ts";
import { actorOf, seedCast } from "./seed-cast.ts";
import { actsOf, storyDays } from "./stories/acts.ts";
import { playStory } from "./stories/play.ts";

const dayMs = 86_400_000;
/** The demo company has used the product for so long. */
const daysInUse = 120;

/**
 * Fills an empty, migrated database with a company, its people, its playbooks and its customers.
 * Everything happens through the product's own verbs, at its own time relative to `now`.
 */
export async function seedDemo(
  db: Database,
  { now, site }: { readonly now: Date; readonly site: Site },
): Promise<void> {
  const founded = new Date(now.getTime() - daysInUse * dayMs);
  const actors = await seedCast(db, founded);
  for (const { key } of readyMade())
    await importReadyMade(db, { actor: actorOf(actors, "ruth"), now: founded }, { key });
  const calendar = await loadCalendar(db, now);
  const day = storyDays(calendar, now);
  for (const story of demoStories(day)) {
    await playStory({ db, site, actors }, story, actsOf(story, calendar, now), day(story.goLive));
  }
}
