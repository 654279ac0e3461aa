import { keptOf, putBack, typedIn } from "./typed.ts";

const pauseMs = 800;
const retryMs = 5000;
const patienceMs = 15_000;
const mostKeptAlive = 60_000;

/**
 * Saves what is typed, a moment after the last key. What the server has not taken yet is kept in
 * this tab, through a reload and a dead network, and is sent again until it has.
 */
export function autosave(form: HTMLFormElement): void {
  const kept = keptFor(location.pathname);
  const status = form.querySelector("[data-saved]");
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let leaving = false;
  let changes = 0;

  const later = (ms: number) => {
    clearTimeout(waiting);
    if (!leaving) waiting = setTimeout(() => void save(), ms);
  };

  async function save(): Promise<void> {
    const upTo = changes;
    const answer = await send(form);
    if (answer.state === "saved" && upTo === changes) kept.forget();
    if (answer.state === "unheard") later(retryMs);
    if (status) status.textContent = answer.words;
  }

  form.addEventListener("input", () => {
    changes += 1;
    kept.keep(keptOf(form));
    later(pauseMs);
  });
  form.addEventListener("submit", () => {
    leaving = true;
    clearTimeout(waiting);
  });
  addEventListener("online", () => kept.read() && later(0));
  addEventListener("pagehide", () => kept.read() && !leaving && void send(form));
  addEventListener("pageshow", () => {
    leaving = false;
  });

  const before = kept.read();
  // A page that names problems has just answered what was kept.
  if (document.querySelector("[role=alert]")) kept.forget();
  else if (before) {
    putBack(form, before);
    form.dispatchEvent(new Event("input"));
  }
}

/** What became of a draft: saved; refused, so that the form keeps it; or nobody heard. */
type Answer = { readonly state: "saved" | "refused" | "unheard"; readonly words: string };

async function send(form: HTMLFormElement): Promise<Answer> {
  const { draft = "", unheard = "" } = form.dataset;
  try {
    const body = new URLSearchParams(typedIn(form));
    const answer = await fetch(draft, {
      method: "POST",
      body,
      // A browser keeps no more than this alive.
      keepalive: String(body).length < mostKeptAlive,
      signal: AbortSignal.timeout(patienceMs),
    });
    if (answer.ok) return { state: "saved", words: await answer.text() };
    if (answer.status === 409) return { state: "refused", words: await answer.text() };
    return {
      state: answer.status >= 500 || answer.status === 429 ? "unheard" : "refused",
      words: unheard,
    };
  } catch {
    return { state: "unheard", words: unheard };
  }
}

/** Keeps one text in this tab. A browser may refuse to; then the form alone holds it. */
function keptFor(place: string) {
  const attempt = <Result>(work: () => Result) => {
    try {
      return work();
    } catch {
      return null;
    }
  };
  return {
    read: () => attempt(() => sessionStorage.getItem(place)),
    keep: (typed: string) => attempt(() => sessionStorage.setItem(place, typed)),
    forget: () => attempt(() => sessionStorage.removeItem(place)),
  };
}
