import type { Backstage } from "./backstage.ts";
import type { Controls } from "./controls.ts";

/** The viewer's pause. Paused or out of sight, picture and sound stop where they are. */
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
    const { screen, element, hold, release } = this.#backstage;
    if (paused === this.#paused || !screen.director) return;
    this.#paused = paused;
    element.classList.toggle("is-paused", paused);
    this.#controls.paused(paused);
    if (paused) hold("viewer");
    else release("viewer");
    this.still();
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

  /** Picture and sound as they should be now. */
  still(): void {
    const held = this.#paused || document.hidden;
    this.#backstage.screen.view?.hold?.(held);
    this.#hush(held);
  }

  /** The next line; paused, the film goes on first. */
  goOn(): void {
    if (this.#paused) this.set(false);
    else this.#backstage.screen.director?.advance();
  }
}
