import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { BrokenForm, boundaryIn, partsOf } from "./multipart.ts";

type Read = { readonly name: string; readonly filename: string | undefined; readonly text: string };

function inPieces(bytes: Buffer, size: number): ReadableStream<Uint8Array> {
  let at = 0;
  return new ReadableStream({
    pull(pieces) {
      if (at >= bytes.length) return pieces.close();
      pieces.enqueue(bytes.subarray(at, at + size));
      at += size;
    },
  });
}

async function read(body: string | Buffer, boundary: string, size = 7): Promise<Read[]> {
  const found: Read[] = [];
  for await (const { name, filename, content } of partsOf(
    inPieces(Buffer.from(body), size),
    boundary,
  )) {
    const pieces: Buffer[] = [];
    for await (const piece of content) pieces.push(Buffer.from(piece));
    found.push({ name, filename, text: Buffer.concat(pieces).toString("latin1") });
  }
  return found;
}

function part(disposition: string, content: string): string {
  return `--b\r\nContent-Disposition: form-data; ${disposition}\r\nContent-Type: a/b\r\n\r\n${content}\r\n`;
}

describe("boundaryIn", () => {
  test.each([
    ["multipart/form-data; boundary=----WebKitFormBoundaryX", "----WebKitFormBoundaryX"],
    ['Multipart/Form-Data; charset=utf-8; boundary="a b"', "a b"],
    ["multipart/form-data", undefined],
    ["multipart/mixed; boundary=x", undefined],
    ["application/x-www-form-urlencoded", undefined],
  ])("%s", (type, boundary) => {
    expect(boundaryIn(type)).toBe(boundary);
  });
});

describe("partsOf", () => {
  test("reads back any form that a browser's FormData writes, however it is cut up", async () => {
    const entry = fc.record({
      name: fc.string({ unit: "grapheme", minLength: 1 }),
      filename: fc.option(fc.string({ unit: "grapheme", minLength: 1 }), { nil: undefined }),
      content: fc.uint8Array({ maxLength: 200 }),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(entry, { maxLength: 5 }),
        fc.integer({ min: 1, max: 90 }),
        async (entries, size) => {
          const form = new FormData();
          for (const { name, filename, content } of entries)
            if (filename === undefined) form.append(name, Buffer.from(content).toString("base64"));
            else form.append(name, new Blob([content]), filename);
          const request = new Response(form);
          const boundary = boundaryIn(request.headers.get("content-type") ?? "") ?? "";
          const found = await read(Buffer.from(await request.bytes()), boundary, size);
          expect(found.map(({ name }) => name)).toEqual(
            entries.map(({ name }) => name.replaceAll(/\r\n?|\n/g, "\r\n")),
          );
          expect(found.map(({ filename }) => filename)).toEqual(
            entries.map(({ filename }) => filename),
          );
          expect(found.map(({ text }) => text)).toEqual(
            entries.map(({ filename, content }) =>
              Buffer.from(content).toString(filename === undefined ? "base64" : "latin1"),
            ),
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  test.each([
    ["a; b=c.pdf", 'name="f"; filename="a; b=c.pdf"'],
    ['say "hi".pdf', 'name="f"; filename="say %22hi%22.pdf"'],
    ["", 'name="f"; filename=""'],
    ["Jos\u00e9 #2.pdf", 'name="f"; filename="Jos\u00e9 #2.pdf"'],
  ])("a file called %j", async (filename, disposition) => {
    expect(await read(`${part(disposition, "x")}--b--\r\n`, "b")).toEqual([
      { name: "f", filename, text: "x" },
    ]);
  });

  test("what looks almost like the boundary is content", async () => {
    const text = "\r\n--a\r\n-\r\n--\r--b";
    expect(await read(`${part('name="f"', text)}--b--`, "b", 1)).toEqual([
      { name: "f", filename: undefined, text },
    ]);
  });

  test("a part that nobody reads is passed over", async () => {
    const body = Buffer.from(`${part('name="f"', "x".repeat(99))}${part('name="g"', "y")}--b--`);
    const names: string[] = [];
    for await (const { name } of partsOf(inPieces(body, 10), "b")) names.push(name);
    expect(names).toEqual(["f", "g"]);
  });

  test.each([
    ["nothing", ""],
    ["no boundary", "hello"],
    ["half a part", part('name="f"', "x").slice(0, -8)],
    ["no end", part('name="f"', "x")],
    ["a part without a name", `${part("x=y", "x")}--b--`],
    ["a head without end", `--b\r\n${"a".repeat(20_000)}`],
  ])("%s is no form", async (_what, body) => {
    await expect(read(body, "b")).rejects.toThrow(BrokenForm);
  });
});
