import type { Backstage } from "./backstage.ts";

/** Closed gates: the page shows what the platform offers; until it is taken or put aside, the window is held. */
export class Gates {
  readonly #backstage: Backstage;

  constructor(backstage: Backstage) {
    this.#backstage = backstage;
  }

  ask(gate: string, offer: unknown): void {
    const dismiss = () => {
      this.#backstage.release("gate");
    };
    this.#backstage.dispatch("drama-gate", { gate, offer, dismiss });
  }

  /** A gate was opened for this viewer. */
  opened(gate: string): void {
    this.#backstage.screen.director?.open(gate);
  }
}
