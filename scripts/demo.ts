import type { Site } from "../app/lib/site.ts";
import { connect } from "../db/client.ts";
import { seedDemo } from "../db/seeds/demo.ts";

type Place = Site & { readonly DATABASE_URL: string };

/** Loads the demo data into a database in which there is nobody yet. Leaves any other alone. */
export async function loadDemo(
  { DATABASE_URL, APP_URL, APP_SECRET }: Place,
  now: Date,
): Promise<void> {
  const { db, close } = connect(DATABASE_URL, 4);
  try {
    const staff = await db.selectFrom("staff").select("id").limit(1).executeTakeFirst();
    const onboarding = await db.selectFrom("onboardings").select("id").limit(1).executeTakeFirst();
    if (!staff && !onboarding) await seedDemo(db, { now, site: { APP_URL, APP_SECRET } });
  } finally {
    await close();
  }
}
