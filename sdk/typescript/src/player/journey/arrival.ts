import { card } from "../cards/cards.ts";
import { h } from "../dom.ts";
import { words } from "../words.ts";

/** Asks a viewer who comes by a link, and has a place of their own in the story, where to go on. True is the link's place. */
export function askWhere(body: HTMLElement, stopping: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    const stay = h("button", {
      class: "button",
      testId: "stay-here",
      text: words.stayHere,
      attributes: { type: "button" },
      onClick: () => {
        resolve(false);
      },
    });
    const action = {
      label: words.goOnFromLink,
      testId: "follow-link",
      run: () => {
        resolve(true);
      },
    };
    const question = card({ testId: "arrival", title: words.twoPlacesTitle, text: words.twoPlaces, action });
    question.querySelector(".card-actions")?.append(stay);
    body.replaceChildren(h("div", { class: "blank" }, question));
    stopping.addEventListener("abort", () => {
      resolve(false);
    });
  });
}
