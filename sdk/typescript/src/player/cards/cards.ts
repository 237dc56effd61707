import type { EndingView, EpisodeChangeView } from "../../protocol.ts";
import { h } from "../dom.ts";
import type { FoundEnding } from "../memory/storyMemory.ts";
import { words } from "../words.ts";

export interface Action {
  readonly label: string;
  readonly testId: string;
  readonly run: () => void;
}

interface CardContent {
  readonly testId: string;
  readonly kicker?: string | undefined;
  readonly title: string;
  readonly text?: string | undefined;
  readonly body?: readonly (HTMLElement | undefined)[];
  readonly action?: Action | undefined;
  /** What can be done besides. */
  readonly other?: HTMLElement | undefined;
  /** Where the list of stories is, when the page has one. */
  readonly home?: string | undefined;
}

/** One card: a small line, a large one, what there is to say, and at most one thing to do next. */
export function card(content: CardContent): HTMLElement {
  const { action } = content;
  return h(
    "section",
    { class: "card", part: "card", testId: content.testId, attributes: { "aria-label": content.title } },
    content.kicker !== undefined && h("p", { class: "card-kicker", part: "kicker", text: content.kicker }),
    h("h2", { class: "card-title", part: "card-title", text: content.title }),
    content.text !== undefined && h("p", { class: "card-text", part: "card-text", text: content.text }),
    ...(content.body ?? []),
    h(
      "div",
      { class: "card-actions" },
      action &&
        h("button", {
          class: "button is-primary",
          part: "button primary",
          testId: action.testId,
          text: action.label,
          attributes: { type: "button" },
          onClick: action.run,
        }),
      content.other,
      content.home !== undefined &&
        h("a", { class: action ? "button" : "button is-primary", part: action ? "button" : "button primary", text: words.allStories, attributes: { href: content.home } }),
    ),
  );
}

export function episodeCard(change: EpisodeChangeView, goOn: () => void): HTMLElement {
  const { ended, next } = change;
  return card({
    testId: "episode-card",
    kicker: ended && words.endOf(ended),
    title: ended?.title ?? "",
    body: [
      next &&
        h(
          "div",
          { class: "card-next", testId: "next-episode" },
          h("p", {
            class: "card-kicker",
            part: "kicker",
            text: next.number === undefined ? words.next : `${words.next} · ${words.episode(next.number)}`,
          }),
          h("p", { class: "card-next-title", text: next.title }),
        ),
    ],
    action: { label: words.continue, testId: "continue", run: goOn },
  });
}

interface LastCardOptions {
  /** Whether it was watched, or read. */
  readonly paced: boolean;
  readonly again: () => void;
  /** Leads back to a decision. */
  readonly replay: HTMLElement;
  readonly home?: string | undefined;
}

interface EndingCardOptions extends LastCardOptions {
  readonly ending: EndingView;
  readonly found: readonly FoundEnding[];
  readonly isNew: boolean;
}

function againAction({ paced, again }: LastCardOptions): Action {
  return { label: paced ? words.again : words.readAgain, testId: "again", run: again };
}

export function deadEndCard(options: LastCardOptions): HTMLElement {
  const { replay, home } = options;
  const action = againAction(options);
  return card({ testId: "dead-end", title: words.deadEndTitle, text: words.deadEnd, action, other: replay, home });
}

/** Shown until there is a beat: nothing at first, so that a quick start does not flicker. */
export function loadingCard(): HTMLElement {
  return h(
    "div",
    { class: "blank", testId: "loading", attributes: { role: "status" } },
    h("div", { class: "pulse", part: "loading", attributes: { "aria-hidden": "true" } }),
    h("span", { class: "unseen", text: words.loading }),
  );
}

export function endingCard(options: EndingCardOptions): HTMLElement {
  const { ending, found, isNew, home } = options;
  const total = Math.max(ending.total, found.length);
  const hidden = total - found.length;
  const marks = [...found.map(({ id }) => (id === ending.id ? "is-here" : "is-found")), ...Array<string>(hidden).fill("")];
  return card({
    testId: "ending-card",
    kicker: isNew ? words.newEnding : words.knownEnding,
    title: ending.title,
    body: [
      ending.share === undefined
        ? undefined
        : h("p", { class: "card-share", testId: "ending-share", text: words.share(ending.share) }),
      h(
        "div",
        { class: "endings", part: "endings" },
        h("p", { class: "endings-count", testId: "endings-found", text: words.endingsFound(found.length, total) }),
        h(
          "div",
          { class: "endings-marks", attributes: { "aria-hidden": "true" } },
          ...marks.map((mark) => h("span", { class: `endings-mark ${mark}` })),
        ),
        h(
          "ul",
          { class: "endings-names" },
          ...found.map(({ id, title }) => h("li", { class: id === ending.id ? "is-here" : "", text: title })),
          hidden > 0 && h("li", { class: "is-hidden", text: words.hiddenEndings(hidden) }),
        ),
      ),
    ],
    action: againAction(options),
    other: options.replay,
    home,
  });
}
