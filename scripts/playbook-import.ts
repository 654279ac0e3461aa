// npm run playbook:import FILE, npm run playbook:import FILE -- --publish
import { parseArgs } from "node:util";
import { readLocalEnv } from "../app/lib/env.ts";
import { importPlaybook } from "../app/playbook/import-playbook.server.ts";
import { withDatabase } from "./database.ts";
import { main } from "./main.ts";
import { readJson, report } from "./playbook-file.ts";
import { withConnection } from "./with-connection.ts";

const usage = `Say which file to import: npm run playbook:import FILE
  -- --publish        publish it at once instead of making it the draft
  -- --replace-draft  replace a draft with other contents`;

await main(async () => {
  const { file, publish, replaceDraft } = readArguments();
  const read = readJson(file);
  if ("problem" in read) throw new Error(`${file}: ${read.problem}`);
  const actor = { kind: "system", name: "npm run playbook:import" } as const;
  const by = { actor, now: new Date() };
  const input = { document: read.json, publish, replaceDraft };
  const { imported, problems } = await withDatabase(
    readLocalEnv(process.env),
    "npm run playbook:import",
    (access) => withConnection(access, (db) => importPlaybook(db, by, input)),
  );
  report(file, problems);
  if (!imported) throw new Error(`${file}: nothing was imported. Mend the problems first.`);
  const { key, version, unchanged } = imported;
  const state = unchanged ? "was there already" : publish ? "is published" : "is the draft";
  console.log(`${file}: version ${version} of “${key}” ${state}.`);
});

function readArguments() {
  const off = { type: "boolean", default: false } as const;
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { publish: off, "replace-draft": off },
  });
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0) throw new Error(usage);
  return { file, publish: values.publish, replaceDraft: values["replace-draft"] };
}
