import { useMemo } from "react";

/** Every time zone this computer knows, and the one in use even if it does not know it. */
export function TimeZoneOptions({ current }: { readonly current: string }) {
  const zones = useMemo(() => [...new Set([current, ...Intl.supportedValuesOf("timeZone")])].sort(), [current]);
  return zones.map((zone) => <option key={zone} value={zone}>{zone.replaceAll("_", " ")}</option>);
}
