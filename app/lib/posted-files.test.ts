import { expect, test } from "vitest";
import { filesIn, withPostedForm } from "./posted-files.server.ts";

function posting(body: FormData | URLSearchParams | string, headers?: Record<string, string>) {
  return new Request("http://portal.test/form", { method: "POST", body, headers });
}

test("fields and files of a form arrive side by side, and the files are gone afterwards", async () => {
  const sent = new FormData();
  sent.append("name", "Jos\u00e9\r\nand others");
  sent.append("letter", new File(["one"], "a;b.pdf"));
  sent.append("letter", new File(["twos"], "b.pdf"));
  sent.append("letter", new File([], ""));
  const files = await withPostedForm(posting(sent), async (form) => {
    expect(form.get("name")).toBe("Jos\u00e9\r\nand others");
    const found = filesIn(form, "letter");
    expect(found.map(({ name, size }) => [name, size])).toEqual([
      ["a;b.pdf", 3],
      ["b.pdf", 4],
    ]);
    expect(await found[1]?.text()).toBe("twos");
    return found;
  });
  await expect(files[0]?.text()).rejects.toThrow();
});

test("a form without files is read as it is", async () => {
  const fields = new URLSearchParams({ name: "A" });
  expect(await withPostedForm(posting(fields), async (form) => form.get("name"))).toBe("A");
});

test("half a form is refused", async () => {
  const request = posting("--x\r\nContent-Disp", {
    "content-type": "multipart/form-data; boundary=x",
  });
  await expect(withPostedForm(request, async () => "read")).rejects.toMatchObject({
    code: "unreadable",
  });
});

test("too much text is refused; a large file is not text", async () => {
  const text = new FormData();
  text.append("name", "a".repeat(1_000_001));
  await expect(withPostedForm(posting(text), async () => "read")).rejects.toMatchObject({
    code: "invalid",
  });
  const file = new FormData();
  file.append("letter", new File(["a".repeat(1_000_001)], "a.txt"));
  expect(await withPostedForm(posting(file), async () => "read")).toBe("read");
});
