import type { Database } from "../../db/client.ts";
import { bindPlaybook } from "../kickoff/bound-playbook.ts";
import { mayReveal } from "../kickoff/revealing.ts";
import type { Site } from "../lib/site.ts";
import { isInCharge } from "../plan/task-rules.ts";
import { getVersion } from "../playbook/versions.server.ts";
import { placeChoices } from "../staff/place-choices.server.ts";
import { listStaff } from "../staff/queries.server.ts";
import type { StaffActor } from "./actor.ts";
import { getOnboardingPage } from "./onboarding-page.server.ts";
import { roleHolders } from "./role-holders.server.ts";

/** The page of one onboarding, with what this member of staff may do on it. @throws Refusal not_found */
export async function getStaffView(
  db: Database,
  id: string,
  { actor, now }: { readonly actor: StaffActor; readonly now: Date },
  site: Site,
) {
  const page = await getOnboardingPage(db, id, now, site, actor);
  const { document } = await getVersion(db, page.onboarding.playbook_version_id);
  const questions = [...bindPlaybook(document).questions.values()].map(
    ({ base: { key, label } }) => ({ key, label }),
  );
  const staff = (await listStaff(db))
    .filter(({ active }) => active)
    .map(({ id: staffId, name, role }) => ({ id: staffId, name, role }));
  const holders = await roleHolders(db, id);
  const inCharge = isInCharge(actor, page.onboarding);
  return {
    ...page,
    questions,
    holders,
    staff,
    me: actor.id,
    inCharge,
    places: inCharge ? placeChoices(page.customer.place.timeZone) : null,
    mayReveal: mayReveal(actor),
  };
}
