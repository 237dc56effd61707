import type { ShotView } from "../../protocol.ts";
import { h } from "../dom.ts";
import { mediaOf, type Footage } from "../media.ts";

/** What is shown on the stage. */
export interface Picture {
  readonly footage: Footage;
  /** It is marked with `data-ready` as soon as it can be shown. */
  readonly layer: HTMLElement;
  /** False for the bare ground. */
  readonly isPicture: boolean;
  /** Whether it can be shown, its first frame decoded; a picture that cannot be had says false. */
  readonly ready: Promise<boolean>;
  readonly isReady: boolean;
  /** Resolves when all of it is there that is loaded ahead of the playing; at once where that was before. */
  readonly whole: Promise<void>;
  /** Begins its motion for a shot; a promise where its first frame takes a moment. */
  start(shot: Pick<ShotView, "alt">): Promise<void> | undefined;
  /** Stops in its place, and goes on from there. */
  hold(held: boolean): void;
  /** Lets go of what it loads; may be called twice. */
  release(): void;
}

/** A drawing, or a still over which the camera slowly moves in. */
export function stillPicture(footage: Footage, source: Blob | string, type: string): Picture {
  const isDrawing = type === "image/svg+xml";
  let image = h("img", { class: isDrawing ? "media" : "media is-still", part: "shot", testId: "shot" });
  image.dataset.media = mediaOf(footage.url);
  image.draggable = false;
  image.style.setProperty("--shot", `${footage.durationMs}ms`);
  const layer = h("div", { class: "layer", attributes: { "aria-hidden": "true" } }, image);
  let isReady = false;
  const ready = load(image, source).then((there) => {
    if (there) layer.dataset.ready = "";
    return (isReady = there);
  });
  return {
    footage,
    layer,
    isPicture: true,
    ready,
    get isReady() {
      return isReady;
    },
    whole: ready.then(() => undefined),
    start: ({ alt }) => {
      const begin = () => {
        image.alt = alt;
        image.classList.add("is-moving");
      };
      begin();
      if (!isDrawing || typeof source === "string") return undefined;
      // A drawing moves by itself, from when it is loaded: it is loaded anew, so that it begins with the shot.
      const anew = image.cloneNode() as HTMLImageElement;
      return load(anew, source).then((there) => {
        if (!there) return;
        image.replaceWith(anew);
        image = anew;
      });
    },
    hold: (held) => {
      image.classList.toggle("is-held", held);
    },
    release: () => {
      image.removeAttribute("src");
      layer.remove();
    },
  };
}

/** Nothing but the ground: where a shot has failed, its words are still there. */
export function blankPicture(footage: Footage): Picture {
  const ground = h("div", { class: "media is-blank", part: "shot", testId: "shot", attributes: { role: "img" } });
  const layer = h("div", { class: "layer" }, ground);
  return {
    footage,
    layer,
    isPicture: false,
    ready: Promise.resolve(true),
    isReady: true,
    whole: Promise.resolve(),
    start: ({ alt }) => {
      ground.setAttribute("aria-label", alt);
      return undefined;
    },
    hold: () => undefined,
    release: () => {
      layer.remove();
    },
  };
}

/** Loads and decodes an image. The address of a blob is taken back at once: nobody opens what is in it as a page of this site. */
async function load(image: HTMLImageElement, source: Blob | string): Promise<boolean> {
  const url = typeof source === "string" ? source : URL.createObjectURL(source);
  image.src = url;
  try {
    await image.decode();
    return true;
  } catch {
    return false;
  } finally {
    if (url !== source) URL.revokeObjectURL(url);
  }
}
