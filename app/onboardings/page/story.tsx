import { useState } from "react";
import { Button } from "../../components/staff/button.tsx";
import { Moment } from "../../components/staff/moment.tsx";
import { words } from "../words.en.ts";
import type { StoryItem } from "./story-items.ts";

const { story: said } = words;
const atFirst = 30;

/** What happened, the newest first. */
export function Story({ items }: { readonly items: readonly StoryItem[] }) {
  const [shown, setShown] = useState(atFirst);
  // Counted from the oldest, so that each keeps its number when something new happens.
  const numbered = items.map((item, index) => ({ ...item, number: items.length - index }));
  const rest = items.length - shown;
  return (
    <section id="story" aria-labelledby="story-title" className="min-w-0 xl:order-1">
      <h2 id="story-title" className="mb-2">
        {said.title}
      </h2>
      {items.length === 0 ? <p className="text-quiet">{said.empty}</p> : null}
      <ol className="grid gap-3 border-l border-line pl-4">
        {numbered.slice(0, shown).map((item) => (
          <li key={item.number}>
            <p>{item.sentence}</p>
            {item.detail ? (
              <p className="text-sm whitespace-pre-line text-quiet">{item.detail}</p>
            ) : null}
            <p className="text-sm text-quiet">
              <Moment at={new Date(item.at)} />
            </p>
          </li>
        ))}
      </ol>
      {rest > 0 ? (
        <Button
          type="button"
          tone="quiet"
          className="mt-2"
          onClick={() => setShown(shown + atFirst)}
        >
          {said.more(Math.min(rest, atFirst))}
        </Button>
      ) : null}
    </section>
  );
}
