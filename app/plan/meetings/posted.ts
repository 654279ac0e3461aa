import type { z } from "zod";
import type { recordMeetingInput } from "./record.server.ts";
import type { setMeetingInput } from "./set-time.server.ts";

/** The time of a meeting from the fields of its form. */
export function timeFrom(
  fields: Readonly<Record<string, string>>,
): z.input<typeof setMeetingInput> {
  const { date = "", time = "", clock, place } = fields;
  return { time: { date, time, clock: clock === "customer" ? clock : "company" }, place };
}

/** What came of a meeting, from its form: others are names with commas between them. */
export function recordFrom(form: FormData): z.input<typeof recordMeetingInput> {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" ? value : "";
  };
  const others = text("others").split(",");
  const named = [...form.getAll("present"), ...others].flatMap((name) =>
    typeof name === "string" && name.trim() !== "" ? [name.trim()] : [],
  );
  return { present: named, notes: text("notes"), summary: text("summary") };
}
