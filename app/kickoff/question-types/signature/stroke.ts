// A signature is drawn on a pad of this size, in lines between whole points: "M10 20L30 40".

export const padWidth = 600;
export const padHeight = 200;
/** A drawing is never longer than this. */
export const longestStroke = 8000;

const line = /^(?:M\d{1,3} \d{1,3}(?:L\d{1,3} \d{1,3})+)+$/;

/** The drawing, if it is one and nothing else: it stands in a page as it is. */
export function strokeIn(text: string): string {
  return text.length <= longestStroke && line.test(text) ? text : "";
}
