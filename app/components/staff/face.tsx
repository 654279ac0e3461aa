import { initialsOf } from "../face.tsx";

type FaceProps = {
  readonly name: string;
  readonly photoUrl: string | null;
  readonly size?: "small" | "large";
};

const sizes = { small: "size-6 text-[10px]", large: "size-20 text-xl" } as const;

/** A person's picture, or their initials, small enough for a row. The name stands beside it. */
export function Face({ name, photoUrl, size = "small" }: FaceProps) {
  const shape = `inline-grid flex-none place-items-center rounded-full object-cover ${sizes[size]}`;
  if (photoUrl) return <img src={photoUrl} alt="" className={shape} />;
  return (
    <span aria-hidden="true" className={`${shape} bg-sunk font-semibold text-quiet`}>
      {initialsOf(name)}
    </span>
  );
}
