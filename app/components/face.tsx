type Props = {
  readonly name: string;
  readonly photoUrl: string | null;
  readonly size?: "small" | "large";
};

/** A person's portrait; their initials where there is none. Their name always stands beside it. */
export function Face({ name, photoUrl, size }: Props) {
  const className = size ? `face ${size}` : "face";
  if (photoUrl === null) {
    return (
      <span className={className} aria-hidden="true">
        {initialsOf(name)}
      </span>
    );
  }
  return (
    <img
      className={className}
      src={photoUrl}
      alt=""
      width={edges[size ?? "usual"]}
      height={edges[size ?? "usual"]}
    />
  );
}

const edges = { small: 40, usual: 56, large: 160 };

/** The first letters of the first and the last name. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  const [first = "", last = ""] = words.length > 1 ? [words[0], words.at(-1)] : words;
  return [...first]
    .slice(0, 1)
    .concat([...last].slice(0, 1))
    .join("")
    .toUpperCase();
}
