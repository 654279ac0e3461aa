import { z } from "zod";
import { emailSchema } from "../../emails/props.ts";
import { seal, unseal } from "./secrets.ts";

const writtenSchema = z.strictObject({ subject: z.string(), html: z.string(), text: z.string() });
const contentSchema = z.union([writtenSchema, emailSchema]);

/** An email as it goes out. */
export type Written = z.infer<typeof writtenSchema>;
/** What an email says: what it is to be written from, or already written. */
export type Content = z.infer<typeof contentSchema>;

/** Encrypts what an email says, for its row. */
export function sealContent(secret: string, content: Content): Buffer {
  return seal(secret, "email", JSON.stringify(content));
}

/** Reads what `sealContent` made. Throws when it was made under another secret. */
export function unsealContent(secret: string, sealed: Buffer): Content {
  return contentSchema.parse(JSON.parse(unseal(secret, "email", sealed)));
}

/** Whether an email is written out already. */
export function isWritten(content: Content): content is Written {
  return "html" in content;
}
