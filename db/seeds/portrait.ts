import type { Look } from "./cast.ts";

/** A drawn portrait as SVG, 480 by 480: head and shoulders, flat colours. */
export function portrait(look: Look): string {
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 480 480" width="480" height="480">',
    `<rect width="480" height="480" fill="${look.backdrop}"/>`,
    `<circle cx="240" cy="250" r="190" fill="#fff" opacity=".45"/>`,
    behind(look),
    shoulders(look),
    face(look),
    inFront(look),
    look.beard ? beard(look) : "",
    features(look),
    look.glasses ? glasses : "",
    "</svg>",
  ].join("");
}

/** Hair that hangs behind the head. */
function behind({ style, hair }: Look): string {
  if (style === "bun")
    return `<circle cx="240" cy="92" r="44" fill="${hair}"/><ellipse cx="240" cy="200" rx="98" ry="104" fill="${hair}"/>`;
  if (style === "bob")
    return `<path d="M132 214c0-78 46-122 108-122s108 44 108 122v92c-20 22-54 26-70 20h-76c-16 6-50 2-70-20z" fill="${hair}"/>`;
  if (style === "curls") return curls(hair);
  return "";
}

function curls(hair: string): string {
  const spots = [
    [152, 176, 34],
    [166, 132, 38],
    [206, 104, 40],
    [252, 98, 42],
    [298, 112, 40],
    [322, 150, 36],
    [330, 190, 30],
  ];
  return spots.map(([x, y, r]) => `<circle cx="${x}" cy="${y}" r="${r}" fill="${hair}"/>`).join("");
}

function shoulders({ skin, top }: Look): string {
  return [
    `<path d="M60 480c4-92 62-128 132-138h96c70 10 128 46 132 138z" fill="${top}"/>`,
    `<path d="M198 290h84v56c0 24-19 42-42 42s-42-18-42-42z" fill="${skin}"/>`,
    `<path d="M198 312c22 26 62 26 84 0v22c-24 24-60 24-84 0z" fill="#000" opacity=".1"/>`,
    `<path d="M186 343l54 60 54-60 18 6-72 84-72-84z" fill="#fff" opacity=".85"/>`,
  ].join("");
}

function face({ skin }: Look): string {
  return [
    `<circle cx="154" cy="226" r="19" fill="${skin}"/><circle cx="326" cy="226" r="19" fill="${skin}"/>`,
    `<path d="M156 196c0-56 36-88 84-88s84 32 84 88v40c0 56-40 96-84 96s-84-40-84-96z" fill="${skin}"/>`,
  ].join("");
}

/** Hair over the forehead. */
function inFront({ style, hair }: Look): string {
  const shapes: Readonly<Record<Look["style"], string>> = {
    short:
      "M157 212c-14-80 24-122 84-122 64 0 96 42 82 122-3-36-13-54-27-62-34 12-86 10-112-6-18 12-25 34-27 68z",
    bun: "M150 212c-6-72 36-110 90-110s96 38 90 110c-10-36-38-60-90-66-52 6-80 30-90 66z",
    bob: "M146 220c-4-76 38-118 94-118s98 42 94 118c-8-30-26-52-50-62-30 22-76 30-110 26-14 8-24 20-28 36z",
    curls:
      "M152 204c-8-66 32-108 88-108s96 42 88 108c-8-28-24-42-46-46-36 8-76 6-96-2-18 8-28 24-34 48z",
    shaved: "M154 196c-2-58 36-92 86-92s88 34 86 92c-8-34-36-58-86-58s-78 24-86 58z",
  };
  return `<path d="${shapes[style]}" fill="${hair}"${style === "shaved" ? ' opacity=".75"' : ""}/>`;
}

function beard({ hair }: Look): string {
  return `<path d="M157 236c8 18 20 24 32 22 22-14 80-14 102 0 12 2 24-4 32-22 2 60-32 100-83 100s-85-40-83-100z" fill="${hair}" opacity=".85"/><path d="M212 278c17 12 39 12 56 0-5 17-16 24-28 24s-23-7-28-24z" fill="#fff"/>`;
}

function features({ beard }: Look): string {
  const mouth =
    '<path d="M212 278c17 12 39 12 56 0-5 17-16 24-28 24s-23-7-28-24z" fill="#fff" stroke="#3a2620" stroke-opacity=".35" stroke-width="3"/>';
  return [
    '<g fill="#2a1f1c"><ellipse cx="204" cy="222" rx="8" ry="9.5"/><ellipse cx="276" cy="222" rx="8" ry="9.5"/></g>',
    '<g fill="none" stroke="#2a1f1c" stroke-width="6" stroke-linecap="round"><path d="M187 198c10-8 24-9 34-3"/><path d="M259 195c10-6 24-5 34 3"/></g>',
    '<path d="M240 228c2 12 6 20 8 26-4 5-12 5-17 2" fill="none" stroke="#000" stroke-opacity=".25" stroke-width="5" stroke-linecap="round"/>',
    beard ? "" : mouth,
  ].join("");
}

const glasses =
  '<g fill="none" stroke="#2a2a2e" stroke-width="6"><circle cx="204" cy="222" r="29"/><circle cx="276" cy="222" r="29"/><path d="M233 218c4-4 10-4 14 0M175 216l-18-6M305 216l18-6"/></g>';
