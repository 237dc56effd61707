import type { ShotView } from "../../protocol.ts";
import { mediaOf, type Footage } from "../media.ts";
import type { Picture } from "./picture.ts";
import type { Screen, Screens } from "./screens.ts";

/** How long a video may stand still before it counts as broken, in milliseconds. */
export const stallMs = 2000;

/** Shorter than this it is no stall, in milliseconds. */
const graceMs = 200;

/** A browser that does not say when a frame is painted has painted it by then, in milliseconds. */
const paintMs = 150;

export interface VideoEvents {
  /** It stands still while it should play, or goes on after so many milliseconds. */
  stands(still: boolean, ms: number): void;
  /** It has failed while it played, or stands still for too long: what stands in for it may take so many milliseconds. */
  broken(patienceMs: number): void;
}

/** A filmed shot in one of the player's video elements: plays once and rests on its last frame. */
export class VideoPicture implements Picture {
  readonly footage: Footage;
  readonly layer: HTMLElement;
  readonly isPicture = true;
  readonly ready: Promise<boolean>;
  readonly whole: Promise<void>;
  readonly #screens: Screens;
  readonly #screen: Screen;
  readonly #video: HTMLVideoElement;
  readonly #events: VideoEvents;
  readonly #url: string;
  readonly #over = new AbortController();
  #isReady = false;
  #held = false;
  #started = false;
  #stoodAt: number | undefined;
  #isStall = false;
  #stall: ReturnType<typeof setTimeout> | undefined;

  /** `preload` says how much of what streams is loaded before it plays. */
  constructor(screens: Screens, footage: Footage, source: Blob | string, preload: "auto" | "metadata", events: VideoEvents) {
    const screen = screens.take();
    const { video } = screen;
    this.footage = footage;
    this.#screens = screens;
    this.#screen = screen;
    this.#video = video;
    this.#events = events;
    this.layer = screen.layer;
    video.setAttribute("part", "shot");
    video.dataset.testid = "shot";
    video.dataset.media = mediaOf(footage.url);
    video.preload = preload;
    this.#url = typeof source === "string" ? source : URL.createObjectURL(source);
    this.ready = this.#load();
    this.whole = typeof source === "string" ? this.#first("canplaythrough", "suspend", "ended", "error") : Promise.resolve();
    this.#watch();
    video.src = this.#url;
  }

  get isReady(): boolean {
    return this.#isReady;
  }

  #isOver(): boolean {
    return this.#over.signal.aborted;
  }

  start({ alt }: Pick<ShotView, "alt">): undefined {
    this.#started = true;
    this.#video.setAttribute("aria-label", alt);
    if (!this.#held) this.#play();
  }

  hold(held: boolean): void {
    this.#held = held;
    if (!this.#started || this.#video.ended) return;
    if (held) this.#video.pause();
    else this.#play();
  }

  release(): void {
    if (this.#isOver()) return;
    this.#goesOn();
    this.#over.abort();
    this.layer.className = "layer";
    this.layer.setAttribute("aria-hidden", "true");
    delete this.layer.dataset.ready;
    for (const name of ["part", "aria-label", "data-testid", "data-media"]) this.#video.removeAttribute(name);
    if (this.#url.startsWith("blob:")) URL.revokeObjectURL(this.#url);
    this.#screens.giveBack(this.#screen);
  }

  /** Its first frame is decoded, and painted behind what is in front. */
  async #load(): Promise<boolean> {
    const video = this.#video;
    const painted = new Promise<void>((resolve) => {
      if ("requestVideoFrameCallback" in video) video.requestVideoFrameCallback(() => { resolve(); });
    });
    await this.#first("loadeddata", "error");
    if (this.#isOver() || video.error) return false;
    await Promise.race([painted, new Promise((resolve) => setTimeout(resolve, paintMs))]);
    if (this.#isOver()) return false;
    this.layer.dataset.ready = "";
    this.#isReady = true;
    return true;
  }

  /** Resolves with the first of these events, and when the element is given back. */
  #first(...events: readonly string[]): Promise<void> {
    const { signal } = this.#over;
    return new Promise((resolve) => {
      const done = () => { resolve(); };
      for (const event of events) this.#video.addEventListener(event, done, { once: true, signal });
      signal.addEventListener("abort", done);
    });
  }

  #watch(): void {
    const video = this.#video;
    const { signal } = this.#over;
    for (const event of ["playing", "timeupdate", "ended", "pause"])
      video.addEventListener(event, () => { this.#goesOn(); }, { signal });
    video.addEventListener("waiting", () => { this.#standsStill(); }, { signal });
    video.addEventListener("error", () => {
      this.#goesOn();
      if (this.#started) this.#events.broken(stallMs);
    }, { signal });
    // Safari on a phone loads no frame of a video that was not asked to play.
    video.addEventListener("suspend", () => {
      if (!this.#started && video.readyState === video.HAVE_METADATA) this.#play();
    }, { signal });
  }

  #standsStill(): void {
    if (!this.#started || this.#stoodAt !== undefined) return;
    this.#stoodAt = performance.now();
    this.#stall = setTimeout(() => {
      this.#isStall = true;
      this.#events.stands(true, graceMs);
      this.#stall = setTimeout(() => {
        this.#goesOn();
        this.#events.broken(0);
      }, stallMs - graceMs);
    }, graceMs);
  }

  #goesOn(): void {
    clearTimeout(this.#stall);
    const since = this.#stoodAt ?? 0;
    this.#stoodAt = undefined;
    if (!this.#isStall) return;
    this.#isStall = false;
    this.#events.stands(false, performance.now() - since);
  }

  /** A device that saves power refuses: then the first frame stands. Before its shot it only plays to have one. */
  #play(): void {
    this.#video.play().then(
      () => {
        if (!this.#started || this.#held) this.#video.pause();
      },
      () => undefined,
    );
  }
}
