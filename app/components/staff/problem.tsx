/** What went wrong with a whole form, read out as soon as it appears. */
export function Problem({ text }: { readonly text: string | null | undefined }) {
  if (!text) return null;
  return (
    <p role="alert" className="mb-4 rounded-md bg-bad-tint px-3 py-2 font-medium text-bad">
      {text}
    </p>
  );
}
