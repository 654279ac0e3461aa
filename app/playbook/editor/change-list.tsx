import { Tag } from "../../components/staff/tag.tsx";
import type { PlaybookChange } from "../changes.ts";
import { words } from "./words.en.ts";

const tones = { added: "good", removed: "bad", changed: "warn" } as const;

/** How a draft differs from the published version, one line for each part of the playbook. */
export function ChangeList({ changes }: { readonly changes: readonly PlaybookChange[] }) {
  if (changes.length === 0) return <p>{words.editor.unchanged}</p>;
  return (
    <ul className="grid max-h-80 gap-1 overflow-y-auto">
      {changes.map((change) => (
        <li key={`${change.what} ${change.kind} ${change.key}`} className="flex items-start gap-2">
          <Tag tone={tones[change.kind]}>{words.changes[change.kind]}</Tag>
          <span>
            {words.changes.kinds[change.what]}: {change.title}
            {change.settings.length > 0 ? (
              <span className="text-quiet">
                {" "}
                ({change.settings.map(settingInWords).join(", ")})
              </span>
            ) : null}
          </span>
        </li>
      ))}
    </ul>
  );
}

function settingInWords(name: string): string {
  return Object.entries(words.changes.settings).find(([setting]) => setting === name)?.[1] ?? name;
}
