import type { ActionFunctionArgs } from "@remix-run/server-runtime";
import { afterAll, beforeAll, expect, test } from "vitest";
import { testContext } from "../../../tests/factories/context.ts";
import { testEnv } from "../../../tests/factories/env.ts";
import { addTestStaff, type TestStaff } from "../../../tests/factories/staff.ts";
import { type TestDatabase, testDatabase } from "../../../tests/support/database.ts";
import { makeSignInLink } from "../../staff/sign-in-links.server.ts";
import * as link from "../sign-in/link.tsx";
import * as logo from "./company-logo.ts";
import * as member from "./member.tsx";
import * as photo from "./member-photo.ts";
import * as newOnboarding from "./new-onboarding.tsx";
import * as factPreview from "./onboarding/fact-preview.ts";
import * as settings from "./settings.tsx";
import * as team from "./team.tsx";

let database: TestDatabase;
let admin: TestStaff;
let cookie: string;

beforeAll(async () => {
  database = await testDatabase();
  admin = await addTestStaff(database.db, { role: "admin" });
  cookie = await signIn(admin);
});
afterAll(() => database.close());

/** The cookie of somebody who has signed in. */
async function signIn(person: TestStaff): Promise<string> {
  const url = await makeSignInLink(database.db, testEnv, person.id);
  const token = new URL(url).pathname.split("/").at(-1);
  const request = new Request(url, { method: "POST", body: new URLSearchParams() });
  const answer = await link.action({ request, params: { token }, context: context() });
  if (!(answer instanceof Response)) throw new Error("not signed in");
  return answer.headers.getSetCookie().join("; ");
}

const context = () => testContext(database.db);

/** What an action is called with, whose form breaks off in the middle. */
function broken(): ActionFunctionArgs {
  const request = new Request("http://portal.test/", {
    method: "POST",
    headers: { cookie, "content-type": "multipart/form-data; boundary=b" },
    body: '--b\r\ncontent-disposition: form-data; name="name"',
  });
  return { request, params: { id: admin.id }, context: context() };
}

test.each([
  ["the team", team.action],
  ["a member", member.action],
  ["the settings", settings.action],
  ["a new onboarding", newOnboarding.action],
  ["the preview of a fact", factPreview.action],
])("half a form sent to %s is the sender's fault", async (_where, action) => {
  const answer = Promise.resolve(action(broken()));
  await expect(answer).rejects.toMatchObject({ init: { status: 400 } });
});

test.each([
  ["the logo", logo.action],
  ["the photo of somebody else", photo.action],
])("nothing is kept of a picture for %s from somebody who may not", async (_what, action) => {
  const seller = await signIn(await addTestStaff(database.db, { role: "sales" }));
  const form = new FormData();
  form.set("picture", new File([onePixel], "me.gif"));
  const request = new Request("http://portal.test/", {
    method: "PUT",
    headers: { cookie: seller },
    body: form,
  });
  const { status } = await action({ request, params: { id: admin.id }, context: context() });
  expect(status).toBe(403);
  expect(await database.db.selectFrom("files").select("id").execute()).toEqual([]);
});

const onePixel = Buffer.from("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7", "base64");
