/** A meeting as calendars know it. Instants are ISO instants. */
export type CalendarEntry = {
  readonly id: string;
  readonly title: string;
  readonly startsAt: string;
  readonly minutes: number;
  readonly place: string;
  readonly description: string;
  /** How often it was changed: of two files calendars believe the higher. */
  readonly sequence: number;
  readonly writtenAt: string;
};

/** The meeting as a calendar file (RFC 5545). Times are in UTC: each calendar shows its own. */
export function calendarFile(entry: CalendarEntry): string {
  const end = new Date(Date.parse(entry.startsAt) + entry.minutes * 60_000).toISOString();
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Onward//Onward//EN",
    "METHOD:PUBLISH",
    "BEGIN:VEVENT",
    `UID:${entry.id}@onward`,
    `DTSTAMP:${moment(entry.writtenAt)}`,
    `SEQUENCE:${entry.sequence}`,
    `DTSTART:${moment(entry.startsAt)}`,
    `DTEND:${moment(end)}`,
    `SUMMARY:${escaped(entry.title)}`,
    ...(entry.place === "" ? [] : [`LOCATION:${escaped(entry.place)}`]),
    ...(entry.description === "" ? [] : [`DESCRIPTION:${escaped(entry.description)}`]),
    "END:VEVENT",
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

/** "20260312T140000Z". */
function moment(instant: string): string {
  return `${new Date(instant).toISOString().slice(0, 19).replaceAll(/[-:]/g, "")}Z`;
}

/** Text as 3.3.11 wants it; control characters, which no text may hold, are left out. */
function escaped(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => line.replaceAll(/\p{Cc}/gu, "").replaceAll(/[\\;,]/g, (sign) => `\\${sign}`))
    .join("\\n");
}

const longestLine = 75;

/** A line in pieces of at most 75 bytes (3.1), never cut inside of a character. */
function folded(line: string): string {
  const pieces: string[] = [];
  let piece = "";
  for (const character of line) {
    if (Buffer.byteLength(piece + character) > longestLine) {
      pieces.push(piece);
      piece = " ";
    }
    piece += character;
  }
  return [...pieces, piece].join("\r\n");
}
