import { sendFile } from "./tus.ts";

/*
 * Uploads what is chosen or dropped at once, and shows how far it is. Loaded only where files are
 * asked for; without it, or when it fails, the button beside the field does the same.
 */

const form = document.querySelector<HTMLFormElement>("form[data-draft]");
let busy: AbortController | undefined;
let leaving: HTMLElement | null | undefined;

form?.addEventListener("change", ({ target }) => {
  if (!(target instanceof HTMLInputElement) || target.type !== "file") return;
  const chosen = [...(target.files ?? [])];
  target.value = "";
  void sendAll(target.closest<HTMLElement>("[data-files]"), chosen);
});
form?.addEventListener("dragover", (event) => {
  if (areaOf(event)) event.preventDefault();
});
form?.addEventListener("drop", (event) => {
  const area = areaOf(event);
  if (!area) return;
  event.preventDefault();
  void sendAll(area, [...(event.dataTransfer?.files ?? [])]);
});
// What is still on its way comes first; then the form goes where it was to go.
form?.addEventListener("submit", (event) => {
  if (!busy) return;
  event.preventDefault();
  leaving = event.submitter;
});
if (form) for (const area of form.querySelectorAll<HTMLElement>("[data-files]")) prepare(area);

function areaOf({ target }: Event): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>("[data-files]") : null;
}

/** The button is of use only while no script uploads. */
function prepare(area: HTMLElement, shown = false): void {
  const button = area.querySelector<HTMLElement>("[name=_upload]");
  if (button) button.hidden = !shown;
}

async function sendAll(area: HTMLElement | null, files: readonly File[]): Promise<void> {
  const progress = area?.querySelector<HTMLElement>("[data-progress]");
  if (!area || !progress || busy) return;
  const show = progressIn(progress);
  const refused: string[] = [];
  try {
    for (const file of files) {
      busy = new AbortController();
      show.begin(file, busy);
      const refusal = await sendFile("../uploads", file, area.dataset.files ?? "", {
        signal: busy.signal,
        sent: show.sent,
        waiting: show.waiting,
      });
      if (refusal) refused.push(refusal);
      else if (!busy.signal.aborted) await bringIn(area);
    }
  } catch {
    prepare(area, true);
    refused.push(progress.dataset.failed ?? "");
  }
  busy = undefined;
  show.end(refused.join(" "));
  if (leaving !== undefined && refused.length === 0) form?.requestSubmit(leaving);
  leaving = undefined;
}

/** Puts what the page would now show into the page: new files, and what can still be chosen. */
async function bringIn(area: HTMLElement): Promise<void> {
  const answer = await fetch(location.pathname);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const fresh = page.querySelector(`[data-files="${area.dataset.files}"]`);
  const here = new Set([...area.querySelectorAll(".item")].map(({ id }) => id));
  const before = area.querySelector("[data-choose]");
  for (const item of fresh?.querySelectorAll(".item") ?? [])
    if (!here.has(item.id)) before?.before(item);
  const chooser = fresh?.querySelector("[data-choose]");
  if (chooser) before?.replaceWith(chooser);
  prepare(area);
  form?.dispatchEvent(new Event("input"));
}

function progressIn(place: HTMLElement) {
  const bar = place.querySelector("progress");
  const said = place.querySelector("[role=status]");
  const cancel = place.querySelector("button");
  const moving = place.querySelector("div");
  let name = "";
  let quarter = -1;
  const say = (text = "") => {
    if (said)
      said.textContent = text.replace("{name}", name).replace("{percent}", `${quarter * 25}`);
  };
  return {
    begin(file: File, control: AbortController) {
      [name, quarter] = [file.name, -1];
      if (moving) moving.hidden = false;
      said?.classList.remove("error");
      if (cancel) cancel.onclick = () => control.abort();
      this.sent(0);
    },
    /** The bar moves all the time; what is said changes only now and then. */
    sent(part: number) {
      if (bar) bar.value = part;
      if (Math.floor(part * 4) === quarter) return;
      quarter = Math.floor(part * 4);
      say(place.dataset.uploading);
    },
    waiting() {
      quarter = -1;
      say(place.dataset.waiting);
    },
    end(refused: string) {
      if (moving) moving.hidden = true;
      said?.classList.toggle("error", refused !== "");
      say(refused || (quarter === 4 ? place.dataset.done : ""));
    },
  };
}
