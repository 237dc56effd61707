import { asDramaError } from "../client/errors.ts";
import type { Backstage } from "./backstage.ts";
import { h } from "./dom.ts";
import type { Gates } from "./gates/gates.ts";
import { noticeFor } from "./notices.ts";

/** Ends on a card that says what can be done: over the frame where there is one, else in the player's empty body. */
export function showFailure(reason: unknown, { client, screen, story, home, dispatch }: Backstage, gates: Gates, body: HTMLElement, run: () => void): void {
  const error = asDramaError(reason);
  if (error.code === "stopped") return;
  screen.director?.stop();
  if (error.gate === undefined) gates.leave();
  else gates.ask(error.gate, error.offer, run);
  dispatch("drama-error", { code: error.code, message: error.message });
  const retry = () => {
    if (error.code === "replaced") client.takeBack();
    run();
  };
  const notice = noticeFor(error, { story, home, retry });
  if (screen.view && screen.position) screen.view.card(notice);
  else body.replaceChildren(h("div", { class: "blank" }, notice));
}
