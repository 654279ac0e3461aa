import { expect, test } from "vitest";
import { type CalendarEntry, calendarFile } from "./calendar-file.ts";

const entry: CalendarEntry = {
  id: "4711",
  title: "Kickoff; the first, of many",
  startsAt: "2026-03-29T00:30:00Z",
  minutes: 90,
  place: "Room 4\\5",
  description: "- Hello\n- Goals",
  sequence: 2,
  writtenAt: "2026-03-01T09:00:00.123Z",
};

test("a meeting is a calendar file in UTC, with its texts escaped", () => {
  expect(calendarFile(entry).split("\r\n")).toEqual([
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Onward//Onward//EN",
    "METHOD:PUBLISH",
    "BEGIN:VEVENT",
    "UID:4711@onward",
    "DTSTAMP:20260301T090000Z",
    "SEQUENCE:2",
    "DTSTART:20260329T003000Z",
    "DTEND:20260329T020000Z",
    "SUMMARY:Kickoff\\; the first\\, of many",
    "LOCATION:Room 4\\\\5",
    "DESCRIPTION:- Hello\\n- Goals",
    "END:VEVENT",
    "END:VCALENDAR",
    "",
  ]);
});

test.each(["x".repeat(300), "ü".repeat(200), "🧭".repeat(90), "a\rb\u0007c\r\nd"])(
  "no line is longer than 75 bytes, and unfolded it says the same: %s",
  (title) => {
    const text = calendarFile({ ...entry, title });
    const lines = text.split("\r\n");
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    expect(lines.join("")).not.toMatch(/\p{Cc}/u);
    const said = title.replaceAll(/\r\n|\r/g, "\\n").replaceAll("\u0007", "");
    expect(text.replaceAll("\r\n ", "")).toContain(`SUMMARY:${said}\r\n`);
  },
);
