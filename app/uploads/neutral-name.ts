import type { FileFormat } from "./file-formats.ts";

const mostBytes = 120;
const characters = new Intl.Segmenter();
/** Names that Windows keeps for devices, with or without an ending. */
const reserved = /^(con|nul|prn|aux|clock\$|com\d|lpt\d)$/i;
/** Endings that say the same. */
const alike: Partial<Record<FileFormat, RegExp>> = { jpg: /\.jpe?g$/i, txt: /\.te?xt$/i };

/**
 * A name that is safe on every computer and says what a file is: without path, control characters,
 * characters that turn the direction of writing, and endings that its content does not bear out.
 * Letters of every script stay as they are.
 */
export function neutralName(given: string, format: FileFormat): string {
  const own = alike[format] ?? new RegExp(`\\.${format}$`, "i");
  const base = bareName(given);
  const known = own.test(base) ? base : base.replace(/\.[\p{L}\p{N}]{1,5}$/u, "");
  const stem = trimmed(shortened(trimmed(known.replace(own, ""))));
  return `${stem === "" || reserved.test(stem.split(".")[0] ?? "") ? `file ${stem}`.trim() : stem}.${format}`;
}

/** A name for sentences about a file that was not taken. */
export function spokenName(given: string): string {
  return shortened(bareName(given)) || "file";
}

/** The same name, numbered when there is one like it already: "letter (2).pdf". */
export function distinctName(name: string, taken: readonly string[]): string {
  const dot = name.lastIndexOf(".");
  const isTaken = (one: string) => taken.some((other) => other.toLowerCase() === one.toLowerCase());
  for (let number = 2, made = name; ; number += 1) {
    if (!isTaken(made)) return made;
    made = `${name.slice(0, dot)} (${number})${name.slice(dot)}`;
  }
}

function bareName(given: string): string {
  const last = given.toWellFormed().normalize("NFC").split(/[/\\]/).at(-1) ?? "";
  const visible = last
    .replaceAll(/%[0-9a-f]{2}/gi, "")
    // Two of the invisible characters are spelling in some scripts; the others only mislead.
    .replaceAll(/[\p{Cc}\p{Co}\p{Cn}\u2028\u2029]|(?![\u200c\u200d])\p{Cf}/gu, "")
    .replaceAll(/[<>:"|?*;]/g, " ");
  return trimmed(visible.replaceAll(/\s+/g, " "));
}

function trimmed(name: string): string {
  return name.replaceAll(/^[\s.]+|[\s.]+$/g, "");
}

function shortened(name: string): string {
  let kept = "";
  for (const { segment } of characters.segment(name)) {
    if (Buffer.byteLength(kept + segment) > mostBytes) break;
    kept += segment;
  }
  return kept;
}
