import { readTime } from "../time/clock.ts";

export const closed = "closed";

const mostSpans = 4;
const betweenSpans = / ?(?:[,;&]|\band\b) ?/;
const betweenTimes = / ?(?:[-–—−]|\bto\b|\buntil\b) ?/;

/**
 * The hours of one day as people write them: "9:00 to 17:00", "9am-12pm, 1pm-5pm", "18:00 to
 * 02:00" (past midnight), "24 hours", "closed".
 * @returns "09:00-12:00, 13:00-17:00" or "closed"; undefined for what cannot be read
 */
export function readHours(text: string): string | undefined {
  const tidy = text.normalize("NFKC").trim().toLowerCase().replace(/\s+/g, " ");
  if (tidy === "" || tidy === closed || /^[-–—]$/.test(tidy)) return closed;
  if (/^(?:24 ?h(?:ours)?|all day)$/.test(tidy)) return "00:00-24:00";
  const spans = tidy.split(betweenSpans, mostSpans + 1).map(readSpan);
  const read = spans.filter((span) => span !== undefined);
  if (read.length < spans.length || read.length > mostSpans || !areInOrder(read)) return undefined;
  return read.map(({ from, to }) => `${from}-${to}`).join(", ");
}

type Span = { readonly from: string; readonly to: string };

function readSpan(text: string): Span | undefined {
  const [first = "", last = "", ...more] = text.split(betweenTimes);
  const from = readTime(first);
  const to = /^(?:24[:.]00|midnight)$/.test(last) ? "24:00" : readTime(last);
  if (from === undefined || to === undefined || from === to || more.length > 0) return undefined;
  return { from, to: to === "00:00" ? "24:00" : to };
}

/** One span begins after the one before has ended; only the last may run past midnight. */
function areInOrder(spans: readonly Span[]): boolean {
  return spans.every(({ from, to }, index) => {
    const before = spans[index - 1];
    const isAfter = before === undefined || before.to < from;
    return isAfter && (to > from || index === spans.length - 1);
  });
}

/** "09:00–12:00, 13:00–17:00" with dashes between the times. */
export function showHours(hours: string): string {
  return hours.replace(/(?<=\d)-(?=\d)/g, "–");
}
