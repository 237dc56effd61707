import type { TrailEpisodeView } from "../../protocol.ts";
import { h, icon } from "../dom.ts";
import { words } from "../words.ts";

/** The story's episodes as this viewer stands to them. */
export function episodeList(episodes: readonly TrailEpisodeView[], restart?: (episode: TrailEpisodeView) => void): HTMLElement {
  return h(
    "ul",
    { class: "episodes", testId: "episodes" },
    ...episodes.map((episode) => {
      const { number, title, state, canRestart } = episode;
      return h(
        "li",
        { class: `episode is-${state}`, testId: "episode", attributes: { "aria-current": state === "current" ? "true" : undefined } },
        h(
          "span",
          { class: "episode-number", attributes: { "aria-hidden": "true" } },
          state === "locked" ? icon("lock") : state === "seen" ? icon("check") : String(number ?? "·"),
        ),
        h(
          "div",
          { class: "way-said" },
          h("p", { class: "episode-title", text: title }),
          h("p", { class: "way-note", text: `${words.episode(number)} · ${words.episodeStates[state]}` }),
        ),
        canRestart && restart &&
          h("button", {
            class: "button is-small",
            testId: "restart",
            text: words.startAgain,
            attributes: { type: "button", "aria-label": `${words.startAgain}: ${title}` },
            onClick: () => {
              restart(episode);
            },
          }),
      );
    }),
  );
}
