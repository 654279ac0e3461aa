import { afterAll, beforeAll, expect, it } from "vitest";
import { testContext } from "../../../tests/factories/context.ts";
import { testEnv } from "../../../tests/factories/env.ts";
import { addTestStaff, type TestStaff } from "../../../tests/factories/staff.ts";
import { type TestDatabase, testDatabase } from "../../../tests/support/database.ts";
import { makeSignInLink } from "../../staff/sign-in-links.server.ts";
import * as code from "./code.tsx";
import * as link from "./link.tsx";
import * as signIn from "./sign-in.tsx";
import * as signOut from "./sign-out.ts";

let database: TestDatabase;
let person: TestStaff;

beforeAll(async () => {
  database = await testDatabase();
  person = await addTestStaff(database.db);
});
afterAll(() => database.close());

/** What a route is called with. */
function called(path: string, fields?: Record<string, string>, cookie = "") {
  const url = `http://portal.test${path}`;
  const body = fields && new URLSearchParams(fields);
  const request = new Request(url, {
    method: body ? "POST" : "GET",
    headers: { cookie },
    ...(body ? { body } : {}),
  });
  return {
    request,
    params: { token: path.split(/[/?]/).at(3) },
    context: testContext(database.db),
  };
}

async function newLink(to = ""): Promise<string> {
  const { pathname } = new URL(await makeSignInLink(database.db, testEnv, person.id));
  return pathname + to;
}

function redirected(answer: unknown): { to: string | null; cookies: string } {
  if (!(answer instanceof Response)) throw new Error("not led on");
  return { to: answer.headers.get("location"), cookies: answer.headers.getSetCookie().join("\n") };
}

function statusOf(answer: unknown): unknown {
  if (
    answer instanceof Response ||
    typeof answer !== "object" ||
    answer === null ||
    !("init" in answer)
  )
    return undefined;
  return answer.init;
}

it("does not use a link up when it is only opened, by a person or by a mail scanner", async () => {
  const path = await newLink();
  for (let at = 0; at < 3; at += 1)
    expect(await link.loader(called(path))).toMatchObject({ to: "/onboardings" });
  const { to, cookies } = redirected(await link.action(called(path, {})));
  expect(to).toBe("/onboardings");
  expect(cookies).toMatch(/^onward\.session_token=/);
});

it("leads on to the page somebody came for, and nowhere else", async () => {
  expect(redirected(await link.action(called(await newLink(), { to: "/onboardings/7" }))).to).toBe(
    "/onboardings/7",
  );
  expect(
    redirected(await link.action(called(await newLink(), { to: "https://evil.test/" }))).to,
  ).toBe("/onboardings");
});

it("answers 410 for a link that was used, and signs nobody in", async () => {
  const path = await newLink();
  await link.action(called(path, {}));
  expect(statusOf(await link.action(called(path, {})))).toMatchObject({ status: 410 });
});

it("answers a known and an unknown address alike", async () => {
  const known = redirected(
    await signIn.action(called("/sign-in", { email: person.email, to: "/team" })),
  );
  const unknown = redirected(
    await signIn.action(called("/sign-in", { email: "nobody@staff.test", to: "/team" })),
  );
  expect(known.to).toBe("/sign-in/code");
  expect(unknown.to).toBe(known.to);
  const shape = (cookies: string) => cookies.replace(/=[^;]*/, "=…");
  expect(shape(unknown.cookies)).toBe(shape(known.cookies));
});

it("keeps the address for the page that takes the code", async () => {
  const { cookies } = redirected(
    await signIn.action(called("/sign-in", { email: person.email, to: "/team" })),
  );
  const [cookie] = cookies.split(";");
  expect(await code.loader(called("/sign-in/code", undefined, cookie))).toMatchObject({
    email: person.email,
    to: "/team",
  });
  expect(await code.loader(called("/sign-in/code"))).toMatchObject({
    email: undefined,
    to: "/onboardings",
  });
});

it("gives back the address that was typed, and never a password or a code", async () => {
  const refused = [
    await signIn.action(called("/sign-in", { email: person.email, password: "a wrong password" })),
    await code.action(called("/sign-in/code", { email: person.email, code: "999999" })),
  ];
  for (const answer of refused) {
    expect(statusOf(answer)).toMatchObject({ status: 422 });
    expect(JSON.stringify(answer)).toContain(person.email);
    expect(JSON.stringify(answer)).not.toMatch(/wrong password|999999/);
  }
});

it("shows no sign-in page to somebody who is signed in", async () => {
  const { cookies } = redirected(await link.action(called(await newLink(), {})));
  const [cookie] = cookies.split(";");
  const led = await signIn
    .loader(called("/sign-in?to=/team", undefined, cookie))
    .catch((thrown: unknown) => thrown);
  expect(redirected(led).to).toBe("/team");
});

it("signs out by a post only", async () => {
  const { cookies } = redirected(await link.action(called(await newLink(), {})));
  const [cookie] = cookies.split(";");
  expect(redirected(signOut.loader()).cookies).toBe("");
  expect(redirected(await signOut.action(called("/sign-out", {}, cookie)))).toMatchObject({
    to: "/sign-in",
  });
  expect(await signIn.loader(called("/sign-in", undefined, cookie))).toMatchObject({
    to: "/onboardings",
  });
});
