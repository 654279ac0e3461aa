import { contrast, fromHex, fromOklch, type Oklch, type Rgb, toHex, toOklch } from "./colour.ts";

/** The accent on one kind of page, as hex: the colour itself and the text that stands on it. */
export type Accent = { readonly accent: string; readonly onAccent: string };

/** What text needs against what it stands on (WCAG 2.2 AA, success criterion 1.4.3). */
export const leastContrast = 4.5;

/** The surface of each kind of page that is nearest to the accent in lightness, and the text on the accent. */
export const surfaces = {
  light: {
    surface: toHex(fromOklch({ lightness: 0.985, chroma: 0.006, hue: 85 })),
    onAccent: "#ffffff",
  },
  dark: {
    surface: toHex(fromOklch({ lightness: 0.25, chroma: 0.012, hue: 260 })),
    onAccent: toHex(fromOklch({ lightness: 0.19, chroma: 0.01, hue: 260 })),
  },
} as const;

const step = 0.005;

/**
 * A company's colour made legible: the hue stays, the lightness is moved just as far as needed,
 * down on light pages and up on dark ones.
 * @param hex "#rrggbb"
 */
export function accentFor(hex: string): { readonly light: Accent; readonly dark: Accent } {
  return {
    light: { accent: moved(hex, -step, surfaces.light), onAccent: surfaces.light.onAccent },
    dark: { accent: moved(hex, step, surfaces.dark), onAccent: surfaces.dark.onAccent },
  };
}

type Surface = { readonly surface: string; readonly onAccent: string };

function moved(hex: string, by: number, against: Surface): string {
  let colour: Oklch = toOklch(fromHex(hex));
  let candidate = hex;
  while (!isLegible(fromHex(candidate), against)) {
    colour = { ...colour, lightness: colour.lightness + by };
    candidate = toHex(fromOklch(colour));
  }
  return candidate;
}

function isLegible(colour: Rgb, { surface, onAccent }: Surface): boolean {
  return (
    contrast(colour, fromHex(surface)) >= leastContrast &&
    contrast(colour, fromHex(onAccent)) >= leastContrast
  );
}
