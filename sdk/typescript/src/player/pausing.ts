import type { Backstage } from "./backstage.ts";
import type { Controls } from "./controls.ts";

/** The viewer's pause, or the page's. Paused, out of sight or before a gate, picture and sound stop where they are. */
export class Pausing {
  readonly #backstage: Backstage;
  readonly #controls: Controls;
  readonly #hush: (held: boolean) => void;
  #paused = false;

  /** `hush` stops the sound in its place, and lets it go on. */
  constructor(backstage: Backstage, controls: Controls, hush: (held: boolean) => void) {
    this.#backstage = backstage;
    this.#controls = controls;
    this.#hush = hush;
  }

  get paused(): boolean {
    return this.#paused;
  }

  set(paused: boolean): void {
    const { element, release, dispatch } = this.#backstage;
    if (paused === this.#paused) return;
    this.#paused = paused;
    element.classList.toggle("is-paused", paused);
    this.#controls.paused(paused);
    if (!paused) release("viewer");
    this.still();
    if (paused) dispatch("drama-pause", { paused });
    else dispatch("drama-play", { paused });
  }

  toggle(): void {
    this.set(!this.#paused);
  }

  /** The page went out of sight, or came back. */
  hidden(hidden: boolean): void {
    if (hidden) this.#backstage.hold("hidden");
    else this.#backstage.release("hidden");
    this.still();
  }

  /** Picture and sound as they should be now; before a gate the frame stays. */
  still(): void {
    const { screen, hold } = this.#backstage;
    if (this.#paused) hold("viewer");
    const held = this.#paused || document.hidden || screen.director?.isHeld("gate") === true;
    screen.view?.hold?.(held);
    this.#hush(held);
  }

  /** The next line; paused, the film goes on first. */
  goOn(): void {
    if (this.#paused) this.set(false);
    else this.#backstage.screen.director?.advance();
  }
}
