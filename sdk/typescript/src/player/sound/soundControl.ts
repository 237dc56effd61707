import { h, icon } from "../dom.ts";
import { words } from "../words.ts";
import type { SoundState } from "./mixer.ts";

/** Sound on and off: a button among the controls, and one that stays in sight where the browser keeps sound back. */
export class SoundControl {
  readonly button: HTMLButtonElement;
  readonly invitation: HTMLButtonElement;
  #state: SoundState | null = null;

  constructor(toggle: () => void) {
    const onClick = () => {
      toggle();
    };
    const attributes = { type: "button" };
    this.button = h("button", { class: "round", part: "sound-button", testId: "sound", attributes, onClick });
    this.invitation = h(
      "button",
      { class: "unmute", part: "unmute", testId: "unmute", attributes, onClick },
      icon("muted"),
      words.unmute,
    );
    this.show(null);
  }

  /** The browser keeps sound back until the viewer does something. */
  get isRefused(): boolean {
    return this.#state === "refused";
  }

  /** Null where there is nothing to be heard. */
  show(state: SoundState | null): void {
    this.#state = state;
    const on = state === "on";
    this.button.hidden = state === null;
    this.button.replaceChildren(icon(on ? "sound" : "muted"));
    this.button.setAttribute("aria-label", on ? words.soundOff : words.soundOn);
    this.invitation.hidden = state !== "refused";
  }
}
