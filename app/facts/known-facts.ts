import { bindPlaybook, isForStaff } from "../kickoff/bound-playbook.ts";
import { plainText } from "../kickoff/question-types/entered.ts";
import type { Playbook } from "../playbook/schema.ts";
import { type ShownFile, shownFiles } from "../uploads/shown-file.ts";
import type { FactSource, RecordedFact } from "./queries.server.ts";
import { holdsSealed } from "./sealed-fact.ts";

/** One known thing as people read it, with where it comes from. */
export type KnownFact = {
  readonly key: string;
  readonly label: string;
  readonly section: string;
  /** Only staff are asked: the customer does not see it. */
  readonly ofStaff: boolean;
  /** Lines are separated by \n. */
  readonly value: string;
  /** Whether there is more to it than it reads: it is kept sealed. */
  readonly isSealed: boolean;
  /** What was drawn with it, as the path of an SVG; empty where nothing was. */
  readonly drawn: string;
  /** Of files that were handed in, these. */
  readonly files?: readonly ShownFile[];
  /** Of a table, how many rows it has. */
  readonly rows?: number;
  readonly source: FactSource;
  readonly by: string;
  readonly at: Date;
  /** Until when it was in force; null while it still is. */
  readonly until: Date | null;
};

/** Recorded facts in words, in the order in which the playbook asks for them; others come last, under their key. */
export function knownFacts(playbook: Playbook, recorded: readonly RecordedFact[]): KnownFact[] {
  const places = new Map(
    bindPlaybook(playbook).sections.flatMap(({ section, questions }) =>
      questions.map(
        (question) => [question.base.key, { question, section: section.title }] as const,
      ),
    ),
  );
  const order = [...places.keys()];
  const rank = ({ key }: RecordedFact) => (places.has(key) ? order.indexOf(key) : order.length);
  return recorded
    .toSorted((a, b) => rank(a) - rank(b))
    .map(({ key, value, source, recordedBy, recordedAt, supersededAt }) => {
      const place = places.get(key);
      const files = place?.question.files;
      return {
        key,
        label: place?.question.base.label ?? key,
        section: place?.section ?? "",
        ofStaff: place !== undefined && isForStaff(place.question),
        value: place ? place.question.show(value) : plainText(value),
        isSealed: holdsSealed(value),
        drawn: place?.question.drawn?.(value) ?? "",
        ...(files === undefined ? {} : { files: shownFiles(files.records(value)) }),
        ...(place?.question.table && Array.isArray(value) ? { rows: value.length } : {}),
        source,
        by: recordedBy,
        at: recordedAt,
        until: supersededAt,
      };
    });
}
