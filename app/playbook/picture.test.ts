import sharp from "sharp";
import { expect, test } from "vitest";
import { playbookWith } from "../../tests/support/playbooks.ts";
import { questionSchema } from "../kickoff/question-types/register.ts";
import { pictureOf } from "./picture.server.ts";

const red = { r: 200, g: 30, b: 30 };

async function pictureOfSize(width: number, height: number): Promise<string> {
  const image = sharp({ create: { width, height, channels: 3, background: red } });
  const bytes = await image
    .withExif({ IFD0: { Copyright: "Somebody" } })
    .jpeg()
    .toBuffer();
  return bytes.toString("base64");
}

const guide = {
  type: "information",
  key: "guide",
  label: "Where the number is",
  required: false,
  text: "Under the barcode.",
} as const;

test("a picture is drawn anew, and nothing but its pixels reaches the customer", async () => {
  const picture = { alt: "A meter", data: await pictureOfSize(2000, 500) };
  const playbook = playbookWith([
    {
      key: "s",
      title: "S",
      questions: [
        { ...guide, picture },
        { ...guide, key: "plain" },
      ],
    },
  ]);
  const response = await pictureOf(playbook, "guide");
  expect(response.headers.get("content-type")).toBe("image/webp");
  expect(response.headers.get("content-security-policy")).toContain("sandbox");
  const { format, width, height, exif } = await sharp(await response.arrayBuffer()).metadata();
  expect({ format, width, height, exif }).toEqual({ format: "webp", width: 1280, height: 320 });
  for (const key of ["plain", "none"])
    await expect(pictureOf(playbook, key)).rejects.toMatchObject({ code: "not_found" });
});

test("a file that begins like a picture and is none is not served", async () => {
  const whole = await pictureOfSize(400, 400);
  const picture = { alt: "A meter", data: whole.slice(0, Math.floor(whole.length / 8) * 4) };
  const playbook = playbookWith([{ key: "s", title: "S", questions: [{ ...guide, picture }] }]);
  await expect(pictureOf(playbook, "guide")).rejects.toMatchObject({ code: "not_found" });
});

test("a playbook takes pictures that say what they show, and no other files", async () => {
  const data = await pictureOfSize(300, 200);
  const asked = (picture: object) => questionSchema.safeParse({ ...guide, picture });
  expect(asked({ alt: "A meter", data }).success).toBe(true);
  const svg = Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>").toString("base64");
  for (const picture of [
    { data },
    { alt: " ", data },
    { alt: "A meter", data: svg },
    { alt: "A meter", data: `data:image/jpeg;base64,${data}` },
    { alt: "A meter", url: "https://example.com/meter.png" },
    { alt: "A meter", data: await pictureOfSize(4001, 1) },
    { alt: "A meter", data: data + "A".repeat(270_000) },
  ])
    expect(asked(picture).success).toBe(false);
});
