import type { Playbook, Section } from "../playbook/schema.ts";
import { words } from "./staff-words.en.ts";

/** The fact that says which services were sold: a list of their keys. */
export const soldKey = "sold";

/** What was sold, as a section that only staff are asked; none where a playbook has no services. */
export function sectionOfServices({ services }: Pick<Playbook, "services">): Section | undefined {
  if (services.length === 0) return undefined;
  return {
    key: soldKey,
    title: words.sold.title,
    minutes: 1,
    questions: [
      {
        type: "several_choices",
        key: soldKey,
        label: words.sold.label,
        required: true,
        askedOf: "staff",
        options: services.map(({ key, title }) => ({ value: key, label: title })),
        other: false,
        none: false,
      },
    ],
  };
}
