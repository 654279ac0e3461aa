// npm run staff:add -- --name "Ada Byron" --email ada@example.com --role admin
import { parseArgs } from "node:util";
import type { z } from "zod";
import { readLocalEnv } from "../app/lib/env.ts";
import { addStaff } from "../app/staff/add-staff.server.ts";
import { makeSignInLink } from "../app/staff/sign-in-links.server.ts";
import { addStaffInput } from "../app/staff/staff-input.ts";
import { connect } from "../db/client.ts";
import { type Access, withDatabase } from "./database.ts";
import { main } from "./main.ts";

type Person = z.input<typeof addStaffInput>;

await main(async () => {
  const person = readPerson();
  const link = await withDatabase(readLocalEnv(process.env), "npm run staff:add", (access) =>
    add(access, person),
  );
  process.stdout.write(
    `${person.name} is in the team. This link signs in once, within 24 hours:\n${link}\n`,
  );
});

function readPerson(): Person {
  const text = { type: "string", default: "" } as const;
  const { values } = parseArgs({ options: { name: text, email: text, role: text, title: text } });
  const { data, error } = addStaffInput.safeParse(values);
  if (data) return data;
  const problems = error.issues.map(({ path, message }) => `  --${path.join(".")}: ${message}`);
  throw new Error(
    `${problems.join("\n")}\nFor example: npm run staff:add -- --name "Ada Byron" --email ada@example.com --role admin`,
  );
}

async function add(access: Access, person: Person): Promise<string> {
  // Read at once: without the secret there is no link, and nobody is to be added without one.
  const site = { ...access };
  const { db, close } = connect(site.DATABASE_URL, 2);
  try {
    const actor = { kind: "system", name: "npm run staff:add" } as const;
    const { id } = await addStaff(db, { actor, now: new Date() }, person);
    return await makeSignInLink(db, site, id);
  } finally {
    await close();
  }
}
