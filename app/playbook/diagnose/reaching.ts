import type { Condition } from "../../facts/condition.ts";
import type { Playbook, Section } from "../schema.ts";

/** That a section shows, and the kickoff does not end before it. */
export function reaching(section: Section, { sections }: Playbook): Condition {
  return both(section.when, beyond(sections.slice(0, sections.indexOf(section))));
}

/** That the kickoff does not end in one of these sections. */
export function beyond(sections: readonly Section[]): Condition {
  const ends = sections.flatMap(({ when, offRamp }) =>
    offRamp ? [{ "!": both(when, offRamp.when) }] : [],
  );
  return ends.length === 0 ? true : { and: ends };
}

/** That both hold. */
export function both(one: Condition = true, other: Condition): Condition {
  if (one === true) return other;
  return other === true ? one : { and: [one, other] };
}
