import { sizeOfPicture } from "../../kickoff/question-types/information/picture.ts";
import type { Question } from "../../kickoff/question-types/register.ts";

/** A block of information as the customer reads it. */
export function TriedNote({ question }: { readonly question: Question<"information"> }) {
  const { label, text, picture, link } = question;
  const size = picture && sizeOfPicture(picture.data);
  return (
    <div className="grid justify-items-start gap-1">
      <h3 className="font-medium">{label}</h3>
      <p className="whitespace-pre-line">{text}</p>
      {picture && size ? (
        <img
          className="h-auto max-w-full rounded bg-white"
          src={`data:image/${size.format};base64,${picture.data}`}
          alt={picture.alt}
          width={size.width}
          height={size.height}
        />
      ) : null}
      {link ? (
        <a className="link" href={link.url} target="_blank" rel="noopener noreferrer">
          {link.text}
        </a>
      ) : null}
    </div>
  );
}
