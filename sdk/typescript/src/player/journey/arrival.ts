import { asDramaError } from "../../client/errors.ts";
import type { Backstage } from "../backstage.ts";
import { card, loadingCard } from "../cards/cards.ts";
import { h } from "../dom.ts";
import type { Bookmark } from "../memory/storyMemory.ts";
import type { Opened } from "../playthrough.ts";
import { words } from "../words.ts";

/** Opens the story where a link leads, if there is one and the viewer wants to go there; else where they were. */
export async function arrive(link: Bookmark | undefined, backstage: Backstage, body: HTMLElement): Promise<Opened> {
  const { playthrough, stopping, news } = backstage;
  const here = playthrough.place;
  if (!link || (here && here.session !== link.session && !(await goesThere(body, stopping)))) return playthrough.open();
  try {
    return await playthrough.follow(link);
  } catch (reason) {
    if (asDramaError(reason).code !== "not_found") throw reason;
    news(words.linkLost);
    return playthrough.open();
  }
}

/** Asks a viewer who has a place of their own in the story, which the link's would take the place of. */
async function goesThere(body: HTMLElement, stopping: AbortSignal): Promise<boolean> {
  const goes = await new Promise<boolean>((resolve) => {
    const answer = (yes: boolean) => () => {
      resolve(yes);
    };
    const action = { label: words.goOnFromLink, testId: "follow-link", run: answer(true) };
    const question = card({ testId: "arrival", title: words.twoPlacesTitle, text: words.twoPlaces, action });
    const stay = { class: "button", testId: "stay-here", text: words.stayHere, attributes: { type: "button" } };
    question.querySelector(".card-actions")?.append(h("button", { ...stay, onClick: answer(false) }));
    body.replaceChildren(h("div", { class: "blank" }, question));
    stopping.addEventListener("abort", answer(false));
  });
  body.replaceChildren(loadingCard());
  return goes;
}
