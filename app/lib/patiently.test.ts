import { expect, test } from "vitest";
import { patiently } from "./patiently.ts";

function failing(times: number, error: Error) {
  let tried = 0;
  const work = async () => {
    tried += 1;
    if (tried <= times) throw error;
    return tried;
  };
  return { work, tried: () => tried };
}

const starting = Object.assign(new Error("the database system is starting up"), { code: "57P03" });
const soon = { forMs: 1000, everyMs: 1 };

test.each([
  starting,
  Object.assign(new Error("connect"), { code: "ECONNREFUSED" }),
  new Error("Connection terminated unexpectedly"),
])("waits for a database that is away: $message", async (error) => {
  expect(await patiently(failing(2, error).work, soon)).toBe(3);
});

test("gives up at once for any other reason, and in the end", async () => {
  const wrong = failing(2, Object.assign(new Error("no such user"), { code: "28P01" }));
  await expect(patiently(wrong.work, soon)).rejects.toThrow("no such user");
  expect(wrong.tried()).toBe(1);
  const never = failing(Number.POSITIVE_INFINITY, starting);
  await expect(patiently(never.work, { forMs: 20, everyMs: 1 })).rejects.toThrow("starting up");
  expect(never.tried()).toBeGreaterThan(1);
});
