import { describe, expect, test } from "vitest";
import {
  docx,
  heic,
  lockedPdf,
  pdf,
  pdfAndPage,
  photo,
  program,
  zip,
} from "../../tests/support/files.ts";
import { examine } from "./examine.server.ts";
import { type FileKind, fileKinds } from "./file-formats.ts";

function of(content: Buffer | string, accept: readonly FileKind[], name = "a.pdf") {
  const rules = { accept, max: 3, maxBytes: 2_000_000 };
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  return examine({ name, content: new Blob([new Uint8Array(bytes)]) }, rules);
}

const documents: readonly FileKind[] = ["pdf", "image"];

describe("what a file is, is said by its content", () => {
  test("whatever it is called", async () => {
    expect(await of(pdf(), documents, "contract.pdf.exe")).toEqual({
      format: "pdf",
      locked: false,
    });
    expect(await of(pdfAndPage(), documents, "page.html")).toMatchObject({ format: "pdf" });
    expect(await of(await photo(), documents, "photo.png")).toMatchObject({ format: "jpg" });
    expect(await of(docx(), ["document"], "x.zip")).toMatchObject({ format: "docx" });
    expect(await of(zip([{ name: "a.txt", content: "a" }]), ["archive"])).toMatchObject({
      format: "zip",
    });
    expect(await of("Name;Team\nAda;1\n", ["spreadsheet"])).toMatchObject({ format: "csv" });
    expect(await of("Name\nAda\n", ["spreadsheet"])).toMatchObject({ format: "csv" });
    expect(await of("Name;Team\nAda;1\n", ["text"])).toMatchObject({ format: "txt" });
  });

  test("one that asks for a password is taken, and known to ask", async () => {
    expect(await of(lockedPdf(), documents)).toEqual({ format: "pdf", locked: true });
  });

  test.each<[string, Buffer | string, readonly FileKind[], string]>([
    [
      "a program called contract.pdf",
      program(),
      documents,
      "cannot be used here. Choose a PDF or a picture",
    ],
    ["a program, whatever is taken", program(), fileKinds, "cannot be used here"],
    ["a page", "<!doctype html><script>x()</script>", fileKinds, "cannot be used here"],
    ["a drawing with a script", "<svg onload='x()'></svg>", fileKinds, "cannot be used here"],
    ["a GIF that is a script", "GIF89a=1;alert(1)", fileKinds, "cannot be used here"],
    [
      "a picture of Windows that is a page",
      `BM${"\0".repeat(30)}<html>`,
      fileKinds,
      "cannot be used here",
    ],
    ["a Word document where a PDF is asked for", docx(), documents, "cannot be used here"],
    [
      "the file that tests virus scanners",
      "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR",
      fileKinds,
      "cannot be used here",
    ],
    ["an iPhone photo", heic(), documents, "is an iPhone photo (HEIC)"],
    ["nothing", "", documents, "is empty"],
    ["too much", "a".repeat(2_000_001), ["text"], "is larger than 2 MB. Choose a smaller file."],
    [
      "an archive that would fill the disk",
      zip([{ name: "0", content: "0".repeat(100), claims: 4_000_000_000 }]),
      ["archive"],
      "would unpack to far more than it holds",
    ],
    [
      "an archive that is cut off",
      zip([{ name: "a", content: "a".repeat(99) }]).subarray(0, -30),
      ["archive"],
      "would unpack to far more",
    ],
  ])("%s is refused", async (_what, content, accept, sentence) => {
    await expect(of(content, accept, "my file.pdf")).rejects.toMatchObject({
      code: "invalid",
      message: expect.stringMatching(/^“my file\.pdf” .*\.$/),
    });
    await expect(of(content, accept, "my file.pdf")).rejects.toThrow(sentence);
  });
});
