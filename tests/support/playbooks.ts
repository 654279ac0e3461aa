import { type Playbook, type PlaybookInput, playbookSchema } from "../../app/playbook/schema.ts";

/** A playbook around the sections of a test. */
export function playbookWith(
  sections: PlaybookInput["sections"],
  besides: Partial<PlaybookInput> = {},
): Playbook {
  return playbookSchema.parse({
    format: 1,
    key: "tested",
    name: "Tested",
    sections,
    phases: [{ key: "start", title: "Start" }],
    tasks: [{ key: "begin", phase: "start", title: "Begin", owner: "concierge" }],
    ...besides,
  });
}
