import { type PortalAddress, portalAddresses } from "../app/customers/portal-addresses.server.ts";
import { makeSignInLink } from "../app/staff/sign-in-links.server.ts";
import { connect, type Database } from "../db/client.ts";
import type { Access } from "./database.ts";

/** The addresses that let people in, as `npm run links -- --json` prints them. */
export type Addresses = {
  readonly staff: readonly {
    readonly name: string;
    readonly email: string;
    readonly role: string;
    readonly signIn: string;
  }[];
  readonly customers: readonly PortalAddress[];
};

/** Makes a sign-in link for one person of each role, and finds the open portal of each customer. */
export async function listAddresses(access: Access): Promise<Addresses> {
  const { db, close } = connect(access.DATABASE_URL, 2);
  try {
    return { staff: await listStaff(db, access), customers: await portalAddresses(db, access) };
  } finally {
    await close();
  }
}

async function listStaff(db: Database, access: Access): Promise<Addresses["staff"]> {
  const people = await db
    .selectFrom("staff")
    .distinctOn("role")
    .select(["id", "name", "email", "role"])
    .where("active", "=", true)
    .orderBy("role")
    .orderBy("created_at")
    .orderBy("name")
    .execute();
  return Promise.all(
    people.map(async ({ id, ...person }) => ({
      ...person,
      signIn: await makeSignInLink(db, access, id),
    })),
  );
}

/** The addresses for people to read. */
export function show({ staff, customers }: Addresses): string {
  return [
    "Staff (each link signs in once):",
    ...staff.map(({ name, role, signIn }) => `  ${name}, ${role}\n    ${signIn}`),
    "",
    "Customers:",
    ...customers.map(
      ({ name, playbook, stage, portal }) =>
        `  ${name} (${playbook}, ${stage.replaceAll("_", " ")})\n    ${portal}`,
    ),
    "",
  ].join("\n");
}
