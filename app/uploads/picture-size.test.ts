import fc from "fast-check";
import sharp from "sharp";
import { expect, test } from "vitest";
import { pictureSize } from "./picture-size.ts";

const side = fc.integer({ min: 1, max: 400 });
const kinds = fc.constantFrom(
  { format: "png", options: {}, channels: 4 },
  { format: "jpeg", options: { progressive: true }, channels: 3 },
  { format: "jpeg", options: {}, channels: 3 },
  { format: "webp", options: {}, channels: 3 },
  { format: "webp", options: { lossless: true }, channels: 3 },
  { format: "webp", options: {}, channels: 4 },
) satisfies fc.Arbitrary<{
  readonly format: "png" | "jpeg" | "webp";
  readonly options: object;
  readonly channels: 3 | 4;
}>;

test("a picture of each kind says how large it is, and nothing when it is cut off before", async () => {
  await fc.assert(
    fc.asyncProperty(kinds, side, side, async ({ format, options, channels }, width, height) => {
      const background = { r: 200, g: 30, b: 30, alpha: 0.5 };
      const bytes = await sharp({ create: { width, height, channels, background } })
        .toFormat(format, options)
        .toBuffer();
      expect(pictureSize(bytes)).toEqual({ format, width, height });
      expect(pictureSize(bytes.subarray(0, 12))).toBeUndefined();
    }),
    { numRuns: 30 },
  );
});

test("nothing else is a picture, whatever it is", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
      const start = fc.sample(fc.constantFrom([0xff, 0xd8], [0x52, 0x49, 0x46, 0x46], []), 1)[0];
      pictureSize(Uint8Array.from([...(start ?? []), ...bytes]));
    }),
  );
  for (const text of ["", "<svg xmlns='http://www.w3.org/2000/svg'/>", "GIF89a", "%PDF-1.7"])
    expect(pictureSize(new TextEncoder().encode(text))).toBeUndefined();
});
