import { longestStroke, padHeight, padWidth } from "../question-types/signature/stroke.ts";

// Draws a signature under a typed name. Without it the name is the signature.

/** Room for one more line: " 600 200" and its letter. */
const most = longestStroke - 9;

for (const pad of document.querySelectorAll<HTMLElement>("[data-pad]")) {
  const [sheet, line, field, clear] = [
    pad.querySelector("svg"),
    pad.querySelector("path"),
    pad.querySelector("input"),
    pad.querySelector("button"),
  ];
  if (sheet && line && field && clear) draw(pad, sheet, line, field, clear);
}

function draw(
  pad: HTMLElement,
  sheet: SVGSVGElement,
  line: SVGPathElement,
  field: HTMLInputElement,
  clear: HTMLElement,
): void {
  const show = () => line.setAttribute("d", field.value);
  const put = (drawn: string) => {
    if (drawn.length <= most) field.value = drawn;
    show();
  };
  const tell = () => field.dispatchEvent(new Event("input", { bubbles: true }));
  const at = (event: PointerEvent) => {
    const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(
      sheet.getScreenCTM()?.inverse(),
    );
    return `${within(x, padWidth)} ${within(y, padHeight)}`;
  };
  sheet.onpointerdown = (event) => {
    sheet.setPointerCapture(event.pointerId);
    put(`${field.value}M${at(event)}L${at(event)}`);
  };
  sheet.onpointermove = (event) => {
    if (sheet.hasPointerCapture(event.pointerId)) put(`${field.value}L${at(event)}`);
  };
  sheet.onpointerup = tell;
  clear.onclick = () => {
    put("");
    tell();
  };
  // What was kept through a reload is put back into the field.
  field.form?.addEventListener("input", show);
  pad.hidden = false;
}

function within(place: number, most: number): number {
  return Math.max(0, Math.min(most, Math.round(place)));
}
