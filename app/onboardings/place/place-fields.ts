/** The place that a posted form says; an empty region is the whole country. */
export function placeIn({ country = "", region, timeZone = "" }: Readonly<Record<string, string>>) {
  return { country, region: region || null, timeZone };
}
