/** A place in a playbook document, as the keys and indexes that lead to it. */
export type Place = readonly (string | number)[];

/** A place as one reads it: tasks[3].when.and[0]["=="]. */
export function printPlace(place: Place): string {
  return place.map(printStep).join("").replace(/^\./, "") || "the document";
}

function printStep(step: string | number): string {
  if (typeof step === "number") return `[${step}]`;
  return /^[A-Za-z_][\w-]*$/.test(step) ? `.${step}` : `[${JSON.stringify(step)}]`;
}
