import { randomUUID } from "node:crypto";
import { portalUrl } from "../../../app/customers/portal-token.ts";
import type { ContactActor, StaffActor } from "../../../app/onboardings/actor.ts";
import { startOnboarding } from "../../../app/onboardings/start.server.ts";
import type { StartInput } from "../../../app/onboardings/start-input.ts";
import { makeSignInLink } from "../../../app/staff/sign-in-links.server.ts";
import { connect, type Database } from "../../../db/client.ts";
import { secretOf } from "../../../scripts/data-folder.ts";
import { addressOf } from "../../../scripts/postgres/own-postgres.ts";
import { placeOf } from "../../../scripts/postgres/place.ts";

/** The running product that the journeys go through, and its database behind the pages. */
export type Product = {
  readonly db: Database;
  readonly APP_URL: string;
  readonly APP_SECRET: string;
  close(): Promise<void>;
};

/** A customer of this test's own. */
export type TestCustomer = {
  readonly onboardingId: string;
  readonly name: string;
  /** The address of the portal. */
  readonly portal: string;
  readonly linkId: string;
  /** The person whose portal it is. */
  readonly contact: ContactActor;
  /** Who looks after it. */
  readonly manager: StaffActor;
};

const dataDir = process.env.DATA_DIR ?? ".data/browser-tests";

/** Connects to the product that the configuration of the browser tests has started. */
export function openProduct(baseURL: string): Product {
  const { db, close } = connect(addressOf(placeOf(dataDir)), 2);
  return { db, APP_URL: baseURL, APP_SECRET: secretOf(dataDir), close };
}

/** A one-time sign-in link for the first active person with this role. */
export async function signInLink(
  product: Product,
  role: "sales" | "manager" | "admin",
): Promise<string> {
  return makeSignInLink(product.db, product, (await firstWith(product, role)).id);
}

async function firstWith({ db }: Product, role: "sales" | "manager" | "admin") {
  return db
    .selectFrom("staff")
    .select(["id", "name", "role"])
    .where("role", "=", role)
    .where("active", "=", true)
    .orderBy("created_at")
    .orderBy("name")
    .executeTakeFirstOrThrow();
}

/** Hands over a new customer on a playbook, as sales would, and gives its portal. */
export async function handOver(
  product: Product,
  playbook: string,
  changes: Partial<StartInput> = {},
): Promise<TestCustomer> {
  const seller = await firstWith(product, "sales");
  const manager = await firstWith(product, "manager");
  const name = `Test customer ${randomUUID().slice(0, 8)}`;
  const input: StartInput = {
    requestKey: randomUUID(),
    customer: { name, timeZone: "Europe/London", country: "GB" },
    contacts: [
      {
        name: "Ada Okafor",
        email: `ada.${randomUUID().slice(0, 8)}@example.com`,
        phone: "",
        roles: ["champion"],
      },
    ],
    playbook,
    managerId: manager.id,
    conciergeId: manager.id,
    endorsement: "They are better at this than I am.",
    ...changes,
  };
  const by = { actor: { kind: "staff", ...seller }, now: new Date() } as const;
  const { id } = await startOnboarding(product.db, by, input, product);
  const link = await mainLink(product, id);
  return {
    onboardingId: id,
    name: input.customer.name,
    portal: portalUrl(product.APP_URL, link.id, product.APP_SECRET),
    linkId: link.id,
    contact: { kind: "contact", id: link.contact_id, name: link.name },
    manager: { kind: "staff", ...manager },
  };
}

async function mainLink({ db }: Product, onboardingId: string) {
  return db
    .selectFrom("portal_links")
    .innerJoin("contacts", "contacts.id", "contact_id")
    .select(["portal_links.id", "contact_id", "contacts.name"])
    .where("onboarding_id", "=", onboardingId)
    .executeTakeFirstOrThrow();
}
