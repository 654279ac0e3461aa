import type { Page } from "@playwright/test";
import { worstStrings } from "../../support/hostile-strings.ts";
import { hostileNames } from "./hostile-customer.ts";
import { expect } from "./journey.ts";

/** Watches a page for what typed texts must never do: run, or fetch from elsewhere. */
export function watchFor(page: Page, origin: string): () => void {
  const done: string[] = [];
  page.on("dialog", async (dialog) => {
    done.push(`a dialog said ${dialog.message()}`);
    await dialog.dismiss();
  });
  page.on("request", (request) => {
    const { protocol, origin: from } = new URL(request.url());
    if (protocol.startsWith("http") && from !== origin) done.push(`it fetched ${request.url()}`);
  });
  return () => expect(done, page.url()).toEqual([]);
}

/** Expects a page that shows typed texts as they were typed, and is none the worse for them. */
export async function expectHarmless(page: Page, texts: readonly string[]): Promise<void> {
  const { width } = page.viewportSize() ?? { width: 0 };
  const typed = [...worstStrings, ...hostileNames].toSorted((a, b) => b.length - a.length);
  const found = await page.evaluate(inspect, { texts, typed });
  const at = `${new URL(page.url()).pathname.replace(/^\/p\/[^/]+/, "")} at ${width}`;
  expect.soft(found.missing, `left out ${at}`).toEqual([]);
  expect.soft(found.active, `active ${at}`).toEqual([]);
  expect.soft(found.turned, `turned around ${at}`).toEqual([]);
  expect.soft(found.wide, `wider than the window ${at}`).toBeLessThanOrEqual(width);
}

type Asked = { readonly texts: readonly string[]; readonly typed: readonly string[] };

/** Runs in the page. */
function inspect({ texts, typed }: Asked) {
  for (const fold of document.querySelectorAll("details")) fold.open = true;
  const turns = /[\p{Script=Arabic}\p{Script=Hebrew}\u202a-\u202e\u2067]/u;
  const whole = document.body.textContent ?? "";
  const fields = [...document.querySelectorAll("input, textarea")].map((field) =>
    field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement ? field.value : "",
  );
  const attributes = [...document.querySelectorAll("*")].flatMap(({ attributes }) =>
    [...attributes].filter(({ name }) => /^(title|alt|aria-label)$/.test(name)),
  );
  const said = [document.title, ...blocks(document.body), ...attributes.map(({ value }) => value)];
  return {
    missing: texts.filter((text) => ![whole, ...fields].some((one) => one.includes(text))),
    active: [...document.querySelectorAll("main *")]
      .filter(isActive)
      .map(({ outerHTML }) => outerHTML.slice(0, 200)),
    turned: [...new Set(said.filter(isTurned))],
    wide: document.documentElement.scrollWidth,
  };

  /** Whether an element runs something, or is of those that nothing of ours is in a page for. */
  function isActive(element: Element): boolean {
    const { attributes } = element;
    return (
      element.matches(
        "script:not([src]), iframe:not([sandbox]), object, embed, base, foreignObject",
      ) ||
      [...attributes].some(
        ({ name, value }) =>
          name.startsWith("on") ||
          (/^(src|href|action|formaction|xlink:href)$/.test(name) &&
            /^\s*(javascript|data):/i.test(value)),
      )
    );
  }

  /** What stands in each block, and of what is isolated in it only that it is there. */
  function blocks(element: Element): string[] {
    const inner: string[] = [];
    const text = flow(element);
    return [...text.split("\n"), ...inner];

    function flow(from: Element): string {
      return [...from.childNodes]
        .map((node) => {
          if (node instanceof Text) return node.data;
          if (!(node instanceof Element) || /^(SCRIPT|STYLE|TEXTAREA)$/.test(node.tagName))
            return "";
          if (node.tagName === "BR") return "\n";
          const { display, unicodeBidi } = getComputedStyle(node);
          if (display === "inline" && unicodeBidi === "normal") return flow(node);
          inner.push(...blocks(node));
          return display.startsWith("inline") ? "\uFFFC" : "\n";
        })
        .join("");
    }
  }

  /** Whether a text that turns stands beside words that it does not isolate. */
  function isTurned(line: string): boolean {
    let open = line;
    for (let before = ""; before !== open; ) {
      before = open;
      open = open.replaceAll(/\u2068[^\u2068\u2069]*\u2069/g, "");
    }
    const rest = typed.reduce((left, text) => left.replaceAll(text, ""), open);
    return turns.test(open) && /[\p{L}\p{N}]/u.test(rest);
  }
}
