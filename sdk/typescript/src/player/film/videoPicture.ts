import type { ShotView } from "../../protocol.ts";
import { h } from "../dom.ts";
import { settled, type Picture } from "./picture.ts";

/** How long a video may stand still before it counts as broken, in milliseconds. */
export const stallMs = 2000;

/** A video begins to load. Its own sound is never heard: voices and music are the mixer's. */
export function loadVideo(source: string): HTMLVideoElement {
  const video = h("video", { attributes: { playsinline: "", disablepictureinpicture: "", disableremoteplayback: "" } });
  video.muted = true;
  video.preload = "auto";
  video.src = source;
  return video;
}

/** A filmed shot: plays once and rests on its last frame. */
export class VideoPicture implements Picture {
  readonly shot: ShotView;
  readonly element: HTMLElement;
  readonly isPicture = true;
  readonly ready: Promise<boolean>;
  readonly #video: HTMLVideoElement;
  #isReady = false;
  #held = false;
  #started = false;
  #stall: ReturnType<typeof setTimeout> | undefined;

  /** `broken` is called when it fails or stands still while it plays. */
  constructor(shot: ShotView, video: HTMLVideoElement, poster: string | undefined, broken: () => void) {
    this.shot = shot;
    this.#video = video;
    video.className = "media";
    video.setAttribute("part", "shot");
    video.setAttribute("aria-label", shot.alt);
    video.dataset.testid = "shot";
    if (poster !== undefined) video.poster = poster;
    this.element = h("div", { class: "layer" }, video);
    this.ready = settled(video, "canplay", () => video.readyState >= video.HAVE_FUTURE_DATA).then((there) => (this.#isReady = there));
    const moves = () => {
      clearTimeout(this.#stall);
    };
    for (const event of ["playing", "timeupdate", "ended", "pause"]) video.addEventListener(event, moves);
    video.addEventListener("waiting", () => {
      moves();
      if (this.#started) this.#stall = setTimeout(broken, stallMs);
    });
    video.addEventListener("error", () => {
      moves();
      if (this.#started) broken();
    });
  }

  get isReady(): boolean {
    return this.#isReady;
  }

  async start(): Promise<void> {
    this.#started = true;
    const seen = this.#seen();
    if (!this.#held && (await this.#play())) await seen;
  }

  hold(held: boolean): void {
    this.#held = held;
    if (!this.#started || this.#video.ended) return;
    if (held) this.#video.pause();
    else void this.#play();
  }

  release(): void {
    clearTimeout(this.#stall);
    this.#started = false;
    this.#video.pause();
    this.#video.removeAttribute("src");
    this.#video.load();
  }

  /** Its first frame is painted. Where the page is out of sight none is, and none needs to be. */
  #seen(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, stallMs);
      const done = () => {
        clearTimeout(timer);
        resolve();
      };
      if ("requestVideoFrameCallback" in this.#video) this.#video.requestVideoFrameCallback(done);
      else (this.#video as HTMLVideoElement).addEventListener("timeupdate", done, { once: true });
    });
  }

  /** False where a device that saves power refuses: then the first frame stands. */
  async #play(): Promise<boolean> {
    return this.#video.play().then(
      () => true,
      () => false,
    );
  }
}
