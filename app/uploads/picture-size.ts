/** What the first bytes of a picture say of it. */
export type PictureSize = {
  readonly format: "png" | "jpeg" | "webp";
  readonly width: number;
  readonly height: number;
};

/** How many pixels a PNG, JPEG or WebP picture has, as it is stored; undefined for anything else. */
export function pictureSize(bytes: Uint8Array): PictureSize | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    if (view.getBigUint64(0) === 0x89504e470d0a1a0an && textAt(bytes, 12) === "IHDR")
      return { format: "png", width: view.getUint32(16), height: view.getUint32(20) };
    if (view.getUint16(0) === 0xffd8) return ofJpeg(view);
    if (textAt(bytes, 0) === "RIFF" && textAt(bytes, 8) === "WEBP") return ofWebp(view, bytes);
  } catch (cause) {
    // It ends before it says so.
    if (!(cause instanceof RangeError)) throw cause;
  }
  return undefined;
}

function textAt(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + 4));
}

/** The segments up to the one that begins a frame: 0xC0 to 0xCF, but for tables and comments. */
function ofJpeg(view: DataView): PictureSize | undefined {
  let at = 2;
  while (view.getUint8(at) === 0xff) {
    const kind = view.getUint8(at + 1);
    if (kind >= 0xc0 && kind <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(kind))
      return { format: "jpeg", width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    at += 2 + view.getUint16(at + 2);
  }
  return undefined;
}

/** Its first chunk: extended, without loss or with loss. */
function ofWebp(view: DataView, bytes: Uint8Array): PictureSize | undefined {
  const kind = textAt(bytes, 12);
  const at = (place: number) => view.getUint16(place, true);
  if (kind === "VP8 ") return { format: "webp", width: at(26) & 0x3fff, height: at(28) & 0x3fff };
  if (kind === "VP8L") {
    const bits = view.getUint32(21, true);
    return { format: "webp", width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) };
  }
  if (kind !== "VP8X") return undefined;
  const side = (place: number) => 1 + at(place) + (view.getUint8(place + 2) << 16);
  return { format: "webp", width: side(24), height: side(27) };
}
