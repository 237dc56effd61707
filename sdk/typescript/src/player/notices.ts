import type { DramaError } from "../client/errors.ts";
import { card } from "./cards/cards.ts";
import { words } from "./words.ts";

export interface NoticeContext {
  readonly story: string;
  /** Where the list of stories is, when the page has one. */
  readonly home: string | undefined;
  readonly retry: () => void;
}

/** The card for a refusal: what it means to a viewer, and what they can do. */
export function noticeFor(error: DramaError, { story, home, retry }: NoticeContext): HTMLElement {
  switch (error.code) {
    case "unknown_story":
      return card({ testId: "notice", title: words.unknownStoryTitle, text: words.unknownStory(story), home });
    case "replaced":
      return card({
        testId: "notice",
        title: words.replacedTitle,
        text: words.replaced,
        action: { label: words.playHere, testId: "play-here", run: retry },
      });
    default:
      return card({
        testId: "notice",
        title: words.errorTitle,
        text: error.message,
        action: { label: words.tryAgain, testId: "try-again", run: retry },
        home,
      });
  }
}
