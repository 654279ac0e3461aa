import { clearSmile } from "./customers/clear-smile.ts";
import { harbourAndLane } from "./customers/harbour-and-lane.ts";
import { hughBellamy } from "./customers/hugh-bellamy.ts";
import { northlight } from "./customers/northlight.ts";
import { oakAndAsh } from "./customers/oak-and-ash.ts";
import { pellowAndFinch } from "./customers/pellow-and-finch.ts";
import { pennFamily } from "./customers/penn-family.ts";
import { saintBrannoc } from "./customers/saint-brannoc.ts";
import { tollandMutual } from "./customers/tolland-mutual.ts";
import type { Day, Story } from "./stories/story.ts";

/**
 * The customers of the demo, at every stage: handed over just now, form half filled, sent today,
 * under way and waiting for the customer, under way with something late, about to go live, live.
 * @param day the ISO date of the nth working day from today
 */
export function demoStories(day: Day): Story[] {
  const stories = [
    harbourAndLane,
    tollandMutual,
    pellowAndFinch,
    northlight,
    saintBrannoc,
    oakAndAsh,
    pennFamily,
    clearSmile,
    hughBellamy,
  ];
  return stories.map((story) => story(day));
}
