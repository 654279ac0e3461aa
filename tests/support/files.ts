import { deflateRawSync } from "node:zlib";
import sharp from "sharp";

/** A PDF of one empty page; `more` stands before its end. */
export function pdf(more = ""): Buffer {
  return Buffer.from(
    `%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n${more}\ntrailer<</Root 1 0 R>>\n%%EOF\n`,
  );
}

/** A PDF that asks for a password. */
export function lockedPdf(): Buffer {
  return pdf("trailer<</Encrypt 9 0 R/Root 1 0 R>>");
}

/** A PDF that a browser could take for a page, if it were told to. */
export function pdfAndPage(): Buffer {
  return pdf("<html><script>alert(1)</script></html>");
}

/** A photo that lies on its side and says where it was taken. */
export function photo(): Promise<Buffer> {
  return sharp({ create: { width: 60, height: 40, channels: 3, background: "#2a6" } })
    .withExif({ IFD0: { Copyright: "secret place" }, IFD3: { GPSLatitude: "51/1 30/1 0/1" } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
}

/** A small file that claims to be a picture of more pixels than any camera makes. */
export function pixelBomb(): Promise<Buffer> {
  return sharp({ create: { width: 12_000, height: 12_000, channels: 3, background: "#fff" } })
    .png()
    .toBuffer();
}

/** The head of an iPhone photo. */
export function heic(): Buffer {
  return Buffer.concat([
    Buffer.from([0, 0, 0, 24]),
    Buffer.from("ftypheic"),
    Buffer.from([0, 0, 0, 0]),
    Buffer.from("mif1heic"),
    Buffer.alloc(64),
  ]);
}

type Entry = { readonly name: string; readonly content: string; readonly claims?: number };

/** A ZIP archive; an entry may claim a size that it does not have. */
export function zip(entries: readonly Entry[]): Buffer {
  const bodies: Buffer[] = [];
  const list: Buffer[] = [];
  let at = 0;
  for (const { name, content, claims } of entries) {
    const packed = deflateRawSync(content);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(claims ?? content.length, 18);
    common.writeUInt16LE(name.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    const body = Buffer.concat([Buffer.from("PK\u0003\u0004"), common, Buffer.from(name), packed]);
    list.push(
      Buffer.concat([Buffer.from("PK\u0001\u0002\u0014\u0000"), common, place, Buffer.from(name)]),
    );
    bodies.push(body);
    at += body.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(Buffer.concat(list).length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...bodies, ...list, end]);
}

/** A Word document, as far as it says that it is one. */
export function docx(): Buffer {
  const type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
  return zip([
    { name: "[Content_Types].xml", content: `<Types><Override ContentType="${type}"/></Types>` },
    { name: "word/document.xml", content: "<document/>" },
  ]);
}

/** A program. */
export function program(): Buffer {
  return Buffer.concat([Buffer.from("MZ"), Buffer.alloc(300)]);
}
