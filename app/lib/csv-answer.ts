import { csvFile } from "./csv.ts";

/** Rows as a file that the browser saves; nothing keeps a copy on the way. */
export function csvAnswer(name: string, rows: readonly (readonly string[])[]): Response {
  return new Response(csvFile(rows), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="answers.csv"; filename*=UTF-8''${encoded(`${name}.csv`)}`,
      "cache-control": "no-store",
    },
  });
}

/** A name as it stands in a header (RFC 8187), without what a folder could be read from or its ending hidden behind. */
function encoded(name: string): string {
  const plain = name.replace(/[/\\:*?"<>|\p{Cc}\p{Bidi_Control}]/gu, " ").toWellFormed();
  return encodeURIComponent(plain).replace(
    /['()*!]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16)}`,
  );
}
