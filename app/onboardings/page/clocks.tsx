import { Moment } from "../../components/staff/moment.tsx";
import { Tag, type TagTone } from "../../components/staff/tag.tsx";
import type { ClockState } from "../../timeline/clocks.ts";
import { words } from "../words.en.ts";
import { Panel } from "./panel.tsx";

const { clocks: said } = words;

const tones: Readonly<Record<ClockState["state"], TagTone>> = {
  running: "plain",
  warn: "warn",
  met: "good",
  breached: "bad",
};

/** The time that each promised moment was given, and what became of it. */
export function Clocks({ clocks }: { readonly clocks: readonly ClockState[] }) {
  if (clocks.length === 0) return null;
  return (
    <Panel title={said.title}>
      <ul className="grid gap-2">
        {clocks.map(({ key, title, state, dueAt, reachedAt }) => (
          <li key={key} className="flex items-start justify-between gap-2">
            <span>
              {title}
              <span className="block text-sm text-quiet">
                {reachedAt === null ? said.due : said.reached}{" "}
                <Moment at={new Date(reachedAt ?? dueAt)} />
              </span>
            </span>
            <Tag tone={tones[state]}>{said.states[state]}</Tag>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
