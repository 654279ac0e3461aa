import type { NoteControl } from "../question-types/control.ts";
import { words } from "../words.en.ts";
import type { Asked } from "./field-ids.ts";

type Props = { readonly asked: Asked; readonly control: NoteControl };

/** Something to read between the questions. A link leaves the form open behind it. */
export function Note({ asked, control: { text, picture, link } }: Props) {
  return (
    <div className="field tight">
      <p className="lines">{text}</p>
      {picture === undefined ? null : (
        <img
          className="picture"
          src={`../pictures/${asked.key}`}
          alt={picture.alt}
          width={picture.width}
          height={picture.height}
          loading="lazy"
        />
      )}
      {link === undefined ? null : (
        <a className="target" href={link.url} target="_blank" rel="noopener noreferrer">
          {link.text}
          {words.opensAnew}
        </a>
      )}
    </div>
  );
}
