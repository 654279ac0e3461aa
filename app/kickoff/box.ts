import { type DateReader, dateInWords } from "../lib/dates-in-words.ts";
import { dateIn } from "../lib/working-calendar.ts";
import { words } from "./words.en.ts";

/** A box with something for one reading: whether it is still in there. */
export type Box = { readonly id: string } & (
  | { readonly state: "full"; readonly since: Date; readonly until: Date }
  | { readonly state: "opened"; readonly at: Date; readonly by: string }
  | { readonly state: "expired"; readonly at: Date }
);

/** What the customer is told of a box. */
export function boxInWords(box: Box, reader: DateReader & { readonly zone: string }): string {
  const day = (at: Date) => dateInWords(dateIn(reader.zone, at.toISOString()), reader);
  switch (box.state) {
    case "full":
      return words.box.full(day(box.since), day(box.until));
    case "opened":
      return words.box.opened(box.by, day(box.at));
    case "expired":
      return words.box.expired(day(box.at));
  }
}
