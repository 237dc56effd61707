import type { TrailDecisionView, TrailEpisodeView } from "../../protocol.ts";
import { h } from "../dom.ts";
import { words } from "../words.ts";

/** The viewer's way as a line from top to bottom: what was decided, and how many other ways there were. Those are never named. */
export function path(
  decisions: readonly TrailDecisionView[],
  episodes: readonly TrailEpisodeView[],
  waysSeen: (decision: TrailDecisionView) => number,
  goBack: (decision: TrailDecisionView) => void,
): HTMLElement {
  let episode: string | undefined;
  const stations = decisions
    .filter(({ choices }) => choices.length > 0)
    .flatMap((decision) => {
      const entered = decision.episode === episode ? undefined : episodes.find(({ id }) => id === decision.episode);
      episode = decision.episode;
      return [entered && h("li", { class: "way-episode", text: entered.title }), station(decision, waysSeen(decision), goBack)];
    });
  return h(
    "ol",
    { class: "path", testId: "path" },
    ...stations,
    h("li", { class: "way is-here", testId: "way-here", text: words.youAreHere }),
  );
}

function station(decision: TrailDecisionView, waysSeen: number, goBack: (decision: TrailDecisionView) => void): HTMLElement {
  const { line, choices, how, canRewind } = decision;
  const taken = choices.find((choice) => choice.taken);
  const note = [words.waysSeen(waysSeen, choices.length), how === "timeout_default" ? words.timeRanOut : ""];
  return h(
    "li",
    { class: "way", testId: "way" },
    h(
      "div",
      { class: "way-said" },
      line && h("p", { class: "way-line", text: line.speaker ? `${line.speaker.name}: ${line.text}` : line.text }),
      h("p", { class: "way-taken", testId: "way-taken", text: taken?.text ?? "" }),
      h("p", { class: "way-note", text: note.filter((part) => part !== "").join(" · ") }),
    ),
    canRewind &&
      h("button", {
        class: "button is-small",
        testId: "go-back",
        text: words.goBack,
        attributes: { type: "button", "aria-label": words.goBackTo(taken?.text ?? "") },
        onClick: () => {
          goBack(decision);
        },
      }),
  );
}
