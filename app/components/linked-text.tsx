/** Paragraphs that somebody wrote, separated by an empty line. Web addresses in them become links. */
export function LinkedText({ text }: { readonly text: string }) {
  return text
    .split(/\n\s*\n/)
    .filter((paragraph) => paragraph.trim() !== "")
    .map((paragraph) => (
      <p className="lines" key={paragraph}>
        <Pieces text={paragraph.trim()} />
      </p>
    ));
}

const webAddress = /(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]])/;

/** Split at what is captured, every second piece is an address. */
function Pieces({ text }: { readonly text: string }) {
  const pieces = text.split(webAddress).map((piece, place) => ({ piece, place }));
  return pieces.map(({ piece, place }) =>
    place % 2 === 1 ? (
      <a key={place} href={piece} rel="noopener noreferrer">
        {piece}
      </a>
    ) : (
      piece
    ),
  );
}
