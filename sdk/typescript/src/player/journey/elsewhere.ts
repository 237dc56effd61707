import { h } from "../dom.ts";
import type { Bookmark } from "../memory/storyMemory.ts";
import { words } from "../words.ts";
import { linkTo } from "./place.ts";

/** The link with which the story goes on on another device, to copy or to share. */
export function elsewhere(place: Bookmark): HTMLElement {
  const url = linkTo(location.href, place);
  const field = h("input", { class: "link", testId: "link", attributes: { type: "text", readonly: "", "aria-label": words.link } });
  field.value = url;
  const said = h("p", { class: "panel-note", attributes: { role: "status" } });
  const button = (text: string, testId: string, run: () => void) =>
    h("button", { class: "button", testId, text, attributes: { type: "button" }, onClick: run });
  const copy = button(words.copy, "copy-link", () => {
    void copied(field, url).then((done) => {
      said.textContent = done ? words.copied : words.copyByHand;
    });
  });
  // Not every browser shares, whatever its types say.
  const canShare = typeof (navigator as Partial<Navigator>).share === "function";
  const share =
    canShare &&
    button(words.shareLink, "share-link", () => {
      // Put aside by the viewer, it is no error.
      navigator.share({ url }).catch(() => undefined);
    });
  return h(
    "div",
    { class: "elsewhere", testId: "elsewhere" },
    h("p", { class: "journey-text", text: words.elsewhereNote }),
    field,
    h("div", { class: "panel-actions" }, copy, share),
    said,
  );
}

/** Pages without TLS have no clipboard: there the link is marked, to be copied by hand. */
async function copied(field: HTMLInputElement, url: string): Promise<boolean> {
  field.select();
  try {
    await navigator.clipboard.writeText(url);
    return true;
  } catch {
    return false;
  }
}
