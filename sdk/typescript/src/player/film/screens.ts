import { h } from "../dom.ts";

/** A video element in the layer it stands in. */
export interface Screen {
  readonly layer: HTMLElement;
  readonly video: HTMLVideoElement;
}

/**
 * The two video elements of a player, in turn: one plays while the other holds what comes next. They are made once, so that what
 * a browser has allowed one it has allowed for good, and no shot leaves an element behind.
 */
export class Screens {
  readonly #all = [screen(), screen()] as const;
  readonly #free: Screen[] = [...this.#all];
  /** An element can be used again. */
  freed: () => void = () => undefined;

  get layers(): readonly HTMLElement[] {
    return this.#all.map(({ layer }) => layer);
  }

  hasFree(): boolean {
    return this.#free.length > 0;
  }

  canPlay(type: string): boolean {
    return this.#all[0].video.canPlayType(type) !== "";
  }

  take(): Screen {
    const free = this.#free.shift();
    if (!free) throw new Error("Both video elements are in use.");
    return free;
  }

  /** Takes an element back, and lets go of what it holds: a video keeps what it has loaded until it is told to load nothing. */
  giveBack(screen: Screen): void {
    const { video } = screen;
    video.pause();
    video.removeAttribute("src");
    video.load();
    this.#free.push(screen);
    this.freed();
  }
}

/** Its own sound is never heard: voices and music are the mixer's. */
function screen(): Screen {
  const video = h("video", { class: "media", attributes: { playsinline: "", disablepictureinpicture: "", disableremoteplayback: "" } });
  video.muted = true;
  return { video, layer: h("div", { class: "layer", attributes: { "aria-hidden": "true" } }, video) };
}
