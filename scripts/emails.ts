// npm run emails: writes every email, with made-up contents, where a browser can open it.
import { mkdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { readLocalEnv } from "../app/lib/env.ts";
import { sampleBrand, samples } from "../emails/samples.ts";
import "./build-emails.ts";

// Only now is there something to import.
const { renderEmail } = await import("#emails");
const folder = resolve(readLocalEnv(process.env).DATA_DIR, "emails");
await mkdir(folder, { recursive: true });

for (const email of samples) {
  const { subject, html, text } = await renderEmail(email, sampleBrand);
  const file = join(folder, `${email.template}.html`);
  await writeFile(file, html);
  await writeFile(join(folder, `${email.template}.txt`), `Subject: ${subject}\n\n${text}\n`);
  process.stdout.write(`${subject}\n  ${pathToFileURL(file).href}\n`);
}
