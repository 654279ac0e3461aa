import type { Playbook } from "./schema.ts";

/**
 * A playbook as its file. Settings stand in the order in which the file format names them, so
 * that two versions differ only where something was changed.
 */
export function printPlaybook(playbook: Playbook): string {
  return `${JSON.stringify(playbook, null, 2)}\n`;
}
