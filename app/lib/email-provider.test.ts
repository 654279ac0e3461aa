import { expect, it } from "vitest";
import { sender } from "./email-provider.server.ts";

it.each([
  ["Priya Nair", "Onward <hello@onward.test>", '"Priya Nair" <hello@onward.test>'],
  ["Priya Nair", "hello@onward.test", '"Priya Nair" <hello@onward.test>'],
  ['Priya "P" \\ Nair', "hello@onward.test", '"Priya \\"P\\" \\\\ Nair" <hello@onward.test>'],
  [
    "Priya\r\nBcc: all@evil.test",
    "hello@onward.test",
    '"Priya Bcc: all@evil.test" <hello@onward.test>',
  ],
  ["Zoë <boss@evil.test>", "hello@onward.test", '"Zoë <boss@evil.test>" <hello@onward.test>'],
  ["", "Onward <hello@onward.test>", "hello@onward.test"],
])("%j sends as %s", (name, mailFrom, from) => {
  expect(sender(name, mailFrom)).toBe(from);
});
