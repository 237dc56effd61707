import type { ShotView } from "../../protocol.ts";
import { h } from "../dom.ts";

/** What stands on the stage for one shot. */
export interface Picture {
  readonly shot: ShotView;
  readonly element: HTMLElement;
  /** False for the bare ground. */
  readonly isPicture: boolean;
  /** Whether it can be shown; a picture that cannot be had says false. */
  readonly ready: Promise<boolean>;
  readonly isReady: boolean;
  /** Begins its motion; resolves when there is something to see. */
  start(): Promise<void>;
  /** Stops in its place, and goes on from there. */
  hold(held: boolean): void;
  /** Lets go of what it loads. */
  release(): void;
}

/** A drawing, or a still over which the camera slowly moves in. */
export function stillPicture(shot: ShotView, source: string, type: string, loaded?: HTMLImageElement): Picture {
  const image = loaded ?? h("img");
  image.className = "media";
  image.setAttribute("part", "shot");
  image.dataset.testid = "shot";
  image.alt = shot.alt;
  image.draggable = false;
  // A drawn shot moves by itself.
  if (type !== "image/svg+xml") image.classList.add("is-still");
  image.style.setProperty("--shot", `${shot.durationMs}ms`);
  if (!loaded) image.src = source;
  let isReady = false;
  const ready = settled(image, "load", () => image.complete && image.naturalWidth > 0).then((there) => (isReady = there));
  return {
    shot,
    element: h("div", { class: "layer" }, image),
    isPicture: true,
    ready,
    get isReady() {
      return isReady;
    },
    start: () => {
      image.classList.add("is-moving");
      return Promise.resolve();
    },
    hold: (held) => {
      image.classList.toggle("is-held", held);
    },
    release: () => {
      image.removeAttribute("src");
    },
  };
}

/** Nothing but the ground: where a shot has failed, its words are still there. */
export function blankPicture(shot: ShotView): Picture {
  const ground = h("div", { class: "media is-blank", part: "shot", testId: "shot", attributes: { role: "img", "aria-label": shot.alt } });
  return {
    shot,
    element: h("div", { class: "layer" }, ground),
    isPicture: false,
    ready: Promise.resolve(true),
    isReady: true,
    start: () => Promise.resolve(),
    hold: () => undefined,
    release: () => undefined,
  };
}

/** True when an element has loaded, false when it has failed; either may have been before. */
export function settled(element: HTMLImageElement | HTMLVideoElement, event: string, isThere: () => boolean): Promise<boolean> {
  if (isThere()) return Promise.resolve(true);
  if (element instanceof HTMLVideoElement && element.error) return Promise.resolve(false);
  return new Promise((resolve) => {
    element.addEventListener(event, () => { resolve(true); }, { once: true });
    element.addEventListener("error", () => { resolve(false); }, { once: true });
  });
}
