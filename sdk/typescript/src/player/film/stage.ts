import type { ShotView } from "../../protocol.ts";
import { address } from "../../stories.ts";
import { h } from "../dom.ts";

/** How long a cut waits for its picture before the film goes on without it, in milliseconds. */
export const patienceMs = 4000;

interface Layer {
  readonly element: HTMLElement;
  url: string | undefined;
  ready: Promise<boolean>;
  pending: boolean;
}

export interface StageEvents {
  shown(shot: ShotView, waitMs: number): void;
  failed(shot: ShotView, waitMs: number): void;
}

/** Two layers in turn: one is seen while the other loads, so that a cut is a cut. */
export class Stage {
  readonly element: HTMLElement;
  readonly #server: string;
  readonly #events: StageEvents;
  #front = layer();
  #back = layer();
  #cut = 0;

  constructor(server: string, events: StageEvents) {
    this.#server = server;
    this.#events = events;
    this.element = h(
      "div",
      { class: "stage", part: "stage", testId: "stage" },
      this.#front.element,
      this.#back.element,
    );
  }

  /** Cuts to a shot as soon as its picture is there; resolves then, or when patience is over. */
  async show(shot: ShotView): Promise<void> {
    const cut = ++this.#cut;
    if (this.#front.url === shot.url) return;
    const asked = performance.now();
    const layer = this.#back;
    if (layer.url !== shot.url) this.#load(layer, shot);
    const settled = layer.ready.then((loaded) => {
      if (cut !== this.#cut) return;
      const waited = Math.round(performance.now() - asked);
      if (loaded) this.#show(layer);
      else layer.url = undefined;
      if (loaded) this.#events.shown(shot, waited);
      else this.#events.failed(shot, waited);
    });
    let timer: ReturnType<typeof setTimeout> | undefined;
    const patience = new Promise<void>((resolve) => (timer = setTimeout(resolve, patienceMs)));
    await Promise.race([settled, patience]);
    clearTimeout(timer);
  }

  /** Loads the shot that comes next behind the one on screen. */
  preload(shot: ShotView | undefined): void {
    if (!shot || shot.url === this.#front.url || shot.url === this.#back.url || this.#back.pending) return;
    this.#load(this.#back, shot);
  }

  #show(layer: Layer): void {
    this.#back = this.#front;
    this.#front = layer;
    layer.element.classList.add("is-front");
    this.#back.element.classList.remove("is-front");
    this.#back.element.replaceChildren();
    this.#back.url = undefined;
    const media = layer.element.firstElementChild;
    if (media instanceof HTMLVideoElement) void media.play().catch(() => undefined);
  }

  #load(layer: Layer, shot: ShotView): void {
    const source = address(this.#server, shot.url);
    const media = shot.type.startsWith("video/") ? video(source) : image(source, shot.alt);
    layer.url = shot.url;
    layer.pending = true;
    layer.element.replaceChildren(media);
    layer.ready = new Promise<boolean>((resolve) => {
      const settle = (loaded: boolean) => () => {
        layer.pending = false;
        resolve(loaded);
      };
      media.addEventListener(media instanceof HTMLVideoElement ? "canplay" : "load", settle(true), { once: true });
      media.addEventListener("error", settle(false), { once: true });
    });
  }
}

function layer(): Layer {
  return { element: h("div", { class: "layer" }), url: undefined, ready: Promise.resolve(false), pending: false };
}

function image(source: string, alt: string): HTMLImageElement {
  const element = h("img", { class: "media", part: "shot", testId: "shot", attributes: { alt, draggable: "false" } });
  element.src = source;
  return element;
}

function video(source: string): HTMLVideoElement {
  const element = h("video", { class: "media", part: "shot", testId: "shot", attributes: { playsinline: "" } });
  element.muted = true;
  element.preload = "auto";
  element.src = source;
  return element;
}
