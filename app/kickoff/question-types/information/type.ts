import { z } from "zod";
import { storable } from "../../../lib/storable.ts";
import type { NoteControl } from "../control.ts";
import { plainText } from "../entered.ts";
import { questionBase, questionType } from "../question-type.ts";
import { type Picture, pictureSchema, sizeOfPicture } from "./picture.ts";

const linkSchema = z.strictObject({
  text: z.string().min(1).max(200),
  url: z
    .url({
      protocol: /^https?$/,
      error: "Write a whole address, such as https://example.com/guide.",
    })
    .max(2000),
});

const schema = questionBase.extend({
  type: z.literal("information"),
  text: z.string().trim().min(1).max(5000).transform(storable),
  picture: pictureSchema.optional(),
  link: linkSchema.optional(),
  required: z.literal(false).default(false),
  suppliedBy: z.never().optional(),
  mayBe: z.never().optional(),
  askedOf: z.never().optional(),
  sameAs: z.never().optional(),
});

/** Something to read between the questions. It asks nothing and there is no fact. */
export const information = questionType(schema, ({ text, picture, link }) => ({
  kind: "nothing",
  values: [],
  control: { kind: "note", text, picture: picture && shown(picture), link },
  parse: () => ({ state: "empty" }),
  enter: () => ({}),
  show: plainText,
  cell: plainText,
}));

function shown({ alt, data }: Picture): NoteControl["picture"] {
  const size = sizeOfPicture(data);
  return size && { alt, width: size.width, height: size.height };
}
