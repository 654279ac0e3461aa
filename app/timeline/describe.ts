import { describeToCustomer } from "./describe-to-customer.ts";
import { describeToStaff } from "./describe-to-staff.ts";
import type { RecordedEvent } from "./events.ts";
import type { Reader, Told } from "./reader.ts";

/** Puts an event into words for its reader; null when it is not for this reader. */
export function describeEvent(event: RecordedEvent, reader: Reader): Told | null {
  return reader.kind === "customer"
    ? describeToCustomer(event, reader)
    : describeToStaff(event, reader);
}
