const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const bytesOfEnd = 22;
const mostBytesOfComment = 65_535;
const mostBytesOfList = 20_000_000;
const lots = 1_000_000_000;
const sane = 200;

/**
 * Whether a ZIP archive says of itself that it would unpack to far more than it holds. It is never
 * unpacked here; whoever opens it would be in trouble. One that cannot be read counts as such.
 */
export async function unpacksTooLarge(content: Blob): Promise<boolean> {
  const at = Math.max(0, content.size - bytesOfEnd - mostBytesOfComment);
  const tail = Buffer.from(await content.slice(at).arrayBuffer());
  const end = endIn(tail);
  if (end === undefined) return true;
  const length = tail.readUInt32LE(end + 12);
  const from = tail.readUInt32LE(end + 16);
  if (length > mostBytesOfList || from + length > content.size) return true;
  const list = Buffer.from(await content.slice(from, from + length).arrayBuffer());
  const unpacked = sizesIn(list);
  return unpacked > lots || (unpacked > 10_000_000 && unpacked > content.size * sane);
}

function endIn(tail: Buffer): number | undefined {
  for (let at = tail.length - bytesOfEnd; at >= 0; at -= 1)
    if (tail.readUInt32LE(at) === endMark) return at;
  return undefined;
}

/** The sizes of all entries together. */
function sizesIn(list: Buffer): number {
  let total = 0;
  for (let at = 0; at + 46 <= list.length && list.readUInt32LE(at) === entryMark; ) {
    total += list.readUInt32LE(at + 24);
    const names =
      list.readUInt16LE(at + 28) + list.readUInt16LE(at + 30) + list.readUInt16LE(at + 32);
    at += 46 + names;
  }
  return total;
}
