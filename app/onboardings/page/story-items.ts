import { locale } from "../../lib/locale.ts";
import { describeEvent } from "../../timeline/describe.ts";
import type { RecordedEvent } from "../../timeline/events.ts";

export type StoryItem = {
  readonly at: string;
  readonly by: string;
  readonly sentence: string;
  readonly detail?: string;
};

/** What happened as staff read it, the newest first. */
export function storyOnPage(events: readonly RecordedEvent[], today: string): StoryItem[] {
  return events
    .flatMap((event) => {
      const told = describeEvent(event, { kind: "staff", locale, today });
      return told === null ? [] : [{ at: event.at, by: event.by.name, ...told }];
    })
    .toReversed();
}
