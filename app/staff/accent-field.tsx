import { useState } from "react";
import { Field, tied } from "../components/staff/field.tsx";
import { type Accent, accentFor, surfaces } from "../lib/accent.ts";
import { contrast, fromHex } from "../lib/colour.ts";
import { words } from "./words.en.ts";

const { settings: said } = words;

type AccentFieldProps = {
  readonly id: string;
  readonly initial: string;
  readonly error: string | undefined;
};

/** The company's colour, with what becomes of it on the customer's pages. */
export function AccentField({ id, initial, error }: AccentFieldProps) {
  const [typed, setTyped] = useState(initial);
  const hex = typed.trim().toLowerCase();
  const isColour = /^#[0-9a-f]{6}$/.test(hex);
  const field = { id, label: said.accent, hint: said.accentHint, error };
  return (
    <div>
      <Field {...field}>
        <div className="flex gap-2">
          <input
            type="color"
            className="input"
            aria-label={said.pickAccent}
            value={isColour ? hex : "#000000"}
            onChange={({ currentTarget }) => setTyped(currentTarget.value)}
          />
          <input
            {...tied(field)}
            name="accent"
            className="input max-w-32 font-mono"
            value={typed}
            onChange={({ currentTarget }) => setTyped(currentTarget.value)}
            spellCheck={false}
          />
        </div>
      </Field>
      {isColour ? (
        <Previews hex={hex} />
      ) : (
        <p className="mt-2 text-sm text-quiet">{said.unreadable}</p>
      )}
    </div>
  );
}

function Previews({ hex }: { readonly hex: string }) {
  const { light, dark } = accentFor(hex);
  return (
    <div className="mt-3 flex flex-wrap gap-4">
      <Preview label={said.onLight} chosen={hex} shown={light} surface={surfaces.light.surface} />
      <Preview label={said.onDark} chosen={hex} shown={dark} surface={surfaces.dark.surface} />
    </div>
  );
}

type PreviewProps = {
  readonly label: string;
  readonly chosen: string;
  readonly shown: Accent;
  readonly surface: string;
};

/** Drawn as a picture: colours that are not known beforehand may stand in its attributes. */
function Preview({ label, chosen, shown, surface }: PreviewProps) {
  const ratio = contrast(fromHex(shown.accent), fromHex(shown.onAccent));
  return (
    <figure>
      <svg role="img" aria-label={label} width="256" height="72" className="rounded-md">
        <rect width="256" height="72" fill={surface} />
        <rect x="16" y="16" width="150" height="40" rx="8" fill={shown.accent} />
        <text
          x="91"
          y="41"
          textAnchor="middle"
          fontSize="14"
          fontWeight="600"
          fill={shown.onAccent}
        >
          {said.sample}
        </text>
        <text x="182" y="41" fontSize="14" fill={shown.accent} textDecoration="underline">
          {said.sampleLink}
        </text>
      </svg>
      <figcaption className="mt-1 text-sm text-quiet">
        {label}: <span className="font-mono">{shown.accent}</span>, {said.contrast(ratio)}
        {shown.accent === chosen ? null : <span className="block">{said.corrected}</span>}
      </figcaption>
    </figure>
  );
}
