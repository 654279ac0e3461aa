import { text } from "node:stream/consumers";
import { createElement } from "react";
import { renderToPipeableStream, renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { withoutFilling } from "./without-filling.ts";

test.each(["é", "ש", "田", "👩🏽‍💻"])("a page full of %s arrives as it was drawn", async (sign) => {
  for (let before = 0; before < 6; before += 1) {
    const lines = Array.from({ length: 40 }, (_, at) =>
      createElement("input", { key: at, defaultValue: "a".repeat(before) + sign.repeat(60) }),
    );
    const page = createElement("form", null, ...lines);
    const { pipe } = renderToPipeableStream(page);
    expect(await text(pipe(withoutFilling()))).toBe(renderToStaticMarkup(page));
  }
});
