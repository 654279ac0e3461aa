import sharp from "sharp";
import { expect, test } from "vitest";
import { photo, pixelBomb } from "../../tests/support/files.ts";
import { redraw } from "./redraw.server.ts";

function named(bytes: Buffer) {
  return { name: "photo.jpg", content: new Blob([new Uint8Array(bytes)]) };
}

test("a photo is kept upright, without where it was taken, and with a small picture", async () => {
  const taken = await photo();
  expect((await sharp(taken).metadata()).exif?.toString("latin1")).toContain("secret place");
  const { content, preview } = await redraw(named(taken), "jpg");
  const kept = await sharp(await content.arrayBuffer()).metadata();
  expect(kept).toMatchObject({ format: "jpeg", width: 40, height: 60 });
  expect(kept.exif).toBeUndefined();
  expect(await sharp(await preview.arrayBuffer()).metadata()).toMatchObject({ format: "webp" });
});

test("what follows the pixels is gone", async () => {
  const script = "<script>alert(1)</script>";
  const { content } = await redraw(
    named(Buffer.concat([await photo(), Buffer.from(script)])),
    "jpg",
  );
  expect(await content.text()).not.toContain(script);
});

test.each([
  ["more pixels than a camera makes", () => pixelBomb()],
  ["half a photo", async () => (await photo()).subarray(0, 200)],
])("%s is refused", async (_what, make) => {
  await expect(redraw(named(await make()), "jpg")).rejects.toThrow("“photo.jpg” cannot be opened");
});
