import { type Pane, panes } from "./use-editor.ts";
import { words } from "./words.en.ts";

type PaneTabsProps = { readonly pane: Pane; readonly onChange: (pane: Pane) => void };

/** Chooses the part of the editor that a narrow screen shows. */
export function PaneTabs({ pane, onChange }: PaneTabsProps) {
  return (
    <nav aria-label={words.editor.panesLabel} className="mb-3 flex gap-2 xl:hidden">
      {panes.map((name) => (
        <button
          key={name}
          type="button"
          className="chip"
          aria-current={pane === name ? "true" : undefined}
          onClick={() => onChange(name)}
        >
          {words.editor.panes[name]}
        </button>
      ))}
    </nav>
  );
}
