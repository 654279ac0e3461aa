import type { NoteControl } from "../question-types/control.ts";
import { words } from "../words.en.ts";

/** Something to read between the questions. A link leaves the form open behind it. */
export function Note({ control: { text, link } }: { readonly control: NoteControl }) {
  return (
    <div className="field tight">
      <p className="lines">{text}</p>
      {link === undefined ? null : (
        <a className="target" href={link.url} target="_blank" rel="noopener noreferrer">
          {link.text}
          {words.opensAnew}
        </a>
      )}
    </div>
  );
}
