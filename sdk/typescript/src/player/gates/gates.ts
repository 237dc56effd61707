import type { Backstage } from "../backstage.ts";
import { words } from "../words.ts";
import { GateLayer, openingMs } from "./layer.ts";

interface Asked {
  readonly gate: string;
  readonly turn: number;
  /** Where the viewer wanted to go. */
  readonly goOn: () => void;
  /** The platform says that it is open. */
  granted: boolean;
}

/** Closed gates: what the platform offers lies over the frame; until it is taken or put aside, film and window stand still. */
export class Gates {
  readonly #backstage: Backstage;
  readonly #changed: () => void;
  #asked: Asked | undefined;
  /** Opened by the server before the page has said `granted`. */
  #opened: Asked | undefined;
  #layer: GateLayer | undefined;
  #late: ReturnType<typeof setTimeout> | undefined;

  /** `changed` is called when the film begins or ends to stand before a gate. */
  constructor(backstage: Backstage, changed: () => void) {
    this.#backstage = backstage;
    this.#changed = changed;
  }

  /** The viewer stands before a gate; `goOn` is tried once it is open. */
  ask(gate: string, offer: unknown, goOn: () => void): void {
    const { screen, dispatch, element } = this.#backstage;
    const before = this.#asked;
    if (before?.granted && before.gate === gate && before.turn === screen.turn) {
      this.#wait();
      return;
    }
    this.leave();
    this.#opened = undefined;
    const asked: Asked = { gate, turn: screen.turn, goOn, granted: false };
    this.#asked = asked;
    const granted = () => {
      if (this.#opened === asked) this.#goOn(asked);
      else if (this.#asked === asked && !asked.granted) this.#grant(asked);
    };
    // The layer closes, too, when the server opens the gate.
    const aside = () => {
      if (this.#asked === asked) this.#dismiss();
    };
    const dismiss = () => {
      if (this.#opened === asked) this.#opened = undefined;
      aside();
    };
    const layer = new GateLayer(offer, aside);
    if (dispatch("drama-gate", { gate, offer, granted, dismiss }) && this.#asked === asked && !asked.granted) {
      this.#layer = layer;
      layer.open(element);
    }
    this.#changed();
  }

  /** The server says that a gate is open for this viewer. */
  opened(gate: string): void {
    this.#backstage.screen.director?.open(gate);
    const asked = this.#asked;
    if (asked?.gate !== gate) return;
    this.leave();
    if (asked.granted) asked.goOn();
    else this.#opened = asked;
  }

  /** A choice was taken: the one that was wanted, or another way. */
  passing(): void {
    this.#opened = undefined;
    if (this.#asked && !this.#asked.granted) this.leave();
  }

  /** Whatever was asked for is not, any more: the viewer went another way. */
  leave(): void {
    clearTimeout(this.#late);
    this.#asked = undefined;
    this.#layer?.remove();
    this.#layer = undefined;
    this.#changed();
  }

  /** The server's word came before the page's. */
  #goOn(asked: Asked): void {
    this.#opened = undefined;
    if (this.#backstage.screen.turn === asked.turn) asked.goOn();
  }

  #grant(asked: Asked): void {
    asked.granted = true;
    this.#layer?.wait();
    this.#backstage.screen.director?.open(asked.gate);
    asked.goOn();
  }

  /** The platform's word to its server is on its way: the next word comes from there. */
  #wait(): void {
    clearTimeout(this.#late);
    this.#late = setTimeout(() => {
      this.#backstage.news(words.gateLate);
      this.#dismiss();
    }, openingMs);
  }

  #dismiss(): void {
    this.leave();
    this.#backstage.release("gate");
    this.#changed();
  }
}
