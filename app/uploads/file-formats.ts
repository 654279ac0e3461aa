/** The kinds of files that can be asked for. */
export const fileKinds = [
  "pdf",
  "image",
  "document",
  "spreadsheet",
  "presentation",
  "text",
  "archive",
  "video",
] as const;
export type FileKind = (typeof fileKinds)[number];

type Format = { readonly kind: FileKind; readonly contentType: string };

const openXml = "application/vnd.openxmlformats-officedocument";
const openDocument = "application/vnd.oasis.opendocument";

/** Every format that is taken, by the usual ending of its files. Nothing in them runs in a browser. */
export const fileFormats = {
  pdf: { kind: "pdf", contentType: "application/pdf" },
  jpg: { kind: "image", contentType: "image/jpeg" },
  png: { kind: "image", contentType: "image/png" },
  webp: { kind: "image", contentType: "image/webp" },
  docx: { kind: "document", contentType: `${openXml}.wordprocessingml.document` },
  odt: { kind: "document", contentType: `${openDocument}.text` },
  xlsx: { kind: "spreadsheet", contentType: `${openXml}.spreadsheetml.sheet` },
  ods: { kind: "spreadsheet", contentType: `${openDocument}.spreadsheet` },
  csv: { kind: "spreadsheet", contentType: "text/csv" },
  pptx: { kind: "presentation", contentType: `${openXml}.presentationml.presentation` },
  odp: { kind: "presentation", contentType: `${openDocument}.presentation` },
  txt: { kind: "text", contentType: "text/plain" },
  zip: { kind: "archive", contentType: "application/zip" },
  mp4: { kind: "video", contentType: "video/mp4" },
  mov: { kind: "video", contentType: "video/quicktime" },
  webm: { kind: "video", contentType: "video/webm" },
} as const satisfies Record<string, Format>;

/** A format, by the usual ending of its files. */
export type FileFormat = keyof typeof fileFormats;

/** Whether a text names a format that is taken. */
export function isFileFormat(text: string): text is FileFormat {
  return Object.hasOwn(fileFormats, text);
}

/** The formats of some kinds. */
export function formatsOf(kinds: readonly FileKind[]): FileFormat[] {
  return Object.keys(fileFormats)
    .filter(isFileFormat)
    .filter((format) => kinds.includes(fileFormats[format].kind));
}

/**
 * What a file field offers to choose from. HEIC is left out on purpose: a phone that is asked for
 * JPEG hands its photos over as JPEG.
 */
export function acceptedBy(kinds: readonly FileKind[]): string {
  return formatsOf(kinds)
    .flatMap((format) => [`.${format}`, fileFormats[format].contentType])
    .join(",");
}
