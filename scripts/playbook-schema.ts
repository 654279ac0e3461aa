// npm run playbook:schema: the JSON Schema of playbook files.
import { playbookJsonSchema } from "../app/playbook/json-schema.ts";

process.stdout.write(`${JSON.stringify(playbookJsonSchema(), null, 2)}\n`);
