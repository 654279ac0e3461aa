import { autosave } from "./autosave.ts";
import { rows } from "./rows.ts";
import { showAndHide } from "./show-and-hide.ts";
import { standAlone } from "./stand-alone.ts";

// Everything here comes on top: without it the form works all the same.

const form = document.querySelector<HTMLFormElement>("form[data-draft]");
if (form) {
  standAlone(form);
  rows(form);
  showAndHide(form);
  autosave(form);
}
