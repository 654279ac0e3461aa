import { Idiomorph } from "idiomorph";

// Keeps an open page up to date: the server says that there is something new, and the page
// fetches itself and takes over what differs.

const region = document.querySelector<HTMLElement>("[data-live]");
const said = document.querySelector("#said");

if (region) {
  let fetching = false;
  let newest = 0;
  listen(region.dataset.live ?? "");

  function listen(address: string): void {
    const stream = new EventSource(address);
    stream.onmessage = ({ data }) => {
      newest = Number(data);
      void catchUp();
    };
    stream.onerror = () => {
      // Browsers give up when they are refused, be it for good or for a moment: the page tells which.
      if (stream.readyState !== EventSource.CLOSED) return;
      void fetchRegion().catch(() => undefined);
      setTimeout(listen, 5000, address);
    };
  }

  const shown = () => Number(region.dataset.version);

  async function catchUp(): Promise<void> {
    if (fetching || !region || newest <= shown()) return;
    fetching = true;
    const known = newest;
    const fresh = await fetchRegion().catch(() => undefined);
    if (fresh) takeOver(region, fresh);
    fetching = false;
    if (shown() >= newest) return;
    // What has happened meanwhile is fetched at once; a page that could not be fetched, in a while.
    setTimeout(() => void catchUp(), newest > known ? 0 : 2000);
  }
}

async function fetchRegion(): Promise<HTMLElement | undefined> {
  const answer = await fetch(location.href);
  // The link no longer opens: the page then says why, and whom to write to.
  if (answer.status === 404 || answer.status === 410) location.reload();
  if (!answer.ok) return undefined;
  // The style of that page carries a nonce of its own, which this page's policy would report.
  const text = (await answer.text()).replace(/<style.*?<\/style>/s, "");
  const page = new DOMParser().parseFromString(text, "text/html");
  return page.querySelector<HTMLElement>("[data-live]") ?? undefined;
}

/** Changes what differs, and leaves alone what the person has unfolded, typed, or is about to. */
function takeOver(region: HTMLElement, fresh: HTMLElement): void {
  const news = fresh.dataset.news;
  const isNews = news !== undefined && news !== region.dataset.news;
  Idiomorph.morph(region, fresh, {
    morphStyle: "outerHTML",
    restoreFocus: true,
    callbacks: {
      beforeNodeMorphed: (old) => !(old instanceof HTMLTextAreaElement),
      beforeAttributeUpdated: (name, _element, change) => !(name === "open" && change === "remove"),
      beforeNodeRemoved: (old) => !(old instanceof Element && old.contains(writing())),
      afterNodeAdded: (node) => {
        if (node instanceof HTMLElement && node.classList.contains("step"))
          node.classList.add("fresh");
      },
    },
  });
  if (said && isNews) said.textContent = news;
}

/** The text that is being written, if one is. */
function writing(): Element | null {
  const text = document.activeElement;
  return text instanceof HTMLTextAreaElement ? text : null;
}
